"""How the page moves: at once, or in a short glide that the eye can follow; and what wheels and touchpads ask for."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPoint, Qt, QVariantAnimation
from PySide6.QtGui import QGuiApplication, QInputDevice, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QStyle

_GLIDE_MS = 120
# Part of the way is gone at once, so that the first frame already answers.
_FIRST_FRAME_MS = 16
# Over more than that, nothing can be followed: the page jumps.
_MOST_SCREENS = 2
# What one notch of a wheel turns it by, in Qt's eighths of a degree.
_NOTCH = 120


class Scroller:
    """Moves a scroll bar. Whatever moves it otherwise ends a glide, and a new goal takes the place of the old one."""

    def __init__(self, bar: QScrollBar) -> None:
        self._bar = bar
        self.is_smooth = False
        self._goal = self._way = 0.0
        self._last = 0
        self._animation = QVariantAnimation(bar)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(_GLIDE_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._advance)

    @property
    def is_gliding(self) -> bool:
        is_running = self._animation.state() == QVariantAnimation.State.Running
        return is_running and self._bar.value() == self._last

    @property
    def rest(self) -> int:
        """The value of the scroll bar once it has come to rest."""
        return round(self._goal) if self.is_gliding else self._bar.value()

    def jump_to(self, value: float) -> None:
        self._animation.stop()
        self._bar.setValue(round(value))

    def glide_to(self, value: float) -> None:
        """Goes there smoothly where it is near and people want that, otherwise at once."""
        bar = self._bar
        goal = max(bar.minimum(), min(bar.maximum(), round(value)))
        way = goal - bar.value()
        is_near = abs(way) <= _MOST_SCREENS * bar.pageStep()
        if not (way and is_near and self.is_smooth and bar.window().isVisible()) or is_motion_reduced():
            self.jump_to(goal)
            return
        self._animation.stop()
        self._goal, self._way, self._last = goal, way, bar.value()
        self._animation.start()
        self._animation.setCurrentTime(_FIRST_FRAME_MS)

    def glide_by(self, distance: float) -> None:
        """Further on from where scrolling comes to rest."""
        self.glide_to(self.rest + distance)

    def come_to_rest(self) -> None:
        """Ends a glide where it goes."""
        self.jump_to(self.rest)

    def shift(self, by: int) -> None:
        """What is in view stands elsewhere on the page than was thought: it stays where it is seen."""
        is_gliding = self.is_gliding
        self._bar.setValue(self._bar.value() + by)
        if is_gliding:
            self._goal += by
            self._last = self._bar.value()

    def _advance(self, share: float) -> None:
        if self._bar.value() != self._last:
            self._animation.stop()
            return
        self._bar.setValue(round(self._goal - self._way * (1 - share)))
        self._last = self._bar.value()


class Wheel:
    """Reads the events of wheels and touchpads, which come in notches, in parts of notches, or in pixels."""

    def __init__(self) -> None:
        self._turned = 0
        self._pixels = 0.0

    def zoom_steps(self, event: QWheelEvent) -> int:
        """By how many whole notches the wheel has been turned, forwards counted up; the rest is kept for later."""
        angle = event.angleDelta().y()
        if event.phase() == Qt.ScrollPhase.ScrollMomentum:  # what runs on after the fingers is not meant
            return 0
        if self._turned * angle < 0:
            self._turned = 0
        self._turned += angle
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        return steps

    def scroll(self, event: QWheelEvent, scroller: Scroller, line: float) -> None:
        """Scrolls: notches glide, and a touchpad, which is smooth by itself, moves the page directly."""
        angle, pixels = event.angleDelta().y(), event.pixelDelta()
        by_angle = -angle / _NOTCH * QApplication.wheelScrollLines() * line
        if _is_notch(event):
            scroller.glide_by(by_angle)
            return
        self._pixels += by_angle if _is_unreliable(pixels) else -pixels.y()
        whole = int(self._pixels)
        self._pixels -= whole
        scroller.jump_to(scroller.rest + whole)


def _is_notch(event: QWheelEvent) -> bool:
    """Whether a wheel was turned by a whole notch."""
    is_touchpad = event.device().type() == QInputDevice.DeviceType.TouchPad
    is_whole = event.angleDelta().y() % _NOTCH == 0
    return is_whole and not is_touchpad and event.phase() == Qt.ScrollPhase.NoScrollPhase


def _is_unreliable(pixels: QPoint) -> bool:
    """Pixels mean what they say but on X11, where each driver means something else (QWheelEvent's documentation)."""
    return pixels.isNull() or QGuiApplication.platformName() == "xcb"


def is_motion_reduced() -> bool:
    """Whether the system is set to move as little as it can."""
    hints = QGuiApplication.styleHints()
    preference = getattr(hints.accessibility(), "motionPreference", None)  # Qt 6.12 and later
    if preference is not None and preference() != Qt.MotionPreference.NoPreference:  # type: ignore[attr-defined,unused-ignore]
        return True
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0
