"""What an article view is to a screen reader: a text that is read, not written, with labels on its stretches."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from annotator.model import OffsetIndex, words
from annotator.ui.article_view import reading
from annotator.ui.article_view.movement import onto_block
from annotator.ui.article_view.text_interface import Piece, TextInterface
from annotator.ui.theme import mix
from annotator.ui.wording import translator

if TYPE_CHECKING:
    from annotator.ui.article_view.content import Content
    from annotator.ui.article_view.page import Page
    from annotator.ui.article_view.view import ArticleView

_tr = translator("accessibility")

_Boundary = QAccessible.TextBoundaryType
_UNITS: dict[QAccessible.TextBoundaryType, reading.Unit] = {
    _Boundary.CharBoundary: reading.character,
    _Boundary.WordBoundary: reading.word,
    _Boundary.SentenceBoundary: reading.sentence,
    _Boundary.LineBoundary: reading.line,
    _Boundary.ParagraphBoundary: reading.paragraph,
}
_NOTHING: Piece = ("", -1, -1)


class AccessibleArticle(QAccessibleWidget):
    """The view as an object; its text is `content`."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view, QAccessible.Role.EditableText)
        # PySide6 keeps this object for good: it must not keep the view with its article.
        self._view = ref(view)
        self.content = ArticleText(view)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]  # it is an address
        if kind == QAccessible.InterfaceType.TextInterface:
            return self.content
        found = super().interface_cast(kind)
        return Shiboken.VoidPtr(0) if found is None else found

    def state(self) -> QAccessible.State:
        state = super().state()
        state.readOnly = state.multiLine = state.selectableText = 1
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Description:
            return ", ".join(self.labels_at_caret().values())
        if kind == QAccessible.Text.Help:
            return _tr("Tab picks the next span, Escape lets go of it. F6 goes to the next part of the window.")
        return super().text(kind)

    # The viewport and the scroll bars, which Qt would name here, are nothing to a reader.

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]  # Qt's null pointer

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def labels_at_caret(self) -> dict[str, str]:
        """What is said of the spans that the caret stands in, by their ids, the outermost first."""
        view = self._view()
        if view is None or view.content is None:
            return {}
        content = view.content
        hits = content.hits_at(view.narrator.caret)
        return {hit.span.id: content.in_words(hit) for hit in reversed(hits)}


class ArticleText(TextInterface):
    """The article's text as screen readers count it.

    AT-SPI counts code points, and Qt's bridge hands on the numbers that it is told; the other systems count the
    UTF-16 units of the strings they get, and so does Qt where it cuts the text up by itself.
    """

    def __init__(self, view: ArticleView, *, counts_code_points: bool | None = None) -> None:
        super().__init__()
        self._view = ref(view)
        is_at_spi = self.is_whole and sys.platform == "linux"
        self._counts_code_points = is_at_spi if counts_code_points is None else counts_code_points
        self._offsets: OffsetIndex | None = None
        self._indexed: object = None

    # Between their numbers and ours

    def units(self, position: int) -> int:
        """A code point's offset as the system counts."""
        return position if self._counts_code_points else self._index().to_utf16(position)

    def _position(self, offset: int) -> int:
        """The code point of an offset; -1 stands for the end and -2 for the caret (IAccessible2)."""
        page, view = self._page, self._view()
        if page is None or view is None:
            return 0
        if offset == -2:
            return view.narrator.caret
        length = len(page.article.text)
        if offset == -1:
            return length
        return max(0, min(length, offset if self._counts_code_points else self._index().from_utf16(offset)))

    def _index(self) -> OffsetIndex:
        article = self._page.article if self._page is not None else None
        if self._offsets is None or self._indexed is not article:
            self._offsets = OffsetIndex("" if article is None else article.text)
            self._indexed = article
        return self._offsets

    @property
    def _page(self) -> Page | None:
        view = self._view()
        return view.narrator.placement.page if view is not None and Shiboken.isValid(view) else None

    # Text

    def characterCount(self) -> int:
        return self.units(len(self._page.article.text)) if self._page is not None else 0

    def text(self, startOffset: int, endOffset: int) -> str:  # noqa: N803 - Qt's names
        if self._page is None:
            return ""
        return self._page.article.text[self._position(startOffset) : self._position(endOffset)]

    def piece_at(self, offset: int, boundary: QAccessible.TextBoundaryType) -> Piece:
        found = self._unit_at(offset, boundary)
        return _NOTHING if found is None else self._piece(*found)

    def piece_before(self, offset: int, boundary: QAccessible.TextBoundaryType) -> Piece:
        found = self._unit_at(offset, boundary)
        if found is None or found[0] == 0 or boundary not in _UNITS:
            return _NOTHING
        assert self._page is not None
        return self._piece(*_UNITS[boundary](self._page, found[0] - 1))

    def piece_after(self, offset: int, boundary: QAccessible.TextBoundaryType) -> Piece:
        found = self._unit_at(offset, boundary)
        page = self._page
        if page is None or found is None or found[1] >= len(page.article.text) or boundary not in _UNITS:
            return _NOTHING
        return self._piece(*_UNITS[boundary](page, found[1]))

    def _unit_at(self, offset: int, boundary: QAccessible.TextBoundaryType) -> tuple[int, int] | None:
        page = self._page
        if page is None or not -2 <= offset <= self.characterCount():
            return None
        position, length = self._position(offset), len(page.article.text)
        if boundary not in _UNITS:
            return 0, length
        if position == length and (length == 0 or boundary == _Boundary.CharBoundary):
            return length, length
        # At the end of the text stands its last word, line …
        return _UNITS[boundary](page, min(position, length - 1))

    def _piece(self, start: int, end: int) -> Piece:
        assert self._page is not None
        return self._page.article.text[start:end], self.units(start), self.units(end)

    # Caret and selection

    def cursorPosition(self) -> int:
        view = self._view()
        return self.units(view.narrator.caret) if view is not None else 0

    def setCursorPosition(self, position: int) -> None:
        self._select(position, position)

    def selectionCount(self) -> int:
        # Where Qt cannot be told which, it must not ask.
        return int(self.is_whole and len(set(self._ends())) == 2)

    def selected(self, index: int) -> tuple[int, int]:
        start, end = sorted(self._ends())
        return (self.units(start), self.units(end)) if index == 0 and start < end else (-1, -1)

    def addSelection(self, startOffset: int, endOffset: int) -> None:  # noqa: N803
        self._select(startOffset, endOffset)

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:  # noqa: N803
        """There is one selection at most: another one takes its place."""
        self._select(startOffset, endOffset)

    def removeSelection(self, selectionIndex: int) -> None:  # noqa: N803
        self.setCursorPosition(self.cursorPosition())

    def _ends(self) -> tuple[int, int]:
        view = self._view()
        return (view.narrator.anchor, view.narrator.caret) if view is not None else (0, 0)

    def _select(self, start: int, end: int) -> None:
        view, page = self._view(), self._page
        if view is None or page is None:
            return
        text = page.article.text
        anchor, caret = (
            onto_block(page, words.character_floor(text, self._position(offset)), forward=True)
            for offset in (start, end)
        )
        view.selected.emit(anchor, caret, False)

    # Where it is drawn

    def characterRect(self, offset: int) -> QRect:
        view, page = self._view(), self._page
        if view is None or page is None:
            return QRect()
        rect = _rect(page, *reading.character(page, self._position(offset)))
        placed = rect.translated(view.narrator.placement.left, view.narrator.placement.shift).toAlignedRect()
        return placed.translated(view.viewport().mapToGlobal(QPoint(0, 0)))

    def offsetAtPoint(self, point: QPoint) -> int:
        view, page = self._view(), self._page
        if view is None or page is None:
            return -1
        inside = view.viewport().mapFromGlobal(point)
        if not view.viewport().rect().contains(inside):
            return -1
        found = page.character_at(*view.narrator.placement.to_page(QPointF(inside)).toTuple())
        return -1 if found is None else self.units(found)

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:  # noqa: N803
        view = self._view()
        if view is not None and self._page is not None:
            view.ensure_visible(self._position(endIndex))
            view.ensure_visible(self._position(startIndex))

    # Labels

    def attributes_at(self, offset: int) -> Piece:
        """How the stretch is set, and `label` with the names of the labels on it, the outermost first.

        Qt's AT-SPI bridge hands on what it knows, which are colours and underlines, and drops `label`: labels are
        also said when the caret comes to them, and are the description of the article's object.
        """
        view, page = self._view(), self._page
        if view is None or page is None or view.content is None:
            return _NOTHING
        content, position = view.content, self._position(offset)
        block = page.blocks[page.index_of(position)]
        font = page.typography.style(block.role).font
        attributes = {
            "font-family": font.family(),
            "font-size": f"{font.pointSizeF():g}pt",
            "font-style": "italic" if font.italic() else "normal",
            "font-weight": str(font.weight().value),
        }
        hits = content.hits_at(position)
        if hits:
            theme = view.narrator.appearance.theme
            innermost = content.look_of(hits[0].span)
            names = [content.describe(hit.span).title for hit in reversed(hits)]
            attributes |= {
                "background-color": _rgb(mix(QColor(theme.page), innermost.color, theme.tint_alpha)),
                "text-underline-type": "single",
                "label": ", ".join(names).translate(_SEPARATORS),
            }
        start, end = _run_around(content, position, block.start, block.end)
        joined = ";".join(f"{name}:{value}" for name, value in attributes.items())
        return joined, self.units(start), self.units(end)


# What stands between attributes, and between a name and its value, cannot be in either.
_SEPARATORS = str.maketrans({":": " ", ";": " "})


def _run_around(content: Content, position: int, start: int, end: int) -> tuple[int, int]:
    """The stretch around a position, within [start, end), on which no span begins or ends."""
    for source in content.sources:
        for span in source.between(start, end):
            for piece in span.pieces:
                for edge in piece:
                    if start < edge <= position:
                        start = edge
                    elif position < edge < end:
                        end = edge
    return start, end


def _rect(page: Page, start: int, end: int) -> QRectF:
    """Where a character is drawn on the page; where it is not drawn, a caret's place."""
    index = page.index_of(start)
    layout = page.layout_of(index)
    found = layout.intervals(start, end)
    style = layout.style
    number = found[0].line if found else layout.line_of(start)
    left = min(interval.left for interval in found) if found else layout.x_of(start)
    right = max(interval.right for interval in found) if found else left + 1
    top = page.top(index) + layout.baseline(number) - style.ascent
    return QRectF(left, top, right - left, style.ascent + style.descent)


def _rgb(color: QColor) -> str:
    return f"rgb({color.red()},{color.green()},{color.blue()})"
