"""Where somebody is in an article that they read."""

from __future__ import annotations

import msgspec


class ReadingPlace(msgspec.Struct, frozen=True, gc=False):
    """The caret, and the line at the upper edge of what is in view; the same at every width and size of the type.

    `caret` and `top`, a character of that line, are offsets in code points. `shift` is how much of the line is above
    the edge, in thousandths of the line pitch; where the edge is above the first line of all, it is by so many pixels,
    which are negative.
    """

    caret: int
    top: int
    shift: int
