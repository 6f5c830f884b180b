"""The package for Debian and Ubuntu."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import fill

from linux.system_libraries import ALWAYS, ON_X11, PART_OF_EVERY_SYSTEM

from packages import installed
from packages.folder import oldest_glibc, size
from packages.project import MAINTAINER, NAME, build_time, releases, summary, version

# Wayland is spoken through libraries that a desktop with it has; GTK gives its own dialogs.
RECOMMENDED = ("libwayland-client0", "libwayland-cursor0", "libwayland-egl1", "shared-mime-info", "xdg-utils")
# Letters of scripts that the fonts we bring along, and small systems, do not have.
SUGGESTED = ("fonts-noto-cjk", "fonts-noto-core")
# What Debian asks of its own packages and a program that brings everything along cannot keep to: it is linked with the
# libraries beside it, which are those of Qt's and Python's wheels as their makers built them.
OVERRIDES = (
    "embedded-library",
    "extra-license-file",
    "font-in-non-font-package",
    "hardening-no-fortify-functions",
    "hardening-no-pie",
    "shared-library-lacks-prerequisites",
)


def build(folder: Path, to: Path) -> Path:
    """Writes annotator_VERSION_ARCHITECTURE.deb into `to`."""
    architecture = _output("dpkg", "--print-architecture")
    with TemporaryDirectory() as temporary:
        root = Path(temporary) / "root"
        installed.lay(folder, root / "usr")
        _write(root / f"usr/share/doc/{NAME}/changelog.gz", gzip.compress(_changelog().encode(), 9, mtime=0))
        overrides = "".join(f"{NAME}: {tag}\n" for tag in OVERRIDES)
        _write(root / f"usr/share/lintian/overrides/{NAME}", overrides.encode())
        _write(root / "DEBIAN/control", _control(folder, root, architecture).encode())
        _write(root / "DEBIAN/md5sums", _sums(root).encode())
        for path in [root, *root.rglob("*")]:
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)
            os.utime(path, (build_time(), build_time()), follow_symlinks=False)
        made = to / f"{NAME}_{version()}_{architecture}.deb"
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(build_time())}
        command = ["dpkg-deb", "--build", "--root-owner-group", "-Zxz", str(root), str(made)]
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    if shutil.which("lintian"):
        subprocess.run(["lintian", "--fail-on", "error,warning", "--allow-root", str(made)], check=True)
    return made


def _control(folder: Path, root: Path, architecture: str) -> str:
    needed = sorted({library.apt for library in [*ALWAYS, *ON_X11, *PART_OF_EVERY_SYSTEM]})
    depends = ", ".join([f"libc6 (>= {oldest_glibc(folder)})", *needed])
    return f"""\
Package: {NAME}
Version: {version()}
Architecture: {architecture}
Maintainer: {MAINTAINER}
Installed-Size: {size(root) // 1024}
Depends: {depends}
Recommends: {", ".join(RECOMMENDED)}
Suggests: {", ".join(SUGGESTED)}
Section: text
Priority: optional
Description: label news articles, from the keyboard
{fill(f"{summary()}.", 78, initial_indent=" ", subsequent_indent=" ")}
 .
 It comes with its Python and Qt, and depends on nothing but what a desktop has.
"""


def _changelog() -> str:
    day = format_datetime(datetime.fromtimestamp(build_time(), UTC))
    told = (
        f"{NAME} ({release.version}) stable; urgency=medium\n\n"
        + "".join(f"{_point(note)}\n" for note in release.notes)
        + f"\n -- {MAINTAINER}  {day}\n"
        for release in releases()
    )
    return "\n".join(told)


def _point(note: str) -> str:
    return fill(note, 78, initial_indent="  * ", subsequent_indent="    ")


def _sums(root: Path) -> str:
    files = sorted(path for path in (root / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    return "".join(f"{hashlib.md5(file.read_bytes()).hexdigest()}  {file.relative_to(root)}\n" for file in files)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
