"""The Schema place as a person uses it who has no mouse: what is typed into the outline, and the way to a field."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy

from annotator.model import Schema
from tests.end_to_end.desktop import Desktop, Program, Window
from tests.end_to_end.processes import PATIENCE, end_process
from tests.end_to_end.window import ProjectFile

SHEET_WIDTH = 620
# Another program that has something to paste, and lives as long as it may be asked for it.
_OTHER_PROGRAM = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
app.clipboard().setText(sys.stdin.read())
print("copied", flush=True)
app.exec()
"""


@contextmanager
def copied(desktop: Desktop, text: str) -> Iterator[None]:
    """Somebody copied a text in another program."""
    process = subprocess.Popen(
        [sys.executable, "-c", _OTHER_PROGRAM],
        env=os.environ | {"DISPLAY": desktop.name, "QT_QPA_PLATFORM": "xcb"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(text.encode())
        process.stdin.close()
        assert process.stdout.readline().strip() == b"copied"
        yield
    finally:
        end_process(process)
        process.stdout.close()


class Lead:
    """Somebody at the keyboard who designs a schema."""

    def __init__(self, desktop: Desktop, program: Program, main: Window) -> None:
        self.desktop = desktop
        self.program = program
        self.main = main
        self._seen: set[int] = set()

    # The window

    def press(self, chord: str, times: int = 1) -> None:
        self.desktop.press(chord, times)

    def type(self, text: str) -> None:
        self.desktop.type(text)

    def wait_for_popup(self) -> Window:
        """Waits until another pop-up than before stands before the window; it takes the keyboard by itself."""

        def found() -> Window | None:
            windows = self.desktop.windows()
            is_new = len(windows) == 2 and windows[1].handle.id not in self._seen
            return windows[1] if is_new else None

        popup: Window = self.desktop.wait(found, "another window stands before the window")
        self._seen.add(popup.handle.id)
        self.desktop.wait_for_rest(popup.area)
        return popup

    def wait_for_dialog(self) -> Window:
        """Waits until a dialog stands before the window, and gives it the keyboard as a window manager would."""
        dialog = self.wait_for_popup()
        self.desktop.focus(dialog)
        return dialog

    def wait_until_alone(self) -> None:
        """Waits until nothing stands before the window, and gives it the keyboard as a window manager would."""
        self.desktop.wait_for_windows(1)
        self.desktop.focus(self.main)
        self.desktop.wait_for_rest()

    def do(self, words: str) -> None:
        """Finds an action by words in the palette, and does it."""
        self.press("ctrl+k")
        self.wait_for_popup()
        self.type(words)
        self.desktop.wait_for_rest()
        self.press("Return")

    def agree(self) -> None:
        """Presses the button of a sheet that says what a change touches."""
        self.see_sheet()
        self.press("Return")
        self.wait_until_alone()

    def see_sheet(self) -> None:
        """Waits for the sheet, before which a smaller dialog may say that what it tells is still being counted."""

        def found() -> Window | None:
            other = self.desktop.windows()[1:]
            return other[0] if other and other[0].area.right - other[0].area.left >= SHEET_WIDTH else None

        sheet: Window = self.desktop.wait(found, "the sheet says what the change touches")
        self.desktop.wait_for_rest(sheet.area)
        self.desktop.focus(sheet)

    def choose_file(self, path: Path) -> None:
        """Types the path of a file into Qt's own dialog; a list of files that fit, which may come late, is closed."""
        self.wait_for_dialog()

        def is_gone() -> bool:
            return len(self.desktop.windows()) == 1

        def is_taken() -> bool:
            self.press("ctrl+a")
            self.type(str(path))
            self.desktop.wait_for_rest()
            if len(self.desktop.windows()) > 2:
                self.press("esc")
                self.desktop.wait_for_windows(2)
            self.press("Return")
            with suppress(AssertionError):
                self.desktop.wait(is_gone, "the dialog is gone", 2)
            return is_gone()

        self.desktop.wait(is_taken, f"the dialog takes {path}")
        self.desktop.focus(self.main)

    def make_project(self, name: str, preset: str) -> ProjectFile:
        """A new project, from the welcome page; the preset is found by the first letters of its title."""
        self.desktop.wait(lambda: numpy.unique(self.desktop.picture()[::5, ::5]).size > 8, "the welcome page is there")
        self.desktop.wait_for_rest()
        self.press("ctrl+n")
        self.wait_for_dialog()
        self.type(name)
        self.press("Tab", 2)
        self.type(preset)
        self.press("Return")
        self.wait_until_alone()
        self.desktop.wait(lambda: self.desktop.title(self.main).startswith(name), "the project is open")
        return ProjectFile(self.program.home / "data" / "annotator" / f"{name}.annotator")

    # The outline and the editor

    def find(self, words: str) -> None:
        """Picks what is called so in the outline, which has the keyboard."""
        self.press("Home")
        self.type(words)
        self.press("Return")
        self.press("esc")
        self.desktop.wait_for_rest()

    def add(self, key: str, *names: str) -> Iterator[str]:
        """Opens an empty row with a key, and types one name after the other into it; yields each that was given."""
        self.press(key)
        for name in names:
            self.type(name)
            self.press("Return")
            yield name
        self.press("esc")

    def go_to_field(self, steps: int) -> None:
        """Goes from the outline to the field that is so many Tabs behind the first one of the editor."""
        self.press("F6")
        self.press("Tab", steps)
        self.desktop.wait_for_rest()

    def leave_field(self) -> None:
        """Back to the outline."""
        self.press("shift+F6")
        self.desktop.wait_for_rest()

    def wait_for(self, project: ProjectFile, is_so: Callable[[Schema], object], what: str) -> None:
        """Waits until something is so of the schema in the project's file."""
        self.desktop.wait(lambda: is_so(project.schema()), what, PATIENCE)
