from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model import Record
from annotator.store import Project
from tests.store.examples import ARTICLES, SCHEMA


@pytest.fixture(scope="session")
def made_project(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a project with three articles: copying it is faster than making one."""
    path = tmp_path_factory.mktemp("made") / "news.annotator"
    with Project.create(path, SCHEMA, name="News") as project, project.bulk() as bulk:
        for article in ARTICLES:
            bulk.add(Record(article, None))
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, made_project: bytes) -> Path:
    path = tmp_path / "news.annotator"
    path.write_bytes(made_project)
    return path


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.open(path) as project:
        yield project
