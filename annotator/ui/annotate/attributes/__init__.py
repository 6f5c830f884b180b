"""The fields in which attributes are edited: of a span, of a relation, of the article."""

from annotator.ui.annotate.attributes.form import MOST_KEPT, AttributeForm, field_for

__all__ = ["MOST_KEPT", "AttributeForm", "field_for"]
