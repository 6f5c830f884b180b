"""Words that several parts of the window say, and numbers and dates as the reader's language writes them.

How text for people is written so that it is found and translated stands in CONTRIBUTING.md, *Text for people*.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from annotator.model import Status


def translator(context: str) -> Callable[[str], str]:
    """What `self.tr` is in a QObject, for a module: `_tr = translator("commands")`. Both take literal text alone."""

    def translate(text: str) -> str:
        return QCoreApplication.translate(context, text)

    return translate


_tr = translator("wording")
# How dates and shares are put together: of dates QLocale knows a short form, in which day
# and month look alike, and a very long one.
_pattern = translator("patterns")


def counted(one: str, many: str, number: int, **values: object) -> str:
    """A text in the form that goes with a number: `counted("{n} span", "{n} spans", 1250)` is "1,250 spans".

    Both forms are literal text and neither is passed through `tr`: other languages have other forms, and more of them.
    `values` are for other placeholders than `{n}`.
    """
    text = QCoreApplication.translate("counts", many, None, number)
    is_english = text == many
    return (one if is_english and number == 1 else text).format(n=figures(number), **values)


def figures(number: int) -> str:
    """A whole number as people of this language write it: "1,250"."""
    return QLocale().toString(number)


def decimal(number: float) -> str:
    """A number with the decimals that it has, and without groups, as it may be a year: "1.8"."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(number), "g", 15)


def percentage(share: float) -> str:
    """A share of 1 in whole percents, as people of this language write it: "25%"."""
    return _pattern("{}%").format(figures(round(100 * share)))


def moment(when: datetime | None) -> str:
    """The time of today, the date of another day, both in local time; nothing for None."""
    if when is None:
        return ""
    local = when.astimezone()
    return time_of_day(local) if local.date() == datetime.now().date() else day(local)


def time_of_day(when: datetime) -> str:
    """Hours and minutes, in local time: "14:05", where the language has it so."""
    return QLocale().toString(_in_qt(when).time(), QLocale.FormatType.ShortFormat)


def day(when: datetime) -> str:
    """The date, in local time: "5 Mar 2026"."""
    return QLocale().toString(_in_qt(when).date(), _pattern("d MMM yyyy"))


def quoted(text: str) -> str:
    """What somebody wrote, in the quotation marks of the language."""
    return _tr("“{}”").format(text)


def shortened(text: str, length: int) -> str:
    """The beginning of a text that is longer than so many characters, up to the end of a word."""
    if len(text) <= length:
        return text
    head = text[:length]
    return (head.rsplit(None, 1)[0] if " " in head else head) + "…"


def status_titles() -> dict[Status, str]:
    """What each status is called, in the order in which articles go through them."""
    return {"new": _tr("New"), "in progress": _tr("In progress"), "done": _tr("Done"), "skipped": _tr("Skipped")}


def readable(value: object) -> str:
    """The value of an attribute as people read it."""
    if isinstance(value, bool):
        return _tr("yes") if value else _tr("no")
    if isinstance(value, (int, float)):
        return decimal(value)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _in_qt(when: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
