"""The guideline of a label, or of the project, shown in the panel while somebody reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from annotator.model import Label, Layer, Schema
from annotator.ui.accessible_roles import give_role
from annotator.ui.habits import LabelKey
from annotator.ui.icons import icon, swatch
from annotator.ui.label_styles import LabelStyles
from annotator.ui.label_tree import PATH
from annotator.ui.layouts import pad
from annotator.ui.markdown_view import MarkdownView
from annotator.ui.session import Session
from annotator.ui.style_sheet import styled
from annotator.ui.text_direction import at_start
from annotator.ui.theme import Appearance
from annotator.ui.wording import translator

_tr = translator("guidelines")
_LINK_PADDING = 6
_INDENT = 18
# What Markdown would take for its own in a text that is none (CommonMark 0.31, 2.4).
_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&])")


class Guideline(QFrame):
    """Shows what is written about a label: definition, examples, counter-examples and guidelines."""

    closed = Signal()

    def __init__(self, session: Session, styles: LabelStyles, appearance: Appearance) -> None:
        super().__init__()
        give_role(self, QAccessible.Role.Grouping, self.tr("Guideline"))
        self._session = session
        self._styles = styles
        self._appearance = appearance
        self.shown: LabelKey | None = None  # ("", "") for the project
        self._color = QLabel()
        self._title = at_start(styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "guidelineTitle"))
        self._whereabouts = at_start(styled(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "small"))
        self.text = MarkdownView(self._read_picture)
        self.text.document().setIndentWidth(_INDENT)
        self.close_button = styled(QToolButton(), "eye")
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.setAccessibleName(self.tr("Close the guideline"))
        self.close_button.setToolTip(self.tr("Close the guideline (Esc or F1)"))
        self.close_button.clicked.connect(self.closed)
        self.whole = styled(QPushButton(self.tr("Guidelines of the project")), "link")
        self.whole.setToolTip(self.tr("Show what is written about the whole schema"))
        self.whole.clicked.connect(lambda: self.show_about(("", "")))
        self._arrange()
        appearance.changed.connect(self._draw_icon)
        styles.changed.connect(self._refresh)
        self._draw_icon()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._color, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        written = QVBoxLayout()
        pad(written, _LINK_PADDING, 0, 0, 0)
        written.setSpacing(6)
        written.addLayout(head)
        written.addWidget(self._whereabouts)
        written.addWidget(self.text, 1)
        layout = QVBoxLayout(self)
        pad(layout, 18 - _LINK_PADDING, 14, 14, 12)
        layout.setSpacing(6)
        layout.addLayout(written, 1)
        layout.addWidget(self.whole, 0, Qt.AlignmentFlag.AlignLeading)
        self._color.setContentsMargins(0, 5, 0, 0)

    def show_about(self, key: LabelKey) -> None:
        """Shows what is written about a label, by its layer's name and its own, about a layer, or about all."""
        self.shown = key
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _refresh(self) -> None:
        if self.shown is None:
            return
        schema = self._session.schema
        layer = schema.layer(self.shown[0])
        label = layer.label(self.shown[1]) if layer is not None else None
        self._color.setVisible(label is not None)
        if layer is not None and label is not None:
            self._color.setPixmap(swatch(self._styles.look(layer.name, label.name).color))
            title, written = label.display, about_label(label)
            where = PATH.join(filter(None, (layer.display, self._styles.tree(layer).path(label))))
        elif layer is not None:
            self._color.setPixmap(QPixmap())
            title, written, where = layer.display, about_layer(layer), ""
        else:
            title, written, where = schema.title or schema.name, about_schema(schema), ""
        self._title.setText(title)
        self._whereabouts.setText(where)
        self._whereabouts.setVisible(bool(where))
        self.text.show_markdown(written or _tr("*Nothing is written about this yet.*"))
        self.text.setAccessibleName(self.tr("Guideline: {}").format(title))
        self.whole.setVisible(layer is not None and bool(about_schema(schema)))

    def _draw_icon(self) -> None:
        self.close_button.setIcon(icon("x", self._appearance.theme, color=self._appearance.theme.muted))

    def _read_picture(self, name: str) -> bytes | None:
        project = self._session.project
        picture = project.picture(name) if project is not None else None
        return picture.data if picture is not None else None


def about_label(label: Label) -> str:
    """What is written about a label, as Markdown; empty where nothing is."""
    parts = [_plain(label.definition.strip())]
    parts += _examples(_tr("Examples"), label.examples)
    parts += _examples(_tr("Not so"), label.counter_examples)
    return "\n\n".join(filter(None, (*parts, label.guidelines.strip())))


def about_layer(layer: Layer) -> str:
    """What is written about a layer, as Markdown."""
    return _plain(layer.definition.strip())


def about_schema(schema: Schema) -> str:
    """What is written about the whole schema, as Markdown."""
    return "\n\n".join(filter(None, (_plain(schema.description.strip()), schema.guidelines.strip())))


def _examples(heading: str, examples: tuple[str, ...]) -> Iterator[str]:
    if examples:
        yield f"**{heading}**"
        yield "\n".join(f"- {_example(example)}" for example in examples)


def _example(text: str) -> str:
    """The labelled words stand between two pairs of asterisks, which Markdown reads in the same way."""
    return "**".join(_plain(piece) for piece in " ".join(text.split()).split("**"))


def _plain(text: str) -> str:
    """A text that is no Markdown, written in it."""
    return _SIGNS.sub(r"\\\1", text)
