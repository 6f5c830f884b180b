"""Keys as a person presses them, through the X server's XTEST extension."""

from __future__ import annotations

from typing import Any

from Xlib import XK, X, display
from Xlib.ext import xtest

_NAMES = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}


class User:
    """Sits before the display of this name."""

    def __init__(self, display_name: str) -> None:
        self._display: Any = display.Display(display_name)
        # The pointer goes where it hovers over nothing that would light up.
        xtest.fake_input(self._display, X.MotionNotify, x=2, y=2)
        self._display.sync()

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
        window.configure(x=0, y=0, width=screen.width_in_pixels, height=screen.height_in_pixels)
        window.set_input_focus(X.RevertToParent, X.CurrentTime)
        self._display.sync()

    def close(self) -> None:
        self._display.close()

    def _code(self, name: str) -> int:
        keysym = XK.string_to_keysym(_NAMES.get(name, name))
        if not keysym:
            raise ValueError(f"X has no key {name!r}")
        return int(self._display.keysym_to_keycode(keysym))
