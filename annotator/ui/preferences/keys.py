"""The keys of all commands: found by name or by key, changed, reset, and carried to another computer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.errors import ProjectError
from annotator.ui.commands import Command, readable_keys
from annotator.ui.fuzzy import folded
from annotator.ui.main_menu import menu_titles
from annotator.ui.preferences.key_catcher import KeyCatcher
from annotator.ui.preferences.key_editor import KeyEditor
from annotator.ui.preferences.rows import Section
from annotator.ui.row_list import RowList, paint_row_box
from annotator.ui.row_painting import Strip, paint_key
from annotator.ui.shortcuts import Shortcuts, may_change
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance, interface_font
from annotator.ui.wording import translator

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_tr = translator("preferences")

_Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 30
ENTRY = Qt.ItemDataRole.UserRole


class Entry(NamedTuple):
    """A command, or, without one, the heading of a menu."""

    title: str
    command: Command | None = None
    is_changed: bool = False


class KeysSection(Section):
    """Every command with its keys; Enter or a click on one opens its pop-up."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(_tr("Keys"), _tr("shortcuts"))
        self._window = window
        self._words: Sequence[str] = ()
        self._wanted = ""  # the keys that are looked for
        self._by_key = KeyCatcher(_tr("Find by keys…"))
        self._by_key.setToolTip(_tr("Press keys to see what they do"))
        self._by_key.caught.connect(self._look_for)
        self._all = styled(QPushButton(_tr("Show all")), "link")
        self._all.clicked.connect(lambda: self._look_for(""))
        self._import, self._export = QPushButton(_tr("Import…")), QPushButton(_tr("Export…"))
        self._import.setToolTip(_tr("Take over the keys in a file, instead of those chosen here"))
        self._export.setToolTip(_tr("Write the keys that were chosen to a file"))
        self._import.clicked.connect(self._read)
        self._export.clicked.connect(self._write)
        self._reset = QPushButton(_tr("Reset all"))
        self._reset.setToolTip(_tr("Give every command the keys back that it came with"))
        self._reset.clicked.connect(window.shortcuts.reset_all)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 4, 0, 8)
        buttons.setSpacing(8)
        buttons.addWidget(self._by_key)
        buttons.addWidget(self._all)
        buttons.addStretch(1)
        for button in (self._import, self._export, self._reset):
            buttons.addWidget(button)
        self.column.addLayout(buttons)
        self._model = _Entries(self)
        self.list = RowList(_ROW_HEIGHT)
        self.list.setAccessibleName(_tr("Commands and their keys"))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_EntryDelegate(window.appearance, self.list))
        self.list.chosen.connect(self._edit)
        self.column.addWidget(self.list)
        window.commands.shortcuts_changed.connect(self.refresh)
        self.refresh()

    def filter(self, words: Sequence[str]) -> bool:
        self._words = [word for word in words if word not in self._found_by]
        self.refresh()
        return bool(self._model.entries) or bool(self._wanted)

    def refresh(self) -> None:
        shortcuts = self._window.shortcuts
        current: Entry | None = self.list.currentIndex().data(ENTRY)
        self._model.show_entries(list(self._entries(shortcuts)))
        self.list.setFixedHeight(max(1, len(self._model.entries)) * _ROW_HEIGHT)
        self._stay_on(current)
        self._reset.setEnabled(shortcuts.are_changed)
        self._export.setEnabled(shortcuts.are_changed)
        self._all.setVisible(bool(self._wanted))

    def _stay_on(self, before: Entry | None) -> None:
        """The keyboard stays on the command that it was on."""
        if before is not None and before.command is not None:
            for row, entry in enumerate(self._model.entries):
                if entry.command is not None and entry.command.id == before.command.id:
                    self.list.setCurrentIndex(self._model.index(row, 0))

    def _entries(self, shortcuts: Shortcuts) -> list[Entry]:
        entries: list[Entry] = []
        for menu, title in {**menu_titles(), "": _tr("Window")}.items():
            rows = [
                Entry(command.title.replace("&", ""), command, may_change(command) and shortcuts.is_changed(command))
                for command in self._window.commands
                if command.menu == menu and self._fits(command, title)
            ]
            entries += [Entry(title), *rows] if rows else []
        return entries

    def _fits(self, command: Command, menu: str) -> bool:
        if self._wanted:
            return self._wanted in command.shortcuts
        found_by = folded(" ".join((command.title, menu, command.keywords, *map(readable_keys, command.shortcuts))))
        return may_change(command) and all(word in found_by for word in self._words)

    def _look_for(self, keys: str) -> None:
        self._wanted = keys
        self._by_key.setText(readable_keys(keys) if keys else _tr("Find by keys…"))
        self.refresh()

    def _edit(self, index: QModelIndex) -> None:
        entry: Entry | None = index.data(ENTRY)
        if entry is not None and entry.command is not None and may_change(entry.command):
            editor = KeyEditor(entry.command, self._window.commands, self._window.shortcuts, self)
            rect = self.list.visualRect(index)
            editor.show_at(self.list.viewport().mapToGlobal(rect.bottomRight()))

    def _write(self) -> None:
        name = str(Path(_tr("keys")).with_suffix(".json"))
        file, _ = QFileDialog.getSaveFileName(self, _tr("Export keys"), name, _tr("Keys (*.json)"))
        if file:
            self._attempt(Path(file), write=True)

    def _read(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, _tr("Import keys"), "", _tr("Keys (*.json);;All files (*)"))
        if file:
            self._attempt(Path(file), write=False)

    def _attempt(self, path: Path, *, write: bool) -> None:
        session, shortcuts = self._window.session, self._window.shortcuts
        try:
            if write:
                shortcuts.write(path)
                said = _tr("Keys written to {}.").format(path)
            else:
                said = shortcuts.read(path)
        except ProjectError as error:
            session.problem.emit(error)
        else:
            session.message.emit(said)


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.entries):
            return None
        entry = self.entries[index.row()]
        keys = ", ".join(map(readable_keys, entry.command.shortcuts)) if entry.command else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.title, keys)))
        return entry if role == ENTRY else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        is_heading = self.entries[index.row()].command is None
        return Qt.ItemFlag.NoItemFlags if is_heading else super().flags(index)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """None: a screen reader would read the numbers that Qt makes up."""


class _EntryDelegate(QStyledItemDelegate):
    """Paints a row: the command's name, its keys in boxes, and a dot where they were chosen."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry | None = index.data(ENTRY)
        if entry is None:
            return
        theme, rect = self._appearance.theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.command is None:
            Strip(painter, rect.adjusted(0, 6, 0, 0)).paint_title(
                entry.title.upper(), interface_font(11, QFont.Weight.DemiBold), theme.muted
            )
            painter.restore()
            return
        paint_row_box(painter, QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, option.state, theme, is_lit=False)
        strip = Strip(painter, rect.adjusted(10, 0, -10, 0))
        metrics = QFontMetrics(interface_font(11))
        for keys in reversed(entry.command.shortcuts):
            shown = readable_keys(keys)
            box = strip.from_end(max(20, metrics.horizontalAdvance(shown) + 12))
            paint_key(painter, QRectF(box.left(), box.top() + 5, box.width(), 20), shown, theme)
            strip.from_end(6)
        if entry.is_changed:
            dot = strip.from_end(6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(QRectF(dot.left(), dot.center().y() - 2, 6, 6))
            strip.from_end(8)
        strip.paint_title(entry.title, interface_font(13), theme.ink)
        painter.restore()
