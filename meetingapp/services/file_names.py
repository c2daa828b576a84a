"""What an exported file is called: day, type and neutral case number, never a name or initials."""

import re
from typing import Final

from meetingapp.domain.case import Case
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.meeting import Meeting
from meetingapp.domain.neutral import neutral_reference

_LONGEST: Final = 50


def minutes_file_name(meeting: Meeting, case: Case, format_: CopyFormat = CopyFormat.PDF) -> str:
    """Name the file of one case's minutes.

    A reference is what a person typed: only letters, digits, ``-`` and ``_`` of it reach a file
    system, and nothing of it when somebody wrote a name or the initials of the family there.
    """
    return f"{_stem(meeting, case)}.{format_.value}"


def invitation_file_name(meeting: Meeting, number: int, kind: str) -> str:
    """Name the invitation of one recipient by a number: a name would tell of a family."""
    return f"{meeting.date.isoformat()}-{meeting.type}-innkalling-{number:02}.{kind}"


def copy_file_name(meeting: Meeting, case: Case, copy_id: str, format_: CopyFormat) -> str:
    """Name a copy by its number: for whom it is stands inside it."""
    return f"{_stem(meeting, case)}-kopi-{copy_id}.{format_.value}"


def anonymous_file_name(copy_id: str, format_: CopyFormat) -> str:
    """Name a text without names: neither day nor case, for both lead back to somebody."""
    return f"anonymisert-{copy_id}.{format_.value}"


def archive_name(meeting: Meeting, case: Case, version: int) -> str:
    """Name the folder of a package for the archive; its files begin so too."""
    return f"{_stem(meeting, case)}-v{version}-arkiv"


def _stem(meeting: Meeting, case: Case) -> str:
    neutral = re.sub(r"[^\w-]+", "-", neutral_reference(case))[:_LONGEST].strip("-") or "sak"
    return f"{meeting.date.isoformat()}-{meeting.type}-{neutral}"
