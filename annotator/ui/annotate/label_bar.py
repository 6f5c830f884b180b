"""The bar beside what was selected with the mouse: the likeliest labels, a click away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QStyle

from annotator.ui import layouts
from annotator.ui.annotate.likely_labels import likely_labels
from annotator.ui.article_view import ArticleView
from annotator.ui.habits import LabelKey
from annotator.ui.label_memory import LabelMemory
from annotator.ui.label_styles import LabelStyles
from annotator.ui.row_list import paint_row_box
from annotator.ui.row_painting import Strip, paint_key
from annotator.ui.session import Session
from annotator.ui.theme import Appearance, interface_font

MOST_LABELS = 4
_HEIGHT = 28
_WIDEST_NAME = 130
# Between the bar and what is selected: the underlines and names of spans stay free.
_GAP = 14
_EDGE = 4
_GOES_AWAY_ON = (
    *(QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel),
    *(QEvent.Type.FocusOut, QEvent.Type.Resize, QEvent.Type.Hide),
)


class LabelBar(QFrame):
    """Stands over the article, takes no keyboard, and goes away as soon as something else is done."""

    more_wanted = Signal()

    def __init__(
        self, view: ArticleView, session: Session, styles: LabelStyles, appearance: Appearance, memory: LabelMemory
    ) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._session = session
        self._styles = styles
        self._appearance = appearance
        self._memory = memory
        self.is_switched_on = True
        self.setObjectName("labelBar")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setAccessibleName(self.tr("Likely labels"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(3, 3, 3, 3)
        self._row.setSpacing(1)
        self.hide()
        view.verticalScrollBar().valueChanged.connect(lambda _: self.hide())
        selection = session.selection
        for signal in (selection.changed, selection.picked_changed, selection.armed_changed, session.article_changed):
            signal.connect(self.hide)

    def offer(self) -> None:
        """Offers the likeliest labels for the selection, where they stand beside it without covering any of it."""
        session, selection = self._session, self._session.selection
        if not self.is_switched_on or selection.is_empty or selection.armed is not None or not session.is_writable:
            return
        start, end = selection.stretch()
        labels = self._likely(start, end) if start < end else []
        if not labels:
            return
        room = self._view.viewport().rect()
        self._fill(labels)
        while len(labels) > 1 and self.sizeHint().width() > room.width() - 2 * _EDGE:
            labels = labels[:-1]
            self._fill(labels)
        size = self.sizeHint()
        reads_on = selection.caret >= selection.anchor
        corner = place_beside(
            self._view.rects_of(*selection.range), self._view.page_rect(selection.caret).x(), size, room, below=reads_on
        )
        if corner is not None:
            self.setGeometry(QRect(corner, size))
            for watched in (self._view, self._view.viewport()):
                watched.installEventFilter(self)
            self.raise_()
            self.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for watched in (self._view, self._view.viewport()):
            watched.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _GOES_AWAY_ON:
            self.hide()
        return False

    def _likely(self, start: int, end: int) -> list[LabelKey]:
        session = self._session
        article, annotations = session.article, session.annotations
        assert article is not None
        assert annotations is not None
        beside = annotations.spans.overlapping(start, end)
        given = {(span.layer, span.label) for span in beside if span.pieces == ((start, end),)}
        offered = [
            (layer.name, label.name)
            for layer, label in session.schema.span_labels()
            if not label.hidden and (layer.name, label.name) not in given
        ]
        had_before = self._memory.labels_of(article.text[start:end])
        return likely_labels(had_before, session.label_counts, offered, MOST_LABELS)

    def _fill(self, labels: Sequence[LabelKey]) -> None:
        layouts.empty(self._row)
        for key in labels:
            title, shortcut = self._styles.title(*key), self._styles.keys.get(key, "")
            button = _Offer(title, shortcut, self._styles.look(*key).color, self._appearance)
            button.setToolTip(f"{self.tr('Label {}').format(title)}{f' ({shortcut.upper()})' if shortcut else ''}")
            button.clicked.connect(lambda _=False, key=key: self._use(key))
            self._row.addWidget(button)
        more = _Offer("…", "", None, self._appearance)
        more.setAccessibleName(self.tr("Find a label"))
        more.setToolTip(self.tr("Find a label (/)"))
        more.clicked.connect(self._want_more)
        self._row.addWidget(more)

    def _use(self, key: LabelKey) -> None:
        self.hide()
        self._session.use_label(*key)

    def _want_more(self) -> None:
        self.hide()
        self.more_wanted.emit()


class _Offer(QAbstractButton):
    """One label of the bar, with its colour and its key."""

    def __init__(self, title: str, key: str, color: QColor | None, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._color = color
        self._key = key
        self._font = interface_font(13, QFont.Weight.Medium)
        metrics = QFontMetrics(self._font)
        self.setText(title)
        self._shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, _WIDEST_NAME)
        self._head = 24 if color is not None else 8
        tail = 28 if key else 8
        self._width = self._head + metrics.horizontalAdvance(self._shown) + tail
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(self._width, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = QStyle.StateFlag.State_MouseOver if self.underMouse() else QStyle.StateFlag.State_None
        paint_row_box(painter, QRectF(self.rect()), 5, state, theme, is_lit=False)
        strip = Strip(painter, self.rect().adjusted(8, 0, -5, 0))
        if self._color is not None:
            strip.paint_swatch(self._color)
            strip.from_start(6)
        if self._key:
            box = strip.from_end(18)
            paint_key(painter, QRectF(box.left(), 5, 18, 18), self._key, theme)
        strip.paint_title(self.text(), self._font, theme.ink)


def place_beside(selected: Sequence[QRect], x: int, size: QSize, room: QRect, *, below: bool) -> QPoint | None:
    """The corner of a box below or above what is selected, around `x`; None where it would cover some of it.

    `selected` are rectangles line by line. The other side is taken where the box does not fit on the side asked for.
    """
    if not selected:
        return None
    under = max(rect.bottom() for rect in selected) + _GAP
    over = min(rect.top() for rect in selected) - _GAP - size.height()
    fits_under, fits_over = under + size.height() <= room.bottom() - _EDGE, over >= room.top() + _EDGE
    if not (fits_under or fits_over):
        return None
    y = under if fits_under and (below or not fits_over) else over
    left = min(x - size.width() // 3, room.right() - _EDGE - size.width())
    return QPoint(max(room.left() + _EDGE, left), y)
