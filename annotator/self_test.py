"""Whether this copy of the program works on this machine: what it brings along, and one walk through all of it.

What is missing from an installation shows here: a resource that was left out, a plugin of Qt, a feature of SQLite.
Nothing of the person's own is read or written.
"""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from annotator import __version__, places

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from annotator.ui.main_window import MainWindow

# A word to label in each of six scripts.
_SCRIPTS = {
    "Latin": ("The ferry to Norrvik waits for nobody.", "Norrvik"),
    "Cyrillic": ("Паром в Норвик никого не ждёт.", "Норвик"),
    "Arabic": ("لا تنتظر العبّارة أحدًا في المرفأ.", "العبّارة"),
    "Hebrew": ("המעבורת אינה מחכה לאיש בנמל.", "המעבורת"),
    "Devanagari": ("नाव किसी की प्रतीक्षा नहीं करती।", "प्रतीक्षा"),
    "Han": ("渡 轮 不 等 人", "渡"),
}
# Those that the fonts we bring along have letters for; for others it depends on the fonts of the system.
_BROUGHT_ALONG = ("Latin", "Cyrillic")
_LABEL = ("entities", "LOCATION")
_IMAGE_FORMATS = {"jpeg", "png", "svg"}


class Failed(Exception):  # noqa: N818 - what a check found, and no error of the program
    """A check found something wrong, which its text says."""


def run(tell: Callable[[str], None]) -> bool:
    """Makes every check, tells one line about each, and says whether all went well."""
    tell(f"Annotator {__version__}, Python {platform.python_version()}, {sys.platform}, in {Path(__file__).parent}")
    all_well = True
    with TemporaryDirectory(prefix="annotator-self-test-") as folder:
        for name, check in _checks(Path(folder)):
            try:
                found = check()
            except Exception as error:  # whatever it is, it is what the test is there to find
                all_well = False
                what = str(error) if isinstance(error, Failed) else f"{type(error).__name__}: {error}"
                tell(f"FAILED  {name}: {what}")
            else:
                tell(f"ok      {name}: {found}")
    return all_well


def _checks(folder: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    yield "resources", _check_resources
    yield "SQLite", lambda: _check_sqlite(folder)
    yield "migrations", lambda: _check_migrations(folder)
    yield "project", lambda: _check_project(folder)
    yield "list to link to", lambda: _check_knowledge(folder)
    yield "Qt", _check_qt
    yield "fonts", _check_fonts
    yield "icons", _check_icons
    yield "languages", _check_languages
    yield "window", lambda: _check_window(folder)
    yield "export", lambda: _check_export(folder)


def _check_resources() -> str:
    from annotator.formats import load_preset, presets

    counts = {name: len(list(places.resource(name).iterdir())) for name in ("fonts", "icons", "presets", "sample")}
    for preset in presets():
        load_preset(preset.name)
    return ", ".join(f"{count} {name}" for name, count in counts.items())


def _check_sqlite(folder: Path) -> str:
    """Full text, the write-ahead log, and a look through the whole file."""
    file = sqlite3.connect(folder / "features.sqlite")
    try:
        mode = file.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        file.execute("CREATE VIRTUAL TABLE words USING fts5(word, tokenize = 'unicode61 remove_diacritics 2')")
        file.execute("INSERT INTO words VALUES ('Élection')")
        found = file.execute("SELECT count(*) FROM words WHERE words MATCH 'election'").fetchone()[0]
        whole = file.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        file.close()
    if (mode, found, whole) != ("wal", 1, "ok"):
        raise Failed(f"write-ahead log {mode}, full text {found}, integrity {whole}")
    return f"{sqlite3.sqlite_version}, full text, write-ahead log, integrity"


def _check_migrations(folder: Path) -> str:
    """Through every version of the tables that there ever was."""
    from annotator.store.connection import Database
    from annotator.store.upgrade import NEWEST_VERSION, migrate

    path = folder / "migrated.annotator"
    path.touch()
    database = Database(path)
    try:
        with database.writing() as connection:
            migrate(connection)
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    finally:
        database.close()
    if version != NEWEST_VERSION:
        raise Failed(f"the tables are of version {version} instead of {NEWEST_VERSION}")
    return f"{version} of them, from an empty file"


def _check_project(folder: Path) -> str:
    from annotator import api

    for name, (text, _) in _SCRIPTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with api.create_project(folder / "test.annotator") as project:
        report = api.import_paths(project, sorted(folder.glob("*.txt")))
    if report.articles_added != len(_SCRIPTS) or report.problems:
        raise Failed(report.summary())
    return f"made, {report.articles_added} articles imported"


def _check_knowledge(folder: Path) -> str:
    from annotator import api

    source = folder / "places.csv"
    source.write_text("id,name\nQ1,Norrvík harbour\n", encoding="utf-8")
    with api.open_project(folder / "test.annotator") as project:
        api.import_knowledge(project, source)
        found = [entry.id for entry in project.knowledge.find("norrvik")]
    if found != ["Q1"]:
        raise Failed(f"found is {found}")
    return "imported, searched"


def _application() -> QApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from annotator.ui.application import say_what_matters

    qInstallMessageHandler(say_what_matters)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    return application


def _check_qt() -> str:
    _application()
    from PySide6 import QtPrintSupport  # noqa: F401 - that it is there
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QImageReader
    from PySide6.QtWidgets import QApplication

    formats = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
    if missing := _IMAGE_FORMATS - formats:
        raise Failed(f"pictures of these kinds cannot be read: {', '.join(sorted(missing))}")
    return f"{qVersion()} on {QApplication.platformName()}, printing, pictures as {', '.join(sorted(_IMAGE_FORMATS))}"


def _check_fonts() -> str:
    _application()
    from PySide6.QtGui import QFontDatabase, QTextLayout

    from annotator.ui.theme import INTERFACE_FONT, READING_FONT, load_fonts, reading_font

    load_fonts()
    families = set(QFontDatabase.families())
    if missing := {INTERFACE_FONT, READING_FONT} - families:
        raise Failed(f"these are missing: {', '.join(sorted(missing))}")

    def is_legible(text: str) -> bool:
        layout = QTextLayout(text, reading_font())
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        glyphs = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
        return bool(glyphs) and 0 not in glyphs  # 0 is the box that stands for a letter which no font has

    boxes = [name for name, (text, _) in _SCRIPTS.items() if not is_legible(text)]
    if ours := [name for name in boxes if name in _BROUGHT_ALONG]:
        raise Failed(f"no letters for {', '.join(ours)}")
    legible = f"letters for {', '.join(name for name in _SCRIPTS if name not in boxes)}"
    return f"{legible}; no font of this system has those of {', '.join(boxes)}" if boxes else legible


def _check_icons() -> str:
    _application()
    from annotator.ui.icons import pixmap

    names = [file.name.removesuffix(".svg") for file in places.resource("icons").iterdir() if file.name[-4:] == ".svg"]
    for name in names:
        image = pixmap(name, "#000000").toImage()
        if not any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())):
            raise Failed(f"{name} is empty")
    return f"{len(names)} drawn"


def _check_languages() -> str:
    _application()
    from PySide6.QtCore import QLibraryInfo, QTranslator

    from annotator.ui.language import ENGLISH, languages

    spoken = languages()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for code in spoken.keys() - {ENGLISH}:
        if not QTranslator().load(f"qtbase_{code}", folder):
            raise Failed(f"Qt's own texts are not there in {code}")
    return ", ".join(sorted(spoken))


def _check_window(folder: Path) -> str:
    """Every article is laid out, a word of it labelled, and that undone and done again, in the window itself."""
    application = _application()
    from annotator import api
    from annotator.settings import Settings
    from annotator.ui.main_window import MainWindow
    from annotator.ui.theme import Appearance

    settings = Settings(annotator="self-test", backup_minutes=None)
    settings.keep_nothing()
    window = MainWindow(settings, Appearance(application, "light"))
    window.resize(1280, 800)
    window.show()
    try:
        # What is wrong with the project is raised here; the window would show it in a dialog, and wait for an answer.
        window.session.open(api.open_project(folder / "test.annotator"), settings.annotator)
        for position in range(len(_SCRIPTS)):
            _label_a_word(application, window, position)
    finally:
        window.session.close()
        window.close()
    return f"articles in {len(_SCRIPTS)} scripts laid out, a word of each labelled, undone and redone"


def _label_a_word(application: QApplication, window: MainWindow, position: int) -> None:
    session = window.session
    session.queue.open_at(position)
    application.processEvents()
    assert session.article is not None
    assert session.annotations is not None
    word = next(word for text, word in _SCRIPTS.values() if text == session.article.text)
    start = session.article.text.index(word)
    session.select(start, start + len(word))
    if not session.use_label(*_LABEL):
        raise Failed(f"the word {word} cannot be labelled")
    for act, expected in ((session.undo, []), (session.redo, [word])):
        act()
        labelled = [span.text(session.article.text) for span in session.annotations.spans]
        if labelled != expected:
            raise Failed(f"labelled is {labelled} instead of {expected}")
    if window.place.view.viewport().grab().toImage().isNull():
        raise Failed("the article cannot be drawn")
    application.processEvents()


def _check_export(folder: Path) -> str:
    from annotator import api

    with api.open_project(folder / "test.annotator", read_only=True) as project:
        report = api.export(project, folder / "out.jsonl")
    if report.spans != len(_SCRIPTS):
        raise Failed(f"{report.spans} spans written instead of {len(_SCRIPTS)}")
    return f"{report.spans} spans written as JSONL"
