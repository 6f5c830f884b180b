"""Where files go on this system: projects in the data folder, settings in the config folder, logs in the log folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

PROJECT_SUFFIX = ".annotator"
# Characters that one of the three systems does not allow in a file's name.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def data_folder() -> Path:
    """The default place of projects; made when it is missing."""
    return Path(platformdirs.user_data_dir("annotator", appauthor=False, ensure_exists=True))


def backups_folder() -> Path:
    """The default place of backups; not made."""
    return data_folder() / "backups"


def documents_folder() -> Path | None:
    """Where people look for what they saved; None where there is no such folder."""
    folder = Path(platformdirs.user_documents_dir())
    return folder if exists(folder) else None


def file_name(title: str) -> str:
    """What a file with a title can be called on every system, without a suffix; empty where nothing is left."""
    return _FORBIDDEN.sub(" ", title)[:100].strip(" .")


def config_folder() -> Path:
    """Settings and the list of recent projects; made when it is missing."""
    return Path(platformdirs.user_config_dir("annotator", appauthor=False, ensure_exists=True))


def log_folder() -> Path:
    """The rotating log files; made when it is missing."""
    return Path(platformdirs.user_log_dir("annotator", appauthor=False, ensure_exists=True))


def exists(path: Path) -> bool:
    """Whether something is there; False, too, where the system refuses to say (permissions, a name too long)."""
    try:
        return path.exists()
    except OSError:
        return False


def resource(*parts: str) -> Traversable:
    """A file or folder of resources/, in an installed wheel (annotator/resources) and in a checkout alike."""
    from importlib import resources  # takes a while to import, and is not needed for a first window

    installed = resources.files("annotator") / "resources"
    root = installed if installed.is_dir() else resources.files("annotator") / ".." / "resources"
    return root.joinpath(*parts)
