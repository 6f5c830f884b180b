"""Heights of many blocks, with quick answers to "where does block i begin" and "which block is at y"."""

from __future__ import annotations

from collections.abc import Iterable

_CHUNK = 256


class HeightIndex:
    """A list of heights, in pixels, with sums kept for every chunk of 256: changing one and asking are cheap."""

    def __init__(self, heights: Iterable[float]) -> None:
        self._heights = list(heights)
        chunks = range(0, len(self._heights), _CHUNK)
        self._sums = [sum(self._heights[at : at + _CHUNK]) for at in chunks]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> float:
        return self._heights[index]

    def set(self, index: int, height: float) -> float:
        """Sets a height and returns by how much it grew."""
        growth = height - self._heights[index]
        self._heights[index] = height
        self._sums[index // _CHUNK] += growth
        return growth

    @property
    def total(self) -> float:
        return sum(self._sums)

    def top(self, index: int) -> float:
        """Where block `index` begins."""
        chunk = index // _CHUNK
        return sum(self._sums[:chunk]) + sum(self._heights[chunk * _CHUNK : index])

    def find(self, y: float) -> int:
        """The block that covers `y`, the first or the last where `y` is outside."""
        chunk = 0
        while chunk < len(self._sums) - 1 and y >= self._sums[chunk]:
            y -= self._sums[chunk]
            chunk += 1
        index = chunk * _CHUNK
        last = min(index + _CHUNK, len(self._heights)) - 1
        while index < last and y >= self._heights[index]:
            y -= self._heights[index]
            index += 1
        return index
