"""A file that installs the program for one user without root: a shell script with an archive behind it."""

from __future__ import annotations

import io
import platform
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from packages import installed
from packages.project import NAME, PACKAGING, version
from packages.tarball import nobody_in_particular


def build(folder: Path, to: Path) -> Path:
    """Writes annotator-VERSION-linux-MACHINE.run into `to`."""
    packed = io.BytesIO()
    with TemporaryDirectory() as temporary:
        prefix = Path(temporary) / "prefix"
        installed.lay(folder, prefix)
        with tarfile.open(fileobj=packed, mode="w:xz", preset=6) as archive:
            for path in sorted(prefix.rglob("*")):
                archive.add(path, str(path.relative_to(prefix)), recursive=False, filter=nobody_in_particular)
    script = (PACKAGING / "linux/install.sh").read_text(encoding="utf-8").replace("@VERSION@", version())
    made = to / f"{NAME}-{version()}-linux-{platform.machine()}.run"
    made.write_bytes(script.encode() + packed.getvalue())
    made.chmod(0o755)
    return made
