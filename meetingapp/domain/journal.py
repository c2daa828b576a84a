"""The archive's receipt for minutes, and when the draft they were written from may go."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from meetingapp.domain.meeting import CaseDiscussion

_REFERENCE: Final = re.compile(r"(?=.*\d)[A-Za-zÆØÅæøå0-9][A-Za-zÆØÅæøå0-9/.:\- ]{0,39}")
_PROMISE_WAITS: Final = timedelta(days=14)
"""So long a promise to a child is still told of after its day."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The minutes lie in the archive: under which reference, since when, and who entered it."""

    minutes_id: str
    reference: str
    journaled_on: date
    entered_at: datetime
    entered_by: str


def is_reference(text: str) -> bool:
    """Tell whether a text can be the archive's reference: a number, with few letters and marks."""
    return _REFERENCE.fullmatch(text) is not None


def draft_may_go_on(entered_on: date, retention_days: int, discussion: CaseDiscussion) -> date:
    """Return the first day on which a draft may be deleted, once the archive has the minutes.

    Promises to the child are looked after in what was typed, so it stays until they are past.

    Args:
        entered_on: the day the receipt was entered.
        retention_days: how long the type of meeting keeps a draft after that.
        discussion: what the minutes tell.
    """
    kept_for = entered_on + timedelta(days=retention_days)
    promised = (day + _PROMISE_WAITS + timedelta(days=1) for day in _promised(discussion))
    return max((kept_for, *promised))


def _promised(discussion: CaseDiscussion) -> tuple[date, ...]:
    plan = discussion.voice.plan
    days = (
        discussion.feedback.by_date,
        discussion.next_meeting.child_talk_before,
        plan.by_date if plan is not None else None,
    )
    return tuple(day for day in days if day is not None)
