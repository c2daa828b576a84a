"""The backups of the vault, for whoever looks after it."""

from pathlib import Path

from meetingapp.services.backup_port import Copy, Safe, Standing
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission

_THE_VAULT = "vault"


@policy(Permission.OWN_MATTERS)
def backups_standing(_desk: Desk, safe: Safe) -> Standing:
    """Tell how it stands with the backups. Everybody may know that what they write is kept."""
    return safe.standing()


@policy(Permission.KEEP_VAULT)
def list_backups(_desk: Desk, safe: Safe) -> tuple[Copy, ...]:
    """List the backups, newest first.

    Raises:
        AppError: ``backup.place_missing``.
    """
    return safe.listed()


@policy(Permission.KEEP_VAULT)
def make_backup(desk: Desk, safe: Safe, where: Path | None = None) -> Copy:
    """Make a verified backup now, in the chosen place or for once in ``where``.

    It holds the entry that tells who asked for it.

    Raises:
        AppError: ``backup.…``; earlier backups are as they were.
    """
    with desk.begin() as work:
        work.audit("vault.backup", _THE_VAULT)
        work.commit()
    return safe.make(where)


@policy(Permission.KEEP_VAULT)
def choose_backup_place(desk: Desk, safe: Safe, place: Path | None) -> None:
    """Let the backups go to another place, such as a stick; beside the vault when None.

    Raises:
        AppError: ``backup.not_written``; the earlier choice stands.
    """
    safe.choose(place)
    with desk.begin() as work:
        work.audit("vault.backup_place", _THE_VAULT)
        work.commit()
