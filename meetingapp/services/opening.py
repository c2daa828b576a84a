"""What is looked at each time a vault is unlocked, before anything of it is shown."""

from collections.abc import Sequence

from meetingapp.errors import AppError
from meetingapp.services.access_log import (
    NOTICED,
    OPENED,
    REMOVED,
    RESTORED,
    Standing,
    VaultNow,
    compared,
    last_of_each,
    standing,
)
from meetingapp.services.findings import Finding, by_weight
from meetingapp.services.log_port import LogEntry
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

_THE_VAULT = "vault"


@policy(Permission.OWN_MATTERS)
def enter(desk: Desk, did: str = "") -> tuple[Finding, ...]:
    """Enter in the log that a person unlocked the vault, and tell what is odd about its file.

    A file that the log knows as an earlier one is told of at every opening, until somebody who
    manages access has changed something, and so written the newest. One that the log does not know
    is told of once.

    Args:
        desk: of the person who unlocked.
        did: what unlocking itself changed in the vault file, such as ``vault.recover``.

    Raises:
        AppError: ``vault.person_gone``: the log tells that the person was taken out.
    """
    account = desk.account()
    now = VaultNow(desk.keys.digest(), desk.keys.people())
    with desk.begin() as work:
        log = work.log.about_vault()
        if last_of_each(log).get(account.person) == REMOVED:
            raise AppError("vault.person_gone")
        told: tuple[Finding, ...] = ()
        if not did and not _is_after_restore(log):
            told = by_weight(compared(log, now))
        if standing(log, now) in {Standing.NEW, Standing.UNLOGGED}:
            _take_note(work, now, did or NOTICED, account.person if did else _THE_VAULT)
        work.audit(OPENED, account.person)
        work.commit()
    return told


def _is_after_restore(log: Sequence[LogEntry]) -> bool:
    """Tell whether a backup was put back since the last change that the log tells of."""
    changes = [entry.action for entry in log if entry.digest]
    return bool(changes) and changes[-1] == RESTORED


def _take_note(work: UnitOfWork, now: VaultNow, action: str, subject: str) -> None:
    """Let the log know the file as it stands, and everybody in it."""
    known = last_of_each(work.log.about_vault())
    for account in now.people:
        if account.person not in known:
            work.audit(NOTICED, account.person, now.digest)
    work.audit(action, subject, now.digest)
