"""The labels of the panel: a list of them all, and a field to find one in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.ui.accessible_roles import give_role
from annotator.ui.annotate.label_list import ROW_HEIGHT, LabelList
from annotator.ui.annotate.label_rows import LabelRows, Row
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.habits import Habits
from annotator.ui.label_styles import LabelStyles
from annotator.ui.row_painting import heading_font
from annotator.ui.session import Session
from annotator.ui.showing import Showing
from annotator.ui.style_sheet import styled
from annotator.ui.theme import Appearance

_FIELD = 46


class Labels(QWidget):
    """Shows the session's labels. The field is there where a schema has many labels, and while something is in it."""

    label_wanted = Signal(str, str)  # layer and label
    label_armed = Signal(str, str)
    guideline_wanted = Signal(str, str)
    changed = Signal()  # other rows, and so another height

    def __init__(
        self,
        session: Session,
        styles: LabelStyles,
        appearance: Appearance,
        showing: Showing,
        habits: Habits,
        folded_layers: list[str],
    ) -> None:
        super().__init__()
        give_role(self, QAccessible.Role.Grouping, self.tr("Labels of spans"))
        self._session = session
        self._rows_wanted = 0
        self.rows = LabelRows(styles, habits, showing, folded_layers, self)
        self.list = LabelList(self.rows, styles, showing, appearance)
        self.field = QLineEdit(placeholderText=self.tr("Find a label"), clearButtonEnabled=True)
        self.field.setAccessibleName(self.tr("Find a label"))
        self.field.setToolTip(self.tr("Some letters of a label; Enter labels, Esc shows all of them again"))
        self._field_holder = QWidget()
        holder = QVBoxLayout(self._field_holder)
        holder.setContentsMargins(12, 10, 12, 4)
        holder.addWidget(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._field_holder)
        layout.addSpacing(4)
        layout.addWidget(self.list, 1)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.label_wanted.connect(self._use)
        self.list.label_armed.connect(self.label_armed)
        self.list.guideline_wanted.connect(self.guideline_wanted)
        self.list.search_wanted.connect(self._begin_search)
        habits.recent_changed.connect(self._show_recent)
        self.rows.modelReset.connect(self.changed)
        session.project_changed.connect(self.rows.forget)
        session.article_changed.connect(self._show_counts)
        session.annotations_changed.connect(self._show_counts)
        session.selection.picked_changed.connect(self._show_state)
        session.selection.armed_changed.connect(self._show_state)

    def show_schema(self) -> None:
        """The labels of the session's schema."""
        self.field.clear()
        self.rows.show_schema(self._session.schema)
        self._show_counts()
        self._show_field()

    def wanted_height(self) -> int:
        """The height at which all rows are seen: those from before a search, so that typing moves nothing else."""
        if not self.rows.typed.strip():
            self._rows_wanted = len(self.rows.rows)
        return self._rows_wanted * ROW_HEIGHT + 12 + (_FIELD if self._field_holder.isVisibleTo(self) else 0)

    def sizeHint(self) -> QSize:
        return QSize(200, self.wanted_height())

    def row_in_hand(self) -> Row | None:
        """The row that the keyboard is in, or that its search has found."""
        if self.field.hasFocus() and self.rows.typed.strip():
            return self.list.row_at(self.list.currentIndex())
        return self.list.row_in_hand

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.field.text().strip() and self.list.currentIndex().isValid():
                self.list.chosen.emit(self.list.currentIndex())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.setFocus()
            self.list.keyPressEvent(event)
        elif key == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            self.list.setFocus()
        else:
            return False
        return True

    def _use(self, layer: str, label: str) -> None:
        self.field.clear()
        self.label_wanted.emit(layer, label)

    def _begin_search(self, typed: str) -> None:
        self._field_holder.show()
        self.field.setFocus()
        self.field.setText(typed)

    def _search(self, typed: str) -> None:
        self.rows.search(typed)
        self._show_field()

    def _show_field(self) -> None:
        """A field that is shown for its text alone goes with it, and gives the keyboard to the list."""
        is_wanted = self.rows.offers_many or bool(self.field.text())
        if not is_wanted and self.field.hasFocus():
            self.list.setFocus()
        self._field_holder.setVisible(is_wanted)

    def _show_recent(self) -> None:
        if self.rows.offers_many and not self.rows.typed.strip():
            self.rows.arrange()

    def _show_counts(self) -> None:
        self.rows.show_counts(self._session.label_counts)
        self._show_state()

    def _show_state(self) -> None:
        picked = self._session.selection.picked
        self.rows.picked = (picked.layer, picked.label) if picked else None
        self.rows.armed = self._session.selection.armed
        self.list.viewport().update()


def heading(title: str, *beside: QWidget) -> QHBoxLayout:
    """A group's heading in small capitals, with what stands at its end."""
    label = styled(ElidedLabel(title.upper()), "heading")
    label.setAccessibleName(title)  # in capitals it would be spelt
    label.setFont(heading_font())
    row = QHBoxLayout()
    row.setContentsMargins(10, 6, 10, 6)
    row.addWidget(label, 1)
    for widget in beside:
        row.addWidget(widget)
    return row
