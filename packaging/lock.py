"""Pins what packages are built from, with hashes, for all systems and Pythons at once.

    python3 packaging/lock.py

`program.txt` is what the program consists of, `building.txt` that and what builds it. Needs uv (`pip install uv`).
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCKS = {"program.txt": [], "building.txt": ["--extra", "packages", "--constraint", "packaging/locks/program.txt"]}


def main() -> int:
    for name, more in LOCKS.items():
        command = ["uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"]
        silent = ["--upgrade", "--no-annotate", "--custom-compile-command", "make lock"]
        try:
            done = subprocess.run(
                [*command, *silent, *more, "pyproject.toml", "-o", f"packaging/locks/{name}"], cwd=ROOT, check=False
            )
        except FileNotFoundError:
            print("uv is not there: pip install uv", file=sys.stderr)
            return 1
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
