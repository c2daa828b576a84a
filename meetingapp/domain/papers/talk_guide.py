"""What a guide for the talk before a meeting holds: for whom, for which age, and what to ask about.

The guide goes to the adult who holds the talk. It tells nothing of the concern; of what was agreed
only what was written simply, for the child itself.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meetingapp.domain.case import Case, NamedChild, Unborn
from meetingapp.domain.gates.listener import is_too_young
from meetingapp.domain.measure import Measure
from meetingapp.domain.papers.story import PaperHead
from meetingapp.domain.people import PersonRef

_SCHOOL_FROM = 6
_OLDER_FROM = 10
_YOUTH_FROM = 13


class GuideAge(StrEnum):
    """Whom the talk is held with, and in which words."""

    EXPECTING = "EXPECTING"
    WITH_GUARDIAN = "WITH_GUARDIAN"
    SMALL = "SMALL"
    YOUNGER = "YOUNGER"
    OLDER = "OLDER"
    YOUTH = "YOUTH"


@dataclass(frozen=True, slots=True)
class TalkGuide:
    """What a guide is written from.

    Attributes:
        head: whose paper it is, and about whom.
        age: in which words.
        meeting: the day of the meeting.
        by: who holds the talk.
        before: by when.
        agreed: what was agreed, in the words written to the child.
        asks_change: whether it is asked if it has become better, the same or worse.
        without_speech: whether the child speaks with pictures, signs or a device.
        interpreter: whether an interpreter is needed.
        case_id: the case it is of; it stands nowhere on the paper.
    """

    head: PaperHead
    age: GuideAge
    meeting: date
    by: PersonRef | None = None
    before: date | None = None
    agreed: tuple[str, ...] = ()
    asks_change: bool = False
    without_speech: bool = False
    interpreter: bool = False
    case_id: str = ""

    @property
    def with_guardian(self) -> bool:
        """Tell whether it is the guardian who is talked with."""
        return self.age in {GuideAge.EXPECTING, GuideAge.WITH_GUARDIAN}


def guide_age(case: Case, day: date) -> GuideAge:
    """Return in which words the talk is held; of a child whose age nobody knows, simple ones."""
    if isinstance(case.subject, Unborn):
        return GuideAge.EXPECTING
    if is_too_young(case, day):
        return GuideAge.WITH_GUARDIAN
    age = case.age_on(day)
    if age is None or _SCHOOL_FROM <= age < _OLDER_FROM:
        return GuideAge.YOUNGER
    if age < _SCHOOL_FROM:
        return GuideAge.SMALL
    return GuideAge.OLDER if age < _YOUTH_FROM else GuideAge.YOUTH


def is_without_speech(case: Case) -> bool:
    """Tell whether the child speaks in another way than with words."""
    return isinstance(case.subject, NamedChild) and case.subject.aac_need


def needs_interpreter(case: Case) -> bool:
    """Tell whether the talk needs an interpreter."""
    return isinstance(case.subject, NamedChild) and case.subject.interpreter_need


def said_simply(measures: tuple[Measure, ...]) -> tuple[str, ...]:
    """Return what the child was told was agreed; what only adults have words for is left out."""
    return tuple(text for measure in measures if (text := measure.plain_words.strip()))
