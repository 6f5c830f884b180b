"""The sheet of keys: what one can do and which keys do it, as they are set on this computer; found, and printed."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMarginsF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from annotator.ui.commands import Commands
from annotator.ui.fuzzy import folded
from annotator.ui.key_groups import KeyGroup, KeyLine, key_groups
from annotator.ui.screens import room_around
from annotator.ui.style_sheet import styled
from annotator.ui.theme import LIGHT, Theme, interface_font, logical_resolution

# So much of the window stays in sight around the sheet.
_MARGIN = 40
_WIDEST = 1080
_WIDE_ENOUGH_FOR_THREE = 960
_PRINTED_PIXELS = 10.5


class KeysSheet(QDialog):
    """Lies over the window; Esc closes it."""

    def __init__(self, commands: Commands, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._groups = key_groups(commands)
        self._theme = theme
        self.search = QLineEdit(placeholderText=self.tr("Find a key, or what it does"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setFixedWidth(260)
        self.search.textChanged.connect(self._show)
        self._page = styled(QTextBrowser(), "sheet")
        self._page.setAccessibleName(self.tr("Keys"))
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        title = QLabel(self.tr("Keys"))
        title.setStyleSheet("font-size: 17px; font-weight: 600;")
        printer = QPushButton(self.tr("Print…"))
        printer.setToolTip(self.tr("Print the keys"))
        printer.clicked.connect(self._print)
        close = styled(QPushButton(self.tr("Close")), "primary")
        close.setToolTip(self.tr("Close (Esc)"))
        close.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(title)
        head.addStretch(1)
        for widget in (self.search, printer, close):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 22, 10)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._page, 1)
        for button in (printer, close):
            button.setAutoDefault(False)
        self.resize(self._fitting())
        self._show("")
        self.search.setFocus()

    def done(self, result: int) -> None:
        """Gives the keyboard back: without a window manager nobody else does."""
        super().done(result)
        window = self.parentWidget()
        if window is not None:
            window.window().activateWindow()

    def print_on(self, printer: QPrinter) -> None:
        """Prints all the keys, on white."""
        document = QTextDocument()
        document.setDefaultFont(interface_font(_PRINTED_PIXELS))
        document.setHtml(sheet(self._groups, LIGHT, columns=2))
        # Qt takes the page for one of the screen, and makes it as large as the paper.
        document.setPageSize(printer.pageLayout().paintRectPoints().size().toSizeF() * (logical_resolution() / 72))
        document.print_(printer)

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.tr("Keys"))
        printer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout.Unit.Millimeter)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)
        self.activateWindow()

    def _show(self, typed: str) -> None:
        words = folded(typed).split()
        found = [
            KeyGroup(title, [line for line in lines if _fits(line, title, words)]) for title, lines in self._groups
        ]
        found = [group for group in found if group.lines]
        columns = 3 if self.width() >= _WIDE_ENOUGH_FOR_THREE else 2
        nothing = f"<p style='color:{self._theme.muted}'>{escape(self.tr('No key does that.'))}</p>"
        self._page.setHtml(sheet(found, self._theme, columns=columns) if found else nothing)

    def _fitting(self) -> QSize:
        """As large as the window allows, and the screen."""
        parent = self.parentWidget()
        assert parent is not None
        around = parent.window().size()
        room = room_around(parent).size()
        width = min(_WIDEST, around.width() - 2 * _MARGIN, room.width() - _MARGIN)
        return QSize(width, min(around.height() - 2 * _MARGIN, room.height() - _MARGIN))


def show_keys(commands: Commands, theme: Theme, parent: QWidget) -> None:
    """Shows the sheet over a window until it is closed."""
    KeysSheet(commands, theme, parent).exec()


def sheet(groups: Sequence[KeyGroup], theme: Theme, *, columns: int) -> str:
    """The groups side by side, as HTML of the kind that Qt draws."""
    cells = [
        f"<td width='{100 // columns}%' valign='top' style='padding-right:22px'>"
        + "".join(_group(group, theme) for group in column)
        + "</td>"
        for column in _in_columns(groups, columns)
    ]
    return f"<table width='100%' cellspacing='0'>{_row(cells)}</table>"


def _row(cells: Sequence[str]) -> str:
    """The cells from the side on which one begins to read: Qt lays tables out from the left."""
    return f"<tr>{''.join(cells if _starts_left() else reversed(cells))}</tr>"


def _starts_left() -> bool:
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight


def _in_columns(groups: Sequence[KeyGroup], count: int) -> list[list[KeyGroup]]:
    """The groups in their order, in columns of about the same height."""
    total = sum(_height(group) for group in groups)
    columns: list[list[KeyGroup]] = [[] for _ in range(count)]
    before = 0
    for group in groups:
        # By where its middle comes to stand.
        middle = before + _height(group) / 2
        columns[min(count - 1, int(count * middle / total))].append(group)
        before += _height(group)
    return columns


def _height(group: KeyGroup) -> int:
    return len(group.lines) + 2


def _group(group: KeyGroup, theme: Theme) -> str:
    start, end = ("left", "right") if _starts_left() else ("right", "left")
    rows = "".join(
        _row(
            (
                f"<td width='54%' align='{start}' style='padding:2px 8px 2px 0; color:{theme.ink}'>"
                f"{escape(line.title)}</td>",
                f"<td align='{end}' style='padding:2px 0; color:{theme.muted}'>"
                f"{' &nbsp;'.join(_key(keys, theme) for keys in line.readable)}</td>",
            )
        )
        for line in group.lines
    )
    heading = (
        f"<p align='{start}' style='margin:0 0 3px 0; color:{theme.muted}; font-weight:600'>{escape(group.title)}</p>"
    )
    return f"{heading}<table width='100%' cellspacing='0' style='margin-bottom:16px'>{rows}</table>"


def _key(keys: str, theme: Theme) -> str:
    ground = theme.segments if not theme.is_high_contrast else theme.page
    return f"<span style='background-color:{ground}'>&nbsp;{escape(keys).replace(' ', '&nbsp;')}&nbsp;</span>"


def _fits(line: KeyLine, group: str, words: Sequence[str]) -> bool:
    found_by = folded(" ".join((line.title, group, line.keywords, *line.readable)))
    return all(word in found_by for word in words)
