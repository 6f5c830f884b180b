"""Markdown as people read it: guidelines and notes, with the pictures that the project keeps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QSize, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QImage,
    QImageReader,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from annotator.model.schema_pictures import PICTURE_SCHEME
from annotator.ui import icons

_BROWSER_SCHEMES = ("http", "https", "mailto")
# Formats that hold pixels and nothing else: an SVG could name other files.
_PICTURE_FORMATS = ("png", "jpeg", "gif", "webp", "bmp")
# The room below a paragraph, below an item of a list, and above a heading, in pixels.
_PARAGRAPH_ROOM, _ITEM_ROOM, _HEADING_ROOM = 8, 3, 8
# What stands for a picture in the text of a document (QTextImageFormat).
_PICTURE = "\ufffc"

# The bytes of the picture of a name, or None where there is no such picture.
ReadPicture = Callable[[str], "bytes | None"]


def no_pictures(_name: str) -> None:
    """For texts that hold none, such as notes."""
    return None


class MarkdownView(QTextBrowser):
    """Shows Markdown (CommonMark with tables). Nothing is ever loaded but pictures of the project.

    HTML is shown as the text that it is. A link opens in the system's browser, and only when it is clicked. A view
    with `is_tall_as_text` asks for the height of its text at its width, and does not scroll.
    """

    def __init__(
        self, read_picture: ReadPicture = no_pictures, parent: QWidget | None = None, *, is_tall_as_text: bool = False
    ) -> None:
        super().__init__(parent)
        self._read_picture = read_picture
        self._markdown = ""
        self._is_tall_as_text = is_tall_as_text
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._open)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextBrowser { background: transparent; border: none; }")
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if is_tall_as_text:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())

    @property
    def markdown(self) -> str:
        """What is shown, as it was written."""
        return self._markdown

    def show_markdown(self, markdown: str) -> None:
        """Shows a text from its beginning; one that is shown already stays where it is scrolled to."""
        if markdown != self._markdown:
            self._markdown = markdown
            self._render()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """The only door through which a document gets anything, and it leads to the project's pictures alone.

        What is no picture of the project is shown as one that is missing: for an empty one, Qt would look for a file.
        """
        url = QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray()
        image = _image_of(self._read_picture(url.path())) if url.scheme() == PICTURE_SCHEME else QImage()
        if not image.isNull():
            return image
        return icons.pixmap("image-off", self.palette().color(QPalette.ColorRole.PlaceholderText).name()).toImage()

    def sizeHint(self) -> QSize:
        if not self._is_tall_as_text:
            return super().sizeHint()
        return QSize(200, round(self.document().size().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height()) if self._is_tall_as_text else QSize(60, 40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_tall_as_text and event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Headings take their size, and links their colour, when the text is read."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._markdown:
            self._render()

    def _render(self) -> None:
        features = QTextDocument.MarkdownFeature
        document = self.document()
        document.clear()  # also of the pictures that were read
        document.setMarkdown(self._markdown, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        self._calm_headings()
        self._set_apart()
        self._keep_pictures_narrow()

    def _calm_headings(self) -> None:
        """Headings are told apart in a narrow panel too: Qt makes the first kind twice as large as the text."""
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                form = QTextCharFormat()
                form.setProperty(QTextFormat.Property.FontSizeAdjustment.value, max(0, 3 - level))
                cursor.mergeCharFormat(form)
            block = block.next()

    def _set_apart(self) -> None:
        """Gives paragraphs room between them, and tables thin lines: Qt sets Markdown solid."""
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            level, is_item = block.blockFormat().headingLevel(), block.textList() is not None
            if cursor.currentTable() is None:
                room = QTextBlockFormat()
                room.setTopMargin(_HEADING_ROOM if level and block.blockNumber() else 0)
                room.setBottomMargin(_ITEM_ROOM if level or is_item else _PARAGRAPH_ROOM)
                cursor.mergeBlockFormat(room)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                table = frame.format()
                table.setBorderCollapse(True)
                table.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
                table.setBorderBrush(self.palette().brush(QPalette.ColorRole.PlaceholderText))
                table.setCellPadding(4)
                table.setTopMargin(_PARAGRAPH_ROOM)
                table.setBottomMargin(_PARAGRAPH_ROOM)
                frame.setFormat(table)

    def _keep_pictures_narrow(self) -> None:
        """No picture is wider than its paragraph."""
        cursor = self.document().find(_PICTURE)
        while not cursor.isNull():
            picture = cursor.charFormat().toImageFormat()
            if picture.isValid():
                picture.setMaximumWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
                cursor.setCharFormat(picture)
            cursor = self.document().find(_PICTURE, cursor)

    def _open(self, url: QUrl) -> None:
        if url.scheme() in _BROWSER_SCHEMES:
            QDesktopServices.openUrl(url)


def _image_of(data: bytes | None) -> QImage:
    """The picture in some bytes; an empty one where they hold none that is shown."""
    if not data:
        return QImage()
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()).decode() not in _PICTURE_FORMATS:
        return QImage()
    return reader.read()
