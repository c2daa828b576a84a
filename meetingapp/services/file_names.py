"""What an exported file is called: day, type and neutral case number, never a name or initials."""

import re

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.meeting import Meeting


def minutes_file_name(meeting: Meeting, case: Case) -> str:
    """Name the PDF of one case's minutes.

    A reference is what a person typed: only letters, digits, ``-`` and ``_`` of it reach a file
    system, and nothing of it when somebody wrote a name of the family there.
    """
    neutral = re.sub(r"[^\w-]+", "-", _neutral_reference(case)).strip("-") or "sak"
    return f"{meeting.date.isoformat()}-{meeting.type}-{neutral}.pdf"


def _neutral_reference(case: Case) -> str:
    names = [guardian.name for guardian in case.guardians]
    if isinstance(case.subject, NamedChild):
        names.append(case.subject.name)
    parts = {part for name in names for part in re.findall(r"\w{3,}", name.casefold())}
    written = case.reference.casefold()
    return "" if any(part in written for part in parts) else case.reference
