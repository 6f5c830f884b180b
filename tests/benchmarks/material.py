"""Corpora as files, kept between runs, and as projects, made anew for each run because the store may have changed."""

from __future__ import annotations

from pathlib import Path

from annotator import api
from tests.benchmarks.corpus import Articles, written


class Materials:
    """Makes what jobs need, once."""

    def __init__(self, corpora: Path, scratch: Path) -> None:
        self._corpora = corpora
        self._scratch = scratch

    def file(self, articles: Articles) -> Path:
        return written(articles, self._corpora)

    def project(self, articles: Articles) -> Path:
        """The corpus imported into a project, which is closed: one file, with no log beside it."""
        path = self._scratch / f"{articles.name}.annotator"
        if not path.exists():
            with api.create_project(path) as project:
                api.import_paths(project, [self.file(articles)])
        return path
