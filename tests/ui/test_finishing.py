"""Done, skipped, flagged: what becomes of the status of the article in hand, and of those after it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from tests.ui.driving import Driver, answering, dismiss, press


def test_finish_goes_to_the_next_unfinished_article_and_round_the_end(driver: Driver) -> None:
    driver.keys("Ctrl+PgDown", "Ctrl+Return")
    assert driver.article.id == "match"
    driver.keys("S")
    assert driver.article.id == "shahr"
    driver.keys("Ctrl+PgDown", "Ctrl+Return")

    assert driver.article.id == "ice", "past the last comes the first that is unfinished"
    project = driver.session.project
    assert project is not None
    assert project.annotations("ferry", "ana").status == "done"
    assert project.annotations("match", "ana").status == "skipped"


def test_last_unfinished_article_is_finished_with_a_sentence(driver: Driver) -> None:
    driver.keys("Ctrl+Return", "Ctrl+Return", "Ctrl+Return", "Ctrl+Return", "Ctrl+Return")

    assert "last open article" in driver.said[-1]
    assert driver.session.queue.progress() is not None
    progress = driver.session.queue.progress()
    assert progress is not None
    assert progress.done == 5


def test_finished_article_can_be_put_back_in_progress(driver: Driver) -> None:
    driver.keys("Ctrl+Return", "Ctrl+PgUp")
    reopen = driver.window.commands.action("reopen")
    assert reopen.isEnabled()
    reopen.trigger()

    assert driver.annotations.status == "in progress"
    driver.settle()
    assert not reopen.isEnabled()


def test_first_label_puts_an_article_in_progress(driver: Driver) -> None:
    statuses = [driver.annotations.status]
    driver.keys("1")
    statuses.append(driver.annotations.status)

    assert statuses == ["new", "in progress"]


def test_flag_asks_for_a_question_and_can_be_taken_away(driver: Driver) -> None:
    def ask(dialog: QLineEdit) -> None:
        field = dialog.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        field.setText("Is this a place?")
        press("Flag")(dialog)

    with answering(ask):
        driver.keys("F")
    assert driver.annotations.flag == "Is this a place?"
    assert driver.window.commands.action("flag").isChecked()

    with answering(dismiss([])):
        driver.keys("F")
    assert driver.annotations.flag == "Is this a place?", "Cancel changes nothing"
    with answering(press("Take the flag away")):
        driver.keys("F")
    assert driver.annotations.flag is None
    assert not driver.window.commands.action("flag").isChecked()
