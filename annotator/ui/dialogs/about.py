"""About: the versions that a report of a problem should name."""

from __future__ import annotations

import platform

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from annotator import __version__
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.style_sheet import styled
from annotator.ui.wording import translator

_tr = translator("dialogs")


def show_about(parent: QWidget) -> None:
    """The versions that a report of a problem should name."""
    dialog = FormDialog(_tr("About Annotator"), _tr("Close"), parent)
    dialog.body.addWidget(QLabel(versions(), wordWrap=True))
    dialog.body.addWidget(
        styled(
            QLabel(
                _tr(
                    "MIT licence. Typefaces Inter and Source Serif 4 (SIL Open Font License), icons Lucide (ISC), "
                    "topics IPTC Media Topics (CC BY 4.0)."
                ),
                wordWrap=True,
            ),
            "small",
        )
    )
    dialog.cancel_button.setText(_tr("Copy versions"))
    dialog.buttons.rejected.disconnect()
    dialog.cancel_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions()))
    dialog.exec()


def versions() -> str:
    import sqlite3

    import sqlalchemy

    from annotator.formats import broken_plugins

    return "\n".join(
        (
            f"Annotator {__version__}",
            f"Python {platform.python_version()}, {platform.platform()}",
            f"Qt {qVersion()}, PySide6 {pyside_version}",
            f"SQLAlchemy {sqlalchemy.__version__}, SQLite {sqlite3.sqlite_version}",
            *broken_plugins(),
        )
    )
