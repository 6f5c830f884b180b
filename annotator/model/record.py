"""What readers yield and writers take: an article with one annotator's work on it."""

from __future__ import annotations

from typing import NamedTuple

from annotator.model.annotation_set import AnnotationSet
from annotator.model.article import Article


class Record(NamedTuple):
    """An article and one annotation set; None where nobody has worked on it.

    An annotation set whose `annotator` is empty says that the file did not name one.
    """

    article: Article
    annotations: AnnotationSet | None
