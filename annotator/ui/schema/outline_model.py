"""The outline of a schema as Qt reads it: no widget a row, and quick with thousands of labels."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.model import Schema
from annotator.ui.fuzzy import folded
from annotator.ui.schema.items import Item, Kind, Row, kind_title, renamed_items, rows_of, with_matches

ROW = Qt.ItemDataRole.UserRole
_MIME = "application/x-annotator-schema"
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class OutlineModel(QAbstractItemModel):
    """The rows of a schema, or those that have some words, and perhaps a row that is being added.

    What is open, picked and in view stays so when the schema changes: rows are known by what they stand for.
    """

    dropped = Signal(list, object, int)  # Rows, the Row that they were dropped into, and before which of its children

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._schema = Schema("")
        self._all = self._root = rows_of(self._schema)
        self._wanted = ""
        self._rows: dict[int, Row] = {}
        self._by_item: dict[Item, Row] = {}
        self._folded: list[str] | None = None
        self._last_id = 0
        self.is_editable = False
        self._take(self._root)

    @property
    def schema(self) -> Schema:
        return self._schema

    @property
    def is_filtered(self) -> bool:
        return bool(self._wanted)

    def show(self, schema: Schema) -> dict[Item, Item]:
        """Shows another version of the schema; gives the items that have another name in it."""
        renamed = renamed_items(self._schema, schema)
        self._schema = schema
        self._folded = None
        self._all = rows_of(schema)
        self._exchange(self._filtered(), renamed)
        return renamed

    def filter(self, text: str) -> None:
        """Shows only rows whose title or name has the text, and those above them."""
        self._wanted = folded(text.strip())
        self._exchange(self._filtered(), {})

    def find(self, item: Item) -> QModelIndex:
        """Where an item stands; nowhere where it is not shown."""
        row = self._by_item.get(item)
        return self.index_of(row) if row is not None else QModelIndex()

    def row_of(self, item: Item | None) -> Row | None:
        """The row of an item; None stands for the one that holds them all."""
        return self._root if item is None else self._by_item.get(item)

    def walk(self) -> Iterator[Row]:
        """The rows that there are, from the top down, but for the one that holds them."""
        return islice(self._root.walk(), 1, None)

    def matches(self, row: Row) -> bool:
        """Whether it is the row itself that has the words of the filter."""
        return self._wanted in _searched(row)

    def first_place(self, parent: Row, kind: Kind) -> int:
        """Where the first of a kind stands among the rows under another: attributes stand before labels."""
        if kind == "attribute":
            return 0
        if kind == "layer":
            return 1
        if kind == "relation":
            return len(parent.children)
        return sum(child.item is not None and child.item.kind == "attribute" for child in parent.children)

    def row_at(self, index: _Index) -> Row | None:
        return self._rows.get(index.internalId()) if index.isValid() else None

    def item_at(self, index: _Index) -> Item | None:
        """What stands in a row; None for one that is being added."""
        row = self.row_at(index)
        return row.item if row is not None else None

    def index_of(self, row: Row) -> QModelIndex:
        return QModelIndex() if row.parent is None else self.createIndex(row.at, 0, row.id)

    # A row that is being added

    def begin_adding(self, parent: Row, at: int) -> Row:
        """Makes room for a row that has no name yet."""
        self.beginInsertRows(self.index_of(parent), at, at)
        row = Row(None, None, parent)
        parent.children.insert(at, row)
        _number(parent)
        self._last_id += 1
        row.id = self._last_id
        self._rows[row.id] = row
        self.endInsertRows()
        return row

    def end_adding(self, row: Row) -> None:
        """Takes away the row that was being added."""
        parent = row.parent
        if self._rows.get(row.id) is not row or parent is None:
            return
        self.beginRemoveRows(self.index_of(parent), row.at, row.at)
        del parent.children[row.at]
        del self._rows[row.id]
        _number(parent)
        self.endRemoveRows()

    # What Qt asks

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        above = self.row_at(parent) if parent.isValid() else self._root
        if above is None or column or not 0 <= row < len(above.children):
            return QModelIndex()
        return self.createIndex(row, 0, above.children[row].id)

    def parent(self, index: _Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # QObject has another
        row = self.row_at(index)
        return QModelIndex() if row is None or row.parent is None else self.index_of(row.parent)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        row = self.row_at(parent) if parent.isValid() else self._root
        return 0 if row is None else len(row.children)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tooltip(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {kind_title(row.item.kind)}" if row.item is not None else ""
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item = self.item_at(index)
        if self.is_editable and item is not None and not self._wanted:
            if item.kind != "schema":
                flags |= Qt.ItemFlag.ItemIsDragEnabled
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        elif not index.isValid() and self.is_editable:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What is dragged never leaves the window: the ids of its rows will do."""
        data = QMimeData()
        data.setData(_MIME, json.dumps([index.internalId() for index in indexes]).encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index) -> bool:
        ids = json.loads(bytes(data.data(_MIME).data()) or b"[]")
        rows = [self._rows[one] for one in ids if one in self._rows]
        target = self.row_at(parent) if parent.isValid() else self._root
        if rows and target is not None:
            self.dropped.emit(rows, target, row if row >= 0 else len(target.children))
        return False  # the schema is changed, and then the rows

    # The rows

    def _filtered(self) -> Row:
        if not self._wanted:
            return self._all
        if self._folded is None:
            self._folded = [_searched(row) for row in self._all.walk()]
        wanted = self._wanted
        return with_matches(
            self._all, {number for number, text in enumerate(self._folded) if wanted in text and number}
        )

    def _exchange(self, root: Row, renamed: dict[Item, Item]) -> None:
        """Puts other rows in the place of these; indexes go to the row of the same item."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        items = [self.item_at(index) for index in before]
        self._take(root)
        after = [self.find(renamed.get(item, item)) if item is not None else QModelIndex() for item in items]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _take(self, root: Row) -> None:
        self._root = root
        self._rows = {}
        self._by_item = {}
        for row in root.walk():
            self._last_id += 1
            row.id = self._last_id
            self._rows[row.id] = row
            if row.item is not None:
                self._by_item[row.item] = row


def _searched(row: Row) -> str:
    return folded(f"{row.title}\n{row.item.name if row.item is not None else ''}")


def _number(parent: Row) -> None:
    for at, child in enumerate(parent.children):
        child.at = at


def _tooltip(row: Row) -> str:
    """What a row stands for, and its definition."""
    thing = row.thing
    definition = thing.description if isinstance(thing, Schema) else thing.definition if thing is not None else ""
    return "\n".join(filter(None, (row.title, definition)))
