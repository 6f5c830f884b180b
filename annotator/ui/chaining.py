"""The chains of the article in hand, and what people do with them: mentions are linked, chains merged and split."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model import Edit, RelationChange, RelationType, Span, chain_edits
from annotator.model.chains import Chain, Chains, transitive_types
from annotator.model.rules import may_link
from annotator.ui.wording import counted, shortened

if TYPE_CHECKING:
    from annotator.ui.session import Session

# Chains of so many relations are found at once; those of more once the article is seen, some tens of milliseconds.
_AT_ONCE = 3_000
_AFTERWARDS_MS = 60
_QUOTED = 60
# Of a chain, so many mentions are looked at for the longest one, by which people know it.
_LOOKED_AT = 200


class Chaining(QObject):
    """Keeps the chains of the session's article; mentions are spans of it."""

    changed = Signal()  # there are other chains, or other mentions in them

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._chains: Chains | None = None
        # The mention to whose chain the next one is linked: the last one that was, else the one picked before.
        self._last: tuple[str, str] = ("", "")
        self._picked = self._picked_before = ""
        self._afterwards = QTimer(self, singleShot=True, interval=_AFTERWARDS_MS)
        self._afterwards.timeout.connect(self._find)
        session.article_changed.connect(self._begin)
        session.schema_changed.connect(self._begin)
        session.annotations_changed.connect(self._follow)
        session.selection.picked_changed.connect(self._note_picked)

    @property
    def kinds(self) -> tuple[RelationType, ...]:
        """The relation types that make chains."""
        return transitive_types(self._session.schema)

    @property
    def chains(self) -> Chains:
        """The chains, found now where they were not yet."""
        if self._chains is None:
            self._chains = Chains(self._session.set_in_hand, self._session.schema)
        return self._chains

    @property
    def known(self) -> Chains | None:
        """The chains, or None while they are still being found: for what is drawn."""
        annotations = self._session.annotations
        if self._chains is None and annotations is not None and len(annotations.relations) <= _AT_ONCE:
            return self.chains
        return self._chains

    def around(self, span_id: str) -> list[Chain]:
        """The chains that a span is in, as far as they are known."""
        known = self.known if self._session.annotations is not None else None
        return known.around(span_id) if known is not None else []

    def name_of(self, chain: Chain) -> str:
        """By what people know a chain: its longest mention, of many one of the first."""
        annotations = self._session.set_in_hand
        mentions = (annotations.spans.get(chain.at(row)) for row in range(min(len(chain), _LOOKED_AT)))
        spans = [span for span in mentions if span is not None]
        longest = max(spans, key=lambda span: sum(end - start for start, end in span.pieces))
        return self.words_of(longest)

    def words_of(self, span: Span) -> str:
        """The words of a span, on one line."""
        text = self._session.article.text if self._session.article is not None else ""
        head = " … ".join(text[start : min(end, start + 2 * _QUOTED)] for start, end in span.pieces[:3])
        return shortened(head.replace("\n", " "), _QUOTED)

    # What people do

    def link_to_last(self) -> None:
        """Links the picked mention to the chain of the last one that was linked, else of the one picked before it."""
        mention = self._mention()
        if mention is None:
            return
        kind_name, last = self._last if self._last[1] in self._session.set_in_hand.spans else ("", self._picked_before)
        to = self._session.set_in_hand.spans.get(last)
        if to is not None and to.id == mention.id:
            self._session.message.emit(self.tr("This mention was linked last: pick the next one."))
            return
        if to is None:
            self._session.message.emit(
                self.tr("Pick another mention of the chain first, or choose a chain with Shift+C.")
            )
            return
        kind = self._kind_for(mention, to, kind_name)
        self.link(kind.name, mention, to)

    def link(self, kind: str, mention: Span, to: Span) -> bool:
        """Puts a mention into the chain of another; says whether it is there now."""
        done = self._do(
            lambda found: chain_edits.link_to_chain(*self._session.in_hand, self.chains, found, mention, to), kind
        )
        if done:
            self._last = (kind, mention.id)
            chain = self.chains.at(kind, mention.id)
            if chain is not None:
                said = self.tr("Chain {number}: {name}, {mentions}").format(
                    number=chain.number, name=self.name_of(chain), mentions=self.count_of(chain)
                )
                self._session.message.emit(said)
        return done

    def begin_chain(self, kind: str, mention: Span) -> None:
        """The next mention that is linked makes a chain with this one, which leaves the one that it is in."""
        if self.chains.at(kind, mention.id) is not None and not self.take_out(kind, mention):
            return
        self._last = (kind, mention.id)
        said = self.tr("A new chain begins with “{}”. Pick its next mention and press C.")
        self._session.message.emit(said.format(self.words_of(mention)))

    def take_out(self, kind: str, mention: Span) -> bool:
        """Takes a mention out of its chain."""
        return self._do(lambda found: chain_edits.take_out(*self._session.in_hand, found, mention), kind)

    def take_picked_out(self) -> None:
        """Takes the picked mention out of all chains that it is in."""
        for kind, mention in self._chains_of_picked():
            self.take_out(kind, mention)

    def merge(self, kind: str, one: Span, other: Span) -> bool:
        """Makes one chain of those of two mentions."""
        return self._do(
            lambda found: chain_edits.merge_chains(*self._session.in_hand, self.chains, found, one, other), kind
        )

    def split(self, kind: str, mention: Span) -> bool:
        """Cuts a chain before a mention."""
        return self._do(
            lambda found: chain_edits.split_chain(*self._session.in_hand, self.chains, found, mention), kind
        )

    def split_at_picked(self) -> None:
        """Cuts the chains of the picked mention before it."""
        for kind, mention in self._chains_of_picked():
            self.split(kind, mention)

    def _chains_of_picked(self) -> list[tuple[str, Span]]:
        """The types of the chains that the picked mention is in, each with it; says so where there are none."""
        mention = self._mention()
        if mention is None:
            return []
        chains = self.chains.around(mention.id)
        if not chains:
            self._session.message.emit(self.tr("This span is in no chain."))
        return [(chain.kind, mention) for chain in chains]

    def count_of(self, chain: Chain) -> str:
        return counted("{n} mention", "{n} mentions", len(chain))

    @property
    def is_possible(self) -> bool:
        """Whether the schema has types that make chains."""
        return bool(self.kinds)

    def _do(self, edit_of: Callable[[RelationType], Edit], kind: str) -> bool:
        found = self._session.schema.relation(kind)
        return found is not None and self._session.may_edit() and self._session.make(lambda: edit_of(found))

    def _mention(self) -> Span | None:
        """The picked span, where chains can be made; says what to do where not."""
        session = self._session
        if not self.kinds:
            session.message.emit(self.tr("The schema has no relation type that makes chains."))
            return None
        return session.selection.picked if session.has_picked() else None

    def _kind_for(self, mention: Span, to: Span, wanted: str) -> RelationType:
        """The type that was used last, else that of a chain that is there, else the first whose ends allow it."""
        there = [chain.kind for chain in self.chains.around(to.id)]
        kinds = sorted(self.kinds, key=lambda kind: (kind.name != wanted, kind.name not in there))
        return next((kind for kind in kinds if may_link(kind, mention, to) or may_link(kind, to, mention)), kinds[0])

    # What changes

    def _begin(self) -> None:
        """Another article, or another schema: chains are found anew."""
        self._chains = None
        self._last = ("", "")
        self._picked = self._picked_before = ""
        annotations = self._session.annotations
        if annotations is not None and self.kinds and len(annotations.relations) > _AT_ONCE:
            self._afterwards.start()
        self.changed.emit()

    def _find(self) -> None:
        if self._session.annotations is not None and self._chains is None:
            self._chains = self.chains
            self.changed.emit()

    def _follow(self, edit: Edit) -> None:
        if not self.kinds:
            return
        names = {kind.name for kind in self.kinds}
        for change in edit.changes:
            if isinstance(change, RelationChange) and change.before is None and change.after is not None:
                relation = change.after
                if relation.label in names:
                    self._last = (relation.label, relation.head)
        if self._chains is None or self._chains.follow(edit):
            self.changed.emit()

    def _note_picked(self) -> None:
        picked = self._session.selection.picked
        if picked is not None and picked.id != self._picked:
            self._picked_before, self._picked = self._picked, picked.id
