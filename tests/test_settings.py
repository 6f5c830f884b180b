import logging
from pathlib import Path

import pytest

from annotator import places
from annotator.settings import LastPlace, Settings


def test_settings_come_back(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    settings = Settings.load(file)
    settings.theme, settings.geometry, settings.panel_widths, settings.zoom = "dark", "AdnQ", [240, 700, 300], 1.5
    assert settings.save()
    settings.remember_project(tmp_path / "news.annotator")
    settings.remember_place(tmp_path / "news.annotator", "ana", "a-17")
    assert Settings.load(file) == settings
    assert Settings.load(file).place(tmp_path / "news.annotator") == LastPlace("ana", "a-17")
    assert list(tmp_path.iterdir()) == [file]


def test_without_a_file_there_are_defaults_and_a_name(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path / "settings.json")
    assert settings == Settings()
    assert settings.annotator
    assert settings.place(tmp_path) == LastPlace()


def test_a_person_without_a_user_name_is_me(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError("no user")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert Settings().annotator == "me"


def test_recent_projects_are_the_newest_ten(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path / "settings.json")
    for number in (*range(12), 5):
        settings.remember_project(tmp_path / f"{number}.annotator")
    stems = [path.stem for path in Settings.load(tmp_path / "settings.json").recent_paths()]
    assert stems == ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"theme": "pink"}', b"\xff\xfe"])
def test_a_broken_file_is_set_aside(tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    with caplog.at_level(logging.WARNING):
        assert Settings.load(file) == Settings()
    assert (tmp_path / "settings.json.broken").read_bytes() == content
    assert "settings.json.broken" in caplog.text


def test_a_folder_that_cannot_be_used_breaks_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    settings = Settings.load(tmp_path / "file" / "settings.json")
    assert settings == Settings()
    settings.remember_project(tmp_path / "news.annotator")
    assert not settings.save()

    def refused() -> Path:
        raise PermissionError("no")

    monkeypatch.setattr(places, "config_folder", refused)
    assert not Settings.load().save()


def test_two_windows_keep_each_others_projects_and_places(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    one, other = Settings.load(file), Settings.load(file)
    one.remember_project(tmp_path / "one.annotator")
    one.remember_place(tmp_path / "one.annotator", "ana", "a-1")
    other.remember_project(tmp_path / "other.annotator")
    other.remember_place(tmp_path / "other.annotator", "bo", "b-2")
    one.save()
    kept = Settings.load(file)
    assert {path.stem for path in kept.recent_paths()} == {"one", "other"}
    assert kept.place(tmp_path / "one.annotator").article == "a-1"
    assert kept.place(tmp_path / "other.annotator").article == "b-2"


def test_settings_for_a_picture_are_never_written(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    settings = Settings.load(file)
    settings.keep_nothing()
    settings.remember_project(tmp_path / "news.annotator")
    assert not file.exists()
