"""A file that installs the program for one user without root: a shell script with an archive behind it."""

from __future__ import annotations

import gzip
import io
import platform
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from packages import installed
from packages.project import NAME, PACKAGING, build_time, version
from packages.tarball import nobody_in_particular


def build(folder: Path, to: Path) -> Path:
    """Writes annotator-VERSION-linux-MACHINE.run into `to`."""
    packed = io.BytesIO()
    # gzip, though xz makes a third less of it: every system can unpack it.
    with TemporaryDirectory() as temporary:
        prefix = Path(temporary) / "prefix"
        installed.lay(folder, prefix)
        with (
            gzip.GzipFile(fileobj=packed, mode="wb", mtime=build_time()) as compressed,
            tarfile.open(fileobj=compressed, mode="w") as archive,
        ):
            for path in sorted(prefix.rglob("*")):
                archive.add(path, str(path.relative_to(prefix)), recursive=False, filter=nobody_in_particular)
    script = (PACKAGING / "linux/install.sh").read_text(encoding="utf-8").replace("@VERSION@", version())
    made = to / f"{NAME}-{version()}-linux-{platform.machine()}.run"
    made.write_bytes(script.encode() + packed.getvalue())
    made.chmod(0o755)
    return made
