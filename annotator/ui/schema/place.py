"""The Schema place: the outline, the editor of what is picked in it, and a preview of what annotators will see."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.commands import Commands
from annotator.ui.focus import order_tabs
from annotator.ui.habits import Habits
from annotator.ui.label_styles import LabelStyles
from annotator.ui.pictures import Pictures
from annotator.ui.schema.actions import outline_commands
from annotator.ui.schema.blank_page import BlankPage
from annotator.ui.schema.designing import Designing
from annotator.ui.schema.editor_panel import EditorPanel
from annotator.ui.schema.items import SCHEME, Item
from annotator.ui.schema.outline_actions import OutlineActions
from annotator.ui.schema.outline_panel import OutlinePanel
from annotator.ui.schema.preview import Preview
from annotator.ui.session import Session
from annotator.ui.showing import Showing
from annotator.ui.splitter import Splitter
from annotator.ui.theme import Appearance
from annotator.ui.wide_edits import WideEdits

_WIDTHS = (272, 552, 400)
# The preview follows once whoever goes through the outline rests.
_PREVIEW_MS = 40
_ADDED = (
    "schema add label",
    "schema add label below",
    "schema add attribute",
    "schema add layer",
    "schema add relation",
)


class SchemaPlace(Splitter):
    """Joins the three parts to the session's schema. It is made when it is first wanted."""

    article_wanted = Signal(object)  # an Example to be seen in its article

    def __init__(
        self,
        session: Session,
        wide_edits: WideEdits,
        styles: LabelStyles,
        appearance: Appearance,
        commands: Commands,
        habits: Habits,
        showing: Showing,
        window: QWidget,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._session = session
        self._commands = commands
        self._styles = styles
        self._is_begun = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.designing = Designing(session, wide_edits, appearance, window)
        self.panel = OutlinePanel(styles, appearance)
        self.outline = self.panel.outline
        self.actions_on_outline = OutlineActions(session, self.designing, self.panel, appearance)
        commands.add(outline_commands(self.actions_on_outline), self.outline)
        pictures = Pictures(session)
        self.editor = EditorPanel(self.designing, styles, pictures, appearance, commands)
        self.blank = BlankPage(commands)
        self.preview = Preview(styles, habits, showing, appearance)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.editor)
        self._stack.addWidget(self.blank)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._middle = middle
        self._rest = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._rest.timeout.connect(self._show_preview)
        self._arrange()
        self._connect()
        self._begin()

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What F6 goes round."""
        return (self.panel, self.blank if self._is_blank else self.editor, self.preview)

    def _arrange(self) -> None:
        for part, width, stretch in ((self.panel, 210, 0), (self._middle, 340, 1), (self.preview, 236, 0)):
            part.setMinimumWidth(width)
            self.addWidget(part)
            self.setStretchFactor(self.indexOf(part), stretch)
        self.setSizes(list(_WIDTHS))
        self.name_handle(1, self.tr("Width of the outline"))
        self.name_handle(2, self.tr("Width of the preview"))

    def _connect(self) -> None:
        session = self._session
        self.outline.picked.connect(self._show_picked)
        self.outline.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.outline.customContextMenuRequested.connect(self._open_menu)
        self.panel.add_menu_wanted.connect(self._fill_add_menu)
        self.designing.made.connect(self._go_on)
        self.designing.article_wanted.connect(self.article_wanted)
        self._styles.changed.connect(self._show_schema)
        session.project_changed.connect(self._begin)
        session.busy_changed.connect(self._show_state)
        session.leaving.connect(self.editor.commit)
        session.leaving.connect(self.outline.commit)

    def _begin(self) -> None:
        """Another project, or another annotator."""
        self._is_begun = False
        self._show_state()

    def _show_state(self) -> None:
        """Whether the schema can be changed now."""
        project = self._session.project
        self.panel.set_editable(self._session.is_writable, project.read_only_reason if project is not None else "")
        self._show_schema()
        self._show_picked()

    def _show_schema(self) -> None:
        """The schema as it is now; the styles know it already."""
        schema = self._session.written_schema
        if self._is_begun:
            self.outline.show_schema(schema)
        elif self._session.project is not None:
            self._is_begun = True
            self.panel.clear_filter()
            self.outline.begin_with(schema)

    @property
    def _is_blank(self) -> bool:
        schema = self._session.written_schema
        is_empty = not (schema.layers or schema.relations or schema.attributes)
        return is_empty and self._session.is_writable and self._session.project is not None

    def _show_picked(self) -> None:
        if self._session.project is None:
            return
        items = self.outline.picked_items() or [SCHEME]
        is_blank = self._is_blank
        self._stack.setCurrentWidget(self.blank if is_blank else self.editor)
        self._commands.refresh()
        self.editor.show_items(self._session.written_schema, items, is_editable=self._session.is_writable)
        order_tabs(self)  # there may be other links and chips now
        self._rest.start()

    def _show_preview(self) -> None:
        items = self.outline.picked_items() or [SCHEME]
        if self._session.project is not None:
            self.preview.show_item(self._session.schema, items[0])

    def _go_on(self, then: Item | None) -> None:
        if then is not None:
            self.outline.pick(then)

    def _open_menu(self, point: QPoint) -> None:
        menu = QMenu(self.outline)
        self._commands.refresh()
        for command in self._commands:
            if command.scope == "outline" and command.is_enabled():
                if command.begins_group and menu.actions():
                    menu.addSeparator()
                menu.addAction(self._commands.action(command.id))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if menu.actions():
            menu.popup(self.outline.viewport().mapToGlobal(point))

    def _fill_add_menu(self, menu: QMenu) -> None:
        menu.clear()
        self._commands.refresh()
        for one in _ADDED:
            if self._commands.command(one).is_enabled():
                menu.addAction(self._commands.action(one))
