"""The keys: every command that has a shortcut, drawn from the registry."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTextBrowser, QWidget

from annotator.ui.commands import Commands
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.wording import translator

_tr = translator("dialogs")

# What the dialog has above and below the list, in pixels.
_REST = 150


def show_keys(commands: Commands, parent: QWidget) -> None:
    """Lists the commands with their keys, by menu."""
    dialog = FormDialog(_tr("Keys"), _tr("Close"), parent, width=520)
    page = QTextBrowser()
    page.setHtml(_table(commands))
    # As long as it may be, but the button below it stays on the screen.
    page.setFixedHeight(max(120, min(440, parent.window().height() - _REST)))
    page.setAccessibleName(dialog.windowTitle())
    dialog.body.addWidget(page)
    dialog.cancel_button.hide()
    dialog.exec()


def _table(commands: Commands) -> str:
    rows: list[str] = []
    menu = ""
    for command in commands:
        keys = [
            QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in command.shortcuts if keys
        ]
        place = command.menu
        if not keys or not place:
            continue
        if place != menu:
            menu = place
            rows.append(f"<tr><td colspan=2><br><b>{escape(menu)}</b></td></tr>")
        title = escape(command.title.rstrip("…"))
        rows.append(f"<tr><td>{title}</td><td style='padding-left:24px'>{escape(', '.join(keys))}</td></tr>")
    return f"<table>{''.join(rows)}</table>"
