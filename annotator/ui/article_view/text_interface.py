"""Qt's accessible text interface, whole: PySide6 leaves out the functions that answer through pointers.

Of `QAccessibleTextInterface`, five virtual functions cannot be overridden in Python: `selection`, `attributes` and
`textBeforeOffset`, `textAfterOffset`, `textAtOffset` (PySide6's typesystem_gui_common.xml removes them). Called all the
same, the first two return without having set their results, and whoever asked reads what was left in memory; the
others fetch the whole text to find one word.

So these five are answered one level lower. A C++ object begins with a pointer to the table of its class's virtual
functions (Itanium C++ ABI, 2.5). The object gets a table of its own, a copy in which the five entries lead to Python.
Qt promises that such a table does not change within Qt 6, and it is checked before it is trusted: the three functions
that Qt exports must stand in their places. This is done for Linux on x86-64, where it can be tested with a screen
reader's own protocol; elsewhere the interface is without selections, which nobody then asks for.
"""

from __future__ import annotations

import ctypes
import logging
import os
import platform
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_ssize_t, c_void_p
from functools import cache
from typing import Any
from weakref import WeakValueDictionary

from PySide6.QtGui import QAccessible, QAccessibleTextInterface
from shiboken6 import Shiboken

log = logging.getLogger(__name__)

# A piece of text, where it starts and where it ends.
Piece = tuple[str, int, int]

# The order of the virtual functions in qaccessible.h, after the two entries of the destructor.
_SELECTION, _BEFORE, _AFTER, _AT, _ATTRIBUTES, _COUNT = 2, 10, 11, 12, 17, 18
# In front of the functions stand the offset to the top of the object and its type.
_HEAD = 2
_EXPORTED = {
    _BEFORE: "_ZNK24QAccessibleTextInterface16textBeforeOffsetEiN11QAccessible16TextBoundaryTypeEPiS2_",
    _AFTER: "_ZNK24QAccessibleTextInterface15textAfterOffsetEiN11QAccessible16TextBoundaryTypeEPiS2_",
    _AT: "_ZNK24QAccessibleTextInterface12textAtOffsetEiN11QAccessible16TextBoundaryTypeEPiS2_",
}
_Table = c_void_p * (_HEAD + _COUNT)
_Int = POINTER(c_int)
# A QString is too big for a register: the caller says where it is to be built, before all other arguments (System V
# ABI for AMD64, 3.2.3), the object itself among them.
_SelectionFunction = CFUNCTYPE(None, c_void_p, c_int, _Int, _Int)
_AttributesFunction = CFUNCTYPE(c_void_p, c_void_p, c_void_p, c_int, _Int, _Int)
_PieceFunction = CFUNCTYPE(c_void_p, c_void_p, c_void_p, c_int, c_int, _Int, _Int)
_QSTRING_SIZE = 24  # bytes: three words that say where the units are and how many


class TextInterface(QAccessibleTextInterface):
    """The base of a text interface in Python; `is_whole` says whether the five functions are asked.

    Offsets are whatever the subclass counts in, the same in all functions.
    """

    def __init__(self) -> None:
        super().__init__()
        table = _table(_table_address(self))
        self.is_whole = table is not None
        if table is not None:
            address = Shiboken.getCppPointer(self)[0]
            _interfaces[address] = self
            c_void_p.from_address(address).value = ctypes.addressof(table) + _HEAD * ctypes.sizeof(c_void_p)

    def selected(self, index: int) -> tuple[int, int]:
        """Start and end of a selection."""
        raise NotImplementedError

    def attributes_at(self, offset: int) -> Piece:
        """Attributes as "name:value;name:value", and the stretch around `offset` that has them (IAccessible2)."""
        raise NotImplementedError

    def piece_before(self, offset: int, boundary: QAccessible.TextBoundaryType) -> Piece:
        """The character, word, line … before the one at `offset`; an empty text where there is none."""
        raise NotImplementedError

    def piece_after(self, offset: int, boundary: QAccessible.TextBoundaryType) -> Piece:
        """The one after it."""
        raise NotImplementedError

    def piece_at(self, offset: int, boundary: QAccessible.TextBoundaryType) -> Piece:
        """The one at `offset`."""
        raise NotImplementedError


_kept: list[Any] = []  # tables and the functions they lead to: objects may need them as long as the program runs
_interfaces: WeakValueDictionary[int, TextInterface] = WeakValueDictionary()


def _table_address(interface: QAccessibleTextInterface) -> int:
    """Where the virtual functions of the object's C++ class stand."""
    found = c_void_p.from_address(Shiboken.getCppPointer(interface)[0]).value
    assert found is not None
    return found


@cache
def _table(inherited: int) -> Any:
    """A copy of the table at an address in which the five functions lead to Python; None where that cannot be done."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return None
    table = _Table.from_buffer_copy(_Table.from_address(inherited - _HEAD * ctypes.sizeof(c_void_p)))
    try:
        make_string = _library("Core")["_ZN7QStringC1EPK5QCharx"]
        expected = {place: ctypes.cast(_library("Gui")[name], c_void_p).value for place, name in _EXPORTED.items()}
    except (OSError, AttributeError) as error:
        log.warning("Qt's libraries are not as expected, selections are not told to screen readers: %s", error)
        return None
    if any(table[_HEAD + place] != address for place, address in expected.items()):
        log.warning("Qt's text interface is laid out in another way: selections are not told to screen readers")
        return None
    make_string.argtypes = [c_void_p, c_char_p, c_ssize_t]
    make_string.restype = None

    def answer_selection(this: int, index: int, start: Any, end: Any) -> None:
        start[0] = end[0] = -1
        with _errors_shown():
            start[0], end[0] = _interfaces[this].selected(index)

    def answer(result: int, start: Any, end: Any, find: Callable[[], Piece]) -> int:
        """Builds a QString at `result`, which is returned, and sets where its text starts and ends."""
        ctypes.memset(result, 0, _QSTRING_SIZE)  # an empty string
        start[0] = end[0] = -1
        with _errors_shown():
            text, first, last = find()
            units = text.encode("utf-16-le", "surrogatepass")
            make_string(result, units, len(units) // 2)
            start[0], end[0] = first, last
        return result

    def answer_attributes(result: int, this: int, offset: int, start: Any, end: Any) -> int:
        return answer(result, start, end, lambda: _interfaces[this].attributes_at(offset))

    def answer_piece(name: str) -> Callable[..., int]:
        def answer_one(result: int, this: int, offset: int, boundary: int, start: Any, end: Any) -> int:
            def find() -> Piece:
                return getattr(_interfaces[this], name)(offset, QAccessible.TextBoundaryType(boundary))

            return answer(result, start, end, find)

        return answer_one

    functions = {
        _SELECTION: _SelectionFunction(answer_selection),
        _ATTRIBUTES: _AttributesFunction(answer_attributes),
        _BEFORE: _PieceFunction(answer_piece("piece_before")),
        _AFTER: _PieceFunction(answer_piece("piece_after")),
        _AT: _PieceFunction(answer_piece("piece_at")),
    }
    for place, function in functions.items():
        table[_HEAD + place] = ctypes.cast(function, c_void_p).value
        _kept.append(function)
    _kept.append(table)
    return table


@contextmanager
def _errors_shown() -> Iterator[None]:
    """An error cannot go on into C++: it is shown as any other bug, and what was set before is the answer."""
    try:
        yield
    except Exception:
        sys.excepthook(*sys.exc_info())


def _library(name: str) -> ctypes.CDLL:
    """One of Qt's libraries, as PySide6 has loaded it; OSError where it has not."""
    return ctypes.CDLL(f"libQt6{name}.so.6", mode=os.RTLD_NOLOAD | os.RTLD_LAZY)
