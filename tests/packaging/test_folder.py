"""The folder that packages carry: built, and then used as a person with a new account would."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from packages import folder

pytest.importorskip("PyInstaller")
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="other systems' workflows build theirs"),
    pytest.mark.xdist_group("folder"),  # it takes half a minute to build, and one process is enough
]

# How much longer the built program may take to draw a window than the source does. It is as fast; the room is for a
# busy machine.
SLOWER = 1.3
TRIES = 3


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("folder")
    return folder.build(place, work=place / "work")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty one, and no setting from outside."""
    home = tmp_path / "home"
    home.mkdir()
    for name in [name for name in os.environ if name.startswith(("XDG_", "QT_", "PYTHON"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    return home


def test_folder_is_small_and_wants_no_unknown_library(built: Path) -> None:
    folder.check(built)


def test_folder_works_on_a_screen_with_an_empty_home(built: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.end_to_end.desktop import Desktop

    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    screen = Desktop(home.parent / "screen", 1280, 800)
    try:
        monkeypatch.setenv("DISPLAY", screen.name)
        command = [str(folder.program(built)), "self-test"]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)
    finally:
        screen.close()
    assert done.returncode == 0, done.stdout
    assert " on xcb," in done.stdout
    assert str(built) in done.stdout.splitlines()[0]
    assert list(home.iterdir()) == []


def test_folder_starts_as_fast_as_the_source(built: Path, home: Path, tmp_path: Path) -> None:
    project, picture = tmp_path / "sample.annotator", tmp_path / "window.png"
    subprocess.run([folder.program(built), "new", project, "--sample"], check=True, stdout=subprocess.DEVNULL)

    def seconds(*program: str | Path) -> float:
        start = time.perf_counter()
        subprocess.run([*program, project, "--screenshot", picture], check=True, timeout=60)
        return time.perf_counter() - start

    source = (sys.executable, "-m", "annotator")
    seconds(folder.program(built)), seconds(*source)
    times = [(seconds(folder.program(built)), seconds(*source)) for _ in range(TRIES)]
    assert picture.is_file()
    assert min(ours for ours, _ in times) <= SLOWER * min(theirs for _, theirs in times), times
