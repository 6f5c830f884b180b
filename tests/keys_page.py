"""The page of keys in the docs, drawn from the commands: `make keys` writes it, and a test fails where it is old."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.ui.commands import Commands
from annotator.ui.key_groups import KeyLine, key_groups

PAGE = Path(__file__).parents[1] / "docs" / "keys.md"

_HEAD = """\
# Keys

*Drawn from the program by `make keys`: change the commands, not this page.*

Every key can be changed in [Preferences](preferences.md#keys); Ctrl+/ lists them as they are set, to be searched and
printed. On macOS, Ctrl is Cmd, and Alt is Option. The keys of labels stand beside them in the panel: `1` to `9` and
letters, unless the schema says otherwise. Keys without Ctrl or Alt work while the article has the keyboard.

The last column has the names of commands for files of keys.
"""


def page(commands: Commands) -> str:
    """The page as it ought to be, for the commands of a window in which no project is open."""
    parts = [_HEAD]
    for group in key_groups(commands):
        parts.append(f"\n## {group.title}\n\n| to do | keys | name |\n|---|---|---|\n")
        parts += [f"| {line.title} | {_keys(line)} | {f'`{line.id}`' if line.id else ''} |\n" for line in group.lines]
    return "".join(parts)


def _keys(line: KeyLine) -> str:
    return ", ".join(f"`{keys}`" for keys in line.keys).replace("|", "\\|")


def main() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from annotator.settings import Settings
    from annotator.ui.main_window import MainWindow
    from annotator.ui.theme import Appearance

    application = QApplication([])
    with TemporaryDirectory() as folder:
        window = MainWindow(Settings.load(Path(folder) / "settings.json"), Appearance(application, "light"))
        PAGE.write_text(page(window.commands), encoding="utf-8")


if __name__ == "__main__":
    main()
