"""The pictures of guidelines: they are kept in the project, so that whoever gets it has them too."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from annotator.model.schema_pictures import PICTURE_SCHEME

if TYPE_CHECKING:
    from annotator.ui.session import Session

# A picture of a screen has about so many pixels a side; more are not seen, and make the project large.
_WIDEST = 1600


class Pictures(QObject):
    """Reads the pictures of the session's project, and adds to them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def read(self, name: str) -> bytes | None:
        """The bytes of a picture; None where the project has none of this name."""
        project = self._session.project
        picture = project.picture(name) if project is not None else None
        return picture.data if picture is not None else None

    def add(self, image: QImage, shows: str = "") -> str:
        """Keeps a picture, and gives the Markdown that shows it; empty where it could not be kept."""
        project = self._session.project
        if project is None or image.isNull():
            return ""
        if image.width() > _WIDEST:
            image = image.scaledToWidth(_WIDEST, Qt.TransformationMode.SmoothTransformation)
        names: list[str] = []
        self._session.attempt(lambda: names.append(project.add_picture(_png(image), "image/png")))
        return f"![{shows}]({PICTURE_SCHEME}:{names[0]})" if names else ""

    def add_file(self, path: Path) -> str:
        """The same for a picture in a file; empty where it holds none."""
        reader = QImageReader(str(path))
        reader.setDecideFormatFromContent(True)
        reader.setAutoTransform(True)
        return self.add(reader.read(), path.stem)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
