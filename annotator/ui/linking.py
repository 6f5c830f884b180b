"""What links of the open project lead to: the entries of its lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from annotator.model import Attribute
from annotator.model.knowledge import Entry, ids_meant

if TYPE_CHECKING:
    from annotator.ui.session import Session


class Links(Protocol):
    """Where links lead to."""

    def has_list(self, attribute: Attribute) -> bool:
        """Whether there is a list to look for this link in."""

    def find(self, attribute: Attribute, text: str) -> list[Entry]:
        """What a text finds, the best first."""

    def entry(self, attribute: Attribute, id: str) -> Entry | None:
        """What an identifier stands for; None where no list has it."""

    def meant(self, attribute: Attribute, text: str) -> str:
        """The identifier that a text stands for where a list has it, else the text."""


class NoLists:
    """For a form without a project: a link is what was typed."""

    def has_list(self, attribute: Attribute) -> bool:
        return False

    def find(self, attribute: Attribute, text: str) -> list[Entry]:
        return []

    def entry(self, attribute: Attribute, id: str) -> Entry | None:
        return None

    def meant(self, attribute: Attribute, text: str) -> str:
        return text.strip()


class Linking:
    """Finds entries for the attributes that are links. Each call answers within a frame, at a million entries too."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def has_list(self, attribute: Attribute) -> bool:
        project = self._session.project
        return project is not None and any(
            attribute.knowledge_base in ("", base.name) for base in project.knowledge.bases()
        )

    def find(self, attribute: Attribute, text: str) -> list[Entry]:
        project = self._session.project
        return project.knowledge.find(text, attribute.knowledge_base) if project is not None else []

    def entry(self, attribute: Attribute, id: str) -> Entry | None:
        project = self._session.project
        return project.knowledge.entry(id, attribute.knowledge_base) if project is not None and id else None

    def meant(self, attribute: Attribute, text: str) -> str:
        found = next((id for id in ids_meant(text) if self.entry(attribute, id) is not None), None)
        return text.strip() if found is None else found
