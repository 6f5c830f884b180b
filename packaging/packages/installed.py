"""Where everything of an installed program is on Linux: the folder, what the desktop and the shells want to know."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from html import escape
from pathlib import Path

from packages import manual
from packages.folder import program
from packages.project import APPLICATION_ID, NAME, PACKAGING, ROOT, build_time, releases

ICON_SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
# What click calls a shell, and where the completions of packages go, below share/.
COMPLETIONS = {
    "bash": "bash-completion/completions/annotator",
    "zsh": "zsh/vendor-completions/_annotator",
    "fish": "fish/vendor_completions.d/annotator.fish",
}


def lay(folder: Path, prefix: Path) -> None:
    """Puts the program and all that belongs to it below `prefix`, such as ROOT/usr, as a package has it there."""
    shutil.copytree(folder, prefix / "lib" / NAME, symlinks=True)
    (prefix / "bin").mkdir(parents=True)
    (prefix / "bin" / NAME).symlink_to(f"../lib/{NAME}/{program(folder).name}")
    share = prefix / "share"
    _write(share / "applications/annotator.desktop", _linux("annotator.desktop"))
    _write(share / "mime/packages/annotator.xml", _linux("annotator-mime.xml"))
    _write(share / f"metainfo/{APPLICATION_ID}.metainfo.xml", _metainfo())
    page = gzip.compress(manual.page().encode(), 9, mtime=0)
    _write(share / "man/man1/annotator.1.gz", page)
    for shell, place in COMPLETIONS.items():
        _write(share / place, _completion(program(folder), shell))
    _write(share / f"doc/{NAME}/copyright", _copyright())
    _lay_icons(share / "icons/hicolor")
    executable = program(prefix / "lib" / NAME)
    for path in prefix.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == executable else 0o644)
        os.utime(path, (build_time(), build_time()), follow_symlinks=False)


def _linux(name: str) -> bytes:
    return (PACKAGING / "linux" / name).read_bytes()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _metainfo() -> bytes:
    told = "".join(
        f'\n    <release version="{release.version}" date="{release.date}">\n      <description>\n        <ul>'
        + "".join(f"\n          <li>{escape(note, quote=False)}</li>" for note in release.notes)
        + "\n        </ul>\n      </description>\n    </release>"
        for release in releases()
    )
    return _linux("metainfo.xml").decode().replace("@ID@", APPLICATION_ID).replace("@RELEASES@", told).encode()


def _copyright() -> bytes:
    lines = (ROOT / "LICENSE").read_text(encoding="utf-8").strip().splitlines()
    return (
        _linux("copyright")
        .decode()
        .replace("@MIT@", "\n".join(f" {line}" if line else " ." for line in lines))
        .encode()
    )


def _completion(executable: Path, shell: str) -> bytes:
    environment = {**os.environ, "_ANNOTATOR_COMPLETE": f"{shell}_source"}
    done = subprocess.run([executable], env=environment, capture_output=True, check=True)
    return done.stdout


def _lay_icons(hicolor: Path) -> None:
    """Drawn from the one SVG."""
    source = ROOT / "resources/icons/annotator.svg"
    _write(hicolor / "scalable/apps/annotator.svg", source.read_bytes())
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    for size in ICON_SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(str(source)).render(painter)
        painter.end()
        path = hicolor / f"{size}x{size}/apps/annotator.png"
        path.parent.mkdir(parents=True)
        if not image.save(str(path)):
            raise OSError(f"{path} cannot be written.")
