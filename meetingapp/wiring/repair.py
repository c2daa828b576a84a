"""What can be done about a vault that does not open: nothing here removes anything.

Loads the whole store: import it where it is used, so that the window is painted first.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from meetingapp.clock import Clock, utc_now
from meetingapp.disks.place import trouble_with
from meetingapp.errors import AppError
from meetingapp.models.backup import manifest as manifests
from meetingapp.models.backup import place, restoring, salvage, shelf
from meetingapp.models.backup.making import Backup
from meetingapp.models.backup.restoring import Restored
from meetingapp.models.backup.salvage import ReadOut
from meetingapp.models.files import DATABASE
from meetingapp.models.keys import Keys
from meetingapp.models.migrations import STEPS
from meetingapp.services.roles import Permission, Role, permissions_of
from meetingapp.vault import place as vault_place
from meetingapp.vault import vault, vault_file
from meetingapp.vault.attempts import Attempts
from meetingapp.vault.vault import OpenVault
from meetingapp.vault.vault_file import VaultFile

_NOT_OPENED: Final = frozenset(
    {"vault.altered", "vault.people_altered", "vault.wrong_passphrase", "vault.wrong_code"}
)
"""What is said of a file that something has been at: a slot that was altered opens no more."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A backup that may be put back.

    Attributes:
        folder: where it lies.
        made_at: when it was made, aware, in UTC.
        size: in bytes.
        verified: its files are byte for byte as they were written, and the vault was whole then.
            Whose it is, is known once it is unlocked.
    """

    folder: Path
    made_at: datetime
    size: int
    verified: bool


class Repair:
    """The repair of the vault in one folder. Nobody may have it open meanwhile."""

    def __init__(self, folder: Path, clock: Clock = utc_now) -> None:
        self.folder = folder
        self._clock = clock

    def backups(self, elsewhere: Path | None = None) -> tuple[Offer, ...]:
        """List the backups beside the vault, in the chosen place and ``elsewhere``, newest first.

        ``elsewhere`` may be the folder of one backup, too.

        Slow where they are large: each is read through.
        """
        found: dict[Path, Backup] = {}
        for where in self._places(elsewhere):
            try:
                found.update({each.folder.resolve(): each for each in _found(where)})
            except AppError:
                continue  # told by ``away``
        newest_first = sorted(found.values(), key=shelf.age, reverse=True)
        return tuple(
            Offer(
                each.folder,
                each.manifest.made_at,
                each.manifest.size(),
                each.manifest.whole and shelf.as_written(each),
            )
            for each in newest_first
        )

    def away(self) -> AppError | None:
        """Say so when the chosen place, such as a stick, is not there now. Makes nothing."""
        if place.chosen(self.folder) == place.beside(self.folder):
            return None
        try:
            place.ready(self.folder)
        except AppError as trouble:
            return trouble
        return None

    def restore(self, backup: Path, typed: str, *, is_code: bool = False) -> Restored:
        """Put a backup back. What stands in the folder is set aside there, byte for byte. Slow.

        Args:
            backup: the folder of the backup.
            typed: the passphrase, or the recovery code, of this vault.
            is_code: it is the recovery code.

        Raises:
            AppError: what unlocking and ``restoring.restore`` raise, or why no vault may lie in
                the folder; nothing was changed.
        """
        if trouble := trouble_with(self.folder):
            raise trouble
        source, opened = self._unlocked(backup, typed, is_code=is_code)
        return restoring.restore(
            backup,
            self.folder,
            _keys(opened),
            now=self._clock(),
            newest=len(STEPS),
            vault_file=(source / vault_place.FILE_NAME).read_bytes(),
        )

    def copy_out(self, target: Path) -> Path:
        """Copy the vault's files, as they are, to a new folder in ``target``; returns it."""
        return salvage.copy_out(self.folder, target, self._clock())

    def read_out_minutes(self, target: Path, typed: str, *, is_code: bool = False) -> ReadOut:
        """Write all finalised minutes that can still be read as PDF files. Only for a leader.

        Raises:
            AppError: ``access.denied``, or what unlocking and writing raise.
        """
        opened = self._opened(self.folder, typed, is_code=is_code)
        # Who has the recovery code, and a vault from before there were roles, may do everything.
        role = Role(opened.holder.role) if opened.holder else Role.LEADER
        if Permission.RESTRICT_CASES not in permissions_of(role):
            raise AppError("access.denied")
        return salvage.read_out_minutes(self.folder / DATABASE, opened.database_key(), target)

    def _places(self, elsewhere: Path | None) -> tuple[Path, ...]:

        own = (place.beside(self.folder), place.chosen(self.folder))
        return own if elsewhere is None else (*own, elsewhere)

    def _unlocked(self, backup: Path, typed: str, *, is_code: bool) -> tuple[Path, OpenVault]:
        """Unlock with the vault file that will stand afterwards, and tell where it lies.

        That is the one that stands there, where it is whole and no older than the backup’s: who
        was let out of the vault since then is not let in again.
        """
        standing, copied = _read(self.folder), _read(backup)
        with Attempts(self.folder).one():
            if standing is None or (copied is not None and not _goes_on_from(standing, copied)):
                return backup, _tried(backup, typed, is_code=is_code)
            try:
                return self.folder, _tried(self.folder, typed, is_code=is_code)
            except AppError as refused:
                if copied is None or refused.code not in _NOT_OPENED:
                    raise
                opened = _tried(backup, typed, is_code=is_code)
                if _is_whole(standing, opened):
                    raise  # what is typed was right once, and is not any more
                return backup, opened

    def _opened(self, source: Path, typed: str, *, is_code: bool) -> OpenVault:
        """Unlock with the vault file in ``source``; wrong tries count where the vault lies."""
        with Attempts(self.folder).one():
            return _tried(source, typed, is_code=is_code)


def _found(where: Path) -> tuple[Backup, ...]:
    try:
        return (Backup(where, manifests.read(where)),)
    except AppError:
        return shelf.found(where)


def _tried(source: Path, typed: str, *, is_code: bool) -> OpenVault:
    if is_code:
        return vault.open_with_recovery_code(source, typed)
    return vault.open_with_passphrase(source, typed)


def _goes_on_from(standing: VaultFile, copied: VaultFile) -> bool:
    same = standing.vault_id == copied.vault_id
    return same and standing.generation >= copied.generation


def _is_whole(standing: VaultFile, opened: OpenVault) -> bool:
    try:
        standing.must_be_whole(opened.master)
    except AppError:
        return False
    return True


def _read(folder: Path) -> VaultFile | None:
    try:
        return vault_file.read(folder)
    except AppError:
        return None


def _keys(opened: OpenVault) -> Keys:
    return Keys(database=opened.database_key(), audit=opened.audit_key())
