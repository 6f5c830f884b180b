"""Printing the article in hand, and saving it as a PDF: what is asked for, what is put on paper, and the job."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject
from PySide6.QtGui import QPageLayout, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.formats import replacing
from annotator.model import ArticleLabel, Relation, Schema, Span, SpanIndex
from annotator.places import documents_folder, file_name
from annotator.ui.article_view import LabelLook, RelationLook, Relations, Source
from annotator.ui.article_view.content import NO_RELATIONS
from annotator.ui.article_view.legend import Entry, Group
from annotator.ui.article_view.printing import Printout, Report, print_on
from annotator.ui.dialogs.printing import PrintDialog, page_size
from annotator.ui.pdf_letters import meant_letters, mended
from annotator.ui.wording import counted, figures, translator

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from annotator.ui.main_window import MainWindow

_tr = translator("printouts")
Chosen = Callable[[int], Sequence[int]]
Look = Callable[[str, str], LabelLook]  # of a label in a layer


class Printouts(QObject):
    """Prints what a window shows; its dialogs stand over it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._settings = window.settings

    def print(self) -> None:
        """Asks what to print and where, and prints it."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if not self._is_ready():
            return
        printer = QPrinter()
        printer.setDocName(self._title)
        printer.setPageSize(page_size(self._settings.paper))

        def choose(over: QWidget) -> bool:
            dialog = QPrintDialog(printer, over)
            dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
            return dialog.exec() == QPrintDialog.DialogCode.Accepted

        title = self.tr("Print")
        if not PrintDialog(title, self.tr("Print…"), self._settings, choose, self._window, asks_for_paper=False).exec():
            return
        chosen = partial(chosen_sheets, printer)
        if printer.outputFileName():
            # The print dialog, too, can save a file.
            self.save(Path(printer.outputFileName()), printer.pageLayout(), chosen)
        else:
            self.send(printer, chosen)

    def save_as_pdf(self) -> None:
        """Asks what to save and where, and saves it."""
        if not self._is_ready():
            return
        files: list[str] = []

        def choose(over: QWidget) -> bool:
            chooser = QFileDialog(over, self.tr("Save as PDF"), filter=self.tr("PDF (*.pdf)"))
            chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            chooser.setDefaultSuffix("pdf")
            chooser.setDirectory(str(self._folder()))
            chooser.selectFile(f"{file_name(self._title) or self.tr('Article')}.pdf")
            if chooser.exec():
                files.extend(chooser.selectedFiles())
            return bool(files)

        title = self.tr("Save as PDF")
        if PrintDialog(title, self.tr("Save…"), self._settings, choose, self._window, asks_for_paper=True).exec():
            paper = QPageLayout(page_size(self._settings.paper), QPageLayout.Orientation.Portrait, QMarginsF())
            self.save(Path(files[0]), paper, lambda count: range(1, count + 1))

    def _is_ready(self) -> bool:
        return self._window.place.view.content is not None and self._window.transfers.is_free()

    @property
    def _title(self) -> str:
        return self._session.article.title if self._session.article else ""

    def _folder(self) -> Path:
        project = self._session.project
        return documents_folder() or (project.path.parent if project else Path())

    def send(self, printer: QPrinter, chosen: Chosen) -> None:
        """Prints the chosen sheets of the article in hand, and says so when they are with the printer."""
        printout = self.printout()
        printer.setFullPage(True)

        def work(report: Report) -> int:
            try:
                return print_on(printer, printout, report, chosen)
            except BaseException:
                printer.abort()
                raise

        name = printer.printerName() or self.tr("the printer")
        self._run(
            self.tr("Printing"),
            work,
            lambda pages: counted("Sent to {name}: {n} page.", "Sent to {name}: {n} pages.", pages, name=name),
        )

    def save(self, path: Path, paper: QPageLayout, chosen: Chosen) -> None:
        """Saves the chosen sheets of the article in hand, and says so when it is done."""
        printout = self.printout()
        work = partial(write_pdf, path, printout, paper, chosen)
        self._run(
            self.tr("Saving as PDF"),
            work,
            lambda pages: counted(
                "Saved {name} in {folder}: {n} page.",
                "Saved {name} in {folder}: {n} pages.",
                pages,
                name=path.name,
                folder=path.absolute().parent,
            ),
        )

    def _run(self, title: str, work: Callable[[Report], int], said_of: Callable[[int], str]) -> None:
        """A job whose result is a number of pages, of which `said_of` tells people."""
        job = self._window.transfers.run(title, work, writes=False)
        job.succeeded.connect(lambda pages: self._session.message.emit(said_of(pages)))

    def _foot(self, number: int, count: int) -> str:
        return self.tr("Page {} of {}").format(figures(number), figures(count))

    def printout(self) -> Printout:
        """What the window shows now: labelling goes on while it is printed."""
        view, session, printed = self._window.place.view, self._session, self._settings.printed
        styles, content = self._window.styles, view.content
        assert content is not None
        assert session.annotations is not None
        foot, look, looks = self._foot, styles.looks_on_paper(), self._window.place.chain_looks
        if printed == "text":
            return Printout(replace(content, sources=(), relations=NO_RELATIONS), foot, view.reading)
        end = len(content.article.text)
        shown = [(source, list(source.between(0, end))) for source in content.sources]
        relations = list(session.annotations.relations.values()) if printed == "relations" else []
        content = replace(
            content,
            sources=tuple(replace(source, between=_as_they_are(spans)) for source, spans in shown),
            look_of=lambda span: look(span.layer, span.label),
            relations=_between(shown[0][1], relations, looks.on_paper(styles.relation_looks_on_paper())),
        )
        legend = legend_of(session.schema, shown, session.annotations.labels, look)
        legend += relations_of(session.schema, relations, content.relations)
        return Printout(content, foot, view.reading, printed in ("names", "relations"), legend)


def write_pdf(path: Path, printout: Printout, paper: QPageLayout, chosen: Chosen, report: Report) -> int:
    """Writes a PDF file whole or not at all, and returns how many pages it has.

    `chosen` and `report` are those of `print_on`. Raises ProjectError where the file system refuses.
    """
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(written)
    writer.setPageLayout(paper)
    writer.setTitle(printout.content.article.title)
    writer.setCreator("Annotator")
    pages = print_on(writer, printout, report, chosen)
    meant = meant_letters(printout.words, printout.fonts)
    with replacing(path) as file:
        file.write(mended(bytes(written.data().data()), meant))
    return pages


def legend_of(
    schema: Schema, shown: Sequence[tuple[Source, Sequence[Span]]], on_article: Iterable[ArticleLabel], look: Look
) -> list[Group]:
    """The labels in an article's text by layer, with how many spans of one's own have each, and those on the article.

    `shown` has the spans of each source.
    """
    layers = {layer.name: layer.display for layer in schema.layers}
    titles = {(layer.name, label.name): label.display for layer in schema.layers for label in layer.labels}
    counts: Counter[tuple[str, str]] = Counter()
    for source, spans in shown:
        counts.update({(span.layer, span.label): 0 for span in spans})
        if source.manner == "own":
            counts.update((span.layer, span.label) for span in spans)
    entries: dict[str, list[Entry]] = {}
    # In the order of the schema; what it does not know, after that.
    for layer, label in [*(key for key in titles if key in counts), *sorted(counts.keys() - titles.keys())]:
        number = counts[layer, label]
        entry = Entry(titles.get((layer, label), label), figures(number) if number else "", look(layer, label).color)
        entries.setdefault(layers.get(layer, layer), []).append(entry)
    whole = [
        Entry(f"{layers.get(one.layer, one.layer)}: {titles.get((one.layer, one.label), one.label)}")
        for one in sorted(on_article)
    ]
    others = [Entry(source.annotator) for source, spans in shown if source.manner == "other" and spans]
    is_suggested = any(source.manner == "suggested" and spans for source, spans in shown)
    groups = [
        *entries.items(),
        (_tr("Article"), whole),
        (_tr("Dashed"), [Entry(_tr("Suggested, and not yet decided on"))] if is_suggested else []),
        (_tr("Above the text"), others),
    ]
    return [Group(title, found) for title, found in groups if found]


def relations_of(schema: Schema, relations: Sequence[Relation], shown: Relations) -> list[Group]:
    """The types of the relations whose ends are both shown, with how many relations there are of each."""
    drawn = [one for one in relations if shown.span(one.head) is not None and shown.span(one.child) is not None]
    examples = {one.label: one for one in drawn}
    titles = {kind.name: kind.display for kind in schema.relations}
    counts = Counter(one.label for one in drawn)
    entries = [
        Entry(titles.get(label, label), figures(counts[label]), shown.look_of(examples[label]).color)
        for label in [*(label for label in titles if label in counts), *sorted(counts.keys() - titles.keys())]
    ]
    return [Group(_tr("Relations"), entries)] if entries else []


def _between(
    spans: Sequence[Span], relations: Sequence[Relation], look_of: Callable[[Relation], RelationLook]
) -> Relations:
    """Relations of this moment between some spans."""
    if not relations:
        return NO_RELATIONS

    @cache
    def ends() -> dict[str, list[Relation]]:
        found: dict[str, list[Relation]] = {}
        for relation in relations:
            for end in {relation.head, relation.child}:
                found.setdefault(end, []).append(relation)
        return found

    by_id = {span.id: span for span in spans}
    return Relations(lambda span_id: ends().get(span_id, ()), by_id.get, look_of)


def _as_they_are(spans: Sequence[Span]) -> Callable[[int, int], Sequence[Span]]:
    """Spans of this moment. What finds them quickly is made by the thread that asks first."""
    index = cache(lambda: SpanIndex(spans))
    return lambda start, end: index().overlapping(start, end)


def chosen_sheets(printer: QPrinter, count: int) -> list[int]:
    """The sheets of so many that a print dialog asked for, in the order in which they are printed."""
    numbers = list(range(1, count + 1))
    if printer.printRange() == printer.PrintRange.PageRange:
        numbers = [number for number in numbers if printer.pageRanges().contains(number)]
    if printer.pageOrder() == printer.PageOrder.LastPageFirst:
        numbers.reverse()
    if printer.supportsMultipleCopies():
        return numbers
    copies = range(printer.copyCount())
    if printer.collateCopies():
        return [number for _ in copies for number in numbers]
    return [number for number in numbers for _ in copies]
