"""Where the backups of a vault go: beside it, or where the person chose, such as a stick.

The choice stands readable beside the vault, for it must be known before the vault can be opened.
A chosen place carries a mark, so that the empty folder where a stick used to be is not taken for
the stick.
"""

import json
from pathlib import Path
from typing import Final

from meetingapp.durable import private_folder, read_json, replace_file
from meetingapp.errors import AppError
from meetingapp.models.files import BACKUPS

FILE_NAME: Final = "backup-place.json"
MARK: Final = "samraad-backups.txt"
_MARK_TEXT: Final = (
    "Sikkerhetskopier fra Samråd ligger i denne mappa. De er kryptert.\n"
    "Flytt eller slett dem ikke, og la denne filen ligge.\n"
)


def beside(vault: Path) -> Path:
    """Give the folder for backups that stands beside the vault."""
    return vault / BACKUPS


def chosen(vault: Path) -> Path:
    """Give the place that was chosen, or else the folder beside the vault."""
    try:
        raw = read_json(vault / FILE_NAME)
    except (OSError, ValueError):
        return beside(vault)
    match raw:
        case {"place": str(place)} if place:
            return Path(place)
    return beside(vault)


def choose(vault: Path, place: Path | None) -> None:
    """Let backups go to ``place`` from now on, or beside the vault when None.

    Raises:
        AppError: ``backup.not_written``; the earlier choice stands.
    """
    target = beside(vault) if place is None else place.absolute()
    try:
        if place is not None:
            private_folder(target)
            replace_file(target / MARK, _MARK_TEXT.encode())
        content = json.dumps({"place": "" if place is None else str(target)})
        replace_file(vault / FILE_NAME, f"{content}\n".encode())
    except OSError:
        raise AppError("backup.not_written", folder=str(target)) from None


def ready(vault: Path) -> Path:
    """Give the place where a backup can be written now, made where it is our own.

    Raises:
        AppError: ``backup.place_missing``: the stick is not in, or the share not connected.
    """
    place = chosen(vault)
    try:
        if place == beside(vault):
            private_folder(place)
        elif not (place / MARK).is_file():
            raise AppError("backup.place_missing", folder=str(place))
    except OSError:
        raise AppError("backup.not_written", folder=str(place)) from None
    return place


def standing(folder: Path) -> Path:
    """Give a folder that was named for one backup; it is not made where a stick may be missing.

    Raises:
        AppError: ``backup.place_missing``.
    """
    if not folder.is_dir():
        raise AppError("backup.place_missing", folder=str(folder))
    return folder
