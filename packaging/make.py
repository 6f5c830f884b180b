"""Builds packages of this system into dist/, from locked dependencies in an environment of their own.

    python3 packaging/make.py [KIND...]

Without a KIND, all that this system can build. The environment is in build/packages, and made once for a lock.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
ENVIRONMENT = ROOT / "build/packages/environment"
LOCK = ROOT / "packaging/locks/building.txt"


def environment() -> Path:
    """The Python of an environment that has exactly what the lock says."""
    python = ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    stamp = ENVIRONMENT / "made-from"
    wanted = f"{sys.version} {hashlib.sha256(LOCK.read_bytes()).hexdigest()}"
    if not (stamp.is_file() and stamp.read_text() == wanted):
        print("Setting up what packages are built with", flush=True)
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        venv.create(ENVIRONMENT, with_pip=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
        subprocess.run([*install, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)], check=True)
        stamp.write_text(wanted)
    return python


def main() -> int:
    if sys.platform == "linux":
        libraries = [sys.executable, str(ROOT / "packaging/linux/system_libraries.py"), "--tests"]
        if code := subprocess.run(libraries, check=False).returncode:
            return code
    search = os.pathsep.join(map(str, (ROOT / "packaging", ROOT)))
    command = [str(environment()), "-m", "packages", *sys.argv[1:]]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": search}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
