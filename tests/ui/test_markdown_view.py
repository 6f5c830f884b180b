"""Markdown is shown as people read it, and nothing is loaded or opened behind their back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage, QImageWriter, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.ui.markdown_view import MarkdownView
from annotator.ui.theme import Appearance


def picture(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


@pytest.fixture
def view(qtbot: QtBot, appearance: Appearance) -> MarkdownView:
    view = MarkdownView({"river.png": picture(900, 300)}.get)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    return view


class Browser(QObject):
    """Stands where the system's browser would be."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def loaded(view: MarkdownView, address: str) -> object:
    return view.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(address))


def is_missing(image: object) -> bool:
    """Whether it is the sign that stands for a picture that is not there."""
    return isinstance(image, QImage) and image.deviceIndependentSize().width() == 20


def test_headings_lists_and_emphasis_are_read(view: MarkdownView) -> None:
    view.show_markdown("# Rivers\n\n- label the **name**\n- not the article\n")
    assert view.toPlainText().split("\n") == ["Rivers", "label the name", "not the article"]


def test_html_is_the_text_that_it_is(view: MarkdownView) -> None:
    view.show_markdown('Before <script>alert("x")</script> and <img src="https://example.org/x.png"> after')
    assert "<script>" in view.toPlainText()
    assert '<img src="https://example.org/x.png">' in view.toPlainText()


def test_only_pictures_of_the_project_are_loaded(view: MarkdownView, tmp_path: Path) -> None:
    file = tmp_path / "private.png"
    file.write_bytes(picture(10, 10))
    addresses = [file.as_uri(), str(file), "https://example.org/x.png", "picture:other.png"]
    view.show_markdown("".join(f"![x]({address})\n\n" for address in [*addresses, "picture:river.png"]))
    view.grab()
    for address in addresses:
        assert is_missing(loaded(view, address)), address
    river = loaded(view, "picture:river.png")
    assert isinstance(river, QImage)
    assert river.width() == 900


def test_picture_is_no_wider_than_the_text(view: MarkdownView) -> None:
    view.show_markdown("🌊 \ufffc ![The river](picture:river.png)")
    assert view.document().idealWidth() <= view.viewport().width()
    assert view.document().size().height() < 200


def test_svg_is_no_picture_of_a_guideline(qtbot: QtBot, appearance: Appearance) -> None:
    view = MarkdownView(lambda _: b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>')
    qtbot.addWidget(view)
    assert is_missing(loaded(view, "picture:x.svg"))


@pytest.mark.parametrize(
    ("address", "opens"),
    [("https://example.org/rivers", True), ("file:///etc/hostname", False), ("javascript:alert(1)", False)],
)
def test_click_opens_what_a_browser_shows_and_nothing_else(view: MarkdownView, address: str, opens: bool) -> None:
    browser = Browser()
    for scheme in ("https", "file", "javascript"):
        QDesktopServices.setUrlHandler(scheme, browser, "take")  # type: ignore[arg-type]  # PySide6 takes a name
    try:
        view.show_markdown(f"[rivers]({address})")
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 8))
    finally:
        for scheme in ("https", "file", "javascript"):
            QDesktopServices.unsetUrlHandler(scheme)
    assert browser.opened == ([address] if opens else [])
    assert view.toPlainText() == "rivers"


def test_view_as_tall_as_its_text_grows_when_it_gets_narrower(qtbot: QtBot, appearance: Appearance) -> None:
    view = MarkdownView(is_tall_as_text=True)
    qtbot.addWidget(view)
    view.resize(600, 40)
    view.show()
    view.show_markdown("A river is labelled with its name, and without the word river before or after it. " * 3)
    wide = view.sizeHint().height()
    view.resize(200, 40)
    assert view.sizeHint().height() > wide
