"""Restriction (GDPR art. 18): a case that is kept as it is, and used by nobody for a time.

It is in no list, count, search, room, document or export until it is lifted; only the leaders'
list of restricted cases tells of it. Nothing is lifted by a date: the reviewer decides.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime

from meetingapp.clock import local_day
from meetingapp.domain.text import says_something
from meetingapp.errors import AppError
from meetingapp.services.access_port import RestrictedCase, Restriction
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission


@dataclass(frozen=True, slots=True)
class LiftedRestriction:
    """A restriction that was lifted: the days it lasted to, and both reasons."""

    reason: str
    until: date
    lifted_at: datetime
    lifted_by: str
    lifted_because: str


@policy(Permission.RESTRICT_CASES)
def restrict_case(desk: Desk, case_id: str, restriction: Restriction) -> None:
    """Hide a case from everybody; not a letter of it changes.

    Raises:
        AppError: ``restriction.reason`` without a reason; ``restriction.past`` with a day that has
            gone; ``access.nobody``: the reviewer is not in the register; ``access.not_yours``
            where it is restricted already; ``case.missing``.
    """
    _must_say_why(restriction.reason)
    if restriction.until < local_day(desk.clock):
        raise AppError("restriction.past")
    with desk.begin() as work:
        work.access.must_reach(case_id)
        if all(each.id != restriction.reviewer for each in work.people.all()):
            raise AppError("access.nobody")
        work.access.restrict(case_id, restriction)
        work.audit("case.restrict", case_id)
        work.commit()


@policy(Permission.RESTRICT_CASES)
def lift_restriction(desk: Desk, case_id: str, reason: str) -> None:
    """Let a restricted case be used again; what was decided stays on record.

    Raises:
        AppError: ``restriction.reason`` without a reason; ``restriction.none`` where the case is
            not restricted.
    """
    _must_say_why(reason)
    with desk.begin() as work:
        known = next((r for r in work.access.restricted() if r.case_id == case_id), None)
        if known is None:
            raise AppError("restriction.none")
        work.access.lift(case_id)
        at = desk.clock()
        lifted = {
            "reason": known.restriction.reason,
            "until": known.restriction.until.isoformat(),
            "lifted_at": at.isoformat(),
            "lifted_by": desk.account().person,
            "lifted_because": reason,
        }
        work.people.keep_setting(f"{_lifted(case_id)}{at.isoformat()}", json.dumps(lifted))
        work.audit("case.lift", case_id)
        work.commit()


@policy(Permission.RESTRICT_CASES)
def list_restricted(desk: Desk) -> tuple[RestrictedCase, ...]:
    """List restricted cases, by the day they are to be looked at again."""
    with desk.begin() as work:
        found = work.access.restricted()
        work.audit("case.restricted", "cases")
        work.commit()
    return found


@policy(Permission.RESTRICT_CASES)
def lifted_restrictions(desk: Desk, case_id: str) -> tuple[LiftedRestriction, ...]:
    """List a case's earlier restrictions, oldest first.

    Raises:
        AppError: ``access.not_yours``, ``case.missing``.
    """
    with desk.begin() as work:
        work.access.must_reach(case_id)
        found = tuple(map(_read, work.people.settings(_lifted(case_id))))
        work.audit("case.restricted", case_id)
        work.commit()
    return found


def _must_say_why(reason: str) -> None:
    if not says_something(reason):
        raise AppError("restriction.reason")


def _lifted(case_id: str) -> str:
    return f"lifted/{case_id}/"


def _read(written: str) -> LiftedRestriction:
    kept = json.loads(written)
    return LiftedRestriction(
        reason=kept["reason"],
        until=date.fromisoformat(kept["until"]),
        lifted_at=datetime.fromisoformat(kept["lifted_at"]),
        lifted_by=kept["lifted_by"],
        lifted_because=kept["lifted_because"],
    )
