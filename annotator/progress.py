"""How far long work is: what is told to whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable

# Told what is done and the total, in whatever the work counts; it may raise, to cancel.
OnProgress = Callable[[int, int], None]


def silent(done: int, total: int) -> None:
    """Nobody wants to know."""
