"""Starts the window: logging, fonts, look, and what to open. Shows itself before the heavy imports."""

from __future__ import annotations

import faulthandler
import logging
import os
import signal
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QSize, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from annotator.errors import ProjectError
from annotator.places import log_folder
from annotator.settings import Settings
from annotator.ui.language import PSEUDO, languages, speak
from annotator.ui.shell import Shell
from annotator.ui.theme import Appearance, ThemeChoice, load_fonts

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

log = logging.getLogger(__name__)

# Rounds of the event loop until nested layouts have settled.
_ROUNDS_TO_REST = 5


def run(
    project: Path | None = None,
    *,
    screenshot: Path | None = None,
    annotator: str = "",
    article: str = "",
    size: tuple[int, int] | None = None,
    theme: ThemeChoice | None = None,
    language: str = "",
    sample_when_new: bool = False,
) -> int:
    """Runs the window until it is closed and returns the exit code.

    `project` is opened; without one the last project, or, with `sample_when_new`, the sample where none was ever
    opened. `theme` and `language`, a code such as "de", are for this time and not kept. `screenshot` draws the window
    into a PNG without a display, and returns. `size` is in device-independent pixels.
    """
    if language and language not in (known := {**languages(), **PSEUDO}):
        raise ProjectError(f"There is no language {language!r}.", f"Choose one of {', '.join(known)}.")
    if screenshot is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        qInstallMessageHandler(say_what_matters)
    elif not _has_display():
        raise ProjectError(
            "There is no display to show a window on.",
            "The other commands work without one, and --screenshot OUT.png draws the window into a file.",
        )
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("annotator")
    application.setApplicationDisplayName("Annotator")
    application.setDesktopFileName("annotator")
    settings = Settings.load()
    if screenshot is not None:
        settings.geometry = ""
        settings.keep_nothing()
    speak(application, language or settings.language)
    appearance = Appearance(application, theme or settings.theme, settings.high_contrast)
    shell = Shell(settings)
    if size is not None:
        shell.resize(QSize(*size))

    def fill() -> MainWindow:
        """The rest of the program, which takes longer to import than an empty window to show."""
        _start_logging()
        from annotator.ui.icons import application_icon
        from annotator.ui.main_window import MainWindow

        load_fonts()
        application.setWindowIcon(application_icon())
        window = MainWindow(settings, appearance)
        shell.hold(window)
        return window

    if screenshot is not None:
        shell.show()
        return _take_screenshot(application, fill(), project, annotator, article, screenshot)

    # Python hears of Ctrl+C only between its own instructions, and a waiting window runs none.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

    def begin() -> None:
        window = fill()
        from annotator.ui.rest import spare_collector

        _report_bugs(window)
        application.aboutToQuit.connect(window.backups.finish)
        window.session.rested.connect(spare_collector, Qt.ConnectionType.SingleShotConnection)
        window.projects.open_first(project, annotator, article, sample_when_new=sample_when_new)
        if window.session.project is None:
            window.show_welcome()

    shell.first_painted.connect(begin)
    shell.show()
    return application.exec()


def _take_screenshot(
    application: QApplication, window: MainWindow, project: Path | None, annotator: str, article: str, target: Path
) -> int:
    if project is None or not window.projects.open(project, annotator, article):
        window.show_welcome()
    for _ in range(_ROUNDS_TO_REST):
        application.processEvents()
    is_saved = window.window().grab().save(str(target), "PNG")
    window.quit()
    if not is_saved:
        print(f"{target}: the picture could not be written there.", file=sys.stderr)
    return 0 if is_saved else 1


def say_what_matters(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's messages without what says nothing about the picture.

    The offscreen platform says of itself what it cannot do, and the font database which of all fonts it tried in vain.
    """
    is_noise = message.startswith("This plugin does not support") or context.category == "qt.text.font.db"
    if not is_noise and sys.stderr is not None:
        sys.stderr.write(f"{message}\n")


def _has_display() -> bool:
    """Qt ends the program where it finds no display; other systems than Linux have one always."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


def _start_logging() -> None:
    """A rotating log in the log folder; a folder that cannot be written never keeps the window from opening."""
    if sys.stderr is not None:
        faulthandler.enable()
    root = logging.getLogger("annotator")
    if root.handlers:
        return
    root.setLevel(logging.INFO)
    from logging.handlers import RotatingFileHandler

    try:
        file = log_folder() / "annotator.log"
        handler = RotatingFileHandler(file, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    except OSError as error:
        print(f"annotator: no log is written: {error}", file=sys.stderr)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)


def _report_bugs(window: MainWindow) -> None:
    """What reaches the top is our bug: it is logged and shown once, and the window lives on."""
    shown: set[str] = set()

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, ProjectError):  # the world's fault, met on the way to the screen
            if str(error) not in shown:
                shown.add(str(error))
                QTimer.singleShot(0, lambda: window.show_problem(error))
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        log.error("a bug:\n%s", details)
        if sys.stderr is not None:
            sys.stderr.write(details)
        if details not in shown and not issubclass(kind, KeyboardInterrupt):
            shown.add(details)
            from annotator.ui.dialogs.problems import show_bug

            QTimer.singleShot(0, lambda: show_bug(details, window))

    sys.excepthook = hook
