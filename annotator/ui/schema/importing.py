"""Another schema in the place of the project's: what is different, what that touches, and what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.ui.combo_box import ComboBox
from annotator.ui.schema.confirming import ConfirmationSheet
from annotator.ui.sentences import spoken
from annotator.ui.theme import Appearance
from annotator.ui.wording import counted

if TYPE_CHECKING:
    from annotator.schema_imports import Keep, SchemaImport

_LIST_HEIGHT = 150


class ImportSheet(ConfirmationSheet):
    """`exec` says whether people agreed. `keep` is what they want to keep: where it is another, ask again with that."""

    def __init__(self, found: SchemaImport, appearance: Appearance, parent: QWidget | None) -> None:
        assert found.change is not None
        super().__init__(found.change, found.impact, "import", appearance, parent)
        self.keep: Keep = found.keep
        self.is_asked_again = False
        choices: dict[Keep, str] = {
            "used": self.tr("Keep what is in use, and hide its labels"),
            "all": self.tr("Keep everything, and add what the file has"),
            "nothing": self.tr("Remove it, with all that carries it"),
        }
        self._keeps = ComboBox()
        for keep, title in choices.items():
            self._keeps.addItem(title, keep)
        self._keeps.setCurrentIndex(self._keeps.findData(found.keep))
        self._keeps.activated.connect(self._ask_again)
        text = QPlainTextEdit("\n".join(spoken(difference.sentence) for difference in found.differences), readOnly=True)
        text.setFixedHeight(_LIST_HEIGHT)
        text.setTabChangesFocus(True)
        self.put_first(
            counted(
                "{n} difference to the schema of the project",
                "{n} differences to the schema of the project",
                len(found.differences),
            ),
            text,
        )
        self.put_first(self.tr("What the file does not have"), self._keeps)

    def _ask_again(self) -> None:
        if self._keeps.currentData() != self.keep:
            self.keep = self._keeps.currentData()
            self.is_asked_again = True
            self.reject()
