"""The chains of the article as rows, each with its mentions below it while it is unfolded."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from annotator.model import Span
from annotator.model.chains import Chain
from annotator.ui.chain_looks import ChainLooks
from annotator.ui.label_styles import LabelStyles
from annotator.ui.session import Session

_Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
# Of an unfolded chain, so many mentions are listed; more are found in the article.
MOST_MENTIONS = 2_000

ChainId = tuple[str, int]


class Row(NamedTuple):
    """A chain, or, with the id of one, a mention in it."""

    chain: Chain
    mention: str = ""

    @property
    def id(self) -> ChainId:
        return self.chain.kind, self.chain.number


class ChainRows(QAbstractListModel):
    """The picked mention's chains are unfolded as long as it is picked."""

    def __init__(self, session: Session, styles: LabelStyles, looks: ChainLooks, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._styles = styles
        self._looks = looks
        self._unfolded: set[ChainId] = set()
        self._by_picking: set[ChainId] = set()
        self.rows: list[Row] = []
        session.article_changed.connect(self._begin)
        session.chaining.changed.connect(self._reset)
        session.selection.picked_changed.connect(self._follow_pick)
        styles.changed.connect(self._reset)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """None: a screen reader would read the numbers that Qt makes up."""

    def words(self, row: Row) -> str:
        """The words of a mention, or those by which people know a chain."""
        span = self.mention_of(row)
        return self._session.chaining.words_of(span) if span is not None else self._session.chaining.name_of(row.chain)

    def mention_of(self, row: Row) -> Span | None:
        """The mention; None in a chain's own row."""
        annotations = self._session.annotations
        return annotations.spans.get(row.mention) if annotations is not None and row.mention else None

    def is_unfolded(self, row: Row) -> bool:
        return row.id in self._unfolded

    def fold(self, row: Row, *, unfold: bool) -> None:
        """Shows or hides the mentions of a row's chain."""
        if unfold != self.is_unfolded(row):
            self._by_picking.discard(row.id)
            (self._unfolded.add if unfold else self._unfolded.discard)(row.id)
            self._reset()

    def find(self, chain: ChainId, mention: str = "") -> int:
        """Where a chain or a mention stands; -1 where it is not shown."""
        return next((n for n, row in enumerate(self.rows) if row.id == chain and row.mention == mention), -1)

    @property
    def count(self) -> int:
        """How many chains there are."""
        known = self._session.chaining.known if self._session.annotations is not None else None
        return sum(len(known.of(kind)) for kind in known.kinds) if known is not None else 0

    def _spoken(self, row: Row) -> str:
        span, look = self.mention_of(row), self._looks.look(row.chain)
        if span is not None:
            return self.tr("{words}, {label}").format(
                words=self.words(row), label=self._styles.title(span.layer, span.label)
            )
        said = self.tr("Chain {number}, {name}, {mentions}")
        return said.format(
            number=look.number, name=self.words(row), mentions=self._session.chaining.count_of(row.chain)
        )

    # What changes

    def _begin(self) -> None:
        self._unfolded.clear()
        self._by_picking.clear()
        self._reset()

    def _follow_pick(self) -> None:
        """Unfolds the chains of the picked mention, and folds those that were unfolded for the one before."""
        picked = self._session.selection.picked
        wanted = {(chain.kind, chain.number) for chain in self._session.chaining.around(picked.id)} if picked else set()
        if not picked or wanted == self._by_picking:
            return
        self._unfolded -= self._by_picking - wanted
        self._by_picking = wanted - self._unfolded
        self._unfolded |= wanted
        self._reset()

    def _reset(self) -> None:
        self.beginResetModel()
        self.rows = []
        known = self._session.chaining.known if self._session.annotations is not None else None
        for kind in known.kinds if known is not None else ():
            assert known is not None
            for chain in known.of(kind):
                self.rows.append(Row(chain))
                if (kind, chain.number) in self._unfolded:
                    shown = range(min(len(chain), MOST_MENTIONS))
                    self.rows += [Row(chain, chain.at(position)) for position in shown]
        self.endResetModel()
