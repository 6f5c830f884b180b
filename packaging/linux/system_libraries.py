"""Sees to the system libraries that Qt's wheels expect of a Linux machine.

    python3 packaging/linux/system_libraries.py [--tests]

A library counts as present when the loader loads it. Where some are missing they are installed when this runs as
root on Debian or Ubuntu; otherwise the command that installs them is printed and the exit code is 1. On other
systems than Linux Qt brings everything along and nothing is done.

The tables are what `ldd` finds missing on a bare Debian 12 and 13 for PySide6-Essentials 6.11: QtSvg and the
offscreen platform first, then what the xcb platform (X11) adds.
"""

import argparse
import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from typing import NamedTuple


class Library(NamedTuple):
    file: str
    apt: str
    dnf: str
    pacman: str


ALWAYS = [
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Library("libfreetype.so.6", "libfreetype6", "freetype", "freetype2"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Library("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Library("libX11.so.6", "libx11-6", "libX11", "libx11"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
]
ON_X11 = [
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
    Library("libxcb.so.1", "libxcb1", "libxcb", "libxcb"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    Library("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
    Library("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
]
# Nobody is without them where anything is installed, but a package names what it needs.
PART_OF_EVERY_SYSTEM = [
    Library("libexpat.so.1", "libexpat1", "expat", "expat"),
    Library("libgcc_s.so.1", "libgcc-s1", "libgcc", "gcc-libs"),
    Library("libstdc++.so.6", "libstdc++6", "libstdc++", "gcc-libs"),
]
# Programs and no libraries: the end-to-end tests drive the real window on a screen of their own, and listen to it on a
# bus of their own, as a screen reader does.
FOR_TESTS = [
    Library("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    Library("dbus-daemon", "dbus-daemon", "dbus-daemon", "dbus"),
    Library("/usr/share/defaults/at-spi2/accessibility.conf", "at-spi2-core", "at-spi2-core", "at-spi2-core"),
]
# PyInstaller, with which the packages are built, looks into binaries and takes Python's own library along.
PYTHON = "python{}.{}".format(*sys.version_info)
FOR_PACKAGES = [
    Library("objdump", "binutils", "binutils", "binutils"),
    Library(f"lib{PYTHON}.so.1.0", f"lib{PYTHON}", "python3-libs", "python"),
]
# What lupdate and lrelease load, with which `make translations` keeps the languages.
FOR_TRANSLATING = [
    Library("libbrotlidec.so.1", "libbrotli1", "libbrotli", "brotli"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5"),
]

INSTALL = {
    "apt": "apt-get install --no-install-recommends",
    "dnf": "dnf install",
    "pacman": "pacman -S",
}


def is_present(library: Library) -> bool:
    """Whether the loader (or, for programs and other files, the search path) finds it."""
    if ".so" not in library.file:
        file = library.file
        return os.path.exists(file) if os.path.isabs(file) else shutil.which(file) is not None
    try:
        ctypes.CDLL(library.file)
    except OSError:
        return False
    return True


def needed(*, for_tests: bool, has_x11: bool) -> list[Library]:
    """What this machine must have: the X11 part only where there is, or will be, an X server."""
    libraries = list(ALWAYS)
    if for_tests or has_x11:
        libraries += ON_X11
    if for_tests:
        libraries += FOR_TRANSLATING + FOR_PACKAGES + FOR_TESTS
    return libraries


def install_command(missing: Iterable[Library], installer: str) -> list[str]:
    """The command that installs the missing ones with `apt`, `dnf` or `pacman`, each package once."""
    packages = sorted({getattr(library, installer) for library in missing})
    return [*INSTALL[installer].split(), *packages]


def find_installer() -> str | None:
    """Which of the package managers that we know is on this machine."""
    return next((name for name in INSTALL if shutil.which(INSTALL[name].split()[0])), None)


def install_with_apt(missing: Iterable[Library]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "DEBCONF_NOWARNINGS": "yes"}
    command = install_command(missing, "apt")
    print("Installing the system libraries that Qt needs:", *command[3:], flush=True)
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment)
    subprocess.run([*command, "-y", "-qq"], check=True, env=environment, stdout=subprocess.DEVNULL)


def explain(missing: list[Library], installer: str | None) -> str:
    """What is missing and what to do about it, for people."""
    problem = f"Qt needs system libraries that are not installed: {', '.join(library.file for library in missing)}."
    if installer is None:
        return f"{problem}\nInstall them, then try again."
    return f"{problem}\nInstall them, then try again:\n\n    sudo {' '.join(install_command(missing, installer))}\n"


def main() -> int:
    parser = argparse.ArgumentParser(description="See to the system libraries that Qt needs.")
    parser.add_argument(
        "--tests", action="store_true", help="also for developing: X11, Xvfb, AT-SPI, Qt Linguist, packages"
    )
    arguments = parser.parse_args()
    if sys.platform != "linux":
        return 0

    wanted = needed(for_tests=arguments.tests, has_x11=bool(os.environ.get("DISPLAY")))
    missing = [library for library in wanted if not is_present(library)]
    installer = find_installer()
    if missing and installer == "apt" and os.geteuid() == 0:
        try:
            install_with_apt(missing)
        except subprocess.CalledProcessError as error:
            print(f"{' '.join(error.cmd[:2])} failed with exit code {error.returncode}; see above.", file=sys.stderr)
        missing = [library for library in wanted if not is_present(library)]
    if missing:
        print(explain(missing, installer), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
