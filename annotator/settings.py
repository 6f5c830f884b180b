"""What a person set once and expects to find again: a small JSON file in the config folder.

Nothing here is work: a broken file is set aside and usual values are used, and a folder that cannot be written never
keeps the program from running.
"""

from __future__ import annotations

import getpass
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import msgspec

from annotator.places import config_folder

log = logging.getLogger(__name__)

_FILE = "settings.json"
_RECENT = 10


class Place(msgspec.Struct):
    """Where somebody stopped in a project."""

    annotator: str = ""
    article: str = ""


class Settings(msgspec.Struct):
    """`recent` and `places` are keyed by the project's absolute path; `geometry` is Qt's, in base64."""

    annotator: str = ""
    theme: Literal["system", "light", "dark"] = "system"
    zoom: float = 1.0
    geometry: str = ""
    panel_widths: list[int] = []
    recent: list[str] = []
    places: dict[str, Place] = {}

    @classmethod
    def load(cls) -> Settings:
        """The settings of this person; usual values where there are none yet."""
        settings = cls()
        try:
            file = config_folder() / _FILE
            settings = msgspec.json.decode(file.read_bytes(), type=cls)
        except FileNotFoundError:
            pass
        except msgspec.MsgspecError as error:
            log.warning("the settings were broken (%s) and are set aside as %s.broken", error, _FILE)
            _try(lambda: os.replace(file, file.with_suffix(".json.broken")))
        except OSError as error:
            log.warning("the settings cannot be read: %s", error)
        if not settings.annotator:
            settings.annotator = _own_name()
        return settings

    def save(self) -> None:
        """Writes all of it or leaves the file as it was."""

        def write() -> None:
            file = config_folder() / _FILE
            beside = file.with_suffix(f".{os.getpid()}.tmp")
            beside.write_bytes(msgspec.json.format(msgspec.json.encode(self), indent=2))
            os.replace(beside, file)

        _try(write)

    def recent_paths(self) -> list[Path]:
        """Projects that were opened, the newest first, those that are gone among them."""
        return [Path(path) for path in self.recent]

    def remember_project(self, path: Path) -> None:
        """Makes a project the newest of the recent ones, and writes that down."""
        key = str(path.absolute())
        self.recent = [key, *(other for other in self.recent if other != key)][:_RECENT]
        self.places = {known: place for known, place in self.places.items() if known in self.recent}
        self.save()

    def remember_place(self, path: Path, annotator: str, article: str) -> None:
        """Keeps who worked where in a project, for the next time it is opened."""
        self.places[str(path.absolute())] = Place(annotator, article)
        self.save()

    def place(self, path: Path) -> Place:
        return self.places.get(str(path.absolute()), Place())


def _own_name() -> str:
    """The name of the person at this computer; not every system knows one."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "me"


def _try(act: Callable[[], object]) -> None:
    try:
        act()
    except OSError as error:
        log.warning("the settings could not be written: %s", error)
