"""How the window looks: colours for light and dark, label hues, fonts and the style sheet. Follows the system."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from annotator.places import resource
from annotator.ui.style_sheet import style_sheet

ThemeChoice = Literal["system", "light", "dark"]

INTERFACE_FONT = "Inter"
READING_FONT = "Source Serif 4"

# The colour of the program's mark, whatever the theme.
BRAND = "#2f5fd0"
# Hues that people with protanopia, deuteranopia and tritanopia tell apart best (OKLab distance under Machado 2009),
# each at 4.5:1 or more on a light page.
LABEL_HUES = (
    "#0072b2", "#b8560f", "#1b875a", "#7a5ba8", "#b0305c", "#6c5400",
    "#0c6c6c", "#484890", "#840c24", "#184830", "#6c2460", "#541890",
)  # fmt: skip
# The same hues for a dark page.
DARK_HUES = (
    "#6cb7e8", "#eda269", "#6ccda0", "#b9a0e6", "#f08fb0", "#d6bf63",
    "#63cfcf", "#a3a6f5", "#ee8b98", "#93cdb0", "#dd9ad2", "#c89af5",
)  # fmt: skip
# The same with a contrast of 7:1 or more, on white and on black.
HIGH_HUES = (
    "#0055b5", "#854a00", "#0b553b", "#4701ac", "#aa1154", "#533600",
    "#006257", "#574688", "#8d0025", "#00462e", "#6d025e", "#502a7f",
)  # fmt: skip
HIGH_DARK_HUES = (
    "#81aee0", "#f9b664", "#86d3ad", "#af7aff", "#d17e8f", "#f7de3e",
    "#36f3ee", "#8393d5", "#ff5f5f", "#a9ebb7", "#d793b8", "#cabaff",
)  # fmt: skip


@dataclass(frozen=True)
class Theme:
    """The colours of one look, as `#rrggbb`.

    `hover` is the ground of what is under the pointer, `segments` that of a row of segments, `handle` a scroll bar's,
    `found` that of what a search has found, and `found_line` the outline around it.
    """

    is_dark: bool
    page: str
    chrome: str
    line: str
    hover: str
    segments: str
    handle: str
    ink: str
    muted: str
    faint: str
    accent: str
    accent_ink: str
    accent_soft: str
    selection: str
    found: str
    found_selected: str
    found_line: str
    good: str
    warning: str
    danger: str
    is_high_contrast: bool = False

    @property
    def tint_alpha(self) -> float:
        """How strongly a label's colour is laid behind its text; with high contrast nothing is, and an outline stands
        around it."""
        if self.is_high_contrast:
            return 0.0
        return 0.19 if self.is_dark else 0.12

    @property
    def underline(self) -> float:
        """How thick the underlines of spans are, in pixels."""
        return 3.0 if self.is_high_contrast else 2.0

    @property
    def ring(self) -> float:
        """How thick the ring is around what has the keyboard, in pixels."""
        return 3.0 if self.is_high_contrast else 2.0

    @property
    def readable(self) -> float:
        """The least contrast of text with its ground (WCAG 2.2, 1.4.3 and 1.4.6)."""
        return 7.0 if self.is_high_contrast else 4.5

    @property
    def hues(self) -> tuple[str, ...]:
        if self.is_high_contrast:
            return HIGH_DARK_HUES if self.is_dark else HIGH_HUES
        return DARK_HUES if self.is_dark else LABEL_HUES

    def label_color(self, color: str, position: int) -> QColor:
        """The colour a label is drawn in: its own, made legible on the page, or the hue of its position."""
        light = color.lower() or LABEL_HUES[position % len(LABEL_HUES)]
        if light in LABEL_HUES:
            return QColor(self.hues[LABEL_HUES.index(light)])
        return legible(QColor(light), QColor(self.page), self.readable)


LIGHT = Theme(
    is_dark=False,
    page="#ffffff",
    chrome="#f6f6f4",
    line="#e3e2de",
    hover="#e3e2de",
    segments="#ecebe8",
    handle="#cfcec9",
    ink="#1f2328",
    muted="#6b6f76",
    faint="#b9bbbd",
    accent=BRAND,
    accent_ink="#ffffff",
    accent_soft="#e8eefb",
    selection="#cfe0ff",
    found="#fdf3c4",
    found_selected="#ffd667",
    found_line="#a8831a",
    good="#2e7d4f",
    warning="#b8560f",
    danger="#b3261e",
)
DARK = Theme(
    is_dark=True,
    page="#1b1c1f",
    chrome="#232427",
    line="#35373b",
    hover="#35373b",
    segments="#2c2d31",
    handle="#4a4d52",
    ink="#e6e5e1",
    muted="#9a9da3",
    faint="#5a5d62",
    accent="#8fb0ff",
    accent_ink="#14161a",
    accent_soft="#2a3450",
    selection="#34497a",
    found="#383213",
    found_selected="#6b5410",
    found_line="#c4a43a",
    good="#7fcf9f",
    warning="#eda269",
    danger="#f2a19b",
)


HIGH_LIGHT = Theme(
    is_dark=False,
    page="#ffffff",
    chrome="#ffffff",
    line="#000000",
    hover="#d9d9d9",
    segments="#d9d9d9",
    handle="#4d4d4d",
    ink="#000000",
    muted="#2e2e2e",
    faint="#595959",
    accent="#0038a8",
    accent_ink="#ffffff",
    accent_soft="#bcd4ff",
    selection="#6396ea",
    found="#ffe14d",
    found_selected="#f2a900",
    found_line="#6b4700",
    good="#00532a",
    warning="#7a3b00",
    danger="#9b0000",
    is_high_contrast=True,
)
HIGH_DARK = Theme(
    is_dark=True,
    page="#000000",
    chrome="#000000",
    line="#ffffff",
    hover="#3d3d3d",
    segments="#3d3d3d",
    handle="#b3b3b3",
    ink="#ffffff",
    muted="#dedede",
    faint="#a6a6a6",
    accent="#9ec5ff",
    accent_ink="#000000",
    accent_soft="#003a8c",
    selection="#0053ba",
    found="#5a4700",
    found_selected="#7a4400",
    found_line="#ffd60a",
    good="#7fe0a0",
    warning="#ffb070",
    danger="#ffa8a0",
    is_high_contrast=True,
)


def theme_of(*, is_dark: bool, is_high_contrast: bool) -> Theme:
    if is_high_contrast:
        return HIGH_DARK if is_dark else HIGH_LIGHT
    return DARK if is_dark else LIGHT


def legible(color: QColor, page: QColor, readable: float) -> QColor:
    """`color`, moved towards black or white until it has the contrast `readable` against the page."""
    towards = QColor("white") if _luminance(page) < 0.5 else QColor("black")
    step = 0.0
    mixed = color
    while contrast(mixed, page) < readable and step < 1:
        step += 0.05
        mixed = mix(color, towards, step)
    return mixed


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """`one` with `share` of `other` in it."""
    parts = zip(_channels(one), _channels(other), strict=True)
    return QColor.fromRgbF(*(max(0.0, min(1.0, a + (b - a) * share)) for a, b in parts))


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _channels(color: QColor) -> tuple[float, float, float]:
    return color.redF(), color.greenF(), color.blueF()


def _luminance(color: QColor) -> float:
    parts = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(color))
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def load_fonts() -> None:
    """Registers the bundled fonts; a system without them falls back to its own."""
    for file in resource("fonts").iterdir():
        if file.name.endswith(".ttf"):
            QFontDatabase.addApplicationFontFromData(file.read_bytes())


@lru_cache(maxsize=64)
def interface_font(pixels: float = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface's typeface in a size of device-independent pixels; copy it before changing it."""
    return _font(INTERFACE_FONT, pixels, weight, QFont.StyleHint.SansSerif)


def reading_font(
    pixels: float = 18, weight: QFont.Weight = QFont.Weight.Normal, *, italic: bool = False, family: str = ""
) -> QFont:
    """The article's typeface in a size of device-independent pixels.

    `family` is a reader's choice: "" for the usual one, "serif" and "sans-serif" for what the system has.
    """
    hint = QFont.StyleHint.SansSerif if family == "sans-serif" else QFont.StyleHint.Serif
    if family in ("serif", "sans-serif"):
        system = QFont()
        system.setStyleHint(hint)
        family = system.defaultFamily()
    font = _font(family or READING_FONT, pixels, weight, hint)
    font.setItalic(italic)
    return font


def logical_resolution() -> float:
    """How many device-independent pixels are an inch, for fonts: those of anything else than a screen must agree."""
    screen = QGuiApplication.primaryScreen()
    return 96.0 if screen is None else screen.logicalDotsPerInchY()


def _font(family: str, pixels: float, weight: QFont.Weight, hint: QFont.StyleHint) -> QFont:
    font = QFont(family)
    font.setStyleHint(hint)
    # Points, since Qt takes whole pixels only; the logical resolution makes pixels of them again.
    font.setPointSizeF(pixels * 72 / logical_resolution())
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class Appearance(QObject):
    """The look that the window has now. Widgets that paint for themselves ask `theme` and listen to `changed`."""

    changed = Signal()

    def __init__(
        self, application: QApplication, choice: ThemeChoice = "system", high_contrast: bool | None = None
    ) -> None:
        """`high_contrast` is None where it is to be as the system has it."""
        super().__init__(application)
        self._application = application
        self._choice: ThemeChoice = choice
        self._high_contrast = high_contrast
        self.theme = LIGHT
        application.setStyle("Fusion")
        application.setFont(interface_font())
        self._hints = QGuiApplication.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._follow)
        self._accessibility.contrastPreferenceChanged.connect(self._follow)
        self._follow()

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    @property
    def high_contrast(self) -> bool | None:
        """What was chosen; None where it is as the system has it."""
        return self._high_contrast

    def choose(self, choice: ThemeChoice) -> None:
        self._choice = choice
        self._follow()

    def choose_contrast(self, is_high: bool) -> None:
        """High contrast or not. Who chooses what the system has follows the system from then on."""
        self._high_contrast = None if is_high == self._system_contrast_is_high() else is_high
        self._follow()

    def _system_contrast_is_high(self) -> bool:
        return self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast

    def _follow(self) -> None:
        system_is_dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        is_dark = system_is_dark if self._choice == "system" else self._choice == "dark"
        is_high = self._system_contrast_is_high() if self._high_contrast is None else self._high_contrast
        self.theme = theme_of(is_dark=is_dark, is_high_contrast=is_high)
        self._application.setPalette(_palette(self.theme))
        self._application.setStyleSheet(style_sheet(self.theme))
        self.changed.emit()


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, color in (
        (role.Window, theme.chrome),
        (role.Base, theme.page),
        (role.AlternateBase, theme.chrome),
        (role.Button, theme.chrome),
        (role.WindowText, theme.ink),
        (role.Text, theme.ink),
        (role.ButtonText, theme.ink),
        (role.ToolTipBase, theme.page),
        (role.ToolTipText, theme.ink),
        (role.PlaceholderText, theme.muted),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.accent_ink),
        (role.Link, theme.accent),
        (role.Accent, theme.accent),
    ):
        palette.setColor(which, QColor(color))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.muted))
    return palette
