"""What is missing before an article is finished, as a list to go through."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.model import Relation, Span
from annotator.model.missing_values import Missing
from annotator.ui.label_styles import LabelStyles
from annotator.ui.picker import Choice, Picker
from annotator.ui.session import Session
from annotator.ui.theme import Appearance
from annotator.ui.wording import counted, shortened, translator

_tr = translator("missing values")

_QUOTED = 40
_WIDTH = 400


def missing_picker(
    session: Session, styles: LabelStyles, missing: list[Missing], appearance: Appearance, parent: QWidget
) -> Picker:
    """A picker of what is missing; what it chooses is a Missing. Enter takes the first, and so goes through them."""
    text = session.article.text if session.article else ""

    def title(one: Missing) -> str:
        name = one.attribute.display
        if isinstance(one.thing, Span):
            quote = shortened(" ".join(one.thing.text(text).split()), _QUOTED)
            return _tr("{attribute} – “{text}” ({label})").format(
                attribute=name, text=quote, label=styles.title(one.thing.layer, one.thing.label)
            )
        if isinstance(one.thing, Relation):
            kind = session.schema.relation(one.thing.label)
            return _tr("{attribute} – {relation} (relation)").format(
                attribute=name, relation=kind.display if kind else one.thing.label
            )
        return _tr("{attribute} – the article").format(attribute=name)

    def color(one: Missing) -> str:
        return styles.look(one.thing.layer, one.thing.label).color.name() if isinstance(one.thing, Span) else ""

    choices = [Choice(one, title(one), one.attribute.definition, color(one)) for one in missing]
    hint = counted("{n} required value is missing", "{n} required values are missing", len(missing))
    advice = _tr("Enter goes to the field. Skipping stays possible: S in the article.")
    return Picker(choices, hint, appearance, parent, help=advice, width=_WIDTH)
