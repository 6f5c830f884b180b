"""The overview strip beside the scroll bar: where spans, hits and the picked span are in the whole article.

Spans stand in its wide column: one's own as bars, suggestions as two dashes, those of others as a dot. Hits stand in
its narrow column, and the picked span takes both. What is in view has a ground of its own. A click goes there, and
leaves the caret where it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from annotator.model import Span
from annotator.ui.article_view.content import Content, Manner
from annotator.ui.article_view.placement import Placement
from annotator.ui.article_view.survey import PRECEDENCE, Mark, Survey, spans_on
from annotator.ui.theme import Appearance
from annotator.ui.wording import counted, figures

WIDTH = 10
# A row of the strip: a mark, and a gap to the next one.
ROW = 3
_MARK = 2
# Left edges and widths in the wide column, and in the narrow one.
_SPANS: dict[Manner, tuple[tuple[int, int], ...]] = {
    "own": ((1, 5),),
    "suggested": ((1, 2), (4, 2)),
    "other": ((2, 2),),
}
_HITS = (7, 3)
# How long heights must rest until what the rows stand for is reckoned anew, and how long that takes at a time.
_REST_MS = 200
_SECONDS_AT_A_TIME = 0.003
# A change on more rows than this is looked at a little at a time, too.
_MOST_ROWS_AT_ONCE = 30
_MOST_LABELS = 6
# Marks are a little lighter than labels in the text: a strip full of them must not outshout it.
_STRENGTH = 0.8


class OverviewStrip(QWidget):
    """Stands at the edge of an article view's viewport; hidden where the article needs no scrolling."""

    def __init__(self, view: QAbstractScrollArea, placement: Placement, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._bar = view.verticalScrollBar()
        self._placement = placement
        self._appearance = appearance
        self._content: Content | None = None
        self._survey: Survey | None = None
        self._next: Survey | None = None
        self._picked: Span | None = None
        self._hits: Sequence[int] = ()
        self._pressed_at: float | None = None
        self._is_dragged = False
        self._in_view = QRect()
        self._surveyed = (0, 0)  # the heights of article and strip at the last survey
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._begin_survey)
        self._work = QTimer(self, singleShot=True, interval=0)
        self._work.timeout.connect(self._go_on)
        self.setAccessibleName(self.tr("Overview"))
        self.setAccessibleDescription(
            self.tr("Where spans, suggestions and hits stand in the whole article. A click goes there.")
        )
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # The place of the strip stays free while it is hidden, so that no text moves when it comes.
        view.setBackgroundRole(QPalette.ColorRole.Base)
        view.setAutoFillBackground(True)
        self._bar.rangeChanged.connect(self._follow_range)
        self._bar.valueChanged.connect(self._follow_scrolling)
        appearance.changed.connect(self.update)
        self._reserve()

    # What is shown

    def show_content(self, content: Content | None) -> None:
        """Another article: what was known of the one before is forgotten."""
        self._content = content
        self._survey = self._next = None
        self._picked, self._hits = None, ()
        self._pressed_at = None
        self._rest.stop()
        self._work.stop()
        self.update()

    def exchange_content(self, content: Content) -> None:
        """Other spans on the same article."""
        self._content = content
        self.refresh_all()

    def show_picked(self, span: Span | None) -> None:
        before, self._picked = self._picked, span
        for changed in (before, span):
            if changed is not None:
                self._update_rows(changed.start, changed.end)

    def show_hits(self, starts: Sequence[int]) -> None:
        """Marks where something was found: offsets in ascending order, which are kept and not copied."""
        self._hits = starts
        self.update()

    def refresh(self, start: int, end: int) -> None:
        """Spans on [start, end) changed."""
        for survey in (self._survey, self._next):
            if survey is not None and len(survey.rows_of(start, end)) > _MOST_ROWS_AT_ONCE:
                self._begin_survey()
                return
            if survey is not None:
                survey.refresh(start, end)
        self._update_rows(start, end)

    def refresh_all(self) -> None:
        """All spans, or the looks of labels, changed."""
        self._begin_survey()
        self.update()

    # Geometry

    def place(self) -> None:
        """Fits the strip to the viewport, which has another size now."""
        beside = self._view.viewport().geometry()
        x = beside.left() - WIDTH if self._view.isRightToLeft() else beside.right() + 1
        self.setGeometry(x, beside.top(), WIDTH, beside.height())
        self._follow_range()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._reserve()

    def _reserve(self) -> None:
        is_right_to_left = self._view.isRightToLeft()
        self._view.setViewportMargins(WIDTH if is_right_to_left else 0, 0, 0 if is_right_to_left else WIDTH, 0)

    @property
    def _extent(self) -> int:
        """The height of the whole article, in pixels."""
        return self._bar.maximum() + self._bar.pageStep()

    @property
    def _pixels(self) -> float:
        """How many pixels of the article stand behind one of the strip."""
        return self._extent / max(1, self.height())

    def _rect_of(self, start: int, end: int) -> QRect:
        """The rows of [start, end), with the gap before them, which may close."""
        if self._survey is None:
            return QRect()
        rows = self._survey.rows_of(start, end)
        return QRect(0, rows.start * ROW - 1, WIDTH, len(rows) * ROW + 1)

    def _update_rows(self, start: int, end: int) -> None:
        self.update(self._rect_of(start, end))

    # Following the view

    def _follow_range(self) -> None:
        self.setVisible(self._bar.maximum() > 0)
        # What moves no mark by a pixel, as when a screen of a very long article is laid out, is let pass.
        content, height = self._surveyed
        if self._survey is not None and (abs(self._extent - content) > self._pixels or self.height() != height):
            self._rest.start()
        self._follow_scrolling()

    def _follow_scrolling(self) -> None:
        top = round(self._bar.value() / self._pixels)
        bottom = round((self._bar.value() + self._bar.pageStep()) / self._pixels)
        now = QRect(0, top, WIDTH, max(2, bottom - top))
        if now != self._in_view:
            self.update(self._in_view.united(now))
            self._in_view = now

    def _begin_survey(self) -> None:
        """Finds out what each row stands for, a little at a time; until that is known, the rows stay as they are."""
        page = self._placement.page
        if page is None or self._content is None or not self.isVisible():
            self._survey = self._next = None
            return
        top = self._placement.shift + self._bar.value()
        self._surveyed = (self._extent, self.height())
        tops = [row * ROW * self._pixels - top for row in range(max(1, self.height() // ROW))]
        self._next = Survey(page, self._content.sources, tops)
        self._go_on()

    def _go_on(self) -> None:
        survey = self._next
        if survey is None:
            return
        if not survey.go_on(_SECONDS_AT_A_TIME):
            self._work.start()
            return
        before, self._survey, self._next = self._survey, survey, None
        if before is None or before.marks != survey.marks or self._hits or self._picked is not None:
            self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._survey is None and self._next is None:
            self._begin_survey()
        painter = QPainter(self)
        theme = self._appearance.theme
        painter.fillRect(event.rect(), QColor(theme.page))
        painter.fillRect(self._in_view, QColor(theme.segments))
        survey, content = self._survey, self._content
        if survey is None or content is None:
            return
        if self.isRightToLeft():
            painter.translate(WIDTH, 0)
            painter.scale(-1, 1)
        first = max(0, event.rect().top() // ROW)
        last = min(len(survey.marks), event.rect().bottom() // ROW + 1)
        for row in range(first, last):
            mark = survey.marks[row]
            if mark is not None:
                goes_on = row + 1 < len(survey.marks) and _is_same(mark, survey.marks[row + 1])
                _paint_mark(
                    painter, row * ROW, ROW if goes_on else _MARK, mark.manner, content.look_of(mark.span).color
                )
            if self._hits and self._hits_on(row):
                painter.fillRect(_HITS[0], row * ROW, _HITS[1], _MARK, QColor(theme.found_line))
        if self._picked is not None:
            rows = survey.rows_of(self._picked.start, self._picked.end)
            painter.fillRect(0, rows.start * ROW - 1, WIDTH, len(rows) * ROW + 1, QColor(theme.accent))

    def _hits_on(self, row: int) -> int:
        """How many hits begin in a row."""
        assert self._survey is not None
        start, end = self._survey.starts[row : row + 2]
        return bisect_left(self._hits, end) - bisect_left(self._hits, start)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed_at, self._is_dragged = event.position().y(), False
        wanted = self._place_at(event.position().x(), event.position().y())
        if wanted is None:
            self._scroll_to(event.position().y())
        else:
            self._placement.bring_to_middle(wanted)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        y = event.position().y()
        self._is_dragged = self._is_dragged or abs(y - self._pressed_at) >= QApplication.startDragDistance()
        if self._is_dragged:
            self._scroll_to(y)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None

    def _scroll_to(self, y: float) -> None:
        """Brings what stands behind a height of the strip to the middle of the view."""
        self._bar.setValue(round(y * self._pixels - self._bar.pageStep() / 2))

    def _place_at(self, x: float, y: float) -> int | None:
        """Where what is marked at a point of the strip begins in the text; None where nothing does."""
        if self._survey is None:
            return None
        is_in_hits = (x if not self.isRightToLeft() else WIDTH - x) >= _HITS[0] - 1
        for row in self._rows_near(y):
            mark, start = self._survey.marks[row], self._survey.starts[row]
            hit = self._hits[bisect_left(self._hits, start)] if self._hits_on(row) else None
            begins = mark.span.start if mark is not None and mark.span.start >= start else None
            found = hit if begins is None or (is_in_hits and hit is not None) else begins
            if found is not None:
                return found
        return None

    def _rows_near(self, y: float) -> list[int]:
        """The row at a height and its neighbours, which are hard to miss then; the nearest first."""
        assert self._survey is not None
        at = int(y // ROW)
        return [row for row in (at, at - 1, at + 1) if 0 <= row < len(self._survey.marks)]

    # Saying what is there

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            said = self.words_at(event.pos().y())
            rect = QRect(0, event.pos().y() // ROW * ROW, WIDTH, ROW)
            QToolTip.showText(event.globalPos(), "<br>".join(map(escape, said)), self, rect)
            return True
        return super().event(event)

    def words_at(self, y: float) -> list[str]:
        """What is marked at a height of the strip: how many spans, suggestions and hits, and of which labels."""
        survey, content = self._survey, self._content
        rows = self._rows_near(y) if survey is not None else []
        if survey is None or content is None or not rows:
            return []
        start, end = survey.starts[min(rows)], survey.starts[max(rows) + 1]
        said = []
        for manner in PRECEDENCE:
            labels: Counter[str] = Counter()
            for source in content.sources:
                if source.manner == manner and start < end:
                    labels.update(content.describe(span).title for span in spans_on(source, start, end))
            if labels:
                said.append(f"{self._count_of(manner, labels.total())}: {self._list_of(labels)}")
        hits = bisect_left(self._hits, end) - bisect_left(self._hits, start)
        if hits:
            said.append(counted("{n} hit", "{n} hits", hits))
        return said

    def _count_of(self, manner: Manner, number: int) -> str:
        match manner:
            case "own":
                return counted("{n} span", "{n} spans", number)
            case "suggested":
                return counted("{n} suggestion", "{n} suggestions", number)
        return counted("{n} span of others", "{n} spans of others", number)

    def _list_of(self, labels: Counter[str]) -> str:
        """The labels, the most frequent first; what is left over only as a number."""
        listed = sorted(labels.items(), key=lambda item: (-item[1], item[0]))
        parts = [name if labels.total() == 1 else f"{name} {figures(number)}" for name, number in listed[:_MOST_LABELS]]
        rest = sum(number for _, number in listed[_MOST_LABELS:])
        return ", ".join(parts + ([self.tr("others {}").format(figures(rest))] if rest else []))


def _is_same(mark: Mark, other: Mark | None) -> bool:
    return other is not None and mark.span.id == other.span.id and mark.manner == other.manner


def _paint_mark(painter: QPainter, y: int, height: int, manner: Manner, color: QColor) -> None:
    color = QColor(color)
    color.setAlphaF(_STRENGTH)
    for x, width in _SPANS[manner]:
        painter.fillRect(x, y, width, height, color)
