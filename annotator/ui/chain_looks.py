"""How chains of mentions are drawn: each has a colour of its own and a sign, as their arcs and their rows have."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor

from annotator.model import Relation
from annotator.model.chains import Chain
from annotator.ui.article_view import ChainLook, RelationLook
from annotator.ui.label_styles import FIRST_RELATION_HUE, LabelStyles
from annotator.ui.session import Session
from annotator.ui.theme import LIGHT, Appearance, Theme

_LETTERS = 26
# How far apart the first hues of two types of chains are, of the twelve there are.
_APART = 5


class ChainLooks:
    """Colours follow the numbers of chains, and so stay with them while an article is open."""

    def __init__(self, session: Session, styles: LabelStyles, appearance: Appearance) -> None:
        self._session = session
        self._styles = styles
        self._appearance = appearance

    def look(self, chain: Chain) -> ChainLook:
        """The look of a chain."""
        return ChainLook((chain.kind, chain.number), self._color(chain, self._appearance.theme), self._sign(chain))

    def on_paper(self, look_of: Callable[[Relation], RelationLook]) -> Callable[[Relation], RelationLook]:
        """How relations look on a white page, where `look_of` says so of those that make no chain.

        A snapshot that any thread may ask.
        """
        chaining = self._session.chaining
        signs = {
            (kind.name, mention): (self._color(chain, LIGHT), self._sign(chain))
            for kind in chaining.kinds
            for chain in chaining.chains.of(kind.name)
            for mention in chain
        }

        def look(relation: Relation) -> RelationLook:
            plain, chain = look_of(relation), signs.get((relation.label, relation.head))
            return plain if chain is None else RelationLook(chain[0], f"{plain.name} {chain[1]}", plain.is_directed)

        return look

    def _color(self, chain: Chain, theme: Theme) -> QColor:
        first = FIRST_RELATION_HUE + len(self._session.schema.relations) + _APART * self._position(chain)
        return theme.label_color("", first + chain.number - 1)

    def _position(self, chain: Chain) -> int:
        """How many types that make chains come before that of a chain."""
        kinds = [kind.name for kind in self._session.chaining.kinds]
        return kinds.index(chain.kind) if chain.kind in kinds else 0

    def of_mention(self, span_id: str) -> list[ChainLook]:
        """The looks of the chains that a span is in."""
        return [self.look(chain) for chain in self._session.chaining.around(span_id)]

    def of_relation(self, relation: Relation) -> RelationLook:
        """The look of a relation: one that makes a chain has the chain's colour and sign."""
        look = self._styles.relation_look(relation)
        around = self._session.chaining.around(relation.head)
        chain = next((chain for chain in around if chain.kind == relation.label), None)
        if chain is None:
            return look
        return RelationLook(self.look(chain).color, f"{look.name} {self._sign(chain)}", look.is_directed)

    def _sign(self, chain: Chain) -> str:
        """Numbers for the first type that makes chains, letters for the second, both for any other."""
        position = self._position(chain)
        if position == 0:
            return str(chain.number)
        return _letters(chain.number) if position == 1 else f"{_letters(position + 1)}{chain.number}"


def _letters(number: int) -> str:
    """A, B … Z, AA, AB …"""
    found = ""
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        found = chr(ord("A") + rest) + found
    return found
