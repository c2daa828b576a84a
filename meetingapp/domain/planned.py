"""A meeting that was planned and not held yet: whether anybody has written in it."""

from dataclasses import fields
from typing import Final

from meetingapp.domain.evaluation import SinceLast
from meetingapp.domain.meeting import CaseDiscussion, Meeting

_ARRANGED: Final = frozenset(
    {
        "id",
        "case_id",
        "purpose",
        "minutes_language",
        "starts_at",
        "ends_at",
        "parties",
        "attendance",
        "interpreter",
        "aac_provider",
        "child_asked_beforehand",
        "restrict_guardian_copy",
    }
)
"""What is arranged before a meeting, and is no part of what it says."""


def has_begun(meeting: Meeting) -> bool:
    """Tell whether somebody has noted who is there."""
    return any(participant.attended is not None for participant in meeting.participants)


def is_unwritten(discussion: CaseDiscussion, begun: CaseDiscussion) -> bool:
    """Tell whether a discussion holds nothing but what it began with.

    Args:
        discussion: as it stands.
        begun: as it would begin today; the case may have changed since it was planned.
    """
    blank = CaseDiscussion(discussion.id, discussion.case_id)
    return all(
        name in _ARRANGED
        or (now := getattr(discussion, name)) == getattr(blank, name)
        or now == getattr(begun, name)
        or (name == "since_last" and _waits(now))
        for name in (field.name for field in fields(CaseDiscussion))
    )


def _waits(told: SinceLast) -> bool:
    """Tell whether the rows of earlier measures stand there, and nobody has filled them in."""
    rows = all(each.is_blank for each in told.evaluations)
    lines = all(not each.text.strip() for each in told.status_lines)
    asked = SinceLast(evaluations=told.evaluations, status_lines=told.status_lines)
    return rows and lines and told == asked
