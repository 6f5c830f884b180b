"""Copying a passage with its labels in the text, for mails and papers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from annotator.model import Span
from annotator.ui.article_view import Content, LabelLook
from annotator.ui.selection import Selection
from annotator.ui.session import Session
from annotator.ui.transfers import Transfers
from annotator.ui.wording import counted, translator

# A longer passage, in code points, is written by a job: nothing holds the window for more than a tenth of a second.
_LONG = 200_000

_tr = translator("copying")
Passage = tuple[str, str]  # as plain text and as HTML


def copy_labelled(
    session: Session, content: Content, look_of: Callable[[str, str], LabelLook], transfers: Transfers
) -> None:
    """Puts the selection, else the picked span, else the whole article on the clipboard, with the labels in it.

    `look_of` gives a label's look on a white page, and may be asked by any thread.
    """
    start, end, spans = _passage(session.selection, content)
    said = counted("Copied with {n} label.", "Copied with {n} labels.", len(spans))

    def finish(passage: Passage) -> None:
        data = QMimeData()
        data.setText(passage[0])
        data.setHtml(passage[1])
        QGuiApplication.clipboard().setMimeData(data)
        session.message.emit(said)

    def work(progress: Callable[[int, int], None]) -> Passage:
        from annotator.formats import labelled_html, labelled_text

        def color_of(span: Span) -> str:
            return look_of(span.layer, span.label).color.name()

        text = labelled_text(content.article.text, spans, start, end)
        progress(1, 2)
        return text, labelled_html(content.article.text, spans, start, end, color_of)

    if end - start <= _LONG:
        finish(work(lambda _done, _total: None))
    elif transfers.is_free():
        transfers.run(_tr("Copying"), work, writes=False).succeeded.connect(finish)


def _passage(selection: Selection, content: Content) -> tuple[int, int, Sequence[Span]]:
    """What is copied: its bounds, and the spans that have text in it."""
    picked = selection.picked
    if picked is not None:
        # What lies around the picked span is not asked for.
        spans = content.own_spans(picked.start, picked.end)
        return picked.start, picked.end, [s for s in spans if picked.start <= s.start and s.end <= picked.end]
    start, end = (0, len(content.article.text)) if selection.is_empty else selection.range
    spans = content.own_spans(start, end)
    return start, end, [span for span in spans if any(a < end and start < b for a, b in span.pieces)]
