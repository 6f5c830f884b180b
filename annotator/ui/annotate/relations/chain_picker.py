"""A type-ahead over the chains of the article, for the picked mention."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from annotator.model import Span
from annotator.model.chains import Chain
from annotator.ui.chain_looks import ChainLooks
from annotator.ui.picker import Choice, Picker
from annotator.ui.session import Session
from annotator.ui.theme import Appearance
from annotator.ui.wording import translator

_tr = translator("chain picker")


def chain_picker(
    session: Session, looks: ChainLooks, appearance: Appearance, parent: QWidget, *, merges: bool = False
) -> Picker | None:
    """A picker that puts the picked mention into a chain, or begins one with it; None where there is no mention.

    Where it `merges`, it makes one chain of the mention's and the one that is chosen.
    """
    chaining, mention = session.chaining, session.selection.picked
    if not chaining.is_possible:
        session.message.emit(_tr("The schema has no relation type that makes chains."))
        return None
    if not session.has_picked() or mention is None:
        return None

    def use(chosen: tuple[str, str]) -> None:
        kind, first = chosen
        to = session.annotations.spans.get(first) if session.annotations is not None else None
        if to is None:
            chaining.begin_chain(kind, mention)
        elif merges:
            chaining.merge(kind, mention, to)
        else:
            chaining.link(kind, mention, to)

    choices = [choice for choice in _choices(session, looks, mention) if not merges or choice.detail]
    if not choices:
        session.message.emit(_tr("There is no chain in this article yet."))
        return None
    hint = _tr("Find the chain to merge with") if merges else _tr("Find a chain")
    picker = Picker(choices, hint, appearance, parent)
    picker.chosen.connect(use)
    return picker


def _choices(session: Session, looks: ChainLooks, mention: Span) -> Iterator[Choice]:
    """The chains in the order of the text, then a new one, for each type that makes chains."""
    chaining = session.chaining
    several = len(chaining.kinds) > 1
    for kind in chaining.kinds:
        for chain in chaining.chains.of(kind.name):
            look = looks.look(chain)
            yield Choice(
                (kind.name, chain.first),
                chaining.name_of(chain),
                _mentions(session, chain),
                look.color.name(),
                is_possible=mention.id not in chain,
                aside=f"{kind.display} {look.number}" if several else look.number,
                others=look.number,
            )
    for kind in chaining.kinds:
        title = _tr("New chain of {}").format(kind.display) if several else _tr("New chain")
        yield Choice((kind.name, ""), title)


def _mentions(session: Session, chain: Chain) -> str:
    return session.chaining.count_of(chain)
