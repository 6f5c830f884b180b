"""The real program in its own process, on an X server of its own, driven by real key and mouse events.

A `Desktop` is a screen (Xvfb) with a keyboard and a mouse (the XTEST extension); its pixels are read from the
server's framebuffer. A `Program` is one run of Annotator on it. There is no window manager: somebody has to hand a
window the keyboard, which `Desktop.focus` does as a window manager would.

Nothing here waits for a time to pass: what is awaited is polled, on the screen or in the project's file.
"""

from __future__ import annotations

import mmap
import shutil
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import numpy
from numpy.typing import NDArray
from Xlib import XK, X, display
from Xlib.error import XError
from Xlib.ext import xtest

from tests.end_to_end.processes import ANNOTATOR, PATIENCE, POLL, end_process, environment, start_server

XK.load_keysym_group("xkb")  # dead keys, and AltGr

# As long as nothing changes for this time, the screen rests; the caret blinks far slower.
REST = 0.05

INSTALL_XVFB = (
    "Xvfb is missing: the end-to-end tests drive the real window on a screen of their own. Install it, as root: "
    "apt-get install --no-install-recommends xvfb (Debian, Ubuntu), dnf install xorg-x11-server-Xvfb (Fedora), "
    "pacman -S xorg-server-xvfb (Arch)."
)

Pixels = NDArray[numpy.uint32]

_KEYS = {
    "ctrl": "Control_L",
    "shift": "Shift_L",
    "alt": "Alt_L",
    "esc": "Escape",
    "enter": "Return",
    "pgup": "Prior",
    "pgdown": "Next",
    "backspace": "BackSpace",
    "altgr": "ISO_Level3_Shift",
}


class Point(NamedTuple):
    x: int
    y: int


class Area(NamedTuple):
    """A rectangle of the screen; right and bottom are outside."""

    left: int
    top: int
    right: int
    bottom: int


class Window(NamedTuple):
    """A top-level window that can be seen."""

    handle: Any
    area: Area

    @property
    def size(self) -> int:
        return (self.area.right - self.area.left) * (self.area.bottom - self.area.top)


class Desktop:
    """A screen with a keyboard and a mouse."""

    def __init__(self, folder: Path, width: int, height: int) -> None:
        if shutil.which("Xvfb") is None:
            raise FileNotFoundError(INSTALL_XVFB)
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.width, self.height = width, height
        self._server, self.name = start_server(folder, width, height)
        try:
            self._display = display.Display(self.name)
        except BaseException:
            self._end_server()
            raise
        with (folder / "Xvfb_screen0").open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        head = struct.unpack(">25I", self._map[:100])
        start = head[0] + head[19] * 12
        flat = numpy.frombuffer(self._map, dtype=numpy.uint32, offset=start, count=width * height)
        self._pixels = flat.reshape(height, width)
        self._codes: dict[str, tuple[int, bool]] = {}
        self.park()

    def close(self) -> None:
        self._display.close()
        self._end_server()

    def _end_server(self) -> None:
        end_process(self._server)

    # The screen

    def picture(self, area: Area | None = None) -> Pixels:
        """The pixels of an area as they are now, as 0xRRGGBB."""
        left, top, right, bottom = area or Area(0, 0, self.width, self.height)
        return self._pixels[top:bottom, left:right] & numpy.uint32(0xFFFFFF)

    def save(self, path: Path) -> None:
        from PIL import Image

        pixels = self.picture()
        parts = [(pixels >> shift) & 255 for shift in (16, 8, 0)]
        Image.fromarray(numpy.stack(parts, axis=-1).astype(numpy.uint8)).save(path)

    def wait(self, condition: Callable[[], Any], what: str, patience: float = PATIENCE) -> Any:
        """Polls until `condition` gives something true, which is returned; fails with what was awaited."""
        until = time.monotonic() + patience
        while True:
            found = condition()
            if found:
                return found
            if time.monotonic() > until:
                raise AssertionError(f"This did not happen within {patience:g} s: {what}.")
            time.sleep(POLL)

    def wait_for_rest(self, area: Area | None = None) -> Pixels:
        """Waits until nothing changes any more in an area, and returns its pixels."""
        seen = self.picture(area)
        since = time.monotonic()
        until = since + PATIENCE
        while (now := time.monotonic()) - since < REST:
            assert now < until, "The screen did not come to rest."
            time.sleep(POLL)
            found = self.picture(area)
            if not numpy.array_equal(found, seen):
                seen, since = found, time.monotonic()
        return seen

    def wait_for_change(self, before: Pixels, area: Area | None = None) -> Pixels:
        """Waits until an area is no longer as it was, and rests."""
        self.wait(lambda: not numpy.array_equal(self.picture(area), before), "something changes on the screen")
        return self.wait_for_rest(area)

    # Windows

    def windows(self) -> list[Window]:
        """The top-level windows that can be seen, the largest first."""
        found = []
        for handle in self._display.screen().root.query_tree().children:
            try:
                if handle.get_attributes().map_state != X.IsViewable:
                    continue
                place = handle.get_geometry()
            except XError:
                continue  # It went away in this moment.
            area = Area(place.x, place.y, place.x + place.width, place.y + place.height)
            found.append(Window(handle, area))
        return sorted(found, key=lambda window: -window.size)

    def wait_for_windows(self, count: int) -> list[Window]:
        self.wait(lambda: len(self.windows()) == count, f"{count} windows are on the screen")
        return self.windows()

    def title(self, window: Window) -> str:
        """The window's title, empty where it has none yet."""
        kind = self._display.intern_atom("_NET_WM_NAME")
        found = window.handle.get_full_property(kind, X.AnyPropertyType)
        return found.value.decode("utf-8") if found else ""

    def focus(self, window: Window) -> None:
        window.handle.set_input_focus(X.RevertToParent, X.CurrentTime)
        self._display.sync()

    def has_focus(self, window: Window) -> bool:
        """Whether what is typed goes to the window, or to a window inside it."""
        focused = self._display.get_input_focus().focus
        return getattr(focused, "id", focused) == window.handle.id

    def fill_screen(self, window: Window) -> None:
        window.handle.configure(x=0, y=0, width=self.width, height=self.height)
        self._display.sync()

    # Keyboard and mouse

    def press(self, chord: str, times: int = 1) -> None:
        """A key or a chord: `Right`, `1`, `{`, `ctrl+Return`, `alt+}`."""
        names = [chord] if len(chord) == 1 else chord.split("+")
        codes: list[int] = []
        for name in names:
            code, is_shifted = self._code(name)
            if is_shifted:
                codes.append(self._code("shift")[0])
            codes.append(code)
        for _ in range(times):
            for code in codes:
                xtest.fake_input(self._display, X.KeyPress, code)
            for code in reversed(codes):
                xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()

    def type(self, text: str) -> None:
        for character in text:
            self.press(character)

    @contextmanager
    def held(self, *names: str) -> Iterator[None]:
        """Keeps keys down."""
        codes = [self._code(name)[0] for name in names]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        self._display.sync()
        try:
            yield
        finally:
            for code in reversed(codes):
                xtest.fake_input(self._display, X.KeyRelease, code)
            self._display.sync()

    def move(self, point: Point) -> None:
        xtest.fake_input(self._display, X.MotionNotify, x=point.x, y=point.y)
        self._display.sync()

    def click(self, point: Point, times: int = 1, hold: str = "") -> None:
        """Clicks with keys held down: `ctrl+shift`."""
        with self.held(*filter(None, hold.split("+"))):
            self.move(point)
            for _ in range(times):
                self._button(down=True)
                self._button(down=False)
        self.park()

    def drag(self, start: Point, end: Point, hold: str = "", *, give_up: bool = False) -> None:
        """A drag in several moves, with keys held down: `ctrl+shift`. `give_up` presses Esc before the drop."""
        with self.held(*filter(None, hold.split("+"))):
            self.move(start)
            self._button(down=True)
            for step in range(1, 9):
                x = start.x + (end.x - start.x) * step // 8
                self.move(Point(x, start.y + (end.y - start.y) * step // 8))
            if give_up:
                self.press("esc")
            self._button(down=False)
        self.park()

    @contextmanager
    def keyboard(self, layout: str, variant: str = "") -> Iterator[None]:
        """Exchanges the keyboard for one of another country."""
        self._exchange_keyboard(layout, variant)
        try:
            yield
        finally:
            self._exchange_keyboard("us", "")

    def _exchange_keyboard(self, layout: str, variant: str) -> None:
        command = ["setxkbmap", "-display", self.name, "-layout", layout, "-variant", variant]
        subprocess.run(command, check=True, timeout=PATIENCE)
        # The program hears of it from the server, on its own time; nothing on the screen says that it has.
        time.sleep(0.5)
        # Xlib for Python asks for the meaning of keys once.
        self._display.close()
        self._display = display.Display(self.name)
        self._codes.clear()

    def wait_for_double_click_to_pass(self) -> None:
        """Two clicks on one place are two only after this time; nothing on the screen says when it is over."""
        time.sleep(0.45)

    def park(self) -> None:
        """Takes the mouse to where it hovers over nothing."""
        self.move(Point(1, self.height // 2))

    def _button(self, *, down: bool) -> None:
        xtest.fake_input(self._display, X.ButtonPress if down else X.ButtonRelease, 1)
        self._display.sync()

    def _code(self, name: str) -> tuple[int, bool]:
        """The key's code, and whether it needs Shift to give this character."""
        if name not in self._codes:
            known = _KEYS.get(name.lower(), name) if len(name) > 1 else name
            # Of printable ASCII, the X protocol's keysym is the code point itself.
            symbol = ord(known) if len(known) == 1 else XK.string_to_keysym(known)
            places = [place for place in self._display.keysym_to_keycodes(symbol) if place[1] in (0, 1)]
            if not symbol or not places:
                raise ValueError(f"The keyboard has no key {name!r}.")
            code, level = min(places, key=lambda place: place[1])
            self._codes[name] = (code, level == 1 and len(known) == 1)
        return self._codes[name]


class Program:
    """One run of Annotator; `surroundings` are variables of its environment."""

    def __init__(self, desktop: Desktop, home: Path, *arguments: str | Path, **surroundings: str) -> None:
        self.desktop = desktop
        self.home = home
        home.mkdir(parents=True, exist_ok=True)
        self.errors = home / f"stderr-{time.monotonic_ns()}.txt"
        with self.errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [*ANNOTATOR, *map(str, arguments)],
                env=environment(home) | {"DISPLAY": desktop.name, "QT_QPA_PLATFORM": "xcb"} | surroundings,
                stdin=subprocess.DEVNULL,
                stdout=errors,
                stderr=errors,
            )

    @property
    def is_alive(self) -> bool:
        return self.process.poll() is None

    def said(self) -> str:
        """What it wrote to the terminal."""
        return self.errors.read_text(encoding="utf-8", errors="replace")

    def main_window(self) -> Window:
        """Its window, once it is on the screen; it then fills the screen and has the keyboard."""

        def found() -> list[Window]:
            assert self.is_alive, f"The program ended with {self.process.returncode}: {self.said()}"
            return [window for window in self.desktop.windows() if window.area.right - window.area.left > 700]

        window = self.desktop.wait(found, "the program shows its window")[0]
        self.desktop.fill_screen(window)
        self.desktop.focus(window)
        return window

    def kill(self) -> None:
        """SIGKILL: nothing in the program gets a chance to put things in order."""
        self.process.kill()
        self.process.wait(PATIENCE)
        self.desktop.wait_for_windows(0)

    def stop(self) -> None:
        """Ends it, if it still runs."""
        end_process(self.process)
