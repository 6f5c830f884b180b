"""The processes of end-to-end tests: an X server, the program, and commands, each in an environment of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

PATIENCE = 20.0
POLL = 0.004
ANNOTATOR = (sys.executable, "-m", "annotator")


def start_server(folder: Path, width: int, height: int) -> tuple[subprocess.Popen[bytes], str]:
    """Starts Xvfb on a display number that is free, and waits until it takes connections; its process and name."""
    read, write = os.pipe()
    with open(read, "rb") as number:
        with open(write, "wb"), (folder / "Xvfb.log").open("wb") as log:
            screen = ("-screen", "0", f"{width}x{height}x24", "-fbdir", str(folder))
            server = subprocess.Popen(
                ["Xvfb", "-displayfd", str(write), *screen, "-nolisten", "tcp", "-noreset"],
                pass_fds=[write],
                stdout=subprocess.DEVNULL,
                stderr=log,
            )
        name = number.readline().decode().strip()  # empty where the server ended without one
    until = time.monotonic() + PATIENCE
    while not (name and _takes_connections(name)):
        if not name or time.monotonic() > until:
            end_process(server)
            raise RuntimeError(f"Xvfb did not start: {(folder / 'Xvfb.log').read_text(errors='replace')}")
        time.sleep(POLL)
    return server, f":{name}"


def _takes_connections(number: str) -> bool:
    path = f"/tmp/.X11-unix/X{number}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        return connection.connect_ex(path if os.path.exists(path) else f"\0{path}") == 0


def end_process(process: subprocess.Popen[bytes]) -> None:
    """SIGTERM, and SIGKILL where that is not heard."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait(PATIENCE)


def environment(home: Path) -> dict[str, str]:
    """The environment of a person who has only just installed Annotator."""
    ours = {
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(home),
        "LC_ALL": "C.UTF-8",
    }
    taken_away = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS")
    return {name: value for name, value in os.environ.items() if name not in taken_away} | ours


def run(home: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """One command of the command line, which must go well."""
    done = subprocess.run(
        [*ANNOTATOR, *map(str, arguments)],
        env=environment(home),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, f"annotator {' '.join(map(str, arguments))} said: {done.stdout}{done.stderr}"
    return done
