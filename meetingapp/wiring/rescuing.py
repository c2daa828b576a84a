"""A rescue file: written where somebody chooses, and read again."""

from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Final

from meetingapp.durable import add_file
from meetingapp.errors import AppError
from meetingapp.services import rescue
from meetingapp.services.policy import Desk
from meetingapp.services.rescue import Seal, Unsaved
from meetingapp.services.roles import Account

ENDING: Final = ".samraad"
_LARGEST: Final = 32 * 1024 * 1024
_AWAY: Final = frozenset({"vault.missing", "vault.not_readable"})


class Rescuing:
    """Each method is the use case of the same name, with a file for its bytes."""

    def __init__(self, desk: Desk, seal: Seal) -> None:
        self._desk = desk
        self._seal = seal
        self._known: Account | None = None
        with suppress(AppError):  # told when something is rescued
            self._known = desk.account()

    def write(self, folder: Path, unsaved: tuple[Unsaved, ...]) -> Path:
        """Keep what is not stored in a new file in ``folder``, and give the file.

        Its name tells when, and nothing of whom. The file is on disk when this returns.

        Raises:
            AppError: ``rescue.not_written``.
        """
        sealed = rescue.rescue(replace(self._desk, account=self._me), self._seal, unsaved)
        stem = f"samraad-{self._desk.clock().astimezone():%Y-%m-%d-%H%M}"
        for number in count(1):
            file = folder / f"{stem}{f'-{number}' if number > 1 else ''}{ENDING}"
            try:
                add_file(file, sealed)
            except FileExistsError:
                continue
            except OSError:
                raise AppError("rescue.not_written") from None
            return file
        raise AssertionError

    def take_in(self, file: Path, *, over_newer: bool = False) -> tuple[str, ...]:
        """Store what a rescue file holds; the file stays, for whoever wrote it to remove.

        Raises:
            AppError: ``rescue.not_readable``; else as ``take_in_rescue``.
        """
        try:
            with file.open("rb") as opened:
                sealed = opened.read(_LARGEST + 1)
        except OSError:
            raise AppError("rescue.not_readable") from None
        return rescue.take_in_rescue(self._desk, self._seal, sealed, over_newer=over_newer)

    def _me(self) -> Account:
        """Tell who writes; as it was at unlocking where the whole folder of the vault is away.

        That is when it is needed most, and what is written opens with the keys of the vault alone.
        """
        try:
            return self._desk.account()
        except AppError as refused:
            if self._known is None or refused.code not in _AWAY:
                raise
            return self._known
