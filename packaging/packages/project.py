"""What all packages say about the program, from where it stands once: version, summary, release notes, the date."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
NAME = "annotator"
# Of the desktop's metadata; the last part is the program's own.
APPLICATION_ID = "io.github.article_annotator.Annotator"
MAINTAINER = "The Annotator contributors <annotator@users.noreply.github.com>"
MIME_TYPE = "application/x-annotator-project"


class Release(NamedTuple):
    version: str
    date: str
    """As YYYY-MM-DD."""
    notes: tuple[str, ...]
    """A point each, without marks of Markdown."""


def version() -> str:
    """The one in annotator/__init__.py, where it stands once."""
    found = re.search(r'^__version__ = "(.+)"$', (ROOT / "annotator/__init__.py").read_text(encoding="utf-8"), re.M)
    assert found is not None
    return found[1]


def summary() -> str:
    """One sentence, as PyPI shows it, without the full stop."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        description: str = tomllib.load(file)["project"]["description"]
    return description.rstrip(".")


def build_time() -> int:
    """Seconds since 1970 that every file carries, so that two builds of one commit are alike.

    SOURCE_DATE_EPOCH where it is set (https://reproducible-builds.org/docs/source-date-epoch/), else the commit's.
    """
    if said := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(said)
    command = ["git", "log", "-1", "--format=%ct"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return int(done.stdout) if done.returncode == 0 else int((ROOT / "CHANGELOG.md").stat().st_mtime)


def releases() -> list[Release]:
    """From CHANGELOG.md, the newest first; what is not released yet goes by the version that it will have."""
    today = datetime.fromtimestamp(build_time(), UTC).strftime("%Y-%m-%d")
    parts = re.split(r"^## \[(.+?)\](?: - (\S+))?$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.M)
    found = []
    for name, date, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        notes = tuple(_plain(point) for point in re.split(r"^- ", text, flags=re.M)[1:])
        found.append(Release(version() if name == "Unreleased" else name, date or today, notes))
    return [release for release in found if release.notes]


def _plain(point: str) -> str:
    """Without the headings that follow it, links, and stars."""
    text = re.split(r"^#|^\[", point, flags=re.M)[0]
    text = re.sub(r" \(\[[^]]*\]\([^)]*\)\)", "", text)
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    return " ".join(re.sub(r"[*`]", "", text).split())
