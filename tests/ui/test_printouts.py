"""Saving and printing the article: what is in the file, read by another program than ours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PageObject, PdfReader
from PySide6.QtCore import QMarginsF, QTimer
from PySide6.QtGui import QColor, QFontDatabase, QPageLayout, QPageRanges
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QRadioButton, QSpinBox

from annotator.errors import ProjectError
from annotator.model import Article, Section
from annotator.ui.article_view import Content, LabelLook, Reading
from annotator.ui.article_view.content import Description
from annotator.ui.article_view.printing import Printout
from annotator.ui.dialogs.printing import page_size
from annotator.ui.jobs import Cancelled
from annotator.ui.printouts import chosen_sheets, write_pdf
from tests.ui.driving import Driver, answering, choose_file, dismiss, press, words_of

A4 = QPageLayout(page_size("A4"), QPageLayout.Orientation.Portrait, QMarginsF())


def all_sheets(count: int) -> range:
    return range(1, count + 1)


def silent(_done: int, _total: int) -> None:
    """Nobody listens."""


def save(driver: Driver, path: Path, printed: str = "names") -> PdfReader:
    """Saves the article in hand without a dialog."""
    driver.window.settings.printed = printed  # type: ignore[assignment]
    write_pdf(path, driver.window.printouts.printout(), A4, all_sheets, silent)
    return PdfReader(path)


def printout_of(article: Article) -> Printout:
    """An article without spans."""
    look = LabelLook(QColor("black"), "")
    content = Content(article, (), lambda _span: look, lambda _span: Description(""))
    return Printout(content, "{}/{}".format, Reading())


def text_of(pdf: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in pdf.pages)


def words_on(page: PageObject) -> list[str]:
    return page.extract_text().split()


def words_in(pdf: PdfReader) -> Counter[str]:
    return Counter(text_of(pdf).split())


def page_content(path: Path) -> bytes:
    """The drawing instructions of the first page."""
    contents = PdfReader(path).pages[0].get_contents()
    assert contents is not None
    return contents.get_data()


def label(driver: Driver, words: str, key: str) -> None:
    driver.select(words, exact=True)
    driver.keys(key)


def run(driver: Driver, command: str) -> None:
    """Runs a command, and waits for its job."""
    driver.window.commands.action(command).trigger()
    wait(driver)


def wait(driver: Driver) -> None:
    driver.qtbot.waitUntil(lambda: not driver.window.transfers.is_busy)
    driver.settle()


def give_up() -> None:
    """Closes all dialogs that are open, one over the other."""
    while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
        dialog.reject()


def choose_pages(printer: QPrinter, pages: str) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString(pages))


def fonts_of(page: PageObject) -> list[Any]:
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    return [font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for font in fonts]


TEXTS = {
    "latin": "The fjord’s “office”\n\nDifficult fields – 2–1 at Ångström’s and Reykjavík, it’s said: 100\u00a0000.",
    "japanese": "青い雨\n\n昨日、水の町で一人の画家が「日と月」を見せた。カタカナも、ひらがなも。",
    "hebrew": "גשם בעמק\n\nאתמול ירד גשם כבד, והנהר עלה.",
    "arabic": "أمطار\n\nهطلت أمطار غزيرة على Northport أمس، وارتفع النهر.",
    "long word": "A word\n\n" + "Donaudampfschifffahrt" * 20,
}


SYSTEMS = {
    "japanese": QFontDatabase.WritingSystem.Japanese,
    "hebrew": QFontDatabase.WritingSystem.Hebrew,
    "arabic": QFontDatabase.WritingSystem.Arabic,
}


@pytest.mark.parametrize("script", TEXTS)
def test_every_character_is_on_paper_once_in_every_script(
    qapp: QApplication, fonts: None, tmp_path: Path, script: str
) -> None:
    text = TEXTS[script]
    article = Article("a", "", text, (Section(0, text.index("\n"), "headline"),))
    write_pdf(tmp_path / "a.pdf", printout_of(article), A4, all_sheets, silent)
    pdf = PdfReader(tmp_path / "a.pdf")
    assert len(pdf.pages) == 1
    if script in SYSTEMS and not QFontDatabase.families(SYSTEMS[script]):
        return  # letters that no font on this machine has are boxes, of which a PDF keeps no text
    # Joined letters of Arabic stay one character.
    printed = text_of(pdf).replace("\ufefb", "لا")
    assert Counter("".join(printed.split())) == Counter("".join(f"{text} 1/1".split()))
    assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts_of(pdf.pages[0])), "a font is missing"


def test_lines_stand_in_their_order_and_words_apart(qapp: QApplication, fonts: None, tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(400)]
    write_pdf(tmp_path / "a.pdf", printout_of(Article("a", "", " ".join(words))), A4, all_sheets, silent)
    assert re.findall(r"word\d+", " ".join(text_of(PdfReader(tmp_path / "a.pdf")).split())) == words


def test_emoji_are_drawn_as_pictures(qapp: QApplication, fonts: None, tmp_path: Path) -> None:
    has_emoji = any("Emoji" in family for family in QFontDatabase.families())
    write_pdf(
        tmp_path / "a.pdf", printout_of(Article("a", "", "Rain ☔ and 👩🏽\u200d🚀 again")), A4, all_sheets, silent
    )
    page = PdfReader(tmp_path / "a.pdf").pages[0]
    printed = " ".join(page.extract_text().split())
    assert printed.startswith("Rain and again" if has_emoji else "Rain")
    assert len(page.images) == (2 if has_emoji else 0), "letters that no font has are boxes"


def test_long_article_goes_over_many_sheets_in_order(driver: Driver, tmp_path: Path) -> None:
    driver.session.open_article("long")
    pdf = save(driver, tmp_path / "a.pdf")
    assert len(pdf.pages) > 3
    assert pdf.metadata is not None
    assert pdf.metadata.title == driver.article.title
    numbers = re.findall(r"Paragraph\s+(\d+):", text_of(pdf))
    assert numbers == [str(number) for number in range(60) for _ in range(3)]
    for number, page in enumerate(pdf.pages, start=1):
        assert f"Page {number} of {len(pdf.pages)}" in " ".join(page.extract_text().split())


def test_labels_are_named_under_their_spans_and_in_the_legend(driver: Driver, tmp_path: Path) -> None:
    driver.window.appearance.choose("dark")
    label(driver, "Ingrid Moen", "1")
    label(driver, "Hallen", "3")
    driver.session.toggle_article_label("topics", "environment")

    words = words_in(save(driver, tmp_path / "names.pdf"))
    assert {"person", "location"} <= words.keys()
    assert {"Entities", "Person", "Location", "Article", "Topics:", "Environment"} <= words.keys()
    assert "Organization" not in words
    assert b"0.447058" in page_content(tmp_path / "names.pdf"), "labels have the colours of the light theme"

    words = words_in(save(driver, tmp_path / "labels.pdf", "labels"))
    assert not {"person", "location"} & words.keys()
    assert {"Person", "Location"} <= words.keys()

    words = words_in(save(driver, tmp_path / "text.pdf", "text"))
    assert not {"person", "location", "Person", "Location", "Entities"} & words.keys()
    assert b"0.447058" not in page_content(tmp_path / "text.pdf")


def test_a_span_that_goes_over_to_another_sheet_is_named_on_both(driver: Driver, tmp_path: Path) -> None:
    driver.session.open_article("long")
    driver.session.select(0, len(driver.article.text), exact=True)
    driver.keys("7")
    pdf = save(driver, tmp_path / "a.pdf")
    assert all("money" in page.extract_text().split() for page in pdf.pages)


def test_labelling_goes_on_while_it_is_printed(driver: Driver, tmp_path: Path) -> None:
    label(driver, "Ingrid Moen", "1")
    printout = driver.window.printouts.printout()
    label(driver, "Hallen", "3")
    driver.window.appearance.choose("dark")
    write_pdf(tmp_path / "a.pdf", printout, A4, all_sheets, silent)
    words = words_in(PdfReader(tmp_path / "a.pdf"))
    assert words["person"] == 1
    assert "location" not in words


def test_saving_asks_what_and_where_and_replaces_a_file_only_when_told(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "ice.pdf"
    driver.window.settings.paper = "Letter"
    asked: list[str] = []

    def choose_text(dialog: Any) -> None:
        printed, paper = dialog.findChildren(QComboBox)
        assert paper.currentText() == "Letter"
        printed.setCurrentIndex(printed.findData("text"))
        paper.setCurrentText("A5")
        press("Save")(dialog)

    with answering(choose_text, choose_file(path)):
        run(driver, "save as pdf")
    assert driver.said[-1] == f"Saved ice.pdf in {tmp_path}: 1 page."
    page = PdfReader(path).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (420, 595)
    assert (driver.window.settings.printed, driver.window.settings.paper) == ("text", "A5")

    before = path.read_bytes()

    def refuse(dialog: Any) -> None:
        asked.append(words_of(dialog))
        press("No")(dialog)
        QTimer.singleShot(0, give_up)

    with answering(press("Save"), choose_file(path), refuse):
        run(driver, "save as pdf")
    assert "ice.pdf already exists" in asked[0]
    assert path.read_bytes() == before


def test_what_cannot_be_written_is_said_and_leaves_nothing(driver: Driver, tmp_path: Path) -> None:
    told: list[str] = []
    missing = tmp_path / "away" / "ice.pdf"
    with answering(dismiss(told)):
        driver.window.printouts.save(missing, A4, all_sheets)
        wait(driver)
    assert told[0].endswith(f"The folder {missing.parent} does not exist. Make it first, or write somewhere else.")

    printout = driver.window.printouts.printout()
    with pytest.raises(ProjectError, match=r"/dev/full cannot be written: .*space"):
        write_pdf(Path("/dev/full"), printout, A4, all_sheets, silent)


def test_a_cancelled_file_leaves_the_one_before(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "saved" / "a.pdf"
    path.parent.mkdir()
    path.write_text("what was there before")
    driver.session.open_article("long")

    def cancel(done: int, total: int) -> None:
        if done > total * 0.7:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf(path, driver.window.printouts.printout(), A4, all_sheets, cancel)
    assert list(path.parent.iterdir()) == [path]
    assert path.read_text() == "what was there before"


def test_printing_goes_through_the_dialog_of_the_system(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    driver.session.open_article("long")

    def print_to_file(dialog: Any) -> None:
        printers = dialog.findChild(QComboBox, "printers")
        printers.setCurrentIndex(printers.findText("Print to File (PDF)"))
        dialog.findChild(QLineEdit, "filename").setText(str(path))
        dialog.findChild(QRadioButton, "printRange").setChecked(True)
        dialog.findChild(QSpinBox, "to").setValue(2)
        dialog.findChild(QSpinBox, "from").setValue(2)
        press("Print")(dialog)

    with answering(press("Print"), print_to_file):
        driver.keys("Ctrl+P")
        wait(driver)
    assert driver.said[-1] == f"Saved printed.pdf in {tmp_path}: 1 page."
    assert "Page 2 of" in " ".join(text_of(PdfReader(path)).split())


def test_a_printer_gets_the_sheets_that_a_file_has(driver: Driver, tmp_path: Path) -> None:
    driver.session.open_article("long")
    saved = save(driver, tmp_path / "saved.pdf")
    # The one printer that every machine has.
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(page_size("A4"))
    driver.window.printouts.send(printer, all_sheets)
    wait(driver)
    assert driver.said[-1] == f"Sent to the printer: {len(saved.pages)} pages."
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert [words_on(page) for page in pages] == [words_on(page) for page in saved.pages]
    assert [round(side) for side in pages[0].mediabox] == [round(side) for side in saved.pages[0].mediabox]


@pytest.mark.parametrize(
    ("set_up", "expected"),
    [
        (lambda printer: None, [1, 2, 3]),
        (lambda printer: printer.setPageOrder(QPrinter.PageOrder.LastPageFirst), [3, 2, 1]),
        (lambda printer: choose_pages(printer, "1,3-9"), [1, 3]),
        (lambda printer: printer.setCopyCount(2), [1, 2, 3, 1, 2, 3]),
    ],
)
def test_sheets_are_those_that_the_print_dialog_asks_for(
    set_up: Callable[[QPrinter], None], expected: list[int]
) -> None:
    printer = QPrinter()
    printer.setOutputFileName("nowhere.pdf")
    set_up(printer)
    assert chosen_sheets(printer, 3) == expected


def test_choosing_no_page_that_exists_is_said(driver: Driver, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"None of the chosen pages exists\. The article has 1"):
        write_pdf(tmp_path / "a.pdf", driver.window.printouts.printout(), A4, lambda _count: [], silent)
    assert not (tmp_path / "a.pdf").exists()
