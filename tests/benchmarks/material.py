"""Corpora as files, kept between runs, and as projects, made anew for each run because the store may have changed."""

from __future__ import annotations

from pathlib import Path

from annotator import api
from tests.benchmarks.corpus import Corpus


class Materials:
    """Makes what jobs need, once."""

    def __init__(self, corpora: Path, scratch: Path) -> None:
        self._corpora = corpora
        self._scratch = scratch

    def file(self, corpus: Corpus) -> Path:
        return corpus.written(self._corpora)

    def project(self, corpus: Corpus) -> Path:
        """The corpus imported into a project, which is closed: one file, with no log beside it."""
        path = self._scratch / f"{corpus.name}.annotator"
        if not path.exists():
            with api.create_project(path) as project:
                api.import_paths(project, [self.file(corpus)])
        return path
