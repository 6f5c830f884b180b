"""What stands in the editor's place while a schema has nothing in it yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui.commands import Commands
from annotator.ui.style_sheet import styled


class BlankPage(QWidget):
    """Says what a schema is, and offers to begin one or to bring one in."""

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = styled(QLabel(self.tr("What do you want to label?"), wordWrap=True), "title")
        about = QLabel(
            self.tr(
                "A layer is a family of labels with one job: names, tone, topics. Add one, press Enter and Tab to go "
                "on with its labels, and Enter after each. On the right is what annotators will see. Everything can "
                "be undone."
            ),
            wordWrap=True,
        )
        styled(about, "muted")
        self.add = styled(QPushButton(self.tr("Add a layer")), "primary")
        self.add.clicked.connect(lambda: commands.action("schema add layer").trigger())
        self.bring = QPushButton(self.tr("Import a schema…"))
        self.bring.clicked.connect(lambda: commands.action("import schema").trigger())
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.bring):
            button.setMinimumHeight(34)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(10)
        column.addStretch(2)
        for widget in (title, about):
            widget.setMaximumWidth(460)
            column.addWidget(widget)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addStretch(3)
