"""A sheet to lay with a referral: what is asked, what is known, and what was tried."""

from dataclasses import dataclass
from datetime import date

from meetingapp.domain.consent import Consent
from meetingapp.domain.measure import MeasureStatus
from meetingapp.domain.papers.baton_log import Tried, tried
from meetingapp.domain.papers.story import CaseStory, PaperHead
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.situation import EarlierTry

_NOT_TRIED: frozenset[MeasureStatus] = frozenset({MeasureStatus.REPLACED})


@dataclass(frozen=True, slots=True)
class Referral:
    """What the receiving service gets. Guardians write their own view on it by hand."""

    head: PaperHead
    to: ServiceCode
    question: str = ""
    purpose: str = ""
    strengths: tuple[str, ...] = ()
    child_words: str = ""
    words_are_verbatim: bool = True
    heard_on: date | None = None
    guardians: tuple[str, ...] = ()
    before: tuple[EarlierTry, ...] = ()
    tried: tuple[Tried, ...] = ()
    consent: Consent | None = None


def referral(story: CaseStory, to: ServiceCode, question: str) -> Referral:
    """Gather the sheet for one service."""
    told = story.discussion
    voice = told.voice
    return Referral(
        head=story.head,
        to=to,
        question=question.strip() or told.coordination.referral.strip(),
        purpose=told.purpose_and_concern.purpose_question,
        strengths=told.situation.strengths,
        child_words=story.child_words,
        words_are_verbatim=voice.verbatim and voice.words_may_be_shown,
        heard_on=voice.obtained_on if voice.is_heard else None,
        guardians=tuple(
            f"{g.name}, {g.relation}" if g.relation else g.name
            for g in story.case.guardians
            if g.parental_responsibility
        ),
        before=told.situation.earlier_measures,
        tried=tuple(t for t in tried(story) if t.measure.status not in _NOT_TRIED or t.judged),
        consent=_consent(story, to),
    )


def _consent(story: CaseStory, to: ServiceCode) -> Consent | None:
    covering = (c for c in story.consents.sound if to in story.consents.services_of(c))
    return next(covering, None)
