"""The labels of all layers on spans as rows: recent ones, then each layer under its heading, then what is below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model import Label, Layer, Schema
from annotator.ui.annotate.label_tips import label_tip
from annotator.ui.fuzzy import Finder
from annotator.ui.habits import Habits, LabelKey
from annotator.ui.label_styles import LabelStyles
from annotator.ui.label_tree import LabelTree
from annotator.ui.showing import Showing
from annotator.ui.wording import counted

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
# Where a schema has more labels, those used last stand above them, and there is a field to find them with.
MOST_WITHOUT_SEARCH = 12


class Kind(Enum):
    """What a row is."""

    RECENT = auto()  # the heading of the recent labels
    LAYER = auto()  # the heading of a layer
    LABEL = auto()
    WORDS = auto()  # a sentence where there are no labels


class Row(NamedTuple):
    """One row."""

    kind: Kind
    title: str
    layer: str = ""
    label: Label | None = None
    depth: int = 0
    is_unfolded: bool | None = None  # None where there is nothing below
    is_recent: bool = False
    is_found: bool = False
    is_in_tree: bool = False  # there are branches beside it

    @property
    def key(self) -> LabelKey:
        return (self.layer, self.label.name if self.label else "")


class LabelRows(QAbstractListModel):
    """The rows that are seen: of what is unfolded, or of what was searched for."""

    def __init__(
        self, styles: LabelStyles, habits: Habits, showing: Showing, folded_layers: list[str], parent: QObject
    ) -> None:
        """`folded_layers` names the layers that are folded, and is kept up to date."""
        super().__init__(parent)
        self.rows: list[Row] = []
        self.typed = ""
        self.counts: Mapping[LabelKey, int] = Counter()
        self.picked: LabelKey | None = None
        self.armed: LabelKey | None = None
        self._styles = styles
        self._habits = habits
        self._showing = showing
        self._folded_layers = folded_layers
        self._trees: dict[str, LabelTree] = {}
        self._unfolded: dict[str, set[str]] = {}
        self._sums: dict[str, Counter[str]] = {}
        self._in_use: dict[str, frozenset[str]] = {}
        self._has_schema = False
        self._finder: Finder | None = None
        self._findable: list[tuple[Layer, Label]] = []

    # What there is

    def show_schema(self, schema: Schema) -> None:
        """Other layers, or the same with other labels; what is unfolded stays so."""
        before = self._unfolded
        self._has_schema = bool(schema.name)
        self._trees = {layer.name: self._styles.tree(layer) for layer in schema.layers if layer.is_on_spans}
        self._unfolded = {}
        for name, tree in self._trees.items():
            every = set() if tree.begins_folded else {label.name for label in tree.layer.labels}
            self._unfolded[name] = before.get(name, every)
        self.show_counts(self.counts, afresh=True)

    def forget(self) -> None:
        """Another project has other branches."""
        self._unfolded = {}

    def show_counts(self, counts: Mapping[LabelKey, int], *, afresh: bool = False) -> bool:
        """How often the article in hand has each label; says whether there are other rows for it now."""
        self.counts = counts
        self._sums = {}
        used = {
            name: frozenset(n for n in tree.hidden if counts.get((name, n), 0)) for name, tree in self._trees.items()
        }
        if used == self._in_use and not afresh:
            return False
        self._in_use = used
        self._finder = None
        self.arrange()
        return True

    @property
    def offers_many(self) -> bool:
        return sum(len(tree.layer.labels) for tree in self._trees.values()) > MOST_WITHOUT_SEARCH

    # Which rows are seen

    def search(self, typed: str) -> None:
        """The labels that are meant by some letters; all in their places where there are none."""
        begins, self.typed = not self.typed.strip(), typed
        if begins and typed.strip():
            finder = self._finder = self._finder or self._make_finder()
            uses = {name: self._habits.uses_in(name) for name in self._trees}
            finder.set_uses([uses[layer.name].get(label.name, 0) for layer, label in self._findable])
        self.arrange()

    def fold(self, row: Row, *, unfold: bool, all_below: bool = False) -> None:
        """Folds or unfolds what is below a row."""
        if row.kind is Kind.LAYER and not all_below:
            if unfold and row.layer in self._folded_layers:
                self._folded_layers.remove(row.layer)
            elif not unfold and row.layer not in self._folded_layers:
                self._folded_layers.append(row.layer)
        else:
            self._fold_branches(row, unfold=unfold, all_below=all_below)
        self.arrange()

    def _fold_branches(self, row: Row, *, unfold: bool, all_below: bool) -> None:
        tree, unfolded = self._trees[row.layer], self._unfolded[row.layer]
        if row.label is None:
            names = {label.name for label in tree.layer.labels}
        else:
            names = {row.label.name} | (
                {label.name for label in tree.all_below(row.label.name)} if all_below else set()
            )
        (unfolded.update if unfold else unfolded.difference_update)(names)

    def arrange(self) -> None:
        """Makes the rows anew."""
        self.beginResetModel()
        self.rows = list(self._found() if self.typed.strip() else self._listed())
        self.endResetModel()

    def _listed(self) -> Iterator[Row]:
        if self.offers_many:
            recent = [row for key in self._habits.recent() if (row := self._recent(key))]
            if recent:
                yield Row(Kind.RECENT, self.tr("Recent"))
                yield from recent
        for name, tree in self._trees.items():
            is_unfolded = name not in self._folded_layers
            yield Row(Kind.LAYER, tree.layer.display, name, is_unfolded=is_unfolded)
            if is_unfolded:
                yield from self._labels_of(tree)
        if not self._trees and self._has_schema:
            yield Row(Kind.WORDS, self.tr("This schema has no layers on spans yet."))

    def _labels_of(self, tree: LabelTree) -> Iterator[Row]:
        name, unfolded = tree.layer.name, self._unfolded[tree.layer.name]
        branches = tree.branches(unfolded, self._in_use.get(name, ()))
        for label, depth, has_branches in branches:
            is_unfolded = label.name in unfolded if has_branches else None
            yield Row(Kind.LABEL, label.display, name, label, depth, is_unfolded, is_in_tree=not tree.is_flat)
        if not branches:
            yield Row(Kind.WORDS, self.tr("This layer has no labels yet."))

    def _make_finder(self) -> Finder:
        self._findable = [
            (tree.layer, label) for name, tree in self._trees.items() for label in tree.offered(self._in_use[name])
        ]
        return Finder([label.display for _, label in self._findable])

    def _found(self) -> Iterator[Row]:
        finder = self._finder = self._finder or self._make_finder()
        found = finder.find(self.typed)
        for number in found:
            layer, label = self._findable[number]
            yield Row(Kind.LABEL, label.display, layer.name, label, is_found=True)
        if not found:
            yield Row(Kind.WORDS, self.tr("No label is called that."))

    def _recent(self, key: LabelKey) -> Row | None:
        tree = self._trees.get(key[0])
        label = tree.layer.label(key[1]) if tree else None
        if tree is None or label is None or label.hidden:
            return None
        return Row(Kind.LABEL, label.display, key[0], label, is_recent=True)

    # What is said of a row

    def whereabouts(self, row: Row) -> str:
        """Where a label belongs that is out of its place: its branch, or its layer."""
        if row.label is None or not (row.is_found or row.is_recent):
            return ""
        tree = self._trees[row.layer]
        return tree.path(row.label) or (tree.layer.display if row.is_found and len(self._trees) > 1 else "")

    def count_of(self, row: Row) -> int:
        """How often the article has the row's label, with all that is folded below it, or labels of its layer."""
        if row.label is None:
            return sum(count for (layer, _), count in self.counts.items() if layer == row.layer)
        if row.is_unfolded is not False:
            return self.counts.get(row.key, 0)
        if row.layer not in self._sums:
            self._sums[row.layer] = self._trees[row.layer].sums(self.counts)
        return self._sums[row.layer][row.label.name]

    def is_lit(self, row: Row) -> bool:
        """Whether the picked span carries the row's label, or one that is folded below it; or the label is armed."""
        return row.label is not None and (row.key == self.armed or self._is_picked(row))

    def is_armed(self, row: Row) -> bool:
        return row.label is not None and row.key == self.armed

    def _is_picked(self, row: Row) -> bool:
        if self.picked is None or row.label is None or self.picked[0] != row.layer:
            return False
        if row.key == self.picked:
            return True
        picked = self._trees[row.layer].layer.label(self.picked[1]) if row.is_unfolded is False else None
        return picked is not None and row.label in self._trees[row.layer].above(picked)

    def layer(self, name: str) -> Layer:
        return self._trees[name].layer

    def place_of(self, key: LabelKey) -> int:
        """Where the row of a label, or the heading of a layer, is; -1 where it is not seen."""
        return next((n for n, row in enumerate(self.rows) if row.key == key and not row.is_recent), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(self._said(row))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return row.label.definition if row.label else ""
            case Qt.ItemDataRole.ToolTipRole if row.label is not None:
                return label_tip(row.label, self._styles.keys.get(row.key, ""), self.whereabouts(row))
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_said = 0 <= index.row() < len(self.rows) and self.rows[index.row()].kind in (Kind.RECENT, Kind.WORDS)
        return Qt.ItemFlag.NoItemFlags if is_said else super().flags(index)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """None: a screen reader would read the numbers that Qt makes up."""

    def _said(self, row: Row) -> Iterator[str]:
        """What a screen reader says of a row."""
        yield row.title
        if where := self.whereabouts(row):
            yield where
        if row.kind in (Kind.RECENT, Kind.WORDS):
            return
        yield counted("{n} span", "{n} spans", self.count_of(row))
        if row.kind is Kind.LAYER:
            yield self.tr("layer")
            if not self._showing.layer_is_shown(row.layer):
                yield self.tr("spans hidden")
        elif key := self._styles.keys.get(row.key, ""):
            yield self.tr("key {}").format(key)
        if row.depth:
            yield self.tr("level {}").format(row.depth + 1)
        if row.is_unfolded is not None:
            yield self.tr("unfolded") if row.is_unfolded else self.tr("folded")
        if row.label is not None and row.label.hidden:
            yield self.tr("no longer offered")
        if row.key == self.armed:
            yield self.tr("armed: every selection is labelled")
        elif self._is_picked(row):
            yield self.tr("on the picked span")
