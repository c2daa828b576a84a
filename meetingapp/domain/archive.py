"""What the municipality's archive is told of minutes: titles, codes, screening and checksums.

Names and codes are those of Noark 5. A public title tells of nobody: whoever reads the public
journal learns that a meeting was held, and no more.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meetingapp.domain.case import Case, birthday
from meetingapp.domain.concealed import without_concealed
from meetingapp.domain.identity_numbers import id_numbers_in
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.neutral import tells_of

MASK: Final = "*****"
_SEPARATOR: Final = " – "
_LONGEST_TITLE: Final = 250


class PostType(StrEnum):
    """The kind of entry in the journal (M082)."""

    FOLLOW_UP = "N"
    NO_FOLLOW_UP = "X"
    OUTGOING = "U"


class PostStatus(StrEnum):
    """How far the document has come (M053)."""

    FINISHED = "F"
    APPROVED = "G"
    SENT = "E"


class AccessCode(StrEnum):
    """Who may not read it (M500)."""

    EXEMPT = "UO"


class ScreenedPart(StrEnum):
    """Which metadata are screened (M502)."""

    FOLDER_TITLE = "TMO"
    ENTRY_TITLE = "TRO"
    PARTY = "NPS"
    RECIPIENT = "NM"


class ScreenedDocument(StrEnum):
    """How much of the document is screened (M503)."""

    WHOLE = "H"


@dataclass(frozen=True, slots=True)
class Screening:
    """The screening of a case about a child: by which law, what, and until when."""

    basis: str
    years: int
    until: date
    access: AccessCode = AccessCode.EXEMPT
    parts: tuple[ScreenedPart, ...] = tuple(ScreenedPart)
    document: ScreenedDocument = ScreenedDocument.WHOLE


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """The file of an entry, as the archive can check it. ``sha256`` is hexadecimal."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Post:
    """One entry of the journal, with its one document."""

    title: str
    public_title: str
    type: PostType
    status: PostStatus
    dated: date
    responsible: str
    file: ArchiveFile
    recipient: str = ""
    copy_id: str = ""


@dataclass(frozen=True, slots=True)
class ArchiveRecord:
    """All that is told of one version: the folder, the minutes, and copies that went out.

    ``screening`` is ``None`` for a system meeting, which holds no personal data. ``reference`` is
    the neutral number of the case here. ``is_protected`` flags a hidden address.
    """

    folder_title: str
    folder_public_title: str
    reference: str
    version: int
    municipality: str
    unit: str
    language: str
    posts: tuple[Post, ...]
    screening: Screening | None = None
    is_protected: bool = False
    retention_days: int = 0


def titled(*parts: str) -> str:
    """Join the parts of a title on one line, without id numbers and without what hides."""
    joined = _SEPARATOR.join(clean for part in parts if (clean := _clean(part)))
    return joined[:_LONGEST_TITLE].rstrip()


def neutral_word(case: Case, word: str, instead: str) -> str:
    """Return a word for a public title; another where it tells of the family."""
    return instead if tells_of(case, word) else word


def needs_follow_up(discussion: CaseDiscussion) -> bool:
    """Tell whether somebody has something to do after these minutes."""
    return bool(
        discussion.agreement.measures
        or discussion.actions
        or discussion.next_meeting.on is not None
    )


def screening(basis: str, years: int, dated: date) -> Screening:
    """Return the screening of a document from a day on."""
    return Screening(basis, years, birthday(dated, years))


def _clean(text: str) -> str:
    line = " ".join(without_concealed(text).split())
    for number in tuple(id_numbers_in(line)):
        line = line.replace(number, MASK)
    return re.sub(r"[\x00-\x1f\x7f-\x9f]", "", line)
