"""Erasure (GDPR art. 17): cases without finalised minutes go, and the decision stays.

Finalised minutes are the municipality's archive and are never erased here; such a case can be
restricted instead. Backups that hold an erased case age out with the others.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from meetingapp.errors import AppError
from meetingapp.services.backup_port import Safe
from meetingapp.services.identity import new_id
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

MOST_AT_ONCE: Final = 5
"""More cases than this are erased only with a typed confirmation and after a backup."""

LARGEST_SHARE: Final = 10
"""The same for more than this share of all cases, in per cent."""

_DECISIONS: Final = "erasure/"
_JOURNAL: Final = re.compile(r"[0-9/.\-]{0,30}")


class ErasureReason(StrEnum):
    """The rule a case is erased by."""

    NO_BASIS = "NO_BASIS"
    WRONG_PERSON = "WRONG_PERSON"
    DUPLICATE = "DUPLICATE"
    NOT_NEEDED = "NOT_NEEDED"
    REQUEST_GRANTED = "REQUEST_GRANTED"


@dataclass(frozen=True, slots=True)
class ErasureDecision:
    """Why cases are erased. ``journal`` is the decision's number in the archive, digits alone.

    There is no free text: it could tell what was to be forgotten.
    """

    reason: ErasureReason
    journal: str = ""


@dataclass(frozen=True, slots=True)
class Erasure:
    """The record of one erasure.

    ``is_scrubbed`` tells whether the file was written anew since, so that no trace is left in it;
    where something was in the way, such as a full disk, it is done when the program next rests.
    """

    id: str
    decision: ErasureDecision
    decided_by: str
    decided_at: datetime
    case_ids: tuple[str, ...]
    is_scrubbed: bool = False


@policy(Permission.ERASE_CASES)
def erase_cases(
    desk: Desk,
    safe: Safe,
    case_ids: Sequence[str],
    decision: ErasureDecision,
    confirmed: str = "",
) -> Erasure:
    """Erase cases with their drafts, consents and access, and keep the decision.

    Args:
        desk: where the person sits.
        safe: makes the backup that must come before many cases go.
        case_ids: the cases; all go, or none.
        decision: the rule, and the number of the decision in the archive.
        confirmed: the number of cases as the person typed it, where so many are to go that it is
            asked for.

    Raises:
        AppError: ``erasure.none``, ``erasure.journal``; ``erasure.finalised``: minutes must be
            kept; ``erasure.restricted``; ``erasure.confirm``: many cases, and the number was not
            typed; ``backup.…``, ``erasure.no_backup``; ``case.missing``. Nothing was erased.
    """
    chosen = tuple(dict.fromkeys(case_ids))
    if not chosen:
        raise AppError("erasure.none")
    if not _JOURNAL.fullmatch(decision.journal):
        raise AppError("erasure.journal")
    with desk.begin() as work:
        _must_be_erasable(work, chosen)
        is_much = _is_much(len(chosen), work.erasing.how_many_cases())
    if is_much:
        if confirmed.strip() != str(len(chosen)):
            raise AppError("erasure.confirm", count=len(chosen))
        if not safe.make().whole:
            raise AppError("erasure.no_backup")
    erasure = Erasure(new_id(desk.clock), decision, desk.account().person, desk.clock(), chosen)
    with desk.begin() as work:
        _must_be_erasable(work, chosen)
        for case_id in chosen:
            work.erasing.erase(case_id)
            work.audit("case.erase", case_id)
        _keep(work, erasure)
        work.commit()
    [done] = _scrubbed(desk, (erasure,))
    return done


@policy(Permission.OWN_MATTERS)
def finish_erasures(desk: Desk) -> None:
    """Write the file anew where something was in the way after an erasure. Nothing is told.

    The program asks for it when it rests, whoever sits at the desk.
    """
    with desk.begin() as work:
        found = tuple(map(_read, work.people.settings(_DECISIONS)))
    unfinished = tuple(each for each in found if not each.is_scrubbed)
    if unfinished:
        _scrubbed(desk, unfinished)


@policy(Permission.ERASE_CASES)
def list_erasures(desk: Desk) -> tuple[Erasure, ...]:
    """List what was decided about erasing, oldest first. No content is left to tell."""
    with desk.begin() as work:
        return tuple(map(_read, work.people.settings(_DECISIONS)))


def _must_be_erasable(work: UnitOfWork, case_ids: Sequence[str]) -> None:
    restricted = {each.case_id for each in work.access.restricted()}
    if not restricted.isdisjoint(case_ids):
        raise AppError("erasure.restricted")
    for case_id in case_ids:
        work.access.must_reach(case_id)
    if kept := work.erasing.with_minutes(case_ids):
        raise AppError("erasure.finalised", count=len(kept))


def _is_much(chosen: int, all_of_them: int) -> bool:
    return chosen > MOST_AT_ONCE or chosen * 100 > all_of_them * LARGEST_SHARE


def _scrubbed(desk: Desk, erasures: tuple[Erasure, ...]) -> tuple[Erasure, ...]:
    """Write the file anew, and note it. The cases are gone also where that fails."""
    try:
        is_scrubbed = desk.scrub()
    except AppError:
        is_scrubbed = False
    if not is_scrubbed:
        return erasures
    done = tuple(replace(each, is_scrubbed=True) for each in erasures)
    with desk.begin() as work:
        for each in done:
            _keep(work, each)
        work.commit()
    return done


def _keep(work: UnitOfWork, erasure: Erasure) -> None:
    name = f"{_DECISIONS}{erasure.id}"
    work.people.keep_setting(name, _written(erasure))
    work.audit("setting.erasure", name)


def _written(erasure: Erasure) -> str:
    return json.dumps(
        {
            "id": erasure.id,
            "reason": erasure.decision.reason.value,
            "journal": erasure.decision.journal,
            "decided_by": erasure.decided_by,
            "decided_at": erasure.decided_at.isoformat(),
            "case_ids": erasure.case_ids,
            "is_scrubbed": erasure.is_scrubbed,
        }
    )


def _read(written: str) -> Erasure:
    kept = json.loads(written)
    return Erasure(
        id=kept["id"],
        decision=ErasureDecision(ErasureReason(kept["reason"]), kept["journal"]),
        decided_by=kept["decided_by"],
        decided_at=datetime.fromisoformat(kept["decided_at"]),
        case_ids=tuple(kept["case_ids"]),
        is_scrubbed=kept["is_scrubbed"],
    )
