"""The text engine: an article laid out lazily, with spans in lanes, a caret and a selection."""

from annotator.ui.article_view.arcs import ArcMode
from annotator.ui.article_view.content import (
    ChainLook,
    Content,
    Description,
    LabelLook,
    Manner,
    RelationLook,
    Relations,
    Source,
)
from annotator.ui.article_view.linking import Linking, Ways, Wish
from annotator.ui.article_view.margin import MarginKind
from annotator.ui.article_view.selecting import Selecting
from annotator.ui.article_view.typography import Reading
from annotator.ui.article_view.view import ArticleView

__all__ = [
    "ArcMode",
    "ArticleView",
    "ChainLook",
    "Content",
    "Description",
    "LabelLook",
    "Linking",
    "Manner",
    "MarginKind",
    "Reading",
    "RelationLook",
    "Relations",
    "Selecting",
    "Source",
    "Ways",
    "Wish",
]
