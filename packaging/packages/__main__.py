"""`python -m packages [KIND...]`: builds the folder, checks it, and makes packages of it in dist/."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from packages import deb, folder, rpm, run_file, tarball
from packages.project import ROOT

WORK = ROOT / "build/packages"
OUTPUT = ROOT / "dist"
# What makes a package of the folder, in the folder for all of them.
KINDS: dict[str, Callable[[Path, Path], Path]] = {
    "tarball": tarball.build,
    "deb": deb.build,
    "rpm": rpm.build,
    "run": run_file.build,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="make package", description="Build packages of this system into dist/.")
    parser.add_argument("kinds", metavar="KIND", nargs="*", help=f"folder, {', '.join(KINDS)}; all where none is named")
    kinds = parser.parse_args().kinds or ["folder", *KINDS]
    if unknown := set(kinds) - {"folder", *KINDS}:
        parser.error(f"no such kind: {', '.join(sorted(unknown))}")
    OUTPUT.mkdir(exist_ok=True)
    print("Building the folder", flush=True)
    built = folder.build(WORK / "folder", work=WORK / "pyinstaller")
    try:
        folder.check(built)
    except folder.Unfit as error:
        print(error, file=sys.stderr)
        return 1
    _tell(built, folder.size(built))
    subprocess.run([folder.program(built), "self-test"], check=True, stdout=subprocess.DEVNULL)
    for kind in kinds:
        if kind == "rpm" and shutil.which("rpmbuild") is None:
            print("No .rpm: rpmbuild is not installed (package rpm).", file=sys.stderr)
        elif kind != "folder":
            made = KINDS[kind](built, OUTPUT)
            _tell(made, made.stat().st_size)
    return 0


def _tell(path: Path, size: int) -> None:
    print(f"{size / 1024**2:7.1f} MB  {path.relative_to(ROOT)}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
