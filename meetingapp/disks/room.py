"""How much room there is."""

import shutil
from pathlib import Path


def free(folder: Path) -> int:
    """Return the free bytes on the disk of ``folder``, which need not be there yet.

    Raises:
        OSError: the disk does not answer.
    """
    there = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    return shutil.disk_usage(there).free
