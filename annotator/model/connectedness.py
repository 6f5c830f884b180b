"""Which things hang together, found out by searches that run side by side."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

Neighbours = Callable[[str], Iterable[str]]


class Part:
    """Some spans that hang together: `seeds` are those that were asked for.

    `members` are all of them where the part `is_whole`, else those that were met.
    """

    __slots__ = ("frontier", "is_whole", "members", "merged_into", "seeds")

    def __init__(self, seed: str) -> None:
        self.seeds = [seed]
        self.members = {seed}
        self.frontier = deque((seed,))
        self.is_whole = False
        self.merged_into: Part | None = None

    @property
    def holder(self) -> Part:
        """The part that it has become one with."""
        part = self
        while part.merged_into is not None:
            part = part.merged_into
        return part

    def take_over(self, other: Part) -> None:
        """Becomes one with another part, by adding the smaller to the larger."""
        if len(other.members) > len(self.members):
            self.members, other.members = other.members, self.members
            self.seeds, other.seeds = other.seeds, self.seeds
            self.frontier, other.frontier = other.frontier, self.frontier
        self.members |= other.members
        self.seeds += other.seeds
        self.frontier += other.frontier
        other.merged_into = self


def parts_of(seeds: Iterable[str], neighbours: Neighbours, most: int | None = None) -> list[Part]:
    """Which of `seeds` hang together.

    Searches begin side by side at all of them, and become one where they meet. The last is not run to its end, so that
    the cost is that of all parts but the largest. Where no more than `most` spans are looked at, parts that meet
    further away may be told apart.
    """
    searches = [Part(seed) for seed in dict.fromkeys(seeds)]
    owners = {part.seeds[0]: part for part in searches}
    waiting, finished, running = deque(searches), [], len(searches)
    looked_at = 0
    while running > 1 and (most is None or looked_at < most):
        looked_at += 1
        part = waiting.popleft()
        if part.merged_into is not None:
            continue
        if not part.frontier:
            part.is_whole = True
            finished.append(part)
            running -= 1
            continue
        for other in neighbours(part.frontier.popleft()):
            owner = owners.get(other)
            if owner is not None and owner.merged_into is not None:
                owner = owners[other] = owner.holder
            if owner is None:
                owners[other] = part
                part.members.add(other)
                part.frontier.append(other)
            elif owner is not part:
                part.take_over(owner)
                running -= 1
        waiting.append(part)
    return [*finished, *(part for part in waiting if part.merged_into is None)]
