"""How the keyboard gets from the article to what is said about it: attributes, notes, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer

from annotator.model import Relation, Span
from annotator.model.missing_values import Missing

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class Inspecting(QObject):
    """Takes the keyboard to fields of the panel, which is shown where it was hidden."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.session.incomplete.connect(self.show_missing)

    def edit_attributes(self) -> None:
        """To the first attribute of the picked relation or span; of the article where nothing is picked."""
        session, panel = self._window.session, self._window.place.panel
        picked, relation = session.selection.picked, session.relating.picked
        if relation is not None:
            form, nothing = panel.relation.form, self.tr("Nothing is asked about this relation.")
        elif picked is None and session.schema.attributes and session.annotations is not None:
            form, nothing = panel.article.form, self.tr("Nothing is asked about this article.")
        elif session.has_picked() and picked is not None:
            form = panel.inspector.form
            nothing = self.tr("Nothing is asked about {}.").format(session.schema.title_of(picked.layer, picked.label))
        else:
            return
        if form.is_empty:
            session.message.emit(nothing)
        else:
            self._show_panel()
            form.focus_first().setFocus()

    def edit_note(self) -> None:
        """Of the picked relation, else of the picked span."""
        session, panel = self._window.session, self._window.place.panel
        if session.relating.picked is not None and session.may_edit():
            self._show_panel()
            panel.relation.note.edit()
        elif self._window.session.has_picked():
            self._show_panel()
            self._window.place.panel.inspector.note.edit()

    def edit_article_note(self) -> None:
        session = self._window.session
        if session.annotations is not None and session.may_edit():
            self._show_panel()
            self._window.place.panel.article.edit_note()

    def toggle_guideline(self) -> None:
        """Shows or closes the guideline of the label in hand, or of the project."""
        self._show_panel()
        self._window.place.panel.toggle_guideline()

    def show_missing(self, missing: list[Missing]) -> None:
        """Offers what is missing in a list; the one that is chosen gets the keyboard."""
        from annotator.ui.annotate.missing import missing_picker

        window, view = self._window, self._window.place.view
        picker = missing_picker(window.session, window.styles, missing, window.appearance, window)
        picker.chosen.connect(self._go_to)
        picker.show_at(view.mapToGlobal(QPoint((view.width() - picker.sizeHint().width()) // 2, 12)))

    def edit_attribute(self, thing: Span | Relation | None, name: str) -> None:
        """To the field of an attribute of a span or a relation; None: of the article."""
        session, panel = self._window.session, self._window.place.panel
        self._show_panel()
        form = panel.article.form
        if isinstance(thing, Span):
            session.selection.pick(thing)
            form = panel.inspector.form
        elif thing is not None:
            session.relating.show(thing)
            session.relating.pick(thing)
            form = panel.relation.form
        # Once the list that is closing now has given the keyboard back.
        QTimer.singleShot(0, form, lambda: form.focus_attribute(name))

    def _go_to(self, one: Missing) -> None:
        self.edit_attribute(one.thing, one.attribute.name)

    def _show_panel(self) -> None:
        window = self._window
        if not window.settings.panel_is_shown:
            window.view_options.show_panel(True)
