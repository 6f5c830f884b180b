"""The style sheet of the window's chrome, and how a widget gets its place in it. The article paints itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

_W = TypeVar("_W", bound=QWidget)

_SHEET = """
QWidget { font-family: Inter; }
QMainWindow, QDialog, QMenu, #chrome { background: $chrome; color: $ink; }
QDialog { border: 1px solid $line; }
QToolTip { background: $page; color: $ink; border: 1px solid $line; padding: 4px 6px; }

#rail { background: $chrome; border-right: 1px solid $line; }
#rail QToolButton { border: none; border-radius: 8px; padding: 0; margin: 0; }
#rail QToolButton:hover { background: $hover; }
#rail QToolButton:checked { background: $accent_soft; }
#rail QToolButton:focus { border: 2px solid $accent; }

#sidebar { background: $chrome; border-right: 1px solid $line; }
#panel { background: $chrome; border-left: 1px solid $line; }
#panel QScrollArea, #panelBody, #plainArea { background: transparent; border: none; }
#page { background: $page; }
#toolbar, #findbar { background: $page; border-bottom: 1px solid $line; }
#statusbar { background: $chrome; border-top: 1px solid $line; }
#statusbar QLabel, #statusbar QPushButton { color: $muted; font-size: 12px; }
#statusbar QPushButton { border: none; padding: 2px 6px; border-radius: 4px; background: transparent; }
#statusbar QPushButton:hover { color: $ink; background: $hover; }
#statusbar QPushButton:focus { border: 2px solid $accent; padding: 0 4px; }

#projectName { font-size: 14px; font-weight: 600; color: $ink; }
#muted { color: $muted; }
#small { color: $muted; font-size: 12px; }
#heading { color: $muted; font-size: 11px; font-weight: 600; }
#guidelineTitle { font-size: 15px; font-weight: 600; color: $ink; }
#title { font-size: 22px; font-weight: 600; color: $ink; }
#errorText { color: $danger; }

#preferences { background: $page; border: none; }
QPushButton#navigation { background: transparent; border: 1px solid transparent; text-align: left; padding: 6px 10px;
    color: $muted; }
QPushButton#navigation:hover { color: $ink; background: $chrome; }
QPushButton#navigation:focus { border: 2px solid $accent; padding: 5px 9px; }
QPushButton#navigation:disabled { color: $faint; }
#hint { background: $accent_soft; border: 1px solid $line; border-radius: 8px; }
#hint QLabel { color: $ink; }
#recent { background: transparent; border: none; }
#sheet { background: transparent; border: none; }
#sample { color: $ink; }
#keyBox { color: $muted; border: 1px solid $line; border-radius: 4px; padding: 2px 6px; font-size: 12px; }
#rowEditor { background: $page; border: 2px solid $accent; border-radius: 4px; padding: 2px 5px; }
#refusal { background: $page; color: $danger; border: 1px solid $danger; border-radius: 6px; padding: 4px 8px;
    font-size: 12px; }
#warningText { color: $warning; }
QToolButton#addButton { border: none; border-radius: 6px; padding: 5px 8px; color: $accent; background: transparent; }
QToolButton#addButton:hover { background: $hover; }
QToolButton#addButton:focus { border: 2px solid $accent; padding: 3px 6px; }
#optionList { background: $page; border: 1px solid $line; border-radius: 6px; padding: 2px; }
#optionList:focus { border: 2px solid $accent; padding: 1px; }

#labelBar { background: $page; border: 1px solid $handle; border-radius: 8px; }
#hoverChip { background: $page; color: $ink; border: 1px solid $line; border-radius: 6px; padding: 3px 8px;
    font-size: 12px; }

QLineEdit, QPlainTextEdit {
    background: $page; color: $ink; border: 1px solid $line; border-radius: 6px; padding: 5px 8px;
    selection-background-color: $selection; selection-color: $ink; placeholder-text-color: $muted;
}
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 4px 7px; }
QComboBox { background: $page; color: $ink; border: 1px solid $line; border-radius: 6px; padding: 5px 8px; }
QComboBox:focus { border: 2px solid $accent; padding: 4px 7px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: none; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; }
QComboBox QAbstractItemView { background: $page; border: 1px solid $line; selection-background-color: $accent_soft;
    selection-color: $ink; outline: none; }

QPushButton { background: $page; color: $ink; border: 1px solid $line; border-radius: 6px; padding: 6px 14px; }
QPushButton:hover { border-color: $muted; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled { color: $muted; }
QPushButton#primary { background: $accent; color: $accent_ink; border: 1px solid $accent; font-weight: 600; }
QPushButton#primary:focus { border: 2px solid $ink; padding: 5px 13px; }
QPushButton#primary:disabled { background: $hover; color: $muted; border-color: $hover; }
QPushButton#field { text-align: left; padding: 5px 8px; }
QPushButton#field:focus { padding: 4px 7px; }
QPushButton#field[empty="true"] { color: $muted; }
QPushButton#link { background: transparent; border: none; color: $accent; padding: 4px 6px; text-align: left; }
QPushButton#fold { background: transparent; border: 2px solid transparent; border-radius: 4px; color: $muted;
    padding: 1px 4px 1px 0; text-align: left; font-size: 12px; outline: none; }
QPushButton#fold:hover { color: $ink; }
QPushButton#fold:focus { border: 2px solid $accent; }
QPushButton#link:hover { text-decoration: underline; }
QPushButton#link:focus { border: 2px solid $accent; border-radius: 4px; padding: 2px 4px; }

#toolbar QToolButton, #findbar QToolButton { border: 1px solid transparent; border-radius: 6px; color: $ink; }
#toolbar QToolButton { padding: 5px 6px; }
#findbar QToolButton { padding: 4px 3px; }
#toolbar QToolButton:hover, #findbar QToolButton:hover { background: $chrome; }
#toolbar QToolButton:focus, #findbar QToolButton:focus { border: 2px solid $accent; }
#toolbar QToolButton:focus { padding: 4px 5px; }
#findbar QToolButton:focus { padding: 3px 2px; }
#toolbar QToolButton:disabled, #findbar QToolButton:disabled { color: $muted; }
#toolbar QToolButton:checked, #findbar QToolButton:checked { background: $accent_soft; }

QToolButton#listTab { border: 1px solid transparent; border-radius: 4px; padding: 4px 3px; color: $muted;
    background: transparent; }
QToolButton#listTab:hover { color: $ink; }
QToolButton#listTab:checked { color: $ink; }
QToolButton#listTab:disabled { color: $muted; }
QToolButton#listTab:focus { border: 2px solid $accent; padding: 3px 2px; }
QToolButton#eye { border: 1px solid transparent; border-radius: 4px; padding: 1px; background: transparent; }
QToolButton#eye:hover { background: $hover; }
QToolButton#eye:focus { border: 2px solid $accent; padding: 0; }
QToolButton#segment { font-size: 12px; border: none; border-radius: 6px; padding: 5px 2px; color: $muted;
    background: transparent; }
QToolButton#segment:hover { color: $ink; }
QToolButton#segment:checked { background: $page; color: $ink; font-weight: 600; border: 1px solid $line; }
QToolButton#segment:focus { border: 2px solid $accent; padding: 3px 0; }
QToolButton#segment[current="true"] { border: 2px solid $accent; padding: 3px 0; }
#segments { background: $segments; border-radius: 8px; }
QToolButton#checkChip { background: $page; border: 1px solid $line; border-radius: 6px; padding: 3px 7px 3px 5px;
    color: $ink; font-size: 12px; }
QToolButton#checkChip:hover { border-color: $muted; }
QToolButton#checkChip:checked { background: $accent_soft; border-color: $accent; }
QToolButton#checkChip[current="true"] { border: 2px solid $accent; padding: 2px 6px 2px 4px; }
#fieldTitle { color: $muted; font-size: 12px; }
#fieldTitle[missing="true"] { color: $warning; }
#fieldProblem { color: $danger; font-size: 12px; }
QToolButton#chip { background: $page; border: 1px solid $line; border-radius: 11px; padding: 2px 9px; color: $ink;
    font-size: 12px; }
QToolButton#chip:hover { border-color: $muted; }
QToolButton#chip:focus { border: 2px solid $accent; padding: 1px 8px; }
#card { background: $page; border: 1px solid $line; border-radius: 8px; }
QPlainTextEdit#note { border: 1px solid transparent; background: transparent; padding: 2px 1px; }
QPlainTextEdit#note:focus { border: 2px solid $accent; background: $page; padding: 1px 0; }
QPlainTextEdit#textField { padding: 4px 8px; }
QPlainTextEdit#textField:focus { padding: 3px 7px; }
#quote { font-family: "Source Serif 4"; font-size: 16px; color: $ink; }

QListView, QTableView, QTreeView { background: transparent; border: none; outline: none; }
QTableView, QTreeView { selection-background-color: transparent; }
QToolButton::menu-indicator { image: none; }
QListView::item:selected { background: $accent_soft; color: $ink; border-radius: 4px; }
QMenu { border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QSplitter::handle { background: transparent; }
QSlider::groove:horizontal { background: $line; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $page; border: 1px solid $muted; width: 14px; margin: -6px 0;
    border-radius: 8px; }
QSlider::handle:horizontal:focus { border: 2px solid $accent; width: 12px; }
QProgressBar { background: $line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $good; border-radius: 2px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $handle; min-height: 32px; border-radius: 3px; margin: 2px 3px; }
QScrollBar::handle:vertical:hover { background: $muted; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $handle; min-width: 32px; border-radius: 3px; margin: 3px 2px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
    width: 0; height: 0; }
"""

# What has the keyboard has a thick ring, which takes its room from the padding; what is chosen has an outline.
_HIGH_CONTRAST = """
QLineEdit:focus, QPlainTextEdit:focus { border: 3px solid $accent; padding: 3px 6px; }
QComboBox:focus { border: 3px solid $accent; padding: 3px 6px; }
QTextEdit { border: 1px solid $line; }
QTextEdit:focus { border: 3px solid $accent; }
QPushButton:focus { border: 3px solid $accent; padding: 4px 12px; }
QPushButton#primary:focus { border: 3px solid $ink; padding: 4px 12px; }
QPushButton#field:focus { border: 3px solid $accent; padding: 3px 6px; }
QPushButton#link:focus { border: 3px solid $accent; padding: 1px 3px; }
QPushButton#link { text-decoration: underline; }
QPushButton#fold:focus { border: 3px solid $accent; padding: 0 3px 0 0; }
QPushButton:disabled { border-color: $faint; }
#statusbar QPushButton:focus { border: 3px solid $accent; padding: 0 3px; }
#rail QToolButton:focus { border: 3px solid $accent; }
#rail QToolButton:checked { border: 1px solid $line; }
#rail QToolButton:checked:focus { border: 3px solid $accent; }
#toolbar QToolButton { border: 1px solid $line; }
#toolbar QToolButton:disabled { border: 1px solid $faint; color: $faint; }
#toolbar QToolButton:focus { border: 3px solid $accent; padding: 3px 4px; }
#segments { border: 1px solid $line; }
QPushButton#navigation:focus { border: 3px solid $accent; padding: 4px 8px; }
QToolButton#segment:checked { background: $accent; color: $accent_ink; }
QToolButton#segment:focus { border: 3px solid $accent; padding: 2px 0; }
QToolButton#segment:checked:focus { border: 3px solid $ink; }
QToolButton#segment[current="true"] { border: 3px solid $accent; padding: 2px 0; }
QToolButton#segment[current="true"]:checked { border: 3px solid $ink; }
QToolButton#checkChip[current="true"] { border: 3px solid $accent; padding: 1px 5px 1px 3px; }
QToolButton#chip:focus { border: 3px solid $accent; padding: 0 7px; }
QPlainTextEdit#note { border: 1px solid $line; }
QPlainTextEdit#note:focus { border: 3px solid $accent; padding: 0; }
QPlainTextEdit#textField:focus { border: 3px solid $accent; padding: 2px 6px; }
QListView::item:selected { border: 2px solid $accent; }
QMenu::item:selected { border: 2px solid $accent; padding: 3px 22px 3px 10px; }
QSlider::groove:horizontal { border: 1px solid $line; background: $page; }
QSlider::handle:horizontal:focus { border: 3px solid $accent; width: 12px; }
QProgressBar { background: $page; border: 1px solid $line; max-height: 6px; min-height: 6px; }
"""


def style_sheet(theme: Theme) -> str:
    """Qt style sheet in the theme's colours."""
    colors = {name: value for name, value in vars(theme).items() if isinstance(value, str)}
    sheet = _SHEET + _HIGH_CONTRAST if theme.is_high_contrast else _SHEET
    # Longer names first, so that $accent does not eat the head of $accent_soft.
    for name in sorted(colors, key=len, reverse=True):
        sheet = sheet.replace(f"${name}", colors[name])
    return _mirrored(sheet) if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft else sheet


def _mirrored(sheet: str) -> str:
    """The same for a window that is laid out from right to left: Qt mirrors alignments and menus, but no edges."""
    lines = (line if line.startswith("QMenu") else _mirrored_line(line) for line in sheet.split("\n"))
    return "\n".join(lines)


def _mirrored_line(sheet: str) -> str:
    swapped = {"left": "right", "right": "left"}
    sheet = re.sub(r"(border|padding|margin)-(left|right)\b", lambda edge: f"{edge[1]}-{swapped[edge[2]]}", sheet)
    four = r"(padding|margin): ([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;]+);"  # clockwise from the top
    return re.sub(four, r"\1: \2 \5 \4 \3;", sheet)


def styled(widget: _W, name: str) -> _W:
    """Gives the widget the name under which the style sheet knows it."""
    widget.setObjectName(name)
    return widget


def mark(widget: QWidget, name: str, value: bool) -> None:
    """Gives the widget a property that the style sheet asks for; to draw it anew costs, and is done for a change."""
    if bool(widget.property(name)) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
