"""The Schema place in the window: it is made when it is first wanted, and takes nothing of the way to an article."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from annotator.ui.focus import order_tabs

if TYPE_CHECKING:
    from annotator.store import Example
    from annotator.ui.main_window import MainWindow
    from annotator.ui.schema.files import SchemaFiles
    from annotator.ui.schema.place import SchemaPlace


class SchemaWindow(QObject):
    """Shows the Schema place in the window's stack, while a project is open."""

    def __init__(self, window: MainWindow, stack: QStackedWidget) -> None:
        super().__init__(window)
        self._window = window
        self._stack = stack

    @cached_property
    def place(self) -> SchemaPlace:
        from annotator.ui.schema.place import SchemaPlace

        window = self._window
        place = SchemaPlace(
            window.session,
            window.wide_edits,
            window.styles,
            window.appearance,
            window.commands,
            window.place.panel.habits,
            window.showing,
            window,
        )
        place.article_wanted.connect(self._show_example)
        self._stack.addWidget(place)
        order_tabs(window)
        return place

    @cached_property
    def files(self) -> SchemaFiles:
        from annotator.ui.schema.files import SchemaFiles

        return SchemaFiles(self._window.session, self.place.designing, self._window)

    @property
    def is_shown(self) -> bool:
        return self._stack.currentWidget() is self.__dict__.get("place")

    def show(self) -> None:
        if self._window.session.project is not None:
            self._window.session.leaving.emit()
            self._stack.setCurrentWidget(self.place)
            self.place.outline.setFocus()
        self._window.commands.refresh()

    def parts_of(self, shown: QWidget | None) -> tuple[QWidget, ...]:
        """What F6 goes round in what is shown."""
        return self.place.parts if self.is_shown else (shown,) if shown is not None else ()

    def _show_example(self, example: Example) -> None:
        """Opens the article of an annotation, at the annotation."""
        session = self._window.session
        self._window.show_annotate()
        session.open_article(example.article_id)
        if example.span is not None and session.article is not None and session.article.id == example.article_id:
            session.select(example.span.start, example.span.start)
