"""Screens for the tests, and a picture of the screen where a test fails."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

from tests.end_to_end.desktop import Desktop, Program

# Xvfb is a thing of X11; what these tests look for is the same on every system.
collect_ignore_glob = [] if sys.platform == "linux" else ["test_*.py"]

SIZE = (1280, 1000)
_FAILED = pytest.StashKey[bool]()

StartProgram = Callable[..., Program]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call":
        item.stash[_FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    desktop = Desktop(tmp_path_factory.mktemp("screen"), *SIZE)
    yield desktop
    desktop.close()


@pytest.fixture(scope="session")
def other_screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    desktop = Desktop(tmp_path_factory.mktemp("other-screen"), *SIZE)
    yield desktop
    desktop.close()


@pytest.fixture
def start(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[StartProgram]:
    """`start(desktop, ARGUMENT...)` starts Annotator; what still runs at the end of the test is ended."""
    programs: list[Program] = []

    def start_program(desktop: Desktop, *arguments: str | Path, **surroundings: str) -> Program:
        usual = ("--size", f"{SIZE[0]}x{SIZE[1]}", "--theme", "light")
        program = Program(desktop, tmp_path, *arguments, *usual, **surroundings)
        programs.append(program)
        return program

    yield start_program
    for number, program in enumerate(programs):
        if request.node.stash.get(_FAILED, False):
            picture = tmp_path / f"screen-{number}.png"
            program.desktop.save(picture)
            print(f"The screen at the end: {picture}\nThe program said: {program.said() or 'nothing'}")
    for program in programs:
        program.stop()
    for program in programs:
        program.desktop.wait_for_windows(0)
        assert "Traceback" not in program.said(), f"A bug in the program: {program.said()}"
