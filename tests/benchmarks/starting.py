"""Starting: what it costs before anything is opened. Every start is a fresh process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.benchmarks.bench import Bench
from tests.benchmarks.job import Job

_REPEATS = 7
_QT_MODULES = "import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets"


def _python(bench: Bench, *arguments: str) -> None:
    """Starts Python so often, and once before, which compiles what was not compiled yet."""
    command = [sys.executable, *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(bench.repeats):
        with bench.measured():
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def start_python(bench: Bench) -> None:
    _python(bench, "-c", "")


def import_qt(bench: Bench) -> None:
    _python(bench, "-c", _QT_MODULES)


def import_window(bench: Bench) -> None:
    """The modules that are imported before the window shows itself."""
    _python(bench, "-c", "import annotator.ui.application")


def import_store(bench: Bench) -> None:
    """The modules that a project needs."""
    _python(bench, "-c", "import annotator.api")


def say_version(bench: Bench) -> None:
    _python(bench, "-m", "annotator", "--version")


def take_picture(bench: Bench) -> None:
    """From nothing to the empty window as a picture, offscreen."""
    _python(bench, "-m", "annotator", "--screenshot", str(bench.folder / "window.png"))


def show_empty_window(bench: Bench) -> None:
    """The same with PySide6 alone."""
    script = Path(__file__).with_name("empty_window.py")
    _python(bench, str(script), str(bench.folder / "empty.png"))


JOBS = (
    Job("start Python", "", start_python, repeats=_REPEATS, level="quick"),
    Job("annotator --version", "", say_version, baseline="start Python", repeats=_REPEATS, level="quick"),
    Job("import Qt", "", import_qt, repeats=_REPEATS, level="quick"),
    Job("import the window's modules", "", import_window, baseline="import Qt", repeats=_REPEATS, level="quick"),
    Job("import the project's modules", "", import_store, baseline="import Qt", repeats=_REPEATS, level="quick"),
    Job("picture of an empty PySide6 window", "", show_empty_window, repeats=_REPEATS),
    Job(
        "picture of Annotator's window",
        "",
        take_picture,
        baseline="picture of an empty PySide6 window",
        repeats=_REPEATS,
    ),
)
