"""What may stand where anybody can read it: nothing that tells which child a case is about."""

import re
import unicodedata
from typing import Final

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.concealed import without_concealed

_FOUND_INSIDE: Final = 3
"""From this many letters on, a name is found inside a longer word too."""


def neutral_reference(case: Case) -> str:
    """Return the case's number, or nothing where somebody wrote the family's name there."""
    if tells_of(case, case.reference):
        return ""
    return unicodedata.normalize("NFC", without_concealed(case.reference))


def tells_of(case: Case, text: str) -> bool:
    """Tell whether a text holds a name or the initials of the child or of a guardian."""
    names = [guardian.name for guardian in case.guardians]
    if isinstance(case.subject, NamedChild):
        names.append(case.subject.name)
    told = {part for name in names for part in (*_words(name), "".join(w[0] for w in _words(name)))}
    written = _words(text)
    return any(
        part in word if len(part) >= _FOUND_INSIDE else part == word
        for part in told
        for word in written
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text).casefold())
