"""What an exported file is called: day, type and neutral case number, never a name or initials."""

import re
from typing import Final

from meetingapp.domain.case import Case
from meetingapp.domain.meeting import Meeting
from meetingapp.domain.neutral import neutral_reference

_LONGEST: Final = 50


def minutes_file_name(meeting: Meeting, case: Case) -> str:
    """Name the PDF of one case's minutes.

    A reference is what a person typed: only letters, digits, ``-`` and ``_`` of it reach a file
    system, and nothing of it when somebody wrote a name or the initials of the family there.
    """
    neutral = re.sub(r"[^\w-]+", "-", neutral_reference(case))[:_LONGEST].strip("-") or "sak"
    return f"{meeting.date.isoformat()}-{meeting.type}-{neutral}.pdf"


def invitation_file_name(meeting: Meeting, number: int, kind: str) -> str:
    """Name the invitation of one recipient by a number: a name would tell of a family."""
    return f"{meeting.date.isoformat()}-{meeting.type}-innkalling-{number:02}.{kind}"
