"""What annotation means, without Qt and without SQL.

Offsets are Unicode code points, half open, everywhere.
"""

from annotator.model.annotation import (
    NO_VALUES,
    STATUSES,
    Annotator,
    AnnotatorKind,
    ArticleLabel,
    Edge,
    Relation,
    Span,
    Status,
    new_id,
)
from annotator.model.annotation_set import AnnotationSet
from annotator.model.article import ROLES, Article, Role, Section, text_digest, title_of
from annotator.model.change import (
    ArticleLabelChange,
    AttributeChange,
    Change,
    Edit,
    FlagChange,
    NoteChange,
    RelationChange,
    SpanChange,
    StatusChange,
    decode_changes,
    encode_changes,
)
from annotator.model.offsets import OffsetIndex
from annotator.model.reading_place import ReadingPlace
from annotator.model.record import Record
from annotator.model.schema import Attribute, Condition, Label, Layer, Overlap, RelationType, Schema, Target
from annotator.model.span_index import SpanIndex
from annotator.model.steps import Step, WideStep

__all__ = [
    "NO_VALUES",
    "ROLES",
    "STATUSES",
    "AnnotationSet",
    "Annotator",
    "AnnotatorKind",
    "Article",
    "ArticleLabel",
    "ArticleLabelChange",
    "Attribute",
    "AttributeChange",
    "Change",
    "Condition",
    "Edge",
    "Edit",
    "FlagChange",
    "Label",
    "Layer",
    "NoteChange",
    "OffsetIndex",
    "Overlap",
    "ReadingPlace",
    "Record",
    "Relation",
    "RelationChange",
    "RelationType",
    "Role",
    "Schema",
    "Section",
    "Span",
    "SpanChange",
    "SpanIndex",
    "Status",
    "StatusChange",
    "Step",
    "Target",
    "WideStep",
    "decode_changes",
    "encode_changes",
    "new_id",
    "text_digest",
    "title_of",
]
