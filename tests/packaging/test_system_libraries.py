"""The set-up script names what is missing and the command that mends it."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "linux" / "system_libraries.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    specification = importlib.util.spec_from_file_location("system_libraries", SCRIPT)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_x11_is_asked_for_only_where_there_is_a_screen(script: ModuleType) -> None:
    headless = script.needed(for_tests=False, has_x11=False)
    assert not set(headless) & set(script.ON_X11)
    assert set(script.needed(for_tests=False, has_x11=True)) == set(script.ALWAYS) | set(script.ON_X11)
    assert {*script.FOR_TESTS, *script.FOR_TRANSLATING, *script.FOR_PACKAGES} <= set(
        script.needed(for_tests=True, has_x11=False)
    )


@pytest.mark.skipif(sys.platform != "linux", reason="the loader's names are Linux's")
def test_library_is_present_when_the_loader_loads_it(script: ModuleType) -> None:
    assert script.is_present(script.Library("libc.so.6", "libc6", "glibc", "glibc"))
    assert not script.is_present(script.Library("libnowhere.so.7", "libnowhere7", "nowhere", "nowhere"))


@pytest.mark.skipif(sys.platform != "linux", reason="the tests need these on Linux alone")
def test_program_is_present_when_it_is_found(script: ModuleType) -> None:
    """This very test runs where the end-to-end tests run."""
    assert all(script.is_present(program) for program in script.FOR_TESTS)


@pytest.mark.parametrize(
    ("installer", "command"),
    [
        ("apt", "apt-get install --no-install-recommends libglib2.0-0 libxcb-randr0 libxcb-shape0"),
        ("dnf", "dnf install glib2 libxcb"),
        ("pacman", "pacman -S glib2 libxcb"),
    ],
)
def test_missing_libraries_become_one_command(script: ModuleType, installer: str, command: str) -> None:
    missing = [
        library
        for library in script.ALWAYS + script.ON_X11
        if library.file in {"libglib-2.0.so.0", "libgthread-2.0.so.0", "libxcb-randr.so.0", "libxcb-shape.so.0"}
    ]
    assert " ".join(script.install_command(missing, installer)) == command
    assert f"sudo {command}" in script.explain(missing, installer)


def test_unknown_system_is_told_the_names_of_the_files(script: ModuleType) -> None:
    message = script.explain([script.ALWAYS[0]], None)
    assert "libdbus-1.so.3" in message
    assert "sudo" not in message
