"""How the window and the article look."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from annotator.ui.annotate.reading import ReadingControls
from annotator.ui.article_view import Reading
from annotator.ui.article_view.typography import Typography
from annotator.ui.preferences.rows import Dropdown, Section, Segments, Switch
from annotator.ui.style_sheet import styled
from annotator.ui.wording import translator

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_tr = translator("preferences")


class AppearanceSection(Section):
    """Theme, contrast, motion, and the language of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(_tr("Appearance"))
        self._window = window
        options, appearance = window.view_options, window.appearance
        self._theme = Segments([("system", _tr("As the system")), ("light", _tr("Light")), ("dark", _tr("Dark"))])
        self._theme.name_them(_tr("Theme"))
        self._theme.chosen.connect(options.choose_theme)
        self.add(_tr("Theme"), self._theme, keywords=_tr("colours night bright"))
        self._contrast = Switch(appearance)
        self._contrast.toggled.connect(options.choose_contrast)
        self.add(
            _tr("High contrast"),
            self._contrast,
            _tr("Outlines instead of tints, and thick rings around what has the keyboard."),
        )
        self._smooth = Switch(appearance)
        self._smooth.toggled.connect(options.scroll_smoothly)
        self.add(
            _tr("Smooth scrolling"),
            self._smooth,
            _tr("Gliding, where the system does not ask for less motion."),
            _tr("reduced motion animation"),
        )
        from annotator.ui.language import languages

        names = [(code, name) for code, name in languages().items()]
        self._language = Dropdown([("", _tr("As the system")), *names])
        self._language.chosen.connect(self._speak)
        self._language_row = self.add(_tr("Language"), self._language, keywords="language")
        self.refresh()

    def refresh(self) -> None:
        window = self._window
        self._theme.show_choice(window.appearance.choice)
        self._contrast.show_state(window.appearance.theme.is_high_contrast)
        self._smooth.show_state(window.settings.smooth_scrolling)
        self._language.show_choice(window.settings.language)

    def _speak(self, code: str) -> None:
        settings = self._window.settings
        if code != settings.language:
            settings.language = code
            settings.save()
            self._language_row.explain(_tr("From the next start on."))


class ReadingSection(Section):
    """How the article is set, with a few lines that show it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(_tr("Reading"), _tr("article text font"))
        self._window = window
        view, options = window.place.view, window.view_options
        self._controls = ReadingControls(view.reading, window.appearance)
        self._controls.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._controls.changed.connect(self._read)
        self.add(
            _tr("Type and lines"),
            self._controls,
            keywords=_tr("typeface font size zoom width column spacing"),
            wide=True,
        )
        self._sample = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText), "sample")
        self.add(_tr("So it looks"), self._sample, keywords=_tr("typeface font size zoom spacing"), wide=True)
        self._names = Switch(window.appearance)
        self._names.toggled.connect(options.show_names)
        self.add(_tr("Names under spans"), self._names, _tr("The name of its label stands under each span."))
        self._offers = Switch(window.appearance)
        self._offers.toggled.connect(options.show_label_bar)
        self.add(
            _tr("Labels beside a selection"),
            self._offers,
            _tr("The likeliest labels are offered where something was selected with the mouse."),
        )
        self._margin = Dropdown([("none", _tr("Nothing")), ("lines", _tr("Line numbers")), ("offsets", _tr("Offsets"))])
        self._margin.chosen.connect(options.show_margin)
        self.add(_tr("In the margin"), self._margin)
        view.reading_changed.connect(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        window, settings = self._window, self._window.settings
        reading = window.place.view.reading
        self._controls.show_reading(reading)
        self._names.show_state(settings.names_are_shown)
        self._offers.show_state(settings.label_bar_is_shown)
        self._margin.show_choice(settings.margin)
        style = Typography(reading).style("paragraph")
        family = escape(style.font.family())
        self._sample.setText(
            f'<p style=\'font-family:"{family}"; font-size:{style.font.pointSizeF()}pt; line-height:'
            f"{style.pitch}px; margin:0'>{escape(self._passage())}</p>"
        )

    def _passage(self) -> str:
        return _tr("The ferry to the islands runs again. Whoever waits at the quay at six has the deck to themselves.")

    def _read(self, reading: Reading) -> None:
        self._window.place.view.set_reading(reading)
        self._window.settings.save()
