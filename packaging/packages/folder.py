"""The program and its Python in one folder, which all packages of a system carry."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from packages.project import PACKAGING, ROOT, build_time

LIMIT = 120 * 1024 * 1024
SPECIFICATION = PACKAGING / "pyinstaller" / "annotator.spec"
_LIBC = re.compile(r"^(lib(c|m|dl|rt|pthread|util)|ld-linux.*)\.so")
_OPTIONAL = ("platformthemes", "printsupport", "wayland", "qt6wlshell", "xcbglintegrations")


class Unfit(Exception):  # noqa: N818 - what is wrong with the folder, and no error of ours
    """What was built is not fit to be given to people; the text says why."""


def build(to: Path, *, work: Path) -> Path:
    """Builds it as `to`/annotator with this very Python, which has PyInstaller and what the program needs."""
    environment = {
        **os.environ,
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(ROOT),
        "SOURCE_DATE_EPOCH": str(build_time()),
    }
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    folders = ["--distpath", str(to), "--workpath", str(work)]
    subprocess.run([*command, *folders, str(SPECIFICATION)], check=True, cwd=ROOT, env=environment)
    return to / "annotator"


def program(folder: Path) -> Path:
    """What is started."""
    return folder / ("annotator.exe" if sys.platform == "win32" else "annotator")


def size(folder: Path) -> int:
    """Of all files, in bytes."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def check(folder: Path) -> None:
    """Raises `Unfit` where it is too large, or, on Linux, wants a library that no package would bring."""
    if (found := size(folder)) > LIMIT:
        raise Unfit(f"The folder has {found / 1024**2:.1f} MB, and should have {LIMIT / 1024**2:.0f} at most.")
    if sys.platform == "linux" and (missing := libraries_of_the_system(folder) - _known_libraries()):
        raise Unfit(f"linux/system_libraries.py does not know: {', '.join(sorted(missing))}.")


def libraries_of_the_system(folder: Path) -> set[str]:
    """The libraries that the folder's ones are linked with and that are not in it, by file name.

    Without the C library's own, and without what only plugins want that Qt passes over where they cannot be loaded:
    the look of GTK, printing through CUPS, Wayland, and OpenGL through X11.
    """
    wanted: set[str] = set()
    for file in _binaries(folder):
        if not any(part in str(file).lower() for part in _OPTIONAL):
            wanted |= set(re.findall(r"NEEDED +(\S+)", _objdump("-p", file)))
    return {name for name in wanted if not _LIBC.match(name)} - {file.name for file in folder.rglob("*.so*")}


def oldest_glibc(folder: Path) -> str:
    """The version of the C library that a system must have at least, such as "2.35"."""
    symbols = "".join(_objdump("-T", file) for file in _binaries(folder))
    versions = {(int(major), int(minor)) for major, minor in re.findall(r"GLIBC_(\d+)\.(\d+)", symbols)}
    return "{}.{}".format(*max(versions))


def _known_libraries() -> set[str]:
    from linux.system_libraries import ALWAYS, ON_X11, PART_OF_EVERY_SYSTEM

    return {library.file for library in [*ALWAYS, *ON_X11, *PART_OF_EVERY_SYSTEM]}


def _binaries(folder: Path) -> list[Path]:
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    return [file for file in files if file == program(folder) or ".so" in file.name]


def _objdump(what: str, file: Path) -> str:
    done = subprocess.run(["objdump", what, file], capture_output=True, text=True, check=True)
    return done.stdout
