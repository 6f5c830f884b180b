"""The stretches of a discontinuous span: how another one joins them, and how one is taken out of them.

A span's pieces are stretches [start, end) in code points, sorted and apart from each other.
"""

from __future__ import annotations

from annotator.model import words

Pieces = tuple[tuple[int, int], ...]


def join(text: str, pieces: Pieces, start: int, end: int) -> Pieces:
    """The pieces with [start, end) among them, as one with those that it overlaps or touches.

    Two that have nothing but spaces between them on one line touch, too: they read as one stretch.
    """
    apart = []
    for piece in pieces:
        if _touch(text, piece, (start, end)):
            start, end = min(start, piece[0]), max(end, piece[1])
        else:
            apart.append(piece)
    return tuple(sorted((*apart, (start, end))))


def take_out(text: str, pieces: Pieces, start: int, end: int) -> Pieces:
    """The pieces without what of them is in [start, end); where one is cut, spaces and punctuation go as well."""
    left = []
    for first, last in pieces:
        if last <= start or end <= first:
            left.append((first, last))
            continue
        before, after = words.trim(text, first, start), words.trim(text, end, last)
        # What a person chose exactly stays exact at the outer ends.
        if before[0] < before[1]:
            left.append((first, before[1]))
        if after[0] < after[1]:
            left.append((after[0], last))
    return tuple(left)


def hold(pieces: Pieces, start: int, end: int) -> bool:
    """Whether all of [start, end) is in the pieces."""
    return any(first <= start and end <= last for first, last in pieces)


def _touch(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    (_, reached), (begun, _) = sorted((one, other))
    return reached >= begun or all(words.is_space(c) and c != "\n" for c in text[reached:begun])
