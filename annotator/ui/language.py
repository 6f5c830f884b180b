"""Which language the window speaks: its texts, Qt's own, numbers and dates, and the way it is laid out.

English stands in the code. Another language is a file `annotator_CODE.qm` in resources/translations, made from the
.ts file beside it. It is chosen once, at the start.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.places import resource

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

ENGLISH = "en"
# Languages that nobody speaks, to see what the window makes of long text and of text from right to left: which
# language writes their numbers.
PSEUDO = {"xx-long": "de", "xx-rtl": "ar"}

# No wish, and what a system speaks that nobody has told a language: nothing is looked for then.
_NONE = ("", "C")


class _Spoken:
    """What was chosen, for as long as the program runs: Qt has one set of translators, too."""

    language = ENGLISH
    translators: ClassVar[list[QTranslator]] = []


def languages() -> dict[str, str]:
    """The languages that the window speaks, by code ("de"), each by the name that it has for itself."""
    files = (file.name for file in resource("translations").iterdir())
    codes = [name.removeprefix("annotator_").removesuffix(".qm") for name in files if name.endswith(".qm")]
    names = {code: QLocale(code).nativeLanguageName() for code in codes}
    names[ENGLISH] = "English"
    return {code: names[code][:1].upper() + names[code][1:] for code in sorted(names, key=lambda code: names[code])}


def chosen(wanted: str) -> str:
    """The language for a wish: the wish where there is that language, else the first of the system's that there is."""
    if wanted in PSEUDO:
        return wanted
    for name in (wanted, *QLocale.system().uiLanguages()):
        code = name.replace("_", "-").partition("-")[0]
        if code == ENGLISH or (code not in _NONE and _file_of(code).is_file()):
            return code
    return ENGLISH


def speak(application: QApplication, wanted: str) -> None:
    """From now on, what is made speaks the language `wanted`; "" stands for the system's."""
    for translator in _Spoken.translators:
        application.removeTranslator(translator)
    language = chosen(wanted)
    locale = _locale_of(language)
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())
    _Spoken.language, _Spoken.translators = language, list(_translators(language, application))
    for translator in _Spoken.translators:
        application.installTranslator(translator)


def _translators(language: str, owner: QObject) -> Iterator[QTranslator]:
    """For Qt's texts and ours: what is installed last is asked first."""
    if language in PSEUDO:
        from annotator.ui.pseudo_language import LongTranslator, MirroredTranslator

        yield MirroredTranslator(owner) if language == "xx-rtl" else LongTranslator(owner)
    elif language != ENGLISH:
        own, of_qt = QTranslator(owner), QTranslator(owner)
        if of_qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            yield of_qt
        if own.load(str(_file_of(language))):
            yield own


def language_of_texts() -> str:
    """The code of the language that texts are in, or of one that nobody speaks."""
    return _Spoken.language


def language_of_titles() -> str:
    """The code of the language in which a schema's titles are shown."""
    return QLocale().name().partition("_")[0]


def _locale_of(language: str) -> QLocale:
    """How numbers and dates are written: as on this system where it is of that language."""
    locale, system = QLocale(PSEUDO.get(language, language)), QLocale.system()
    return system if system.language() == locale.language() else locale


def _file_of(language: str) -> Traversable:
    return resource("translations", f"annotator_{language}.qm")
