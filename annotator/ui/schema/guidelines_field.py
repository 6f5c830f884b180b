"""Guidelines: Markdown with a preview, into which pictures are pasted, dropped or inserted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.markdown_view import MarkdownView
from annotator.ui.pictures import Pictures
from annotator.ui.schema.compound import CompoundField
from annotator.ui.schema.fields import TextField
from annotator.ui.style_sheet import styled

_LINES = 6
_MOST_LINES = 24


class GuidelinesField(CompoundField):
    """Write and Preview, beside each other as two pages. The value is Markdown."""

    given = Signal(object, bool)

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self.text = _MarkdownText(pictures)
        self.preview = MarkdownView(pictures.read, is_tall_as_text=True)
        self.preview.setMinimumHeight(60)
        self.preview.setAccessibleName(self.tr("Preview of the guidelines"))
        self.preview.hide()
        self._refusal = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "fieldProblem")
        self._refusal.hide()
        self._insert = styled(QPushButton(self.tr("Insert a picture…")), "link")
        self._insert.clicked.connect(self._choose_picture)
        self.inner = self.text
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._switch())
        row.addStretch(1)
        row.addWidget(self._insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.text)
        column.addWidget(self.preview)
        column.addWidget(self._refusal)
        self.text.given.connect(self.given)
        self.text.refused.connect(self.refuse)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.text.setAccessibleName(name)

    def show_value(self, value: Any, *, anew: bool) -> None:
        self.text.show_value(value, anew=anew)
        if not self.preview.isHidden():
            self.preview.show_markdown(self.text.toPlainText())

    def set_locked(self, locked: bool) -> None:
        self.text.set_locked(locked)
        self._insert.setVisible(not locked)
        if locked:
            self._choose(1)

    def commit(self) -> None:
        self.text.commit()

    def hold(self) -> None:
        self.text.hold()

    def refuse(self, sentence: str) -> None:
        """Says why a picture was not taken; empty where one was."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def _switch(self) -> QWidget:
        """Two segments, as elsewhere one of a few is chosen."""
        box = styled(QFrame(), "segments")
        row = QHBoxLayout(box)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self._buttons = QButtonGroup(self)
        for number, title in enumerate((self.tr("Write"), self.tr("Preview"))):
            button = styled(QToolButton(), "segment")
            button.setText(title)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setMinimumSize(72, 24)
            self._buttons.addButton(button, number)
            row.addWidget(button)
        self._buttons.button(0).setChecked(True)
        self._buttons.idClicked.connect(self._choose)
        return box

    def _choose(self, page: int) -> None:
        self._buttons.button(page).setChecked(True)
        if page:
            self.preview.show_markdown(self.text.toPlainText())
        self.text.setVisible(not page)
        self.preview.setVisible(bool(page))

    def _choose_picture(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Insert a picture"), "", self.tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp)")
        )
        if file:
            self._choose(0)
            self.text.insert_picture(self._pictures.add_file(Path(file)))


class _MarkdownText(TextField):
    """Takes pictures from the clipboard and from files that are dropped on it."""

    refused = Signal(str)

    def __init__(self, pictures: Pictures) -> None:
        super().__init__(lines=_LINES, most_lines=_MOST_LINES)
        self._pictures = pictures
        self.setPlaceholderText(
            self.tr("Markdown: **bold**, lists with -, headings with #. Pictures are pasted or dropped.")
        )

    def insert_picture(self, markdown: str) -> None:
        self.refused.emit("" if markdown else self.tr("This file holds no picture that can be shown."))
        if markdown:
            self.insertPlainText(markdown)
            self.setFocus()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        if self.isReadOnly():
            return
        if source.hasImage():
            self.insert_picture(self._pictures.add(QImage(source.imageData())))
        elif files:
            for file in files:
                self.insert_picture(self._pictures.add_file(Path(file)))
        else:
            super().insertFromMimeData(source)
