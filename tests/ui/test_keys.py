"""The sheet of keys, and the page of keys in the docs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser

from annotator.ui.dialogs.keys import KeysSheet
from annotator.ui.key_groups import key_groups
from annotator.ui.main_window import MainWindow
from tests import keys_page
from tests.ui.driving import Driver, answering


def said_on(sheet: KeysSheet) -> str:
    return sheet.findChildren(QTextBrowser)[0].toPlainText()


def test_sheet_lists_every_command_that_has_a_key_under_what_one_wants_to_do(driver: Driver) -> None:
    groups = key_groups(driver.window.commands)
    listed = [line.id for group in groups for line in group.lines if line.id]
    assert sorted(listed) == sorted(command.id for command in driver.window.commands if command.shortcuts)
    assert len({group.title for group in groups}) == len(groups) > 6
    assert "Label Person" in [line.title for line in groups[0].lines]


def test_sheet_shows_the_keys_that_were_chosen_and_is_searched(driver: Driver) -> None:
    driver.window.shortcuts.add("queue", "Ctrl+Shift+L")
    seen: list[str] = []

    def look(sheet: KeysSheet) -> None:
        driver.qtbot.waitUntil(sheet.search.hasFocus)
        seen.append(said_on(sheet))
        QTest.keyClicks(sheet.search, "pick next")
        seen.append(said_on(sheet))
        sheet.search.setText("ctrl+shift+l")
        seen.append(said_on(sheet))
        sheet.search.setText("zeppelin")
        seen.append(said_on(sheet))
        QTest.keyClick(sheet.search, Qt.Key.Key_Escape)

    with answering(look):
        driver.keys("Ctrl+/")
    everything, picking, by_key, nothing = seen
    assert "Ctrl+Shift+L" in everything
    assert "Pick the next span" in picking
    assert "Find" not in picking
    assert "Queue" in by_key
    assert "Undo" not in by_key
    assert nothing == "No key does that."
    driver.settle()
    assert driver.view.hasFocus()


def test_sheet_is_printed_on_white_whatever_the_theme(driver: Driver, tmp_path: Path) -> None:
    driver.window.view_options.choose_theme("dark")
    sheet = KeysSheet(driver.window.commands, driver.window.appearance.theme, driver.window)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    sheet.print_on(printer)
    pages = PdfReader(tmp_path / "keys.pdf").pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "Pick the next span" in text
    assert "Ctrl+Shift+Z" in text
    assert len(pages) <= 2


@pytest.mark.skipif(sys.platform != "linux", reason="the page has the keys of Linux and Windows, as Linux has them")
def test_page_of_keys_in_the_docs_is_as_the_commands_are(window: MainWindow) -> None:
    written = keys_page.PAGE.read_text(encoding="utf-8") if keys_page.PAGE.exists() else ""
    assert written == keys_page.page(window.commands), "docs/keys.md is old: `make keys` writes it anew"
