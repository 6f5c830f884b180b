"""Which labels a selection will probably get: those that its text had before, then the most used, then the first."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterable, Sequence

# (layer, label)
LabelKey = tuple[str, str]

# A text that is longer is hardly ever labelled twice.
LONGEST_TEXT = 100
_MOST_TEXTS = 5_000
_MOST_LABELS = 5


class LabelMemory:
    """Remembers which labels the same words had, last used first: as many as a day's work brings, and no more."""

    def __init__(self) -> None:
        self._labels: OrderedDict[str, tuple[LabelKey, ...]] = OrderedDict()

    def remember(self, text: str, label: LabelKey) -> None:
        """The text got a label now."""
        if len(text) <= LONGEST_TEXT:
            key = _key(text)
            others = (other for other in self._labels.pop(key, ()) if other != label)
            self._labels[key] = (label, *others)[:_MOST_LABELS]
            if len(self._labels) > _MOST_TEXTS:
                self._labels.popitem(last=False)

    def labels_of(self, text: str) -> tuple[LabelKey, ...]:
        return self._labels.get(_key(text), ()) if len(text) <= LONGEST_TEXT else ()

    def forget(self) -> None:
        self._labels.clear()


def likely_labels(
    had_before: Iterable[LabelKey], used: Counter[LabelKey], offered: Sequence[LabelKey], count: int
) -> list[LabelKey]:
    """At most `count` of the labels that are `offered`, in the schema's order, the likeliest first."""
    by_use = sorted((label for label in offered if used[label] > 0), key=lambda label: -used[label])
    ranked = dict.fromkeys((*had_before, *by_use, *offered))
    known = set(offered)
    return [label for label in ranked if label in known][:count]


def _key(text: str) -> str:
    """The words, whatever their case and the spaces between them."""
    return " ".join(text.casefold().split())
