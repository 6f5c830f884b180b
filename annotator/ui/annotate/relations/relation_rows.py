"""The relations of the article as rows: those of the picked span, or all in reading order."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QWidget

from annotator.model import Edit, Relation, RelationChange, Span, SpanChange
from annotator.model.relation_index import RelationIndex
from annotator.ui.label_styles import LabelStyles
from annotator.ui.session import Session

_Index = QModelIndex | QPersistentModelIndex
RELATION = Qt.ItemDataRole.UserRole
# So many relations are put in order at once; more of them once the list is seen.
_AT_ONCE = 3_000
_AFTERWARDS_MS = 80


class RelationRows(QAbstractListModel):
    """Shows the picked span's relations; all of them while nothing is picked, or where `shows_all` is set.

    What is not shown costs nothing: all relations are put in order when they are first asked for.
    """

    def __init__(self, session: Session, styles: LabelStyles, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._styles = styles
        self._shows_all = False
        self._is_wanted = False
        self._held: bool | None = None
        self._own: list[Relation] = []
        self._all: RelationIndex | None = None
        self._afterwards = QTimer(self, singleShot=True, interval=_AFTERWARDS_MS)
        self._afterwards.timeout.connect(self._put_in_order)
        session.article_changed.connect(self._begin)
        session.annotations_changed.connect(self._follow)
        session.selection.picked_changed.connect(self._show_picked)
        styles.changed.connect(self._reset)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid():
            return 0
        return (len(self._all) if self._all is not None else 0) if self.is_showing_all else len(self._own)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < self.rowCount():
            return None
        if role == RELATION:
            return self.relation_at(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.sentence(self.relation_at(index.row()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """None: a screen reader would read the numbers that Qt makes up."""

    @property
    def is_showing_all(self) -> bool:
        if self._held is not None:
            return self._held
        return self._shows_all or self._session.selection.picked is None

    def hold(self, held: bool) -> None:
        """While somebody is at work in the list, what it picks does not change what it shows."""
        showed_all = self.is_showing_all
        self._held = showed_all if held else None
        if self.is_showing_all != showed_all:
            self._reset()

    @property
    def shows_all(self) -> bool:
        return self._shows_all

    def show_all(self, shown: bool) -> None:
        """Shows all relations even while a span is picked, or only its own."""
        self._shows_all, self._held = shown, None
        self._reset()

    def want(self) -> None:
        """The list is seen from now on."""
        if not self._is_wanted:
            self._is_wanted = True
            self._reset()

    def relation_at(self, row: int) -> Relation:
        if self.is_showing_all:
            assert self._all is not None
            return self._all.at(row)
        return self._own[row]

    def row_of(self, relation: Relation) -> int:
        """-1 where it is not among the rows."""
        if self.is_showing_all:
            return self._all.row_of(relation.id) if self._all is not None else -1
        return next((row for row, own in enumerate(self._own) if own.id == relation.id), -1)

    def end_of(self, span_id: str) -> Span | None:
        annotations = self._session.annotations
        return annotations.spans.get(span_id) if annotations is not None else None

    def words(self, span_id: str) -> str:
        """The words of a span at an end."""
        span = self.end_of(span_id)
        return self._session.chaining.words_of(span) if span is not None else ""

    def sentence(self, relation: Relation) -> str:
        """ "Person Ana Ruiz, works for, Organization Hallen Council"."""
        ends = []
        for end in (relation.head, relation.child):
            span = self.end_of(end)
            label = self._styles.title(span.layer, span.label) if span is not None else ""
            ends.append(self.tr("{label} “{words}”").format(label=label, words=self.words(end)))
        kind = self._styles.relation_title(relation.label)
        return self.tr("{head} → {type} → {child}").format(head=ends[0], type=kind, child=ends[1])

    # What changes

    def _begin(self) -> None:
        self._all = None
        self._afterwards.stop()
        self._reset()

    def _show_picked(self) -> None:
        """Of all relations, the same are shown whatever is picked."""
        if not (self._shows_all or self._held):
            self._reset()

    def _reset(self) -> None:
        self.beginResetModel()
        self._own = self._session.relating.relations_of_picked()
        annotations = self._session.annotations
        if self._all is None and annotations is not None and self.is_showing_all and self._is_wanted:
            if len(annotations.relations) <= _AT_ONCE:
                self._all = RelationIndex(annotations)
            else:
                self._afterwards.start()
        self.endResetModel()

    def _put_in_order(self) -> None:
        annotations = self._session.annotations
        if annotations is not None and self._all is None:
            self.beginResetModel()
            self._all = RelationIndex(annotations)
            self.endResetModel()

    def _follow(self, edit: Edit) -> None:
        changes = [change for change in edit.changes if isinstance(change, RelationChange)]
        is_about_ends = any(isinstance(change, SpanChange) and change.before is not None for change in edit.changes)
        if self._all is not None and self.is_showing_all and len(changes) == 1 and not is_about_ends:
            self._follow_one(changes[0], edit)
        elif changes or is_about_ends:
            touched = self._all.follow(edit) if self._all is not None else bool(changes)
            if touched or not self.is_showing_all:
                self._reset()

    def _follow_one(self, change: RelationChange, edit: Edit) -> None:
        """Of many rows, one comes, goes or changes: the others are left as they are."""
        assert self._all is not None
        if change.before is not None:
            row = self._all.row_of(change.before.id)
            self.beginRemoveRows(QModelIndex(), row, row)
            self._all.take(change.before.id)
            self.endRemoveRows()
        if change.after is not None:
            row = self._all.place_of(change.after)
            self.beginInsertRows(QModelIndex(), row, row)
            self._all.follow(edit)
            self.endInsertRows()
        self._own = self._session.relating.relations_of_picked()
