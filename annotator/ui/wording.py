"""Words that several parts of the window say."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from annotator.model import Status


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 span", "1,250 spans"."""
    return f"{number:,} {one if number == 1 else many}"


def shortened(text: str, length: int) -> str:
    """The beginning of a text that is longer than so many characters, up to the end of a word."""
    if len(text) <= length:
        return text
    head = text[:length]
    return (head.rsplit(None, 1)[0] if " " in head else head) + "…"


def status_titles() -> dict[Status, str]:
    """What each status is called, in the order in which articles go through them."""
    tr = partial(QCoreApplication.translate, "statuses")
    return {"new": tr("New"), "in progress": tr("In progress"), "done": tr("Done"), "skipped": tr("Skipped")}


def readable(value: object) -> str:
    """The value of an attribute as people read it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
