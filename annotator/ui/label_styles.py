"""How the labels and relation types of the open schema are drawn, and which keys labels have."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from annotator.model import Label, Layer, Relation, Schema
from annotator.ui.article_view import LabelLook, RelationLook
from annotator.ui.label_tree import LabelTree
from annotator.ui.language import language_of_titles
from annotator.ui.theme import LIGHT, Appearance, Theme

# Keys that the article itself needs: they are never given to a label.
RESERVED_KEYS = frozenset("sfarnxjci'\"/[]{}?+-=")
_ASSIGNED = "123456789qwetyuopdghklzvbm0"
# Types of relations take their hues from here on, away from those of the first labels.
FIRST_RELATION_HUE = 6


class LabelStyles(QObject):
    """Colours, names and keys of all labels and relation types; made anew when the schema or the theme changes."""

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._schema = Schema("")
        self._looks: dict[tuple[str, str], LabelLook] = {}
        self._labels: dict[tuple[str, str], Label] = {}
        self._relation_looks: dict[str, RelationLook] = {}
        self._trees: dict[str, LabelTree] = {}
        self._reserved: frozenset[str] = RESERVED_KEYS
        self.keys: dict[tuple[str, str], str] = {}
        appearance.changed.connect(lambda: self.set_schema(self._schema))

    def set_schema(self, schema: Schema) -> None:
        self._schema = schema
        self._looks = _looks(schema, self._appearance.theme)
        self._trees = {}
        self._labels = {(layer.name, label.name): label for layer in schema.layers for label in layer.labels}
        self._relation_looks = _relation_looks(schema, self._appearance.theme)
        self.keys = assign_keys(list(schema.span_labels()), self._reserved)
        self.changed.emit()

    def reserve_keys(self, keys: Iterable[str]) -> None:
        """Keys that commands of the article were given, besides those that it always needs; labels do without them."""
        self._reserved = RESERVED_KEYS.union(keys)

    def look(self, layer: str, label: str) -> LabelLook:
        return self._looks.get((layer, label)) or LabelLook(QColor(self._appearance.theme.muted), label)

    def relation_look(self, relation: Relation) -> RelationLook:
        """One whose type the schema has not is drawn as a directed one."""
        found = self._relation_looks.get(relation.label)
        return found or RelationLook(QColor(self._appearance.theme.muted), relation.label, is_directed=True)

    def relation_color(self, kind: str) -> QColor:
        found = self._relation_looks.get(kind)
        return found.color if found else QColor(self._appearance.theme.muted)

    def relation_title(self, kind: str) -> str:
        """What people call a type of relations."""
        found = self._schema.relation(kind)
        return found.display if found else kind

    def looks_on_paper(self) -> Callable[[str, str], LabelLook]:
        """How a label of a layer looks on a white page, whatever the theme: a snapshot that any thread may ask."""
        looks = _looks(self._schema, LIGHT)
        return lambda layer, label: looks.get((layer, label)) or LabelLook(QColor(LIGHT.muted), label)

    def relation_looks_on_paper(self) -> Callable[[Relation], RelationLook]:
        """The same for relations."""
        looks = _relation_looks(self._schema, LIGHT)
        muted = QColor(LIGHT.muted)
        return lambda relation: looks.get(relation.label) or RelationLook(muted, relation.label, is_directed=True)

    def title(self, layer: str, label: str) -> str:
        found = self._labels.get((layer, label))
        return found.display if found else label

    def definition(self, layer: str, label: str) -> str:
        found = self._labels.get((layer, label))
        return found.definition if found else ""

    def tree(self, layer: Layer) -> LabelTree:
        """The labels of a layer as a tree, made once."""
        tree = self._trees.get(layer.name)
        if tree is None or tree.layer is not layer:
            tree = self._trees[layer.name] = LabelTree(layer)
        return tree

    def colors(self, layer: Layer) -> dict[str, QColor]:
        return {label.name: self.look(layer.name, label.name).color for label in layer.labels}

    def keys_of(self, layer: Layer) -> dict[str, str]:
        return {label: key for (name, label), key in self.keys.items() if name == layer.name}


def _looks(schema: Schema, theme: Theme) -> dict[tuple[str, str], LabelLook]:
    """How each label is drawn, by (layer, label). One without a colour of its own has that of the label above it."""
    looks: dict[tuple[str, str], LabelLook] = {}
    position = 0
    for layer in schema.layers:
        positions = {label.name: position + number for number, label in enumerate(layer.labels)}
        like: dict[str, Label] = {}  # the one whose colour each has; that of a parent is mostly known before
        for label in layer.labels:
            found = label if label.color or not label.parent else like.get(label.parent) or _colored_like(label, layer)
            like[label.name] = found
            color = theme.label_color(found.color, positions[found.name])
            looks[layer.name, label.name] = LabelLook(color, _as_gloss(label.display))
        position += len(layer.labels)
    return looks


def _colored_like(label: Label, layer: Layer) -> Label:
    """The nearest label above that has a colour of its own, else the topmost."""
    like = label
    for _ in layer.labels:
        above = layer.label(like.parent)
        if like.color or above is None:
            break
        like = above
    return like


def _relation_looks(schema: Schema, theme: Theme) -> dict[str, RelationLook]:
    """How each type of relations is drawn, by its name."""
    return {
        kind.name: RelationLook(theme.label_color(kind.color, position), _as_gloss(kind.display), kind.directed)
        for position, kind in enumerate(schema.relations, FIRST_RELATION_HUE)
    }


def assign_keys(
    labels: list[tuple[Layer, Label]], reserved: frozenset[str] = RESERVED_KEYS
) -> dict[tuple[str, str], str]:
    """A key for each label by (layer, label): its own where it is free, else the next free one, else none.

    Labels below others in a taxonomy are folded away at first, and come after all that are not.
    """
    keys: dict[tuple[str, str], str] = {}
    taken: set[str] = set()
    for layer, label in labels:
        key = label.key.lower()
        if len(key) == 1 and key not in reserved and key not in taken:
            keys[layer.name, label.name] = key
            taken.add(key)
    free = iter([key for key in _ASSIGNED if key not in taken and key not in reserved])
    for layer, label in sorted(labels, key=lambda entry: bool(entry[1].parent)):
        if (layer.name, label.name) not in keys and (key := next(free, "")):
            keys[layer.name, label.name] = key
    return keys


def _as_gloss(name: str) -> str:
    """As it stands under a span or on an arc: quietly, in lower case; abbreviations keep their capitals.

    So do all names where people read German, which writes its nouns so.
    """
    return name if name.isupper() or language_of_titles() == "de" else name[:1].lower() + name[1:]
