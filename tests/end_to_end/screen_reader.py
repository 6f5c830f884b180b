"""A screen reader's end of the line: AT-SPI over D-Bus, as Orca speaks it.

An `AccessibilityBus` is a bus of its own with a registry. A `ScreenReader` on it finds a program's objects, asks them
what they are, and hears what they announce. Offsets are code points, which is what AT-SPI counts.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from jeepney import DBusAddress, MatchRule, Message, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.end_to_end.processes import PATIENCE, POLL, end_process

_CONFIGURATION = Path("/usr/share/defaults/at-spi2/accessibility.conf")
_REGISTRY_SERVICE = Path("/usr/share/dbus-1/accessibility-services/org.a11y.atspi.Registry.service")
INSTALL = (
    "dbus-daemon or the registry of AT-SPI is missing: a test listens to the window as a screen reader does. Install "
    "them, as root: apt-get install --no-install-recommends dbus-daemon at-spi2-core (Debian, Ubuntu), "
    "dnf install dbus-daemon at-spi2-core (Fedora), pacman -S dbus at-spi2-core (Arch)."
)

# AtspiTextGranularity, and what AtspiStateType and AtspiCoordType call these.
CHARACTER, WORD, SENTENCE, LINE, PARAGRAPH = range(5)
_FOCUSED, _SHOWING, _READ_ONLY = 12, 25, 43
_ON_SCREEN = 0

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_TEXT = "org.a11y.atspi.Text"
_EVENT = "org.a11y.atspi.Event.Object"
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_NOTHING = "/org/a11y/atspi/null"


class AccessibilityBus:
    """The bus that AT-SPI speaks on, and the registry through which programs and screen readers find each other."""

    def __init__(self, folder: Path) -> None:
        if shutil.which("dbus-daemon") is None or not _CONFIGURATION.exists() or not _REGISTRY_SERVICE.exists():
            raise FileNotFoundError(INSTALL)
        command = re.search(r"^Exec=(\S+)", _REGISTRY_SERVICE.read_text(), re.MULTILINE)
        assert command is not None
        daemon = ["dbus-daemon", f"--config-file={_CONFIGURATION}", f"--address=unix:tmpdir={folder}"]
        with (folder / "bus.log").open("wb") as log:
            self._daemon = subprocess.Popen(
                [*daemon, "--nofork", "--print-address=1"], stdout=subprocess.PIPE, stderr=log
            )
            assert self._daemon.stdout is not None
            self.address = self._daemon.stdout.readline().decode().strip()
            environment = os.environ | {"AT_SPI_BUS_ADDRESS": self.address}
            self._registry = subprocess.Popen([command[1]], env=environment, stdout=log, stderr=log)

    def close(self) -> None:
        end_process(self._registry)
        assert self._daemon.stdout is not None
        self._daemon.stdout.close()
        end_process(self._daemon)


class Event(NamedTuple):
    """What a program tells: `kind` as in "TextCaretMoved", and what of it is in `detail`, `number` and `value`."""

    kind: str
    path: str
    detail: str
    number: int
    value: Any


class Piece(NamedTuple):
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Thing:
    """An object of a program: a window, a button, a text."""

    reader: ScreenReader = field(repr=False, compare=False)
    bus_name: str
    path: str

    @property
    def name(self) -> str:
        return self._property("Name")

    @property
    def description(self) -> str:
        return self._property("Description")

    @property
    def help(self) -> str:
        return self._property("HelpText")

    @property
    def role(self) -> str:
        return self._call(_ACCESSIBLE, "GetRoleName")[0]

    @property
    def interfaces(self) -> list[str]:
        return self._call(_ACCESSIBLE, "GetInterfaces")[0]

    def children(self) -> list[Thing]:
        found = self._call(_ACCESSIBLE, "GetChildren")[0]
        return [Thing(self.reader, *child) for child in found if child[1] != _NOTHING]

    def descendants(self) -> Iterator[Thing]:
        for child in self.children():
            yield child
            yield from child.descendants()

    @property
    def is_focused(self) -> bool:
        return self._has_state(_FOCUSED)

    @property
    def is_showing(self) -> bool:
        return self._has_state(_SHOWING)

    @property
    def is_read_only(self) -> bool:
        return self._has_state(_READ_ONLY)

    # A text

    @property
    def length(self) -> int:
        return self._property("CharacterCount", _TEXT)

    @property
    def caret(self) -> int:
        return self._property("CaretOffset", _TEXT)

    def text(self, start: int = 0, end: int = -1) -> str:
        return self._call(_TEXT, "GetText", "ii", start, end)[0]

    def piece(self, offset: int, granularity: int) -> Piece:
        return Piece(*self._call(_TEXT, "GetStringAtOffset", "iu", offset, granularity))

    def pieces(self, granularity: int) -> list[str]:
        """The whole text, piece by piece, as reading aloud goes through it."""
        found, at = [], 0
        while at < self.length:
            piece = self.piece(at, granularity)
            assert piece.start == at, f"{piece} should begin at {at}"
            assert piece.end > at, f"{piece} has no end"
            found.append(piece.text)
            at = piece.end
        return found

    def piece_before(self, offset: int, boundary: int) -> Piece:
        """`boundary` is of AtspiTextBoundaryType: 0 characters, 1 words, 3 sentences, 5 lines."""
        return Piece(*self._call(_TEXT, "GetTextBeforeOffset", "iu", offset, boundary))

    def piece_after(self, offset: int, boundary: int) -> Piece:
        return Piece(*self._call(_TEXT, "GetTextAfterOffset", "iu", offset, boundary))

    def selections(self) -> list[tuple[int, int]]:
        count = self._call(_TEXT, "GetNSelections")[0]
        return [self._call(_TEXT, "GetSelection", "i", number) for number in range(count)]

    def select(self, start: int, end: int) -> None:
        self._call(_TEXT, "AddSelection", "ii", start, end)

    def unselect(self) -> None:
        self._call(_TEXT, "RemoveSelection", "i", 0)

    def set_caret(self, offset: int) -> None:
        self._call(_TEXT, "SetCaretOffset", "i", offset)

    def attributes(self, offset: int) -> tuple[dict[str, str], int, int]:
        """The attributes at an offset, and the stretch that has them."""
        return self._call(_TEXT, "GetAttributes", "i", offset)

    def extents(self, offset: int) -> tuple[int, int, int, int]:
        """Where a character is on the screen: x, y, width, height."""
        return self._call(_TEXT, "GetCharacterExtents", "iu", offset, _ON_SCREEN)

    def offset_at(self, x: int, y: int) -> int:
        return self._call(_TEXT, "GetOffsetAtPoint", "iiu", x, y, _ON_SCREEN)[0]

    def _property(self, name: str, interface: str = _ACCESSIBLE) -> Any:
        address = DBusAddress(self.path, self.bus_name, interface)
        return self.reader.ask(Properties(address).get(name))[0][1]

    def _call(self, interface: str, method: str, signature: str = "", *arguments: object) -> Any:
        address = DBusAddress(self.path, self.bus_name, interface)
        return self.reader.ask(new_method_call(address, method, signature, arguments))

    def _has_state(self, state: int) -> bool:
        words = self._call(_ACCESSIBLE, "GetState")[0]
        return bool(words[state // 32] >> state % 32 & 1)


class ScreenReader:
    """Asks and listens."""

    def __init__(self, address: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(address)
        self._heard: deque[Message] = deque()
        rule = MatchRule(type=MessageType.signal, interface=_EVENT)
        self._listening = self._connection.filter(rule, queue=self._heard)
        self._wait_for_registry()
        self.ask(message_bus.AddMatch(rule))
        registry = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        self.ask(new_method_call(registry, "RegisterEvent", "sass", ("Object:", [], "")))

    def close(self) -> None:
        self._listening.close()
        self._connection.close()

    def ask(self, message: Message) -> Any:
        """The answer to a question; an AssertionError where the other side says that it has none."""
        reply = self._connection.send_and_get_reply(message, timeout=PATIENCE)
        assert reply.header.message_type != MessageType.error, f"{message.header.fields}: {reply.body}"
        return reply.body

    def find(self, what: str, is_it: Callable[[Thing], bool]) -> Thing:
        """Looks through all programs until an object is there."""

        def look() -> Thing | None:
            return next((thing for thing in self._all() if is_it(thing)), None)

        return self._wait(look, f"{what} is there")

    def wait_for(self, what: str, is_it: Callable[[Event], bool]) -> Event:
        """Waits for something to be told, now or since the last time; what was told before it is forgotten."""

        def look() -> Event | None:
            while self._heard:
                event = _event(self._heard.popleft())
                if is_it(event):
                    return event
            with suppress(TimeoutError):
                self._connection.recv_messages(timeout=POLL)
            return None

        return self._wait(look, what)

    def wait_until_said(self, sentence: str) -> None:
        """Waits until a program announces exactly this."""
        said: list[str] = []

        def is_it(event: Event) -> bool:
            if event.kind == "Announcement":
                said.append(event.value)
            return event.kind == "Announcement" and event.value == sentence

        try:
            self.wait_for(sentence, is_it)
        except AssertionError:
            raise AssertionError(f"{sentence!r} was not said, but {said}") from None

    def _all(self) -> Iterator[Thing]:
        return Thing(self, _REGISTRY, _ROOT).descendants()

    def _wait_for_registry(self) -> None:
        self._wait(lambda: self.ask(message_bus.NameHasOwner(_REGISTRY))[0], "the registry is there")

    def _wait(self, condition: Callable[[], Any], what: str) -> Any:
        until = time.monotonic() + PATIENCE
        while not (found := condition()):
            assert time.monotonic() < until, f"This did not happen within {PATIENCE:g} s: {what}."
            time.sleep(POLL)
        return found


def _event(message: Message) -> Event:
    fields = {key.name: value for key, value in message.header.fields.items()}
    detail, number, _, (_, value), *_ = message.body
    return Event(fields["member"], fields["path"], detail, number, value)
