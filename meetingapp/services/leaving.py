"""What leaves the vault: each case on record in the log, and the many only with a second yes.

Every use case by which content of a case leaves calls ``note_left`` in its transaction. What is
only looked at does not count; a paper that was looked at counts when it is saved or printed
(``take_out``). Which use cases that is, and why the others are not: docs/decisions/0034.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from meetingapp.clock import norwegian_day
from meetingapp.domain.leaving import (
    APPROVED,
    HOUR,
    LEFT,
    MANY,
    MOST,
    NOT_APPROVED,
    THE_CODE,
    Alert,
    HeldError,
    Hour,
    alerts_of,
    hour_of,
)
from meetingapp.errors import AppError
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Account, Permission, Role

MAY_APPROVE: Final = frozenset({Role.LEADER, Role.COORDINATOR, Role.ADMINISTRATOR})
SHOWN_FOR: Final = timedelta(days=92)
_WRONG: Final = frozenset({"vault.wrong_passphrase", "vault.wrong_code"})


@dataclass(frozen=True, slots=True)
class Limit:
    """How it stands with what somebody wants to take out.

    Attributes:
        most: so many cases one person takes out alone in an hour.
        left: so many left in the last hour.
        wanted: so many cases it is about.
        is_held: another must say yes first.
        approvers: who may; where there is nobody, the recovery code does.
    """

    most: int
    left: int
    wanted: int
    is_held: bool
    approvers: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class NamedAlert:
    """An alert with the names of the people in it, as they are called now."""

    alert: Alert
    person: str
    approved_by: tuple[str, ...]
    by_code: bool


def note_left(desk: Desk, work: UnitOfWork, *case_ids: str) -> None:
    """Put on record, in the same transaction, that something of these cases leaves the vault.

    Call it before anything is handed over: what is held leaves nothing behind but the alert.

    Raises:
        HeldError: ``leaving.held``: more than ten cases in an hour, and nobody else said yes.
    """
    ids, hour = tuple(dict.fromkeys(case_ids)), _hour(desk, work)
    beyond = hour.beyond(ids)
    if hour.holds(ids):
        raise HeldError(beyond)
    for each in ids:
        work.audit(LEFT, each)
    for each in beyond:
        work.audit(MANY, each)


@policy(Permission.EDIT_CASES)
def take_out(desk: Desk, case_id: str) -> None:
    """Note that a paper about a case, which was looked at, is saved or printed now.

    Raises:
        AppError: ``leaving.held``, ``access.not_yours``, ``case.missing``.
    """
    with desk.begin() as work:
        work.access.must_reach(case_id)
        note_left(desk, work, case_id)
        work.commit()


@policy(Permission.SEE_CASES)
def read_limit(desk: Desk, case_ids: Collection[str]) -> Limit:
    """Tell whether some cases could leave now, and who may say yes where they could not.

    It is asked before many leave one after the other. Nothing of the cases is read.
    """
    with desk.begin() as work:
        hour = _hour(desk, work)
    wanted = frozenset(case_ids)
    return Limit(MOST, len(hour.cases), len(wanted), hour.holds(wanted), _approvers(desk))


@policy(Permission.SEE_CASES)
def approve(desk: Desk, approver: str, secret: str) -> None:
    """Let the person at the desk take out more cases for an hour, because another says so.

    What is typed is looked at and let go of. The code is not used up, and it is only for a vault
    where nobody else may say yes.

    Args:
        desk: of the person who wants to take out more.
        approver: who says yes, or ``THE_CODE``.
        secret: their own passphrase, or the recovery code from the envelope.

    Raises:
        AppError: ``leaving.own``, ``leaving.may_not``, ``leaving.others_may``;
            ``vault.wrong_passphrase``, ``vault.wrong_code``, ``vault.code_…``, ``vault.wait``.
    """
    if approver == desk.account().person:
        raise AppError("leaving.own")
    others = {each.person for each in _approvers(desk)}
    if others and approver == THE_CODE:
        raise AppError("leaving.others_may")
    if approver not in others and approver != THE_CODE:
        raise AppError("leaving.may_not")
    try:
        if approver == THE_CODE:
            desk.keys.check_code(secret)
        else:
            desk.keys.confirm(approver, secret)
    except AppError as error:
        if error.code in _WRONG:
            _note(desk, NOT_APPROVED, approver)
        raise
    _note(desk, APPROVED, approver)


@policy(Permission.KEEP_VAULT)
def list_alerts(desk: Desk) -> tuple[NamedAlert, ...]:
    """List, for the last three months, who took out or tried to take out many cases in an hour."""
    with desk.begin() as work:
        told = work.log.leaving_since(desk.clock() - SHOWN_FOR)
        names = {each.id: each.name for each in work.people.all()}
    names |= {each.person: each.name for each in desk.keys.people()}
    found = alerts_of((norwegian_day(each.at), each) for each in told)
    return tuple(
        NamedAlert(
            alert,
            names.get(alert.person, ""),
            tuple(names.get(each, "") for each in alert.approved_by if each != THE_CODE),
            by_code=THE_CODE in alert.approved_by,
        )
        for alert in found
    )


def _approvers(desk: Desk) -> tuple[Account, ...]:
    """Give those whose yes counts for the person at the desk."""
    me = desk.account().person
    return tuple(
        each for each in desk.keys.people() if each.person != me and each.role in MAY_APPROVE
    )


def _hour(desk: Desk, work: UnitOfWork) -> Hour:
    now = desk.clock()
    others = {each.person for each in _approvers(desk)}
    return hour_of(desk.account().person, work.log.leaving_since(now - HOUR), now, others)


def _note(desk: Desk, action: str, subject: str) -> None:
    with desk.begin() as work:
        work.audit(action, subject)
        work.commit()
