"""The versions that packages are built from are those that pyproject.toml asks for, and no others."""

from __future__ import annotations

import re
import tomllib
from itertools import product

import pytest
from packages.project import PACKAGING, ROOT
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = (("linux", "Linux"), ("win32", "Windows"), ("darwin", "Darwin"))
EXTRAS = {"program.txt": (), "building.txt": ("packages",)}


def pinned(lock: str) -> list[Requirement]:
    text = (PACKAGING / "locks" / lock).read_text(encoding="utf-8").replace("\\\n", "")
    entries = [line for line in text.splitlines() if line and not line.startswith("#")]
    for entry in entries:
        assert "--hash=sha256:" in entry, f"without a hash: {entry}"
    return [Requirement(entry.partition("--hash")[0].strip()) for entry in entries]


@pytest.mark.parametrize("lock", EXTRAS)
def test_what_the_program_needs_is_pinned_on_every_system(lock: str) -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    wanted = [
        *project["dependencies"],
        *(need for name in EXTRAS[lock] for need in project["optional-dependencies"][name]),
    ]
    pins = pinned(lock)
    for python, (platform, system) in product(PYTHONS, SYSTEMS):
        place = {
            "python_version": python,
            "python_full_version": f"{python}.0",
            "sys_platform": platform,
            "platform_system": system,
        }
        here = {
            canonicalize_name(pin.name): str(pin.specifier).removeprefix("==")
            for pin in pins
            if pin.marker is None or pin.marker.evaluate(place)
        }
        for need in map(Requirement, wanted):
            if need.marker is None or need.marker.evaluate(place):
                version = here.get(canonicalize_name(need.name))
                assert version is not None, f"{need.name} is not in {lock} for Python {python} on {system}"
                assert need.specifier.contains(version), f"{lock} has {need.name} {version}; run make lock"


def test_both_locks_agree() -> None:
    assert {str(pin) for pin in pinned("program.txt")} <= {str(pin) for pin in pinned("building.txt")}


@pytest.mark.parametrize("lock", EXTRAS)
def test_no_place_to_download_from_is_written_down(lock: str) -> None:
    text = (PACKAGING / "locks" / lock).read_text(encoding="utf-8")
    assert not re.search(r"https?://|file:|--(extra-)?index-url|--find-links", text)
