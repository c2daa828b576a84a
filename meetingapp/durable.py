"""Small files that are either the old or the new one, whole, whatever happens meanwhile."""

import os
import tempfile
from pathlib import Path


def private_folder(folder: Path) -> None:
    """Make ``folder``, readable by its owner alone. One that exists keeps its permissions."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def replace_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` so that a crash leaves the old file or the new, never half.

    The file is readable by its owner alone. File and folder are on disk when this returns.

    Raises:
        OSError: it could not be written; what stood there before still stands.
    """
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        os.replace(name, path)  # noqa: PTH105 - the name of a temporary file is text
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` survive a power cut. Windows does it by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
