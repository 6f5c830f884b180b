"""Where letters leave ink."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath

from annotator.ui.article_view.glyphs import ink_of_text
from annotator.ui.theme import reading_font

pytestmark = pytest.mark.usefixtures("fonts")


def font_of_its_own(pixels: float) -> QFont:
    """In a size that no other test draws, so that nothing is known about its glyphs yet."""
    return reading_font(pixels)


def test_ink_of_letters_is_that_of_their_outlines() -> None:
    font, path = font_of_its_own(53), QPainterPath()
    path.addText(QPointF(), font, "Ågil")
    ink, outline = ink_of_text("Ågil", font), path.boundingRect()
    assert (ink.left(), ink.top()) == pytest.approx((outline.left(), outline.top()), abs=0.1)
    assert (ink.right(), ink.bottom()) == pytest.approx((outline.right(), outline.bottom()), abs=0.1)
    assert ink_of_text("  ", font).isEmpty()


@pytest.mark.parametrize("emoji", ["📅", "☔", "👩🏽\u200d⚕️"])
def test_an_emoji_is_still_drawn_after_its_ink_was_asked_for(emoji: str) -> None:
    font = font_of_its_own(59)
    assert not ink_of_text(emoji, font).isEmpty()
    image = QImage(120, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(QPointF(20, 90), emoji)
    painter.end()
    drawn = sum(image.pixelColor(x, y) != QColor("white") for x in range(120) for y in range(120))
    assert drawn > 400
