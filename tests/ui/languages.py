"""Lets the window speak another language for the length of a test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from annotator.ui import language


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """What is made inside of the block speaks the language."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    language.speak(application, code)
    try:
        yield
    finally:
        language.speak(application, language.ENGLISH)
