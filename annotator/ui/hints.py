"""Hints for whoever is new: one at a time, near what it is about, and gone for good once it was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from annotator.model import Edit, SpanChange
from annotator.ui import icons
from annotator.ui.announcing import announce
from annotator.ui.commands import LABEL_MENU, readable_keys
from annotator.ui.style_sheet import styled
from annotator.ui.wording import translator

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_tr = translator("hints")

# Nobody is greeted by a hint, nor chased from one to the next.
_FIRST_MS = 1500
_NEXT_MS = 6000
_GAP = 10
_WIDEST = 460
# What a bubble has beside its text, in pixels.
_REST = 60
HINTS = ("label", "pick", "bounds", "done", "palette")


@dataclass(frozen=True)
class _Hint:
    """`say` gives the words as things are, empty while there is no reason; `done_by` are commands, by their ids."""

    name: str
    say: Callable[[], str]
    place: Callable[[], QRect]
    done_by: Sequence[str] = ()


class Hints(QObject):
    """Shows the hints that were not yet seen, in their order, while somebody has an article to label."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        self._bubble = _Bubble(window)
        self._bubble.close_button.clicked.connect(self._put_away)
        self._shown: _Hint | None = None
        self._hints = self._all()
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._show_next)
        session = window.session
        session.article_changed.connect(self._begin)
        session.annotations_changed.connect(self._follow)
        window.commands.ran.connect(self._notice)
        window.commands.shortcuts_changed.connect(self._begin)
        window.installEventFilter(self)
        window.place.installEventFilter(self)

    def start_again(self) -> None:
        """Shows them all once more, from the first."""
        self._settings.seen_hints = []
        self._settings.save()
        self._begin()

    def _all(self) -> list[_Hint]:
        place = self._window.place

        def in_article() -> QRect:
            return _rect_in(place.view.viewport(), self._window)

        return [
            _Hint("label", self._say_label, in_article),
            _Hint("pick", self._say_pick, in_article, ("next span", "previous span")),
            _Hint("bounds", self._say_bounds, in_article, ("start out word", "end out word", "end in word")),
            _Hint("done", self._say_done, lambda: _rect_in(place.toolbar, self._window), ("done",)),
            _Hint("palette", self._say_palette, in_article, ("palette",)),
        ]

    # What they say, with the keys as they were chosen

    def _say_label(self) -> str:
        first = next((command for command in self._window.commands if command.menu == LABEL_MENU), None)
        if first is None or not first.shortcuts:
            return ""
        _, layer, label = first.id.split(" ", 2)
        name = self._window.styles.title(layer, label)
        return _tr("Put the caret in a word, or select some, and press {key}: that labels it {label}.").format(
            key=readable_keys(first.shortcuts[0]), label=name
        )

    def _say_pick(self) -> str:
        return self._with_keys(_tr("{} picks the next span, to look at it or change it."), "next span")

    def _say_bounds(self) -> str:
        if self._window.session.selection.picked is None:
            return ""
        keys = self._keys("end out word"), self._keys("end in word")
        return _tr("{} takes a word more into the picked span, {} gives it back.").format(*keys) if all(keys) else ""

    def _say_done(self) -> str:
        return self._with_keys(_tr("{}: done with this article, and on to the next."), "done")

    def _say_palette(self) -> str:
        return self._with_keys(_tr("{} finds everything else by a few letters of its name."), "palette")

    def _with_keys(self, text: str, command_id: str) -> str:
        keys = self._keys(command_id)
        return text.format(keys) if keys else ""

    def _keys(self, command_id: str) -> str:
        shortcuts = self._window.commands.command(command_id).shortcuts
        return readable_keys(shortcuts[0]) if shortcuts else ""

    # When they come and go

    def _begin(self) -> None:
        """Another article, or none."""
        self._hide()
        if self._may_show():
            self._wait.start(_FIRST_MS)

    def _may_show(self) -> bool:
        session = self._window.session
        return session.article is not None and session.is_writable and not self._settings.is_fleeting

    def _show_next(self) -> None:
        self._hide()
        if not self._may_show() or not self._window.is_annotating():
            return
        seen = self._settings.seen_hints
        hint = next((hint for hint in self._hints if hint.name not in seen), None)
        text = hint.say() if hint is not None else ""
        if hint is not None and text:
            self._shown = hint
            self._bubble.show_text(text, self._window.appearance.theme.muted)
            self._put_in_place()
        elif hint is not None:
            self._wait.start(_NEXT_MS)

    def _notice(self, command_id: str) -> None:
        """What a hint speaks of has been done, whether or not it is the one shown; Esc puts away what is shown."""
        if command_id == "let go":
            self._put_away()
        for hint in self._hints:
            if command_id in hint.done_by:
                self._see(hint)

    def _follow(self, edit: Edit) -> None:
        if any(isinstance(change, SpanChange) and change.before is None for change in edit.changes):
            self._see(self._hints[0])

    def _put_away(self) -> None:
        if self._shown is not None:
            self._see(self._shown)

    def _see(self, hint: _Hint) -> None:
        if hint.name in self._settings.seen_hints:
            return
        self._settings.seen_hints = [*self._settings.seen_hints, hint.name]
        self._settings.save()
        if self._shown is hint:
            self._hide()
            self._wait.start(_NEXT_MS)

    def _hide(self) -> None:
        self._wait.stop()
        self._shown = None
        self._bubble.hide()

    def _put_in_place(self) -> None:
        """At the foot of the article, where it covers least; below the toolbar where that is what it is about."""
        if self._shown is None:
            return
        about, bubble = self._shown.place(), self._bubble
        bubble.fit(about.width() - 2 * _GAP)
        is_bar = about.height() < 2 * bubble.height()
        x = about.right() - bubble.width() - _GAP if is_bar else about.center().x() - bubble.width() // 2
        y = about.bottom() + _GAP if is_bar else about.bottom() - bubble.height() - _GAP
        bubble.move(max(about.left(), x), y)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self._put_in_place)
        elif watched is self._window.place and event.type() == QEvent.Type.Hide:
            self._hide()
        elif watched is self._window.place and event.type() == QEvent.Type.Show:
            self._begin()
        return False


class _Bubble(QFrame):
    """A sentence over the window, which takes no keyboard."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("hint")
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.close_button = styled(QToolButton(), "eye")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setToolTip(self.tr("Put this hint away (Esc)"))
        self.close_button.setAccessibleName(self.tr("Put this hint away"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._text, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def show_text(self, text: str, color: str) -> None:
        self._text.setText(text)
        self.close_button.setIcon(icons.pixmap("x", color, 14))
        self.show()
        self.raise_()
        announce(self, text)

    def fit(self, width: int) -> None:
        """As large as the text needs, in one line where that fits: a label that wraps would rather be tall."""
        wanted = self._text.fontMetrics().horizontalAdvance(self.text) + 4
        self._text.setFixedWidth(min(_WIDEST, wanted, width - _REST))
        self.adjustSize()


def _rect_in(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())
