"""How each role of a section is set: size, weight, colour and the space around it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.model import Role
from annotator.ui.article_view.blocks import Block
from annotator.ui.theme import reading_font


@dataclass(frozen=True)
class Setting:
    """Measures at zoom 1, in device-independent pixels; `leading` is the line pitch as a multiple of the size."""

    size: float
    leading: float
    before: float
    after: float
    weight: QFont.Weight = QFont.Weight.Normal
    is_italic: bool = False
    is_muted: bool = False
    indent: float = 0


_SETTINGS: dict[Role, Setting] = {
    "headline": Setting(31, 1.4, 0, 12, weight=QFont.Weight.DemiBold),
    "standfirst": Setting(19, 1.55, 2, 20, is_italic=True, is_muted=True),
    "paragraph": Setting(18, 1.8, 0, 15),
    "caption": Setting(14.5, 1.8, 2, 14, is_muted=True, indent=17),
    "subheading": Setting(19, 1.5, 14, 4, weight=QFont.Weight.DemiBold),
    "byline": Setting(11.5, 1.8, 0, 12, is_muted=True),
    "source": Setting(11.5, 1.8, 8, 12, is_muted=True),
}
COLUMN = 600


class Style:
    """A Setting at one zoom: its font, line pitch and measures in pixels."""

    def __init__(self, setting: Setting, zoom: float) -> None:
        self.font = reading_font(setting.size * zoom, setting.weight, italic=setting.is_italic)
        metrics = QFontMetricsF(self.font)
        self.ascent = metrics.ascent()
        self.descent = metrics.descent()
        self.pitch = max(setting.size * zoom * setting.leading, self.ascent + self.descent)
        self.before = setting.before * zoom
        self.after = setting.after * zoom
        self.indent = setting.indent * zoom
        self.is_muted = setting.is_muted
        self._character_width = metrics.averageCharWidth()

    def space_around(self, block: Block) -> tuple[float, float]:
        """The space above and below a block; there is none between the pieces of one paragraph."""
        return 0.0 if block.is_begun else self.before, 0.0 if block.goes_on else self.after

    def estimate(self, characters: int, width: float) -> float:
        """The height that the lines of so many code points probably take, before they are laid out."""
        per_line = max(1.0, (width - self.indent) / self._character_width)
        return self.pitch * max(1, round(characters / per_line + 0.3))


class Typography:
    """The styles of all roles at one zoom, and the width of the text column."""

    def __init__(self, zoom: float = 1.0) -> None:
        self.zoom = zoom
        self.column = COLUMN * zoom
        self._styles = {role: Style(setting, zoom) for role, setting in _SETTINGS.items()}

    def style(self, role: Role) -> Style:
        return self._styles[role]
