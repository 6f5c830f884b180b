"""Never half a file: what is written stands beside its target until it is whole."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from annotator.errors import ProjectError

_BUFFER = 1 << 20


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes the place of `path` when the block ends, and vanishes where it raises.

    A pipe or a device is written to directly. Raises ProjectError where the file system refuses.
    """
    # Looked at through the links: /dev/stdout leads to a pipe that has no path.
    is_special = path.exists() and not path.is_file() and not path.is_dir()
    target = path if is_special else path.resolve()
    if target.is_dir():
        raise ProjectError(f"{path} is a folder.", "Give the name of a file.")
    if not target.parent.is_dir():
        raise ProjectError(f"The folder {path.parent} does not exist.", "Make it first, or write somewhere else.")
    written = target if is_special else target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with open(written, "wb" if is_special else "xb", buffering=_BUFFER) as file:
            yield file
            file.flush()
            if not is_special:
                os.fsync(file.fileno())
        if not is_special:
            os.replace(written, target)
    except OSError as error:
        advice = "Choose another folder, or make room." if error.errno is not None else ""
        raise ProjectError(f"{path} cannot be written: {error.strerror or error}.", advice) from error
    finally:
        if not is_special:
            # Where the folder went away, what we wrote went with it.
            with suppress(OSError):
                written.unlink(missing_ok=True)
