"""Keys and the wheel as a person uses them, through the X server's XTEST extension."""

from __future__ import annotations

from typing import Any

from Xlib import XK, X, display
from Xlib.ext import xtest

# In the margin of the article, beside its text, where the pointer hovers over nothing.
_MARGIN = (330, 400)
_WHEEL_DOWN = 5
# How much narrower the window is made, and then wide again.
_NARROWER = 40
_NAMES = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}


class User:
    """Sits before the display of this name."""

    def __init__(self, display_name: str) -> None:
        self._display: Any = display.Display(display_name)
        # The pointer goes where it hovers over nothing that would light up.
        xtest.fake_input(self._display, X.MotionNotify, x=2, y=2)
        self._display.sync()
        self._is_narrow = False

    def act(self, gesture: str) -> None:
        """`wheel` turns it by a notch over the article, `resize` takes the window's other width, else keys."""
        match gesture:
            case "wheel":
                self._turn_wheel()
            case "resize":
                self._is_narrow = not self._is_narrow
                self.fill_screen()
            case _:
                self.press(gesture)

    def press(self, chord: str) -> None:
        """Presses a key by its X name, or a chord such as ctrl+Return, and lets go."""
        codes = [self._code(name) for name in chord.split("+")]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()

    def fill_screen(self) -> None:
        """What a window manager does, and Xvfb has none: the largest window fills the screen and has the keyboard."""
        screen = self._display.screen()
        shown = [w for w in screen.root.query_tree().children if w.get_attributes().map_state == X.IsViewable]
        window = max(shown, key=lambda w: w.get_geometry().width * w.get_geometry().height)
        width = screen.width_in_pixels - (_NARROWER if self._is_narrow else 0)
        window.configure(x=0, y=0, width=width, height=screen.height_in_pixels)
        window.set_input_focus(X.RevertToParent, X.CurrentTime)
        self._display.sync()

    def _turn_wheel(self) -> None:
        x, y = _MARGIN
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self._display, X.ButtonPress, _WHEEL_DOWN)
        xtest.fake_input(self._display, X.ButtonRelease, _WHEEL_DOWN)
        self._display.sync()

    def close(self) -> None:
        self._display.close()

    def _code(self, name: str) -> int:
        keysym = XK.string_to_keysym(_NAMES.get(name, name))
        if not keysym:
            raise ValueError(f"X has no key {name!r}")
        return int(self._display.keysym_to_keycode(keysym))
