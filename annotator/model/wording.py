"""English words for the sentences that the model, the store and the formats say."""

from __future__ import annotations


def counted(one: str, many: str, number: int) -> str:
    """A text in the form that goes with a number: `counted("{n} span", "{n} spans", 1250)` is "1,250 spans".

    Both forms are literal text, so that the window finds them, and says them in its own language.
    """
    return (one if number == 1 else many).format(n=f"{number:,}")
