#!/bin/sh
# Prints a Python that can run Annotator (3.11 to 3.14, with venv): the plain name first, then the newest.
for python in python3 python3.14 python3.13 python3.12 python3.11 python; do
    if "$python" -c '
import sys, venv, ensurepip
sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' >/dev/null 2>&1; then
        command -v "$python"
        exit 0
    fi
done

cat >&2 <<END
Annotator needs Python 3.11, 3.12, 3.13 or 3.14 with its venv module, and none was found.
    Debian, Ubuntu:  sudo apt-get install python3 python3-venv    (Ubuntu 22.04: python3.11 python3.11-venv)
    Fedora:          sudo dnf install python3
    Arch:            sudo pacman -S python
    macOS:           brew install python, or the installer from python.org
END
exit 1
