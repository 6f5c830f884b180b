from importlib import metadata
from pathlib import Path

import pytest

from annotator import formats
from annotator.errors import ProjectError
from annotator.formats import registry


def test_a_format_is_known_by_name_ending_and_content(tmp_path: Path) -> None:
    named = {"a.JSONL": "", "b.ndjson": "", "c.json": '{"text": "snow"}\n', "d.json": "[1]", "e.md": "# Snow"}
    for name, content in named.items():
        (tmp_path / name).write_text(content)
    known = [formats.recognised(tmp_path / name) for name in (*named, "gone.md")]
    assert [one.name if one else None for one in known] == ["jsonl", "jsonl", "jsonl", None, None, None]
    assert formats.named("jsonl") is known[0]


def test_an_unknown_format_is_answered_with_those_there_are() -> None:
    with pytest.raises(ProjectError, match="jsonl"):
        formats.named("jsnol")


def test_a_broken_plugin_is_named_and_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    point = metadata.EntryPoint("broken", "no_such_module:FORMAT", registry.ENTRY_POINTS)
    monkeypatch.setattr(metadata, "entry_points", lambda *, group: [point])
    registry._plugins.cache_clear()
    try:
        assert list(formats.formats()) == ["jsonl"]
        assert ["broken" in said and "no_such_module" in said for said in formats.broken_plugins()] == [True]
    finally:
        registry._plugins.cache_clear()
