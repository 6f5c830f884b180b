"""The names of spans as handles: one is dragged to another span to relate the two, and a click on it picks its span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.model import Span
from annotator.ui.article_view.auto_scroll import AutoScroll
from annotator.ui.article_view.typed import is_escape

if TYPE_CHECKING:
    from annotator.ui.article_view.linking import Linking
    from annotator.ui.article_view.view import ArticleView


class NameDragging(QObject):
    """Watches the mouse over a view; the line that is dragged is `linking`'s."""

    clicked = Signal(str)  # the id of the span whose name it was

    def __init__(self, view: ArticleView, linking: Linking) -> None:
        super().__init__(view)
        self._view = view
        self._linking = linking
        self._span: Span | None = None
        self._press = QPointF()
        self._is_over = False
        self._is_dragging = False
        self._auto_scroll = AutoScroll(view)
        self._auto_scroll.scrolled.connect(linking.drag_to)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view:
            return self._escape(event)
        if not isinstance(event, QMouseEvent) or (self._linking.is_active and not self._is_dragging):
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress:
                return self._take(event)
            case QEvent.Type.MouseMove if self._span is not None:
                self._move(event)
                return True
            case QEvent.Type.MouseMove if not event.buttons():
                self._hover(event.position())
            case QEvent.Type.MouseButtonRelease if self._span is not None:
                self._release()
                return True
        return False

    def _hover(self, point: QPointF) -> None:
        """Over a name, the pointer says that there is something to take hold of."""
        is_over = not self._view.edges.is_near and self._linking.named_at(point) is not None
        if is_over != self._is_over:
            self._is_over = is_over
            shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.IBeamCursor
            self._view.viewport().setCursor(shape)

    def _take(self, event: QMouseEvent) -> bool:
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if not is_plain or self._view.edges.is_near:
            return False
        self._span, self._press = self._linking.named_at(event.position()), event.position()
        return self._span is not None

    def _move(self, event: QMouseEvent) -> None:
        assert self._span is not None
        distance = (event.position() - self._press).manhattanLength()
        if not self._is_dragging and distance >= QApplication.startDragDistance():
            self._is_dragging = True
            self._view.installEventFilter(self)
            self._linking.begin_drag(self._span, event.position())
        if self._is_dragging:
            self._linking.drag_to(event.position())
            self._auto_scroll.follow(event.position())

    def _release(self) -> None:
        span, was_dragging = self._span, self._is_dragging
        self._let_go()
        if was_dragging:
            self._linking.drop()
        elif span is not None:
            self.clicked.emit(span.id)

    def _escape(self, event: QEvent) -> bool:
        """Esc gives the drag up, and does nothing else."""
        if not is_escape(event):
            return False
        self._let_go()
        self._linking.end()
        event.accept()
        return True

    def _let_go(self) -> None:
        self._auto_scroll.stop()
        self._view.removeEventFilter(self)
        self._span, self._is_dragging = None, False
