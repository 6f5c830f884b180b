"""A row of the form: the attribute's title, its field, and what is to be said about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QStyle, QWidget

from annotator.model import Attribute
from annotator.ui.annotate.attributes.field import Field, as_widget
from annotator.ui.annotate.attributes.options import Options
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.style_sheet import mark, styled

_TITLE_WIDTH = 84
_GAP = 10
_LINE = 30
_BELOW = 2


class FieldRow(QWidget):
    """The title stands before the field, or above it where there is no room beside it."""

    def __init__(self, attribute: Attribute, field: Field) -> None:
        super().__init__()
        self.attribute = attribute
        self.field = field
        title = attribute.title or attribute.name
        self._title = styled(ElidedLabel(self.tr("{} *").format(title) if attribute.required else title), "fieldTitle")
        self._about = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "small")
        self._about.hide()
        self._problem = styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "fieldProblem")
        self._problem.hide()
        widget = as_widget(field)
        widget.setAccessibleName(self.tr("{}, required").format(title) if attribute.required else title)
        widget.setAccessibleDescription(attribute.definition)
        self.setToolTip("\n".join(filter(None, (attribute.definition, self._mark()))))
        _Row(self, self._title, field, (self._about, self._problem))

    def show_missing(self, *, is_missing: bool) -> None:
        """Whether the value is required and not there: the asterisk says so, in another colour until it is."""
        mark(self._title, "missing", is_missing)

    def show_about(self, words: str) -> None:
        """What is known of the value; empty where nothing is."""
        self._about.setText(words)
        self._about.setVisible(bool(words))
        self.updateGeometry()

    def show_problem(self, sentence: str) -> None:
        """Why what was typed may not stand; empty where it may."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.updateGeometry()

    @property
    def problem(self) -> str:
        return self._problem.text()

    def _mark(self) -> str:
        return self.tr("Required before the article is finished") if self.attribute.required else ""


class _Row(QLayout):
    """Title and field, in two columns or below each other, and below the field what is said about it."""

    def __init__(self, parent: QWidget, title: QWidget, field: Field, below: Sequence[QWidget]) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._field = field
        self.setContentsMargins(0, 0, 0, 0)
        for widget in (title, as_widget(field), *below):
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Remembered: a column of rows is asked for its height hundreds of times while it is laid out once."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), apply=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def minimumSize(self) -> QSize:
        return QSize(self._items[1].minimumSize().width() if len(self._items) > 1 else 0, _LINE)

    def sizeHint(self) -> QSize:
        width = _TITLE_WIDTH + _GAP + (self._items[1].sizeHint().width() if len(self._items) > 1 else 0)
        return QSize(width, self.heightForWidth(width))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, apply=True)

    def _arrange(self, rect: QRect, *, apply: bool) -> int:
        """Places the items, or only says how high they get."""
        if len(self._items) < 2:
            return 0
        title, field, *below = self._items
        is_beside = self._is_beside(title, field, rect.width())
        column = _TITLE_WIDTH + _GAP if is_beside else 0
        width = rect.width() - column
        places = []
        y = rect.top()
        title_height = _LINE if is_beside else title.sizeHint().height() + _BELOW
        places.append((title, QRect(rect.left(), y, _TITLE_WIDTH if is_beside else rect.width(), title_height)))
        if not is_beside:
            y += title_height
        height = _height(field, width)
        places.append((field, QRect(rect.left() + column, y + max(0, _LINE - height) // 2, width, height)))
        y += max(_LINE, height)
        for item in below:
            if not item.isEmpty():
                height = _height(item, width)
                places.append((item, QRect(rect.left() + column, y + _BELOW, width, height)))
                y += height + 2 * _BELOW
        if apply:
            direction = as_widget(self._field).layoutDirection()
            for item, place in places:
                item.setGeometry(QStyle.visualRect(direction, rect, place))
        return y - rect.top()

    def _is_beside(self, title: QLayoutItem, field: QLayoutItem, width: int) -> bool:
        if isinstance(self._field, Options) and self._field.is_many:
            return False  # chips want all the room there is
        needs = field.minimumSize().width()
        return title.sizeHint().width() <= _TITLE_WIDTH and needs <= width - _TITLE_WIDTH - _GAP


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
