"""Which labels a selection will probably get: those that its text had before, then the most used, then the first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from annotator.ui.habits import LabelKey


def likely_labels(
    had_before: Iterable[LabelKey], used: Counter[LabelKey], offered: Sequence[LabelKey], count: int
) -> list[LabelKey]:
    """At most `count` of the labels that are `offered`, in the schema's order, the likeliest first."""
    by_use = sorted((label for label in offered if used[label] > 0), key=lambda label: -used[label])
    ranked = dict.fromkeys((*had_before, *by_use, *offered))
    known = set(offered)
    return [label for label in ranked if label in known][:count]
