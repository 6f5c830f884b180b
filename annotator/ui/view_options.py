"""What the View menu switches: each choice is remembered, and seen at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.ui.annotate.place import AnnotatePlace
from annotator.ui.article_view import ArcMode
from annotator.ui.article_view.margin import MarginKind
from annotator.ui.theme import Appearance, ThemeChoice

if TYPE_CHECKING:
    from annotator.settings import Settings


class ViewOptions(QObject):
    """Applies the settings to the Annotate place, once at the start and after every choice."""

    changed = Signal()

    def __init__(self, place: AnnotatePlace, settings: Settings, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._settings = settings
        self._appearance = appearance
        if settings.panel_widths:
            place.setSizes(settings.panel_widths)
        place.splitterMoved.connect(self._keep_widths)
        self._apply()

    def show_queue(self, shown: bool) -> None:
        self._settings.queue_is_shown = shown
        self._apply_and_keep()

    def show_panel(self, shown: bool) -> None:
        self._settings.panel_is_shown = shown
        self._apply_and_keep()

    def show_names(self, shown: bool) -> None:
        """Whether labels' names stand under their spans."""
        self._settings.names_are_shown = shown
        self._apply_and_keep()

    def show_label_bar(self, shown: bool) -> None:
        """Whether the likeliest labels are offered beside what was selected with the mouse."""
        self._settings.label_bar_is_shown = shown
        self._apply_and_keep()

    def show_arcs(self, mode: ArcMode) -> None:
        """Whose relations are drawn as arcs."""
        self._settings.arcs = mode
        self._apply_and_keep()

    def show_invisibles(self, shown: bool) -> None:
        """Whether tabs, joiners and the like are marked in the article."""
        self._settings.invisibles_are_shown = shown
        self._apply_and_keep()

    def scroll_smoothly(self, smoothly: bool) -> None:
        """Whether wheels, page keys and short jumps glide, where the system does not forbid it."""
        self._settings.smooth_scrolling = smoothly
        self._apply_and_keep()

    def show_margin(self, kind: MarginKind) -> None:
        """What stands in the margin of the article."""
        self._settings.margin = kind
        self._apply_and_keep()

    def choose_theme(self, choice: ThemeChoice) -> None:
        self._appearance.choose(choice)
        self._settings.theme = choice
        self._apply_and_keep()

    def choose_contrast(self, is_high: bool) -> None:
        self._appearance.choose_contrast(is_high)
        self._settings.high_contrast = self._appearance.high_contrast
        self._apply_and_keep()

    def _apply_and_keep(self) -> None:
        self._apply()
        self._settings.save()
        self.changed.emit()

    def _apply(self) -> None:
        settings, place = self._settings, self._place
        place.show_part(place.queue, settings.queue_is_shown)
        place.show_part(place.panel, settings.panel_is_shown)
        place.view.show_names(settings.names_are_shown)
        place.view.show_invisibles(settings.invisibles_are_shown)
        place.view.scroll_smoothly(settings.smooth_scrolling)
        place.label_bar.is_switched_on = settings.label_bar_is_shown
        place.view.show_margin(settings.margin)
        place.view.arcs.show(settings.arcs)

    def _keep_widths(self) -> None:
        """Widths are kept when somebody chooses them, not when a small window forces them."""
        self._settings.panel_widths = self._place.widths(self._settings.panel_widths)
