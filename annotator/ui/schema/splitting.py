"""Splitting a label: what carries it is gone through, and each gets one of several other labels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from annotator.errors import ProjectError
from annotator.model import Label, Layer
from annotator.model import schema_edits as edits
from annotator.model.schema_change import SpanPlace
from annotator.store import Example
from annotator.ui.combo_box import ComboBox
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.jobs import Cancelled, Job
from annotator.ui.schema.designing import Designing
from annotator.ui.schema.example_list import ExampleList
from annotator.ui.schema.items import label_item
from annotator.ui.schema.typed_labels import typed_label
from annotator.ui.schema.waiting import wait_for
from annotator.ui.session import Session
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance
from annotator.ui.wording import counted, translator

_tr = translator("schema")
_WIDTH = 700
_LIST_HEIGHT = 300
# As many as there are digits to choose them with.
_MOST_TARGETS = 9
# Code points of text on either side of a passage.
_CONTEXT = 60


def split_label(
    session: Session, designing: Designing, layer: str, name: str, appearance: Appearance, window: QWidget
) -> None:
    """Shows everything that carries the label, and splits it as people decide."""
    project, found = session.project, session.schema.layer(layer)
    label = found.label(name) if found is not None else None
    if project is None or found is None or label is None:
        return
    path = project.path
    job = Job(_tr("Reading what carries the label"), lambda progress: _carriers(path, layer, name, progress), designing)
    try:
        carriers: list[Example] = wait_for(job, window)
    except Cancelled:
        return
    except ProjectError as error:
        session.problem.emit(error)
        return
    sheet = SplitSheet(found, label, carriers, appearance, window)
    if not sheet.exec():
        return
    into, decisions, rest = sheet.result_of_review()
    refusal = designing.make(
        lambda schema: edits.split_label(schema, layer, name, into, decisions, rest),
        label_item(layer, into[0].name),
        verb="split",
        asks="where in the way",
    )
    if refusal:
        session.message.emit(refusal)


class SplitSheet(FormDialog):
    """The new labels, the passages, and what becomes of those that nobody decides."""

    def __init__(
        self, layer: Layer, label: Label, carriers: list[Example], appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(self.tr("Split {}").format(label.display), "", parent, width=_WIDTH)
        self._layer = layer
        self._label = label
        self._carriers = carriers
        self._decided: dict[int, str] = {}
        self._targets: list[Label] = []
        self._names = QLineEdit(placeholderText=self.tr("Politician, Athlete"))
        self.add_field(self.tr("The labels to split it into, parted by commas"), self._names)
        self._said = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "small")
        self.body.addWidget(self._said)
        self.list = ReviewList(carriers, appearance, self._aside)
        self.list.setAccessibleName(self.tr("Spans with the label"))
        self.list.setFixedHeight(min(_LIST_HEIGHT, max(92, 46 * len(carriers) + 4)))
        self.list.numbered.connect(self._decide)
        self._none = styled(QLabel(self.tr("Nothing carries this label yet.")), "muted")
        self.body.addWidget(self.list if carriers else self._none)
        self._rest = ComboBox()
        self.add_field(self.tr("All the others become"), self._rest)
        self._rest.currentIndexChanged.connect(lambda _: self._show())
        self._names.textChanged.connect(self._take_names)
        self._take_names()
        self._names.setFocus()

    def result_of_review(self) -> tuple[list[Label], dict[SpanPlace, str], str]:
        """The labels, what was decided one by one, and what all others become."""
        decisions = {}
        for row, name in self._decided.items():
            carrier = self._carriers[row]
            span = carrier.span.id if carrier.span is not None else ""
            decisions[SpanPlace(carrier.article_id, carrier.annotator, span)] = name
        return self._new_targets(), decisions, str(self._rest.currentData())

    def _new_targets(self) -> list[Label]:
        return [label for label in self._targets if label.name != self._label.name]

    def _take_names(self) -> None:
        """What was typed: labels that the layer has, by their titles or names, or new ones."""
        known = {
            key: label for label in self._layer.labels for key in (label.name.casefold(), label.display.casefold())
        }
        typed = [part.strip() for part in self._names.text().split(",") if part.strip()]
        labels = [known.get(part.casefold()) or typed_label(part, self._label.parent) for part in typed]
        by_name = {label.name: label for label in labels} | {self._label.name: self._label}
        self._targets = list(by_name.values())[-_MOST_TARGETS:]
        names = {label.name for label in self._targets}
        self._decided = {row: name for row, name in self._decided.items() if name in names}
        chosen = self._rest.currentData()
        self._rest.blockSignals(True)
        self._rest.clear()
        for label in self._targets:
            self._rest.addItem(self._title(label), label.name)
        at = self._rest.findData(chosen if chosen in names else self._label.name)
        self._rest.setCurrentIndex(max(0, at))
        self._rest.blockSignals(False)
        self._show()

    def _decide(self, row: int, number: int) -> None:
        """A digit: the row gets that label, and the next row is in hand."""
        if number <= len(self._targets):
            self._decided[row] = self._targets[number - 1].name
            self._show()
            self.list.step_from(row)

    def _aside(self, row: int) -> tuple[str, str]:
        name = self._decided.get(row)
        label = next((one for one in self._targets if one.name == name), None)
        return (self._title(label), "") if label is not None else ("", "")

    def _title(self, label: Label) -> str:
        return self.tr("{} (stays)").format(label.display) if label.name == self._label.name else label.display

    def _show(self) -> None:
        keys = "   ".join(f"{number} {self._title(label)}" for number, label in enumerate(self._targets, 1))
        self._said.setText(self.tr("In the list, a digit gives a span its label:   {}").format(keys))
        self.list.viewport().update()
        can_split = bool(self._new_targets())
        self.accept_button.setEnabled(can_split)
        self.accept_button.setText(counted("Split {n} span", "Split {n} spans", len(self._carriers)))


class ReviewList(ExampleList):
    """A list of passages in which digits decide."""

    numbered = Signal(int, int)  # the row, and the digit

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if len(text) == 1 and text in "123456789" and self.currentIndex().isValid():
            self.numbered.emit(self.currentIndex().row(), int(text))
            return
        super().keyPressEvent(event)

    def step_from(self, row: int) -> None:
        """Goes to the row after one."""
        if row + 1 < self.model().rowCount():
            self.show_row(self.model().index(row + 1, 0))


def _carriers(path: Path, layer: str, name: str, progress: Callable[[int, int], None]) -> list[Example]:
    """All that carries a label, in reading order, article by article."""
    from annotator import api

    found: list[Example] = []
    with api.open_project(path, read_only=True) as project:
        total = project.record_count()
        for done, record in enumerate(project.records()):
            progress(done, total)
            annotations, article = record.annotations, record.article
            if annotations is None:
                continue
            who, text = annotations.annotator, article.text
            if any(one.layer == layer and one.label == name for one in annotations.labels):
                found.append(Example(article.id, article.title, who, reason=article.title))
            for span in annotations.spans:
                if span.layer == layer and span.label == name:
                    before, after = (
                        text[max(0, span.start - _CONTEXT) : span.start],
                        text[span.end : span.end + _CONTEXT],
                    )
                    found.append(Example(article.id, article.title, who, span, before, span.text(text), after))
    return found
