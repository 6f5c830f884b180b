"""What stands in the article's place while there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui.commands import Commands
from annotator.ui.session import Session
from annotator.ui.style_sheet import styled


class EmptyPage(QWidget):
    """Says why there is nothing to read, and offers to import where the project is empty.

    It takes the keyboard in the article's place, so that a label's key is answered and typed nowhere else.
    """

    def __init__(self, session: Session, commands: Commands) -> None:
        super().__init__()
        self._session = session
        self._commands = commands
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.text = styled(QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter), "muted")
        self.text.setFixedWidth(340)
        self._import = styled(QPushButton(self.tr("Import files…")), "primary")
        self._import.clicked.connect(lambda: commands.action("import files").trigger())
        column = QVBoxLayout(self)
        column.addStretch(1)
        # In a row of its own: a column would ask how high the text is in all of its width.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.text)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(self._import, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def refresh(self) -> None:
        has_articles = bool(len(self._session.queue.keys)) or self._session.queue.is_filtered
        self._import.setVisible(not has_articles and self._session.is_writable)
        self.text.setText(
            self.tr("Choose an article in the queue.")
            if has_articles
            else self.tr("This project has no articles yet. Import some, or drop files and folders onto the window.")
        )
