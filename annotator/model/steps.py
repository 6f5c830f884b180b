"""What one undo or redo did, or would do."""

from __future__ import annotations

from typing import NamedTuple

from annotator.model.change import Edit


class Step(NamedTuple):
    """An edit, and the article whose annotations it is about."""

    article_id: str
    edit: Edit


class WideStep(NamedTuple):
    """An edit of many annotation sets, or of the schema and of whatever it changed."""

    name: str
    sets: int
    changes_schema: bool
