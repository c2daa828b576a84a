"""Where a vault lies. Imports nothing heavy: the first window asks before anything is loaded."""

from pathlib import Path
from typing import Final

FILE_NAME: Final = "vault.json"
_DATABASES: Final = "*.db"


def exists(folder: Path) -> bool:
    """Tell whether a vault lies, or may lie, in ``folder``.

    A link that leads nowhere just now, or a folder that may not be read, can hide one.
    """
    try:
        (folder / FILE_NAME).lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def has_data(folder: Path) -> bool:
    """Tell whether a database lies in ``folder``, which the keys of some vault file open."""
    return any(folder.glob(_DATABASES))
