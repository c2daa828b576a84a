"""The moment a restore counts. Until this file stands, the old vault does; from then on the new.

Several files cannot change places at once. So the new ones are made ready in a folder of their
own, and this file says so; whoever comes next, after a crash too, moves them in. Reads only names
and moves only files, so that it can be asked before anything heavy is loaded.
"""

import json
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from meetingapp.durable import read_json, replace_file, sync_folder
from meetingapp.models.files import ANCHOR, DATABASE, VAULT, of_database

FILE_NAME: Final = "restore-pending.json"
STAGED: Final = ".samraad-restore-"
ASIDE: Final = "aside"
"""Inside the folder that stands ready: what stood there before, until it gets its own name."""

_ORDER: Final = (DATABASE, VAULT, ANCHOR)


def commit(vault: Path, staged: Path, aside: str) -> None:
    """Let the files in ``staged``, a folder in ``vault``, be the vault’s, and move them in.

    What stands in its folder ``ASIDE`` is kept under the name ``aside``.

    Raises:
        OSError: the disk does not take it. Either all is as before, or ``finish`` goes on.
    """
    content = json.dumps({"staged": staged.name, "aside": aside})
    replace_file(vault / FILE_NAME, f"{content}\n".encode())
    finish(vault)


def finish(vault: Path) -> None:
    """Move in what a restore has made ready; nothing where none was under way.

    Raises:
        OSError: it cannot be moved. Nothing is lost; the next call goes on.
    """
    named = _named(vault)
    if named is None:
        return
    staged, aside = named
    if (staged / ASIDE).exists():
        (staged / ASIDE).rename(aside)
        _sync(vault)
    for name in _ORDER:
        if not (staged / name).exists():
            continue
        if name == DATABASE:  # the log beside it belongs to the old one, and would be folded in
            for beside in of_database(vault / DATABASE)[1:]:
                beside.unlink(missing_ok=True)
        (staged / name).replace(vault / name)
    _sync(vault)
    shutil.rmtree(staged, ignore_errors=True)
    (vault / FILE_NAME).unlink(missing_ok=True)
    _sync(vault)


def sweep(vault: Path) -> None:
    """Remove what a restore left that never came to count."""
    if not (vault / FILE_NAME).exists():
        for left in vault.glob(f"{STAGED}*"):
            shutil.rmtree(left, ignore_errors=True)


def _named(vault: Path) -> tuple[Path, Path] | None:
    """Give the folder that stands ready, and where the old goes; None when there is none."""
    try:
        raw = read_json(vault / FILE_NAME)
    except FileNotFoundError:
        return None
    except ValueError:
        raw = None
    match raw:
        case {"staged": str(staged), "aside": str(aside)} if staged.startswith(STAGED):
            if {staged, aside} == {Path(staged).name, Path(aside).name}:
                return vault / staged, vault / aside
    (vault / FILE_NAME).unlink()  # not one of ours: it can name nothing that stands ready
    return None


def _sync(folder: Path) -> None:
    with suppress(PermissionError):
        sync_folder(folder)
