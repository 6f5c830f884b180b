"""What holds for every test: no screen is needed, and nobody's own projects, settings and logs are touched."""

import os
import sys
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

from annotator.model import NO_VALUES, dictionaries

HOME = tempfile.TemporaryDirectory(prefix="annotator-tests-")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
    os.environ[variable] = os.path.join(HOME.name, variable)

# A busy machine is slow now and then: how long an example takes says nothing about whether a law holds.
settings.register_profile("annotator", deadline=None)
settings.load_profile("annotator")


@pytest.fixture(scope="session", autouse=True)
def nothing_was_put_into_what_all_spans_share() -> Iterator[None]:
    yield
    assert NO_VALUES == {}, "some code under test changes the attributes or the meta of a span in place"


@pytest.fixture
def no_dictionary(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As where the extra is not installed."""
    monkeypatch.setitem(sys.modules, "icu4py.breakers", None)
    dictionaries._word_segments.cache_clear()
    yield
    dictionaries._word_segments.cache_clear()
