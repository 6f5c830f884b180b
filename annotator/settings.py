"""What the program remembers between two starts, beside the projects: a small JSON file in the config folder.

Settings are a convenience. Whatever is wrong with their file or folder, the program starts and works without.
"""

from __future__ import annotations

import contextlib
import getpass
import logging
import os
import time
from pathlib import Path
from typing import Literal

import msgspec

from annotator import places

Theme = Literal["system", "light", "dark"]
Margin = Literal["none", "lines", "offsets"]
Arcs = Literal["none", "picked", "all"]
# What stands on paper: the text alone, with its labels, with their names, or with those and relations.
Printed = Literal["text", "labels", "names", "relations"]
# How the list of spans is sorted.
SpanOrder = Literal["text", "label", "time"]
MOST_RECENT = 10
MOST_PLACES = 100

_log = logging.getLogger(__name__)


class LastPlace(msgspec.Struct, frozen=True):
    """Where somebody was in a project: whose work they did, and on which article (its id)."""

    annotator: str = ""
    article: str = ""


class UsedLabels(msgspec.Struct):
    """How often the labels of each layer were used in a project, and the last ones on spans, the newest first."""

    counts: dict[str, dict[str, int]] = {}
    recent: list[tuple[str, str]] = []


class Settings(msgspec.Struct, dict=True):
    """Settings of one person on one machine; `save` keeps them.

    `annotator` is whose work it is: by default the name that the person has on this system. `high_contrast` is None
    where it is as the system has it. `geometry` is the window's, as Qt packs it, in base64; `panel_widths` are pixels
    from left to right. `typeface` is the article's, "" for the usual one; `zoom` a factor on its usual size, `column`
    the characters in a line, `line_spacing` a factor on the size. `queue_is_shown`, `panel_is_shown` and
    `names_are_shown` say what is seen beside and under the article's text, `label_bar_is_shown` whether labels are
    offered beside what the mouse selects, `invisibles_are_shown` whether characters that nobody sees are marked, `arcs`
    whose relations are drawn, `suggestions_are_shown` and `others_are_shown` whose spans are, beside one's own, and
    `margin` what stands in the margin. `printed` is what is put on paper, `paper` its size, "" for what is usual where
    this computer stands. `recent` and the keys of `places` are absolute paths of projects; `recent` begins with the
    newest, `places` ends with it. `opened` says in seconds since 1970 when each of the
    recent projects was opened last. `shortcuts` has, by the ids of commands, all keys of those for which others were
    chosen than they come with; `used_commands` how often each was run from the palette, the last one at the end.
    Backups are made every `backup_minutes` and at closing, with 0 only then, with None never; `backups_kept` of each
    project stay in `backup_folder`, "" for the usual one. `seen_hints` are those that need not be shown again.
    `language` is a code such as "de", "" for the system's.
    `used_labels` has the same keys as `places`. `folded_layers` names the layers whose labels the panel folds,
    `panel_heights` what somebody made of the heights of its parts, in pixels, and `span_order` is that of its list.
    """

    annotator: str = msgspec.field(default_factory=lambda: _user_name())
    theme: Theme = "system"
    high_contrast: bool | None = None
    language: str = ""
    recent: list[str] = []
    geometry: str = ""
    panel_widths: list[int] = []
    typeface: str = ""
    zoom: float = 1.0
    column: int = 70
    line_spacing: float = 1.8
    queue_is_shown: bool = True
    panel_is_shown: bool = True
    names_are_shown: bool = True
    invisibles_are_shown: bool = False
    label_bar_is_shown: bool = True
    smooth_scrolling: bool = True
    arcs: Arcs = "picked"
    suggestions_are_shown: bool = True
    others_are_shown: bool = False
    margin: Margin = "none"
    printed: Printed = "names"
    paper: str = ""
    places: dict[str, LastPlace] = {}
    opened: dict[str, float] = {}
    shortcuts: dict[str, list[str]] = {}
    used_commands: dict[str, int] = {}
    used_labels: dict[str, UsedLabels] = {}
    folded_layers: list[str] = []
    panel_heights: dict[str, int] = {}
    span_order: SpanOrder = "text"
    backup_minutes: int | None = 15
    backups_kept: int = 10
    backup_folder: str = ""
    seen_hints: list[str] = []

    @classmethod
    def load(cls, file: Path | None = None) -> Settings:
        """The settings in `file`, by default that of this person; the defaults where there is none.

        A file that cannot be understood is set aside as `settings.json.broken`: nothing is overwritten unseen.
        """
        file = file or _settings_file()
        settings = cls() if file is None else _read(file)
        settings.__dict__["file"] = file
        return settings

    def keep_nothing(self) -> None:
        """From now on `save` writes nothing: for a picture of the window, in which nobody works."""
        self.__dict__["fleeting"] = True

    @property
    def is_fleeting(self) -> bool:
        """Whether nothing is kept."""
        return bool(self.__dict__.get("fleeting"))

    def save(self) -> bool:
        """Writes them whole or not at all; False, and a warning in the log, where the folder does not allow it."""
        if self.is_fleeting:
            return False
        file: Path | None = self.__dict__.get("file") or _settings_file()
        if file is None:
            return False
        self._take_in(_read(file))
        return _write(self, file)

    def _take_in(self, saved: Settings) -> None:
        """Another window may have saved since these settings were read: its projects and places are kept."""
        others = [name for name in saved.recent if name not in self._forgotten()]
        self.recent = list(dict.fromkeys([*self.recent, *others]))[:MOST_RECENT]
        self.opened = saved.opened | self.opened
        self.places = dict(list({**saved.places, **self.places}.items())[-MOST_PLACES:])
        self.used_labels = dict(list({**saved.used_labels, **self.used_labels}.items())[-MOST_PLACES:])

    def recent_paths(self) -> list[Path]:
        """The projects that were opened last, the newest first; some may be gone."""
        return [Path(name) for name in self.recent]

    def remember_project(self, path: Path) -> None:
        """Puts the project on top of the recent ones, and saves."""
        name = str(path.absolute())
        self._forgotten().discard(name)
        self.recent = [name, *(other for other in self.recent if other != name)][:MOST_RECENT]
        self.opened = {other: when for other, when in self.opened.items() if other in self.recent} | {name: time.time()}
        self.save()

    def forget_project(self, path: Path) -> None:
        """Takes the project off the recent ones, and saves; its file stays."""
        name = str(path.absolute())
        self.recent = [other for other in self.recent if other != name]
        self._forgotten().add(name)
        self.save()

    def _forgotten(self) -> set[str]:
        """Projects that this window took off the list, which another one may have on it still."""
        forgotten: set[str] = self.__dict__.setdefault("forgotten", set())
        return forgotten

    def place(self, path: Path) -> LastPlace:
        """Where somebody was last in the project; empty where nobody was."""
        return self.places.get(str(path.absolute()), LastPlace())

    def labels_used_in(self, path: Path) -> UsedLabels:
        """Which labels are used how often in the project: to be changed in place, and kept by the next `save`."""
        name = str(path.absolute())
        if name not in self.used_labels:
            self.used_labels = dict([*self.used_labels.items(), (name, UsedLabels())][-MOST_PLACES:])
        return self.used_labels[name]

    def remember_place(self, path: Path, annotator: str, article: str) -> None:
        """Keeps where somebody is in the project, and saves; places in projects of long ago are forgotten."""
        name = str(path.absolute())
        rest = [(other, kept) for other, kept in self.places.items() if other != name]
        self.places = dict([*rest, (name, LastPlace(annotator, article))][-MOST_PLACES:])
        self.save()


def _read(file: Path) -> Settings:
    try:
        return msgspec.json.decode(file.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        _log.warning("The settings in %s cannot be read: %s", file, error)
        return Settings()
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        aside = file.with_name(file.name + ".broken")
        _log.warning("The settings in %s are broken (%s); they are set aside as %s.", file, error, aside.name)
        with contextlib.suppress(OSError):
            os.replace(file, aside)
        return Settings()


def _write(settings: Settings, file: Path) -> bool:
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    data = msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n"
    try:
        if file.exists() and file.read_bytes() == data:
            return True
        beside.write_bytes(data)
        os.replace(beside, file)
    except OSError as error:
        _log.warning("The settings cannot be kept in %s: %s", file, error)
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        return False
    return True


def _settings_file() -> Path | None:
    try:
        return places.config_folder() / "settings.json"
    except OSError as error:
        _log.warning("There is no folder for settings: %s", error)
        return None


def _user_name() -> str:
    try:
        return getpass.getuser() or "me"
    except (OSError, KeyError, ImportError):  # no such user; on Windows without a name, ImportError before 3.13
        return "me"
