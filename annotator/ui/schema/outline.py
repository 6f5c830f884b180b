"""The outline of a schema: a tree that is driven from the keyboard, and typed into line by line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QTreeView

from annotator.model import Schema
from annotator.ui import icons
from annotator.ui.announcing import announce
from annotator.ui.label_styles import LabelStyles
from annotator.ui.schema.items import SCHEME, Item, Kind, Row, kind_title
from annotator.ui.schema.outline_model import OutlineModel
from annotator.ui.schema.outline_rows import TITLE_LEFT, OutlineDelegate
from annotator.ui.schema.row_editor import RowEditor
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance

_INDENT = 18
# Schemas with more labels than this open with their taxonomies closed.
_OPEN_LABELS = 60


class Outline(QTreeView):
    """Shows a schema. It says what was picked, typed, dropped and wanted; it changes nothing itself."""

    picked = Signal()
    filter_typed = Signal(str)  # the first letter of what is looked for
    filter_left = Signal()  # Esc: everything is to be seen again
    # The text, what kind of thing it names, the Item it stands under, and the Item it stands after (or None).
    name_typed = Signal(str, str, object, object)
    title_typed = Signal(object, str)  # the Item, and its new title
    list_pasted = Signal(str, object, object)  # the text, the Item it stands under, and the one it stands after

    def __init__(self, styles: LabelStyles, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._typed_in: Row | None = None
        self._is_exchanging = False
        self.rows = OutlineModel(self)
        self.setModel(self.rows)
        delegate = OutlineDelegate(styles, appearance, self)
        self.setItemDelegate(delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Outline of the schema"))
        self._open_before: set[Item] | None = None
        self._is_giving = False
        self._editor = RowEditor(self.viewport())
        self._editor.typed.connect(self._take_typed)
        self._editor.left.connect(self._end_typing)
        self._editor.moved.connect(self._move_row)
        self._editor.pasted.connect(self._take_list)
        self._editor.textEdited.connect(lambda _: self.show_refusal(""))
        self._refusal = styled(QLabel(self.viewport(), wordWrap=True, textFormat=Qt.TextFormat.PlainText), "refusal")
        self._refusal.hide()
        self._new: tuple[Row, Kind] | None = None
        delegate.is_typed_in = lambda row: row is self._typed_in
        self.doubleClicked.connect(lambda _: self.begin_renaming())
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell_picked())
        styles.changed.connect(self.viewport().update)

    # What is shown

    def show_schema(self, schema: Schema) -> None:
        """Shows the schema as it is now; what was picked stays so, or what stands next to it is."""
        is_other = not self.rows.schema.name and not self.rows.schema.layers
        beside, picked = self._entries_beside(), self.picked_items()
        self._end_typing()
        self._is_exchanging = True
        renamed = self.rows.show(schema)
        if is_other:
            self._open_layers(schema)
        self._pick_all([renamed.get(item, item) for item in picked])
        if not self.currentIndex().isValid():
            found = (self.rows.find(item) for item in (*beside, SCHEME))
            self._make_current(next((index for index in found if index.isValid()), QModelIndex()))
        self._is_exchanging = False
        self.picked.emit()

    def begin_with(self, schema: Schema) -> None:
        """Shows the schema of another project."""
        self._end_typing()
        self._open_before = None
        self.rows.show(Schema(""))
        self.collapseAll()
        self.show_schema(schema)
        self._make_current(self.rows.find(SCHEME))
        self.scrollToTop()

    def filter(self, text: str) -> None:
        """Shows what has the text, all of it open; without a text, everything as it was before."""
        self._end_typing()
        if text.strip() and not self.rows.is_filtered:
            self._open_before = self._open_items()
        self.rows.filter(text)
        if self.rows.is_filtered:
            self.expandAll()
        elif self._open_before is not None:
            current = self.current_item()
            self.collapseAll()
            for item in self._open_before:
                self.expand(self.rows.find(item))
            self._open_before = None
            if current is not None:
                self.pick(current)

    def pick(self, item: Item) -> None:
        """Makes an item the one that is picked, and brings it into view."""
        index = self.rows.find(item)
        if index.isValid():
            self._make_current(index)
            self.scrollTo(index)

    def pick_first(self) -> None:
        """The first of what was found."""
        root = QModelIndex()
        index = self.rows.index(0, 0, root)
        while index.isValid() and self.rows.is_filtered and not self._is_match(index):
            index = self.indexBelow(index)
        if index.isValid():
            self._make_current(index)

    def current_item(self) -> Item | None:
        return self.rows.item_at(self.currentIndex())

    def picked_items(self) -> list[Item]:
        """What is picked, from the top down."""
        rows = [self.rows.row_at(index) for index in self.selectionModel().selectedIndexes()]
        picked = {row.item for row in rows if row is not None and row.item is not None}
        if len(picked) < 2:
            return list(picked)
        return [row.item for row in self.rows.walk() if row.item in picked and row.item is not None]

    def _pick_all(self, items: Sequence[Item]) -> None:
        """Selects what was selected before the rows were exchanged."""
        selection = QItemSelection()
        for item in items:
            index = self.rows.find(item)
            if index.isValid():
                selection.select(index, index)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _make_current(self, index: QModelIndex) -> None:
        """Picks a row and no other: Qt would toggle it while somebody still holds Ctrl down."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _tell_picked(self) -> None:
        """Rows that are exchanged are picked one after another: that is told once."""
        if not self._is_exchanging:
            self.picked.emit()

    # Adding and renaming

    def begin_adding(self, kind: Kind, parent: Item | None, after: Item | None) -> None:
        """Opens an empty row for a name: under `parent` (None: at the top), after an item or before all others."""
        self._end_typing()
        above = self.rows.row_of(parent)
        before = self.rows.row_of(after) if after is not None else None
        if above is None:
            return
        at = before.at + 1 if before is not None and before.parent is above else self.rows.first_place(above, kind)
        self.expand(self.rows.index_of(above))
        row = self.rows.begin_adding(above, at)
        self._new = (row, kind)
        is_below_layer = kind == "layer" and at > 0
        hint = (
            self.tr("New layer, or Tab for a label") if is_below_layer else self.tr("New {}").format(kind_title(kind))
        )
        self._type_in(row, "", hint)

    def begin_renaming(self) -> None:
        """Opens the picked row for another title."""
        row = self.rows.row_at(self.currentIndex())
        if row is not None and row.item is not None and self.rows.is_editable:
            self._end_typing()
            self._type_in(row, row.title, "")

    def show_refusal(self, sentence: str) -> None:
        """Says under the row why what was typed is not taken; empty where there is nothing to say."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence) and self._editor.isVisible())
        self._editor.setAccessibleDescription(sentence)
        self._place_editor()
        announce(self, sentence)

    def _type_in(self, row: Row, text: str, hint: str) -> None:
        self._typed_in = row
        self.scrollTo(self.rows.index_of(row))
        self._editor.start(text, hint)
        self._place_editor()

    def _end_typing(self) -> None:
        """Closes the row editor; a row without a name goes away."""
        new, self._new = self._new, None
        self._typed_in = None
        self._refusal.hide()
        self._editor.finish(self)
        if new is not None:
            self.rows.end_adding(new[0])
        self.viewport().update()

    def commit(self) -> None:
        """Takes the name that is being typed, as when the window is closed."""
        self._take_typed(self._editor.text().strip(), goes_on=False)

    def _take_typed(self, text: str, goes_on: bool) -> None:
        """Enter: the name is given, and the next row is opened where rows are being added."""
        new, row = self._new, self._typed_in
        if row is None or self._is_giving:
            return
        if new is None:
            self._end_typing()
            if row.item is not None and text:
                self.title_typed.emit(row.item, text)
            return
        if not text:
            self._end_typing()
            return
        parent, after = self._place_of(new[0])
        self._is_giving = True  # the change that this makes asks for what is being typed
        self.name_typed.emit(text, new[1], parent, after)
        self._is_giving = False
        # Where it was taken, the schema has changed, and the row was closed.
        if self._typed_in is None:
            made = self.current_item()
            if goes_on and made is not None:
                self.begin_adding(new[1], self.rows.item_at(self.currentIndex().parent()), made)
        elif not goes_on:
            self._end_typing()

    def _take_list(self, text: str) -> None:
        """A list is one of labels, also where a layer could be typed below another."""
        if self._new is not None and self._new[1] == "layer":
            self._move_row(deeper=True)
        if self._new is not None and self._new[1] == "label":
            parent, after = self._place_of(self._new[0])
            self.list_pasted.emit(text, parent, after)

    def _move_row(self, deeper: bool) -> None:
        """Tab and Shift+Tab: what is being typed stands under the label or layer above, or beside its parent."""
        if self._new is None or self._new[1] not in ("label", "layer"):
            return
        row = self._new[0]
        text = self._editor.text()
        kind: Kind = "label"
        target: tuple[Item | None, Item | None]
        if deeper:
            above = row.parent.children[row.at - 1] if row.parent is not None and row.at else None
            if above is None or above.item is None or above.item.kind != self._new[1]:
                return
            last = above.children[-1].item if above.children else None
            target = (above.item, last if last is not None and last.kind == "label" else None)
        else:
            parent = row.parent
            if self._new[1] == "layer" or parent is None or parent.item is None or parent.parent is None:
                return
            kind = "layer" if parent.item.kind == "layer" else "label"
            target = (parent.parent.item, parent.item)
        self.begin_adding(kind, *target)
        self._editor.setText(text)

    def _place_of(self, row: Row) -> tuple[Item | None, Item | None]:
        """Under which item and after which of its children a row stands."""
        parent = row.parent
        assert parent is not None
        return parent.item, parent.children[row.at - 1].item if row.at else None

    def _place_editor(self) -> None:
        if self._typed_in is None:
            return
        box = self.visualRect(self.rows.index_of(self._typed_in))
        if self.isRightToLeft():
            place = QRect(4, box.top(), box.right() - TITLE_LEFT - 4, box.height())
        else:
            place = QRect(box.left() + TITLE_LEFT - 7, box.top(), 0, box.height())
            place.setRight(self.viewport().width() - 6)
        self._editor.setGeometry(place)
        width = self.viewport().width() - 16
        height = self._refusal.heightForWidth(width)
        below = place.bottom() + 2
        is_room = below + height < self.viewport().height()
        self._refusal.setGeometry(8, below if is_room else place.top() - height - 2, width, height)

    # Where things stand

    def _entries_beside(self) -> list[Item]:
        """What may be picked in the place of what is picked, should it go: the next, the one before, the one above."""
        row = self.rows.row_at(self.currentIndex())
        if row is None or row.parent is None:
            return []
        others = [*row.parent.children[row.at + 1 :], *reversed(row.parent.children[: row.at]), row.parent]
        return [other.item for other in others if other.item is not None]

    def _open_layers(self, schema: Schema) -> None:
        is_small = sum(len(layer.labels) for layer in schema.layers) <= _OPEN_LABELS
        for row in self.rows.walk():
            if row.children and row.item is not None and (is_small or row.item.kind == "layer"):
                self.expand(self.rows.index_of(row))

    def _open_items(self) -> set[Item]:
        rows = (row for row in self.rows.walk() if row.children and row.item is not None)
        return {row.item for row in rows if row.item is not None and self.isExpanded(self.rows.index_of(row))}

    def _is_match(self, index: QModelIndex) -> bool:
        row = self.rows.row_at(index)
        return row is not None and self.rows.matches(row)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if plain and text.strip() and text.isprintable():
            self.filter_typed.emit(text)
            return
        if event.key() == Qt.Key.Key_Escape and self.rows.is_filtered:
            self.filter_left.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self._make_current(self.rows.index(0, 0))

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """An arrow beside what can be opened, in the theme's colour."""
        if not self.model().hasChildren(index):
            return
        is_open = self.isExpanded(index)
        name = "chevron-down" if is_open else "chevron-left" if self.isRightToLeft() else "chevron-right"
        left = rect.left() if self.isRightToLeft() else rect.right() - _INDENT + 1
        picture = icons.pixmap(name, self._appearance.theme.muted, 14)
        painter.drawPixmap(left + 2, rect.center().y() - 6, picture)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_editor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_editor()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place_editor()
