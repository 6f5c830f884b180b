"""What spans and arcs say of themselves when the mouse rests on them: a chip for each, the innermost span first."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from annotator.ui.article_view.content import Content, Hit

if TYPE_CHECKING:
    from annotator.ui.article_view.view import ArticleView

# Long enough that nothing flickers on the way over the text, short enough that nobody waits.
_REST_MS = 250
_MOST_ROWS = 8
_WIDEST = 380
# How far from the pointer the chips stand.
_OFF = QPoint(12, 20)
_GOES_AWAY_ON = (QEvent.Type.Leave, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.Resize)


class Hovering(QObject):
    """Shows chips over a view while the mouse rests on its spans; they take neither mouse nor keyboard."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._at = QPointF()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._show)
        self.label = QLabel(view.viewport())
        self.label.setObjectName("hoverChip")
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.label.hide()
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)

    def hide(self) -> None:
        self._rest.stop()
        self.label.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._at = event.position()
            self.hide()
            if not event.buttons():
                self._rest.start()
        elif event.type() in _GOES_AWAY_ON:
            self.hide()
        return False

    def _show(self) -> None:
        content = self._view.content
        said = self._view.arcs.describe_at(self._at)
        if content is not None and not said:
            said = _chips(content, self._view.hits_at(self._at))
        if not said or self._is_something_to_click():
            return
        self.label.setText(said)
        self.label.setWordWrap(False)
        if self.label.sizeHint().width() > _WIDEST:
            self.label.setWordWrap(True)
            self.label.setFixedWidth(_WIDEST)
        else:
            self.label.setMinimumWidth(0)
            self.label.setMaximumWidth(_WIDEST)
        self.label.adjustSize()
        self.label.move(self._place())
        self.label.raise_()
        self.label.show()

    def _is_something_to_click(self) -> bool:
        """Whether something stands over the text that chips must not cover."""
        over = self._view.viewport().findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return any(w.isVisible() and not w.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents) for w in over)

    def _place(self) -> QPoint:
        """Beside the pointer, moved so that all of it is in view; above it where there is no room below."""
        room, size = self._view.viewport().rect(), self.label.size()
        point = self._at.toPoint() + _OFF
        if point.y() + size.height() > room.bottom():
            point.setY(round(self._at.y()) - size.height() - _OFF.y() // 2)
        return QPoint(max(4, min(point.x(), room.right() - size.width() - 4)), max(4, point.y()))


def _chips(content: Content, hits: Sequence[Hit]) -> str:
    rows = [_chip(content, hit) for hit in hits[:_MOST_ROWS]]
    if len(hits) > _MOST_ROWS:
        rows.append(f"+{len(hits) - _MOST_ROWS}")
    return "".join(f"<p style='margin: 2px 0'>{row}</p>" for row in rows)


def _chip(content: Content, hit: Hit) -> str:
    """Its colour and label, its attributes and note, and whose it is where it is not one's own."""
    said = content.describe(hit.span)
    color = content.look_of(hit.span).color.name()
    mark = "? " if hit.source.manner == "suggested" else ""
    details = [*said.details, hit.source.annotator]
    rest = "".join(f" · {escape(detail)}" for detail in details if detail)
    return f"<span style='color: {color}'>■</span>&nbsp;<b>{mark}{escape(said.title)}</b>{rest}"
