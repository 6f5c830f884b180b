"""The middle of the Schema place: the editor of what is picked in the outline."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.model import Schema
from annotator.ui.accessible_roles import give_role
from annotator.ui.commands import Commands
from annotator.ui.focus import FocusArea
from annotator.ui.label_styles import LabelStyles
from annotator.ui.layouts import Flow
from annotator.ui.pictures import Pictures
from annotator.ui.schema.attribute_form import AttributeEditor
from annotator.ui.schema.designing import Designing
from annotator.ui.schema.editors import ItemForm, LabelForm, LayerForm, RelationForm, SchemeForm
from annotator.ui.schema.items import Item, Kind, kind_title, thing_of, title_of
from annotator.ui.style_sheet import styled
from annotator.ui.text_direction import at_start
from annotator.ui.theme import Appearance
from annotator.ui.wording import counted

_WIDEST = 620
_LINK_MARGIN = 6
# What can be done to each kind of thing, as links below its title: ids of commands.
_ACTIONS: dict[Kind, tuple[str, ...]] = {
    "schema": ("schema add layer", "schema add relation", "schema add attribute"),
    "layer": ("schema add label", "schema add attribute", "schema remove"),
    "label": (
        "schema add label below",
        "schema add attribute",
        "schema merge",
        "schema split",
        "schema move to layer",
        "schema remove",
    ),
    "attribute": ("schema remove",),
    "relation": ("schema add attribute", "schema remove"),
}
_ACTIONS_ON_SEVERAL = ("schema hide", "schema merge", "schema move to layer", "schema remove")


class EditorPanel(QFrame):
    """Shows one thing's form, or what can be done to several."""

    def __init__(
        self,
        designing: Designing,
        styles: LabelStyles,
        pictures: Pictures,
        appearance: Appearance,
        commands: Commands,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        give_role(self, QAccessible.Role.Grouping, self.tr("Editor"))
        self._designing = designing
        self._commands = commands
        self._item: Item | None = None
        self._kind = styled(QLabel(), "heading")
        self._title = at_start(styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "title"))
        self._links = QWidget()
        self._flow = Flow(self._links, 0)
        # Each is made when it is first wanted: all of them together would be waited for.
        self._makers: dict[Kind, Callable[[], ItemForm]] = {
            "schema": lambda: SchemeForm(designing, pictures),
            "layer": lambda: LayerForm(designing, appearance),
            "label": lambda: LabelForm(designing, styles, pictures, appearance),
            "attribute": lambda: AttributeEditor(designing, appearance),
            "relation": lambda: RelationForm(designing, styles, appearance),
        }
        self._forms: dict[Kind, ItemForm] = {}
        self._shown: ItemForm | None = None
        self._pages = QWidget()
        pages = QVBoxLayout(self._pages)
        pages.setContentsMargins(0, 0, 0, 0)
        self._arrange()

    @property
    def form(self) -> ItemForm | None:
        """The form that is shown; None while several things are picked."""
        return self._shown

    def focus_first(self) -> QWidget:
        """Where the keyboard comes in: the first field."""
        form = self.form
        return form.first_field() if form is not None else self._flow.widgets()[0]

    def show_items(self, schema: Schema, items: Sequence[Item], *, is_editable: bool) -> None:
        """Shows what is picked."""
        item = items[0] if len(items) == 1 else None
        thing = thing_of(schema, item) if item is not None else None
        if item is None or thing is None:
            self._show_several(items)
        else:
            self._kind.setText(kind_title(item.kind).upper())
            self._title.setText(title_of(thing) or self.tr("Schema without a title"))
            form = self._form_for(item.kind)
            form.set_locked(not is_editable)
            form.show_item(item, thing)
            self._show_form(form)
            self._show_links(_ACTIONS[item.kind] if is_editable else ())
        if item != self._item:
            self._item = item
            self._scroll.verticalScrollBar().setValue(0)

    def commit(self) -> None:
        """Takes what is being typed."""
        form = self.form
        if form is not None:
            form.commit()

    def _show_several(self, items: Sequence[Item]) -> None:
        kinds = {item.kind for item in items}
        self._kind.setText("")
        self._title.setText(
            counted("{n} label", "{n} labels", len(items))
            if kinds == {"label"}
            else counted("{n} thing", "{n} things", len(items))
        )
        self._show_form(None)
        self._show_links(_ACTIONS_ON_SEVERAL if kinds == {"label"} else ())

    def _form_for(self, kind: Kind) -> ItemForm:
        form = self._forms.get(kind)
        if form is None:
            form = self._forms[kind] = self._makers[kind]()
            layout = self._pages.layout()
            assert layout is not None
            layout.addWidget(form)
        return form

    def _show_form(self, form: ItemForm | None) -> None:
        """Only the form in view asks for room."""
        self._shown = form
        for other in self._forms.values():
            other.setVisible(other is form)

    def _show_links(self, ids: Sequence[str]) -> None:
        shown = [self._commands.command(one) for one in ids]
        shown = [command for command in shown if command.is_enabled()]
        if [command.id for command in shown] == [link.property("command") for link in self._flow.widgets()]:
            return
        for link in self._flow.take_all():
            link.hide()
            link.deleteLater()
        for command in shown:
            link = styled(QPushButton(command.title), "link")
            link.setProperty("command", command.id)
            link.setToolTip(self._commands.action(command.id).toolTip())
            link.clicked.connect(self._commands.action(command.id).trigger)
            self._flow.addWidget(link)
            link.show()
        self._links.setVisible(bool(shown))
        self._links.updateGeometry()

    def _arrange(self) -> None:
        body = styled(QWidget(), "panelBody")
        column = QVBoxLayout()
        # A link has a margin of its own: what it says is in line with the rest.
        column.setContentsMargins(28 - _LINK_MARGIN, 22, 28, 24)
        for widget in (self._kind, self._title, self._pages):
            widget.setContentsMargins(_LINK_MARGIN, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._kind)
        column.addWidget(self._title)
        column.addWidget(self._links)
        column.addSpacing(14)
        column.addWidget(self._pages)
        column.addStretch(1)
        holder = QWidget()
        holder.setMaximumWidth(_WIDEST)
        holder.setLayout(column)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(holder, 1)
        row.addStretch(0)
        self._scroll = styled(FocusArea(), "plainArea")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
