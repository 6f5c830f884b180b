"""`annotator self-test`, which the packages' own tests run from the installed place."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest

from annotator import places, self_test

CHECKS = [
    "resources",
    "SQLite",
    "migrations",
    "project",
    "list to link to",
    "Qt",
    "fonts",
    "icons",
    "languages",
    "window",
    "export",
]


def test_every_check_is_a_line_and_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    command = [sys.executable, "-m", "annotator", "self-test"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    head, *lines = done.stdout.splitlines()
    assert head.startswith("Annotator ")
    assert [line.partition(":")[0] for line in lines] == [f"ok      {name}" for name in CHECKS]
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == []


def test_what_is_missing_is_named_and_the_other_checks_go_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def without_fonts(*parts: str) -> Traversable:
        return tmp_path / "nowhere" if parts == ("fonts",) else found(*parts)

    found, lines = places.resource, list[str]()
    monkeypatch.setattr(places, "resource", without_fonts)
    checks = [("resources", self_test._check_resources), ("SQLite", lambda: self_test._check_sqlite(tmp_path))]
    monkeypatch.setattr(self_test, "_checks", lambda folder: iter(checks))
    assert not self_test.run(lines.append)
    assert lines[1].startswith("FAILED  resources: FileNotFoundError: ")
    assert "nowhere" in lines[1]
    assert lines[2].startswith("ok      SQLite: ")
