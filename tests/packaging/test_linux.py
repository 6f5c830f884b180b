"""What the Linux packages say to the desktop and the shells, and the installer for one user, on a small program."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from packages import installed, manual, project, run_file

from annotator.cli import main
from annotator.store.connection import APPLICATION_ID

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these are packages of Linux")

LINUX = project.PACKAGING / "linux"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A program that says with what it was asked."""
    folder = tmp_path / "built" / "annotator"
    folder.mkdir(parents=True)
    (folder / "annotator").write_text('#!/bin/sh\necho "$_ANNOTATOR_COMPLETE $*"\n')
    (folder / "annotator").chmod(0o755)
    (folder / "library.so").write_bytes(b"\x7fELF")
    return folder


def names(root: Path) -> set[str]:
    return {str(path.relative_to(root)) for path in root.rglob("*") if not path.is_dir()}


def test_projects_are_known_by_the_number_that_the_store_writes() -> None:
    tree = ElementTree.parse(LINUX / "annotator-mime.xml")
    (mime,) = tree.getroot()
    assert mime.get("type") == project.MIME_TYPE
    match = mime.find(".//{*}match[@offset='68']")
    assert match is not None
    assert int(match.get("value", ""), 16) == APPLICATION_ID
    assert f"MimeType={project.MIME_TYPE};" in (LINUX / "annotator.desktop").read_text(encoding="utf-8")
    assert project.MIME_TYPE in (LINUX / "metainfo.xml").read_text(encoding="utf-8")


def test_release_notes_come_from_the_changelog() -> None:
    newest = project.releases()[0]
    assert newest.version == project.version()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", newest.date)
    assert len(newest.notes) > 10
    assert not any(set("*`\n") & set(note) or "](" in note for note in newest.notes)


def test_manual_describes_every_command() -> None:
    page = manual.page()
    paths = [f"annotator {name}" for name, command in main.commands.items() if not hasattr(command, "commands")]
    for path in [*paths, "annotator schema import", "annotator knowledge list"]:
        assert rf".SS \fB{path.replace('-', chr(92) + '-')}\fR" in page


def test_everything_is_where_the_desktop_and_the_shells_look(folder: Path, tmp_path: Path) -> None:
    prefix = tmp_path / "usr"
    installed.lay(folder, prefix)
    share = prefix / "share"
    assert {f"share/icons/hicolor/{size}x{size}/apps/annotator.png" for size in installed.ICON_SIZES} <= names(prefix)
    for shell, place in installed.COMPLETIONS.items():
        assert (share / place).read_text().startswith(f"{shell}_source")
    told = ElementTree.parse(share / f"metainfo/{project.APPLICATION_ID}.metainfo.xml")
    assert told.find("./releases/release") is not None
    assert (prefix / "bin/annotator").resolve() == prefix / "lib/annotator/annotator"
    assert (prefix / "lib/annotator/library.so").stat().st_mode & 0o777 == 0o644


def test_one_user_installs_upgrades_and_removes_without_a_trace(folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "home with spaces"
    ours = home / ".local/share/annotator/mine.annotator"
    ours.parent.mkdir(parents=True)
    ours.write_text("a project")
    before = names(home)

    def run(*arguments: str) -> str:
        surroundings = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
        done = subprocess.run(["sh", made, *arguments], env=surroundings, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    (folder / "old-part").touch()
    made = run_file.build(folder, tmp_path)
    assert "is installed" in run()
    program = home / ".local/bin/annotator"
    entry = (home / ".local/share/applications/annotator.desktop").read_text(encoding="utf-8")
    assert f'Exec="{program}" %f' in entry
    assert subprocess.run([program, "hello"], capture_output=True, text=True).stdout.endswith("hello\n")

    (folder / "old-part").unlink()
    made = run_file.build(folder, tmp_path)
    run()
    assert not (home / ".local/lib/annotator/old-part").exists()

    assert "is removed" in run("--remove")
    assert {name for name in names(home) - before if "/mime/" not in name and "mimeinfo.cache" not in name} == set()
    assert ours.read_text() == "a project"
