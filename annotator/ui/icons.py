"""Small pictures: icons from resources/icons in the theme's colours, and the swatch of a label."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from annotator.places import resource
from annotator.ui.theme import BRAND, Theme

# They point on or back, which is the other way where one reads from right to left.
_POINTING = ("undo-2", "redo-2")


def pixmap(name: str, color: str, size: int = 20, ratio: float = 2.0) -> QPixmap:
    """The icon `name` in one colour (`#rrggbb`), `size` device-independent pixels square."""
    is_mirrored = name in _POINTING and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _drawn(name, color, size, ratio, is_mirrored)


@lru_cache(maxsize=256)
def _drawn(name: str, color: str, size: int, ratio: float, is_mirrored: bool) -> QPixmap:
    source = _source(name).replace(b"currentColor", color.encode())
    image = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    if is_mirrored:
        image = image.transformed(QTransform.fromScale(-1, 1))
    image.setDevicePixelRatio(ratio)
    return image


def icon(name: str, theme: Theme, *, color: str = "") -> QIcon:
    """The icon `name` in the ink of the theme, muted where it is disabled, in the accent where it is checked."""
    made = QIcon()
    made.addPixmap(pixmap(name, color or theme.ink), QIcon.Mode.Normal, QIcon.State.Off)
    made.addPixmap(pixmap(name, color or theme.accent), QIcon.Mode.Normal, QIcon.State.On)
    made.addPixmap(pixmap(name, theme.faint), QIcon.Mode.Disabled, QIcon.State.Off)
    return made


def application_icon() -> QIcon:
    made = QIcon()
    for size in (16, 32, 48, 128, 256):
        made.addPixmap(pixmap("annotator", BRAND, size, 1.0))
    return made


def swatch(color: QColor) -> QPixmap:
    """The small rounded square that stands for a label, 10 device-independent pixels wide."""
    ratio = 2
    image = QPixmap(10 * ratio, 10 * ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(image.rect()), 2.5 * ratio, 2.5 * ratio)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


@lru_cache(maxsize=64)
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()
