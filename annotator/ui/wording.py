"""Numbers in sentences."""

from __future__ import annotations


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 span", "1,250 spans"."""
    return f"{number:,} {one if number == 1 else many}"
