"""How an article is set: what a reader chooses, and from that each role's size, weight, colour and space around it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath

from annotator.model import Role
from annotator.ui.article_view.blocks import Block
from annotator.ui.theme import reading_font

LANE = 4.0
# Underlines that fit into the leading; a line with more of them grows.
LANES_IN_LEADING = 3
UNDERLINE = 2.0
NAME_PIXELS = 9.5
# From the baseline to the first underline, as a share of the descent, so that it clears the letters' tails.
DROP = 0.86

ZOOMS = (0.6, 3.0)
ZOOM_STEP = 1.1
COLUMNS = (45, 100)
SPACINGS = (1.4, 2.4)
USUAL_SPACING = 1.8
# Three underlines below each other; an underline and a name below it.
_ROOM_FOR_UNDERLINES = (LANES_IN_LEADING - 1) * LANE + UNDERLINE
_ROOM_FOR_NAME = UNDERLINE + 10.0
# Ordinary prose, whose mean character is what a column is measured in.
_PROSE = "the town by the water has kept its market for a hundred years and a council of nine means to keep it"


@dataclass(frozen=True)
class Reading:
    """What a reader chooses.

    `family` is the article's typeface, "" for the usual one and "serif" or "sans-serif" for the system's; `zoom` a
    factor on the usual size; `column` how many characters of prose a line holds at most; `spacing` the line pitch of
    paragraphs as a multiple of their size, other roles in proportion.
    """

    family: str = ""
    zoom: float = 1.0
    column: int = 70
    spacing: float = USUAL_SPACING

    def within_bounds(self) -> Reading:
        """The nearest that can be read: what was kept in a file or typed may be anything."""
        return replace(
            self,
            zoom=round(_clamp(self.zoom, ZOOMS, 1.0), 2),
            column=round(_clamp(self.column, COLUMNS, 70)),
            spacing=round(_clamp(self.spacing, SPACINGS, USUAL_SPACING), 2),
        )


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
    "paragraph": Setting(18, USUAL_SPACING, 0, 15),
    "caption": Setting(14.5, 1.8, 2, 14, is_muted=True, indent=17),
    "subheading": Setting(19, 1.5, 14, 4, weight=QFont.Weight.DemiBold),
    "byline": Setting(11.5, 1.8, 0, 12, is_muted=True),
    "source": Setting(11.5, 1.8, 8, 12, is_muted=True),
}


class Style:
    """A Setting as somebody reads it: its font, line pitch and measures in pixels.

    However close the lines are wanted, three underlines always fit between the tails of one line and the letters of
    the next: labelling must not move the text. `holds_names` says whether a label's name fits there, too, wherever the
    letters are; at the usual spacing and wider it always does.
    """

    def __init__(self, setting: Setting, reading: Reading) -> None:
        size, zoom = setting.size * reading.zoom, reading.zoom
        self.font = reading_font(size, setting.weight, italic=setting.is_italic, family=reading.family)
        metrics = QFontMetricsF(self.font)
        self.ascent = metrics.ascent()
        self.descent = metrics.descent()
        # From the letters' tails to the tops of those in the next line.
        letters = QPainterPath()
        letters.addText(0, 0, self.font, "bdl")
        filled = self.descent * DROP - letters.boundingRect().top()
        # The gap between holds what does not shrink with the type, so that it does not shrink either.
        usual = max(setting.size * setting.leading, filled / zoom + _ROOM_FOR_NAME)
        wide = max(1.0, zoom)
        gap = max(_ROOM_FOR_UNDERLINES, wide * (usual * reading.spacing / USUAL_SPACING - filled / zoom))
        self.pitch = max(filled + gap, self.ascent + self.descent)
        self.holds_names = self.pitch - filled > _ROOM_FOR_NAME - 0.01
        closest_gap = max(_ROOM_FOR_UNDERLINES, self.ascent + self.descent - filled)
        # Closer than this, another spacing makes no difference.
        self.closest_spacing = USUAL_SPACING * (closest_gap / wide + filled / zoom) / usual
        self.before = setting.before * zoom
        self.after = setting.after * zoom
        self.indent = setting.indent * zoom
        self.is_muted = setting.is_muted
        self.character_width = metrics.horizontalAdvance(_PROSE) / len(_PROSE)

    def space_around(self, block: Block) -> tuple[float, float]:
        """The space above and below a block; there is none between the pieces of one paragraph."""
        return 0.0 if block.is_begun else self.before, 0.0 if block.goes_on else self.after

    def estimate(self, characters: int, width: float) -> float:
        """The height that the lines of so many code points probably take, before they are laid out."""
        per_line = max(1.0, (width - self.indent) / self.character_width)
        return self.pitch * max(1, round(characters / per_line + 0.3))


class Typography:
    """The styles of all roles as somebody reads them, and the width of the text column in pixels."""

    def __init__(self, reading: Reading | None = None) -> None:
        self.reading = (reading or Reading()).within_bounds()
        self._styles = {role: Style(setting, self.reading) for role, setting in _SETTINGS.items()}
        # On the grid of 4 pixels.
        self.column = 4.0 * round(self.reading.column * self.style("paragraph").character_width / 4)

    @property
    def closest_spacing(self) -> float:
        """The closest spacing of paragraphs that makes a difference in this size and typeface, in steps of 0.05."""
        closest = math.ceil(self.style("paragraph").closest_spacing * 20 - 0.01) / 20
        return _clamp(closest, SPACINGS, USUAL_SPACING)

    def style(self, role: Role) -> Style:
        return self._styles[role]


def _clamp(value: float, bounds: tuple[float, float], usual: float) -> float:
    least, most = bounds
    return max(least, min(most, value)) if math.isfinite(value) else usual
