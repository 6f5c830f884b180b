"""The type-ahead over all labels of the schema, on spans and on the article."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.model import Schema
from annotator.ui.label_styles import LabelStyles
from annotator.ui.picker import Choice, Picker
from annotator.ui.session import Session
from annotator.ui.theme import Appearance
from annotator.ui.wording import translator

_tr = translator("label picker")

# ("span" or "article", layer, label)
_Chosen = tuple[str, str, str]


def label_picker(session: Session, styles: LabelStyles, appearance: Appearance, parent: QWidget) -> Picker:
    """A picker that does with the chosen label what the label's key would do, and arms it with Ctrl+Enter."""

    def use(chosen: _Chosen) -> None:
        kind, layer, label = chosen
        if kind == "article":
            session.toggle_article_label(layer, label)
        else:
            session.use_label(layer, label)

    def arm(chosen: _Chosen) -> None:
        kind, layer, label = chosen
        if kind == "span":
            session.selection.arm((layer, label))
        else:
            session.message.emit(_tr("Only labels on spans can be armed."))

    picker = Picker(_choices(session.schema, styles), _tr("Find a label"), appearance, parent)
    picker.chosen.connect(use)
    picker.armed.connect(arm)
    return picker


def _choices(schema: Schema, styles: LabelStyles) -> list[Choice]:
    choices = [
        Choice(
            ("span", layer.name, label.name),
            f"{label.display}  ({layer.display})",
            label.definition,
            styles.look(layer.name, label.name).color.name(),
        )
        for layer, label in schema.span_labels()
        if not label.hidden
    ]
    choices += [
        Choice(
            ("article", layer.name, label.name),
            _tr("{label}  ({layer}, article)").format(label=label.display, layer=layer.display),
            label.definition,
        )
        for layer in schema.layers
        if layer.is_on_article
        for label in layer.labels
        if not label.hidden
    ]
    return choices
