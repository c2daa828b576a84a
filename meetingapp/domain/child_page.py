"""The page written to the child itself: for which age, in which words, and never two pages."""

from datetime import date
from enum import StrEnum
from typing import Final

from meetingapp.domain.case import Case
from meetingapp.domain.lix import HIGHEST_FOR_A_CHILD, lix
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.errors import AppError

_SCHOOL_FROM: Final = 6
_YOUTH_FROM: Final = 13


class ReaderAge(StrEnum):
    """For whom the page is written: somebody it is read to, a child that reads, a youth."""

    LISTENS = "LISTENS"
    READS = "READS"
    YOUTH = "YOUTH"


def reader_age(case: Case, day: date) -> ReaderAge:
    """Return for whom a page of this day is written."""
    age = case.age_on(day) or 0
    if age < _SCHOOL_FROM:
        return ReaderAge.LISTENS
    return ReaderAge.READS if age < _YOUTH_FROM else ReaderAge.YOUTH


def without_plain_words(discussion: CaseDiscussion) -> tuple[Measure, ...]:
    """Return the measures that say nothing to the child yet."""
    return tuple(m for m in discussion.agreement.measures if not m.plain_words.strip())


def lix_to_child(discussion: CaseDiscussion) -> int:
    """Return how hard the words to the child are to read: LIX of all «Said simply» together."""
    return lix("\n".join(measure.plain_words for measure in discussion.agreement.measures))


def is_hard_to_read(discussion: CaseDiscussion) -> bool:
    """Tell whether the words to the child are too hard for a child."""
    return lix_to_child(discussion) > HIGHEST_FOR_A_CHILD


def refuse_more_than_one_page(pages: int) -> None:
    """Refuse a page to the child that became two: it is written shorter, never set smaller.

    Raises:
        AppError: ``copy.two_pages``.
    """
    if pages > 1:
        raise AppError("copy.two_pages")
