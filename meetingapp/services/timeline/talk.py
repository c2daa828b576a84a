"""Who talks with the child before a meeting: as arranged for it, else as agreed at the last one."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Final

from meetingapp.domain.case import Case
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.services.ports import UnitOfWork

KEPT_UNDER: Final = "talk/"


@dataclass(frozen=True, slots=True)
class ChildTalk:
    """Who talks with the child before the meeting, and by when."""

    by: PersonRef | None = None
    before: date | None = None


def keep_talk(work: UnitOfWork, discussion_id: str, talk: ChildTalk) -> None:
    """Keep what was arranged."""
    work.people.keep_setting(f"{KEPT_UNDER}{discussion_id}", _written(talk))


def talk_of(work: UnitOfWork, case: Case, discussion_id: str) -> ChildTalk:
    """Return what was arranged for this meeting, else what was agreed at the last one."""
    written = work.people.setting(f"{KEPT_UNDER}{discussion_id}")
    arranged = _read(written) if written else None
    if arranged is not None:
        return arranged
    last = case.earlier[-1].next_meeting if case.earlier else None
    return ChildTalk(last.child_talk_by, last.child_talk_before) if last else ChildTalk()


def _written(talk: ChildTalk) -> str:
    by, service = talk.by, talk.by.service if talk.by is not None else None
    return json.dumps(
        {
            "name": by.name if by else "",
            "role": by.role if by else "",
            "service": service or "",
            "person_id": by.person_id if by else "",
            "before": talk.before.isoformat() if talk.before else "",
        }
    )


def _read(written: str) -> ChildTalk | None:
    match json.loads(written):
        case {
            "name": str(name),
            "role": str(role),
            "service": str(service),
            "person_id": str(person_id),
            "before": str(before),
        }:
            code = ServiceCode(service) if service else None
            by = PersonRef(name, role, code, person_id) if name else None
            return ChildTalk(by, date.fromisoformat(before) if before else None)
    return None
