"""What an exported file is called: day, type and neutral case number, never a name or initials."""

import re
import unicodedata
from typing import Final

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.concealed import without_concealed
from meetingapp.domain.meeting import Meeting

_LONGEST: Final = 50
_FOUND_INSIDE: Final = 3
"""From this many letters on, a name is found inside a longer word too."""


def minutes_file_name(meeting: Meeting, case: Case) -> str:
    """Name the PDF of one case's minutes.

    A reference is what a person typed: only letters, digits, ``-`` and ``_`` of it reach a file
    system, and nothing of it when somebody wrote a name or the initials of the family there.
    """
    neutral = re.sub(r"[^\w-]+", "-", _neutral_reference(case))[:_LONGEST].strip("-") or "sak"
    return f"{meeting.date.isoformat()}-{meeting.type}-{neutral}.pdf"


def _neutral_reference(case: Case) -> str:
    names = [guardian.name for guardian in case.guardians]
    if isinstance(case.subject, NamedChild):
        names.append(case.subject.name)
    told = {part for name in names for part in (*_words(name), "".join(w[0] for w in _words(name)))}
    written = _words(case.reference)
    tells = any(
        part in word if len(part) >= _FOUND_INSIDE else part == word
        for part in told
        for word in written
    )
    return "" if tells else unicodedata.normalize("NFC", without_concealed(case.reference))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text).casefold())
