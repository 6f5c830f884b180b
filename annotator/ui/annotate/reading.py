"""How the reader wants the article set: a pop-up to choose it in, and what keeps it from one start to the next."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFontDatabase, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from annotator.ui.article_view import ArticleView, Reading
from annotator.ui.article_view.typography import COLUMNS, SPACINGS, ZOOMS, Typography
from annotator.ui.focus import press_focused_button
from annotator.ui.picker import Choice, Picker
from annotator.ui.screens import room_around
from annotator.ui.style_sheet import styled
from annotator.ui.theme import INTERFACE_FONT, READING_FONT, Appearance
from annotator.ui.wording import counted, decimal, percentage, translator

if TYPE_CHECKING:
    from annotator.settings import Settings

_tr = translator("reading")
_WIDTH = 340
_STEP = 5
_SIGNS = (QFontDatabase.WritingSystem.Any, QFontDatabase.WritingSystem.Symbol)


class ReadingOptions(QObject):
    """Sets the article as the settings say, and keeps in them what the reader changes."""

    def __init__(self, view: ArticleView, settings: Settings, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._settings = settings
        self._appearance = appearance
        self._window = parent
        view.set_reading(Reading(settings.typeface, settings.zoom, settings.column, settings.line_spacing))
        view.reading_changed.connect(self._keep)

    def open(self, button: QWidget) -> None:
        """Shows the pop-up below a button."""
        popup = ReadingPopup(self._view.reading, self._appearance, self._window)
        popup.changed.connect(self._view.set_reading)
        popup.closed.connect(lambda: self._settings.save())
        popup.show_below(button)

    def _keep(self, reading: Reading) -> None:
        settings = self._settings
        settings.typeface, settings.zoom = reading.family, reading.zoom
        settings.column, settings.line_spacing = reading.column, reading.spacing


class ReadingPopup(QFrame):
    """The controls below a button; the article itself shows at once what they do. Esc closes."""

    changed = Signal(Reading)
    closed = Signal()

    def __init__(self, reading: Reading, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Reading options"))
        self._controls = ReadingControls(reading, appearance)
        self._controls.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 10)
        column.addWidget(self._controls)
        self.setFixedWidth(_WIDTH)

    def show_below(self, button: QWidget) -> None:
        """Shows the pop-up below a button, to the right, where it leaves most of the article in sight."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(0, button.height() + 6))
        room = room_around(self.parentWidget() or self)
        x = max(room.left(), min(corner.x(), room.right() - self.width()))
        self.move(x, max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.show()
        self._controls.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_focused_button(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


class ReadingControls(QWidget):
    """Size, width, spacing and typeface."""

    changed = Signal(Reading)

    def __init__(self, reading: Reading, appearance: Appearance) -> None:
        super().__init__()
        self._reading = reading
        self._appearance = appearance
        tr = self.tr
        self._size = _Measure(tr("Size"), tr("Size in percent of the usual one"))
        self._column = _Measure(tr("Width"), tr("Width in characters"))
        self._spacing = _Measure(tr("Spacing"), tr("Line spacing in percent of the size"))
        self._typeface = styled(QPushButton(), "field")
        self._usual = styled(QPushButton(tr("Usual")), "link")
        self._usual.setToolTip(tr("Set the article as it usually is"))
        self._size.chosen.connect(lambda percent: self._change(zoom=percent / 100))
        self._column.chosen.connect(lambda characters: self._change(column=characters))
        self._spacing.chosen.connect(lambda percent: self._change(spacing=percent / 100))
        self._typeface.clicked.connect(self._choose_typeface)
        self._usual.clicked.connect(lambda: self._change(**asdict(Reading())))
        self.setFocusProxy(self._size)
        self._arrange()
        self.show_reading(reading)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for row, measure in enumerate((self._size, self._column, self._spacing)):
            grid.addWidget(measure.caption, row, 0)
            grid.addWidget(measure, row, 1)
            grid.addWidget(measure.value_in_words, row, 2)
        caption = styled(QLabel(self.tr("Typeface")), "small")
        caption.setBuddy(self._typeface)
        grid.addWidget(caption, 3, 0)
        grid.addWidget(self._typeface, 3, 1, 1, 2)
        grid.addWidget(self._usual, 4, 2, Qt.AlignmentFlag.AlignRight)

    def _change(self, **chosen: Any) -> None:
        """Another size, width, spacing or typeface is read from now on."""
        self.show_reading(replace(self._reading, **chosen))
        self.changed.emit(self._reading)

    def show_reading(self, reading: Reading) -> None:
        """Shows how the article is set, whoever chose it."""
        self._reading = reading
        tr = self.tr
        self._size.set_to(ZOOMS, reading.zoom, percentage(reading.zoom), per_unit=100)
        self._column.set_to(COLUMNS, reading.column, counted("{n} character", "{n} characters", reading.column))
        # The slider ends where lines cannot come closer.
        closest = Typography(reading).closest_spacing
        spacing = max(closest, reading.spacing)
        self._spacing.set_to((closest, SPACINGS[1]), spacing, decimal(round(spacing, 2)), per_unit=100)
        title = _title_of(reading.family)
        self._typeface.setText(self._typeface.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, 190))
        self._typeface.setAccessibleName(tr("Typeface: {}").format(title))
        self._typeface.setToolTip(tr("Choose another typeface than {}").format(title))
        self._usual.setEnabled(reading != Reading())

    def _choose_typeface(self) -> None:
        choices = [
            Choice(family, _title_of(family), is_chosen=family == self._reading.family) for family in typefaces()
        ]
        picker = Picker(choices, self.tr("Find a typeface"), self._appearance, self)
        picker.chosen.connect(lambda family: self._change(family=family))
        picker.show_below(self._typeface)


class _Measure(QSlider):
    """A slider with its caption and its value in words, which stand beside it; people move it in steps of 5."""

    chosen = Signal(int)

    def __init__(self, title: str, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSingleStep(_STEP)
        self.setPageStep(2 * _STEP)
        self.setMinimumHeight(22)
        self.caption = styled(QLabel(title), "small")
        self.caption.setBuddy(self)
        self.value_in_words = styled(QLabel(), "small")
        self.value_in_words.setMinimumWidth(86)
        self.value_in_words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.valueChanged.connect(lambda value: self.chosen.emit(_STEP * round(value / _STEP)))

    def set_to(self, bounds: tuple[float, float], value: float, words: str, *, per_unit: int = 1) -> None:
        """Shows a value; a slider counts in whole numbers, `per_unit` of them to one."""
        blocked = self.blockSignals(True)
        self.setRange(*(round(bound * per_unit) for bound in bounds))
        self.setValue(round(value * per_unit))
        self.blockSignals(blocked)
        self.update()
        self.value_in_words.setText(words)


def typefaces() -> list[str]:
    """The families to choose from: the bundled ones, the system's, and all that are installed."""
    first = ["", INTERFACE_FONT, "serif", "sans-serif"]
    # Weights that are bundled as files of their own, and what a system keeps for itself, are no families to people.
    hidden = (READING_FONT, INTERFACE_FONT, "Serif", "Sans Serif", "Monospace")
    installed = [
        family
        for family in QFontDatabase.families()
        if not QFontDatabase.isPrivateFamily(family)
        and _writes(family)
        and not family.startswith((f"{READING_FONT} ", f"{INTERFACE_FONT} "))
    ]
    return [*first, *(family for family in installed if family not in hidden)]


def _writes(family: str) -> bool:
    """Whether a family has letters: fonts of emoji and of symbols have none, and Qt would set text in another one."""
    systems = QFontDatabase.writingSystems(family)
    return any(system not in _SIGNS for system in systems) and "emoji" not in family.casefold()


def _title_of(family: str) -> str:
    names = {"": READING_FONT, "serif": _tr("System serif"), "sans-serif": _tr("System sans serif")}
    return names.get(family, family)
