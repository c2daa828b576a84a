"""The backups of one vault: made when they are due, listed, thinned, and sent where one chooses."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock

from meetingapp import __version__
from meetingapp.clock import Clock
from meetingapp.errors import AppError
from meetingapp.models.backup import making, place, shelf
from meetingapp.models.backup.making import Backup
from meetingapp.models.backup.rotation import JUMP, KEPT_ALWAYS, Kept, may_go
from meetingapp.models.backup.timing import Moment, is_due
from meetingapp.models.keys import Keys
from meetingapp.services.backup_port import Copy, Standing


class Backups:
    """Looks after the backups of the vault in one folder. One at a time is made.

    Args:
        vault: its folder.
        keys: of its store.
        clock: gives the time that is written.
        seconds: a clock that only goes forward.
    """

    def __init__(
        self,
        vault: Path,
        keys: Keys,
        clock: Clock,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._vault = vault
        self._keys = keys
        self._clock = clock
        self._seconds = seconds
        self._began = (clock(), seconds())
        self._trouble: AppError | None = None
        self._held: int | None = None
        self._at_work = Lock()
        self._moment = Moment(seconds(), None)

    @property
    def vault(self) -> Path:
        """The folder of the vault."""
        return self._vault

    def choose(self, folder: Path | None) -> None:
        """Let backups go to ``folder``, or beside the vault when None; raises as ``place``."""
        place.choose(self._vault, folder)
        self._held = self._trouble = None

    def standing(self) -> Standing:
        """Tell how it stands. A stick that is not in is a state, not a fault."""
        where = place.chosen(self._vault)
        try:
            newest = self._newest()
        except AppError as trouble:
            return Standing(where, trouble=trouble)
        return Standing(where, _shown(newest) if newest else None, self._trouble)

    def listed(self) -> tuple[Copy, ...]:
        """Give this vault’s backups in the chosen place, newest first.

        Raises:
            AppError: ``backup.place_missing``.
        """
        ours = shelf.ours(place.ready(self._vault), self._keys)
        return tuple(_shown(backup) for backup in reversed(ours))

    def make(self, where: Path | None = None) -> Copy:
        """Make a verified backup now, and let those go that are no longer needed.

        Args:
            where: a folder that is there, for this once; nothing is ever removed from it. The
                chosen place when None.

        Raises:
            AppError: what ``place.ready`` and ``making.make`` raise. Earlier ones are untouched.
        """
        with self._at_work:
            return self._made(where)

    def _made(self, where: Path | None) -> Copy:
        try:
            target = place.ready(self._vault) if where is None else place.standing(where)
            now = self._clock().astimezone(UTC)
            made = making.make(self._vault, self._keys, target, now=now, program=__version__)
        except AppError as trouble:
            self._trouble = trouble
            self._moment = replace(self._moment, failed_at=self._seconds())
            raise
        self._trouble = None if made.manifest.whole else AppError("backup.of_broken_vault")
        self._held = made.manifest.head.seq
        self._moment = Moment(self._seconds(), None)
        if where is None:
            self._thin()
        return _shown(made)

    def make_if_due(self, head: int, *, closing: bool = False) -> Copy | None:
        """Make a backup where one is due. What is in the way is told by ``standing``, not raised.

        Args:
            head: the number of the last entry of the audit log.
            closing: the vault is about to close.
        """
        if not self.is_due(head, closing=closing):
            return None
        try:
            return self.make()
        except AppError:
            return None

    def is_due(self, head: int, *, closing: bool = False) -> bool:
        """Tell whether a backup is due; raises nothing. Ask often: it looks at two numbers."""
        now, since = self._seconds(), self._moment.changed_since
        changed = head > self._last_held()
        since = (now if since is None else since) if changed else None
        self._moment = replace(self._moment, seconds=now, changed_since=since)
        return is_due(self._moment, closing=closing)

    def _thin(self) -> None:
        """Remove what ``rotation`` lets go, once the newest good ones have been read through.

        Those beside the vault, such as the copies from before an upgrade, are thinned together
        with those in the chosen place: what is erased must not live on in them.
        """
        both = {place.chosen(self._vault), place.beside(self._vault)}
        found = [each for where in both if where.is_dir() for each in shelf.ours(where, self._keys)]
        backups = {str(backup.folder): backup for backup in sorted(found, key=shelf.age)}
        kept = [
            Kept(
                name, backup.manifest.made_at, backup.manifest.whole and shelf.has_its_size(backup)
            )
            for name, backup in backups.items()
        ]
        while going := may_go(kept, self._clock(), clock_is_wrong=self._clock_was_set()):
            leaned_on = [each for each in kept if each.good and each.name not in going]
            bad = {
                each.name
                for each in leaned_on[-KEPT_ALWAYS:]
                if not shelf.as_written(backups[each.name])
            }
            if not bad:
                for name in going:
                    shelf.remove(backups[name], self._keys)
                return
            kept = [replace(each, good=each.good and each.name not in bad) for each in kept]

    def _last_held(self) -> int:
        """Give the number of the last entry that a backup in the place holds; asked once."""
        if self._held is None:
            try:
                newest = self._newest()
            except AppError:
                return 0  # the place is away: nothing is known to be held
            self._held = newest.manifest.head.seq if newest else 0
        return self._held

    def _newest(self) -> Backup | None:
        """Give the newest backup in the place; raises where it is away."""
        return next(reversed(shelf.ours(place.ready(self._vault), self._keys)), None)

    def _clock_was_set(self) -> bool:
        """Tell whether the clock on the wall and the one nobody can set disagree by days."""
        wall, steady = self._began
        gone: datetime = wall + timedelta(seconds=self._seconds() - steady)
        return abs(self._clock() - gone) > JUMP


def _shown(backup: Backup) -> Copy:
    said = backup.manifest
    return Copy(backup.folder, said.made_at, said.size(), said.whole)
