"""Which labels somebody uses often, and used last, in a project: they are offered first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.model import ArticleLabelChange, Edit, SpanChange

if TYPE_CHECKING:
    from annotator.settings import Settings, UsedLabels
    from annotator.ui.session import Session

# (layer, label)
LabelKey = tuple[str, str]
MOST_RECENT_LABELS = 5


class Habits(QObject):
    """Counts how often each label of the open project was used, and remembers the last ones that spans got."""

    recent_changed = Signal()

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__(session)
        self._session = session
        self._settings = settings
        self._slots: list[LabelKey] = []
        self._used: UsedLabels | None = None
        session.project_changed.connect(self._begin)
        session.annotations_changed.connect(self._count)

    def uses_in(self, layer: str) -> Mapping[str, int]:
        """How often each label of a layer was used."""
        return self._used.counts.get(layer, {}) if self._used is not None else {}

    def recent(self) -> list[LabelKey]:
        """The labels that were put on spans last. Each keeps its place until another takes it: nothing jumps about."""
        return self._slots

    def _begin(self) -> None:
        project = self._session.project
        self._used = self._settings.labels_used_in(project.path) if project is not None else None
        self._slots = list(self._used.recent[:MOST_RECENT_LABELS]) if self._used is not None else []
        self.recent_changed.emit()

    def _count(self, edit: Edit) -> None:
        """What an edit put on many spans at once was chosen once."""
        used: dict[LabelKey, bool] = {}  # whether on a span
        for change in edit.changes:
            match change:
                case SpanChange(before, after) if after is not None:
                    if before is None or (before.layer, before.label) != (after.layer, after.label):
                        used[after.layer, after.label] = True
                case ArticleLabelChange(_, after) if after is not None:
                    used.setdefault((after.layer, after.label), False)
                case _:
                    pass
        for key, on_span in used.items():
            self._remember(key, on_span=on_span)

    def _remember(self, key: LabelKey, *, on_span: bool) -> None:
        used = self._used
        if used is None:
            return
        layer, label = key
        counts = used.counts.setdefault(layer, {})
        counts[label] = counts.get(label, 0) + 1
        if on_span:
            used.recent[:] = [key, *(other for other in used.recent if other != key)][:MOST_RECENT_LABELS]
            self._give_slot(key, used.recent)

    def _give_slot(self, key: LabelKey, recent: list[LabelKey]) -> None:
        """The place of the one that was not used for longest, where there is none free."""
        if key in self._slots:
            return
        if len(self._slots) < MOST_RECENT_LABELS:
            self._slots.append(key)
        else:
            oldest = next(number for number, other in enumerate(self._slots) if other not in recent)
            self._slots[oldest] = key
        self.recent_changed.emit()
