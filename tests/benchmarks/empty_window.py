"""An empty PySide6 window, the least that can be started: on the screen, or as the picture that an argument names."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow


def main() -> int:
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    if len(sys.argv) > 1:
        application.processEvents()
        return 0 if window.grab().save(sys.argv[1], "PNG") else 1
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
