"""What the packaged program starts with."""

import os
import sys

# PyInstaller's loader and its hook for Qt point into the program's folder. A program that we start, such as the browser
# that a link opens, must not take its libraries from there; Qt itself finds its plugins beside its library.
for name in ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
    original = os.environ.pop(f"{name}_ORIG", None)
    os.environ.pop(name, None)
    if original is not None:
        os.environ[name] = original

# A program for the desktop has no terminal on Windows, and Python gives it no streams then.
for stream in ("stdout", "stderr"):
    if getattr(sys, stream) is None:
        setattr(sys, stream, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - as long as the program runs

from annotator.cli import main  # noqa: E402 - the environment comes first

main()
