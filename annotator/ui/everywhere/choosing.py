"""Which of the places that a search has found are chosen, and which of them are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt

from annotator.model.finding import Hit
from annotator.ui.everywhere.search import Found, FoundArticle, Place, folded


class Choosing:
    """Articles with places, all of them chosen at first. Rows are articles, each followed by its places.

    What is not shown keeps its choice; finished articles that are left out are neither shown nor chosen.
    """

    def __init__(self, found: Found) -> None:
        self.articles: Sequence[FoundArticle] = found.articles
        self._chosen = [bytearray(b"\x01" * len(article.places)) for article in self.articles]
        self._leaves_out_finished = False
        self._wanted = ""
        # An article's number, and its place's, or -1 for the article's own row.
        self._rows: list[tuple[int, int]] = []
        self._show_rows()

    # Rows

    def __len__(self) -> int:
        return len(self._rows)

    def article_at(self, row: int) -> FoundArticle:
        return self.articles[self._rows[row][0]]

    def place_at(self, row: int) -> Place | None:
        """None for the row of an article."""
        article, place = self._rows[row]
        return self.articles[article].places[place] if place >= 0 else None

    def head_of(self, row: int) -> int:
        """The row of the article that a row belongs to."""
        place = self._rows[row][1]
        while place >= 0:
            row -= 1
            place = self._rows[row][1]
        return row

    def show_with(self, words: str) -> None:
        """Shows what has these words in its title or beside the place; case and accents do not count."""
        self._wanted = folded(" ".join(words.split()))
        self._show_rows()

    def leave_out_finished(self, leaves_out: bool) -> None:
        self._leaves_out_finished = leaves_out
        self._show_rows()

    def _show_rows(self) -> None:
        rows = []
        for number, article in enumerate(self.articles):
            if self._is_left_out(article):
                continue
            places: Iterator[int] | range = range(len(article.places))
            if self._wanted and self._wanted not in folded(article.title):
                places = (at for at in places if self._wanted in article.places[at].folded)
            shown = [(number, at) for at in places]
            if shown:
                rows += [(number, -1), *shown]
        self._rows = rows

    def _is_left_out(self, article: FoundArticle) -> bool:
        return self._leaves_out_finished and article.is_finished

    # Choices

    def state(self, row: int) -> Qt.CheckState:
        """Whether the place of a row is chosen, or all, some or none of its article's."""
        article, place = self._rows[row]
        chosen = self._chosen[article]
        count = sum(chosen) if place < 0 else len(chosen) * chosen[place]
        if count in (0, len(chosen)):
            return Qt.CheckState.Checked if count else Qt.CheckState.Unchecked
        return Qt.CheckState.PartiallyChecked

    def toggle(self, row: int) -> None:
        """Chooses a place, or not; an article with all that is shown of it."""
        article, place = self._rows[row]
        chosen = self._chosen[article]
        if place >= 0:
            chosen[place] ^= 1
            return
        at = row + 1
        shown = []
        while at < len(self._rows) and self._rows[at][1] >= 0:
            shown.append(self._rows[at][1])
            at += 1
        wanted = not all(chosen[one] for one in shown)
        for one in shown:
            chosen[one] = wanted

    def choose_shown(self, chosen: bool) -> None:
        """Chooses all places that are shown, or none of them."""
        for article, place in self._rows:
            if place >= 0:
                self._chosen[article][place] = chosen

    def chosen(self) -> dict[str, list[Hit]]:
        """The stretches that are chosen, by the ids of their articles."""
        found = {}
        for article, chosen in zip(self.articles, self._chosen, strict=True):
            if any(chosen) and not self._is_left_out(article):
                places = zip(article.places, chosen, strict=True)
                found[article.id] = [(place.start, place.end) for place, is_chosen in places if is_chosen]
        return found

    def counts(self) -> tuple[int, int, int]:
        """How many places are chosen, in how many articles, and out of how many places."""
        kept = [
            (sum(chosen), len(chosen))
            for article, chosen in zip(self.articles, self._chosen, strict=True)
            if not self._is_left_out(article)
        ]
        return sum(some for some, _ in kept), sum(some > 0 for some, _ in kept), sum(all for _, all in kept)

    @property
    def finished(self) -> int:
        """How many articles are finished."""
        return sum(article.is_finished for article in self.articles)
