"""What was made of a meeting's invitations: how often it changed since, kept beside the meeting."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import Final

from meetingapp.codec.plain import plain, text
from meetingapp.domain.meeting import Meeting
from meetingapp.services.ports import UnitOfWork

KEPT_UNDER: Final = "issued/"


@dataclass(frozen=True, slots=True)
class Issued:
    """The newest invitations: their number in a calendar, of what they told, and the day."""

    sequence: int
    told: str
    on: date


def issued_of(work: UnitOfWork, meeting_id: str) -> Issued | None:
    """Return what was made last; ``None`` before the first."""
    written = work.people.setting(f"{KEPT_UNDER}{meeting_id}")
    if not written:
        return None
    match json.loads(written):
        case {"sequence": int(sequence), "told": str(told), "on": str(on)}:
            return Issued(sequence, told, date.fromisoformat(on))
    return None


def keep_issued(work: UnitOfWork, meeting_id: str, issued: Issued | None) -> None:
    """Keep it, or forget it."""
    written = ""
    if issued is not None:
        on = issued.on.isoformat()
        written = json.dumps({"sequence": issued.sequence, "told": issued.told, "on": on})
    work.people.keep_setting(f"{KEPT_UNDER}{meeting_id}", written)


def told_by(meeting: Meeting) -> str:
    """Return a checksum of what a calendar tells of a meeting; another one means: it changed."""
    facts = Meeting(
        meeting.id,
        meeting.type,
        meeting.date,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=meeting.place,
        chair=meeting.chair,
    )
    return hashlib.sha256(text(plain(facts)).encode()).hexdigest()


def next_sequence(issued: Issued | None, told: str) -> int:
    """Return the number of the next invitation: it grows only where something changed."""
    if issued is None:
        return 0
    return issued.sequence + (issued.told != told)
