"""Where the caret goes: the platform's movement keys, as functions over a page."""

from __future__ import annotations

import sys
from functools import cache

from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.model import sentences, words
from annotator.ui.article_view.blocks import Block
from annotator.ui.article_view.page import Page

_Key = QKeySequence.StandardKey

# Each movement with the key that moves and the key that extends the selection.
_KEYS: tuple[tuple[str, QKeySequence.StandardKey, QKeySequence.StandardKey], ...] = (
    ("right", _Key.MoveToNextChar, _Key.SelectNextChar),
    ("left", _Key.MoveToPreviousChar, _Key.SelectPreviousChar),
    ("word right", _Key.MoveToNextWord, _Key.SelectNextWord),
    ("word left", _Key.MoveToPreviousWord, _Key.SelectPreviousWord),
    ("down", _Key.MoveToNextLine, _Key.SelectNextLine),
    ("up", _Key.MoveToPreviousLine, _Key.SelectPreviousLine),
    ("line start", _Key.MoveToStartOfLine, _Key.SelectStartOfLine),
    ("line end", _Key.MoveToEndOfLine, _Key.SelectEndOfLine),
    ("block start", _Key.MoveToStartOfBlock, _Key.SelectStartOfBlock),
    ("block end", _Key.MoveToEndOfBlock, _Key.SelectEndOfBlock),
    ("page down", _Key.MoveToNextPage, _Key.SelectNextPage),
    ("page up", _Key.MoveToPreviousPage, _Key.SelectPreviousPage),
    ("text start", _Key.MoveToStartOfDocument, _Key.SelectStartOfDocument),
    ("text end", _Key.MoveToEndOfDocument, _Key.SelectEndOfDocument),
)
_WAYS = (("right", "left"), ("left", "right"))
# In a block that reads from right to left, the arrow keys follow the eye.
_TURNED = {f"{unit}{way}": f"{unit}{other}" for unit in ("", "word ", "sentence ") for way, other in _WAYS}
PAGES = {"page up": -1, "page down": 1}
_VERTICAL = frozenset(("up", "down", *PAGES))


@cache
def movement_keys() -> frozenset[str]:
    """The shortcuts of all movements, and of selecting everything, as Qt writes them on all systems."""
    standard = (*(key for _, *keys in _KEYS for key in keys), _Key.SelectAll)
    return frozenset(binding.toString() for key in standard for binding in QKeySequence.keyBindings(key))


def movement_of(event: QKeyEvent) -> tuple[str, bool] | None:
    """The movement that a key asks for, and whether it extends the selection; None where it is none."""
    for name, move, extend in _KEYS:
        if event.matches(move):
            return name, False
        if event.matches(extend):
            return name, True
    return None


class Mover:
    """Moves a caret, and keeps its column while it goes up and down over shorter lines."""

    def __init__(self) -> None:
        self._x: float | None = None

    def forget_column(self) -> None:
        """The caret has been put somewhere else."""
        self._x = None

    def target(self, page: Page, anchor: int, caret: int, movement: str, *, extends: bool, page_height: float) -> int:
        """Where the caret goes. A selection that is not extended is left at the end to which the movement goes."""
        if anchor != caret and not extends and movement in ("left", "right"):
            self._x = None
            goes_back = (movement == "left") != page.reads_right_to_left(caret)
            return min(anchor, caret) if goes_back else max(anchor, caret)
        is_vertical = movement in _VERTICAL
        if self._x is None or not is_vertical:
            self._x = page.caret_rect(caret).left()
        found = moved(page, caret, movement, self._x, page_height)
        if not is_vertical:
            self._x = None
        return found


def moved(page: Page, position: int, movement: str, x: float, page_height: float) -> int:
    """The caret position after a movement.

    `x` is where the caret wants to be in its line, in page pixels: vertical movements keep to it. `page_height` is how
    far a page movement goes.
    """
    text = page.article.text
    block = page.blocks[page.index_of(position)]
    if movement in _TURNED and page.reads_right_to_left(position):
        movement = _TURNED[movement]
    match movement:
        case "right":
            return onto_block(page, words.next_character(text, position), forward=True)
        case "left":
            return onto_block(page, words.previous_character(text, position), forward=False)
        case "word right":
            step = words.next_word_end if sys.platform == "darwin" else words.next_word_start
            return onto_block(page, step(text, position), forward=True)
        case "word left":
            return onto_block(page, words.previous_word_start(text, position), forward=False)
        case "sentence right":
            return onto_block(page, sentences.next_sentence_start(text, position), forward=True)
        case "sentence left":
            return onto_block(page, sentences.previous_sentence_start(text, position), forward=False)
        case "down" | "up":
            found = page.line_away(position, x, 1 if movement == "down" else -1)
            edge = page.blocks[-1].end if movement == "down" else page.blocks[0].start
            return edge if found is None else found
        case "page down" | "page up":
            y = page.caret_rect(position).center().y() + (page_height if movement == "page down" else -page_height)
            if y < 0:
                return page.blocks[0].start
            return page.blocks[-1].end if y >= page.height else page.position_at(x, y)
        case "line start":
            return page.line_range(position)[0]
        case "line end":
            return page.line_range(position)[1]
        case "block start":
            return block.paragraph_start
        case "block end":
            return block.paragraph_end
        case "paragraph down":
            return _next_paragraph(page, block)
        case "paragraph up":
            index = page.index_of(position)
            is_at_start = position <= block.paragraph_start
            return page.blocks[index - 1].paragraph_start if is_at_start and index > 0 else block.paragraph_start
        case "text start":
            return page.blocks[0].start
        case _:
            return page.blocks[-1].end


def _next_paragraph(page: Page, block: Block) -> int:
    """Where the paragraph after that of a block begins, else the end of the text."""
    index = page.index_of(block.paragraph_end)
    if page.blocks[index].start < block.paragraph_end:
        index += 1
    return page.blocks[index].start if index < len(page.blocks) else page.blocks[-1].end


def onto_block(page: Page, position: int, *, forward: bool) -> int:
    """`position`, or the nearest place for a caret in that direction: there is none between blocks."""
    index = page.index_of(position)
    block = page.blocks[index]
    if position < block.start:
        return block.start
    if position <= block.end:
        return position
    return page.blocks[index + 1].start if forward and index + 1 < len(page.blocks) else block.end
