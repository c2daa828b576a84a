"""A summary for an individual plan: the nine points of the regulation, from what was agreed.

Source: forskrift om individuell plan ved ytelse av velferdstjenester (2022). The plan itself is
kept where the municipality keeps its plans.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from meetingapp.domain.closing import CoordinatorRole
from meetingapp.domain.consent import Consent
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import of_case
from meetingapp.domain.papers.story import CaseStory, PaperHead
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from meetingapp.domain.situation import ProtectiveFactor


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one person takes part in."""

    who: PersonRef
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class IndividualPlan:
    """The nine points, in the order of the regulation."""

    head: PaperHead
    measures: tuple[Measure, ...]
    child_words: str = ""
    words_are_verbatim: bool = True
    strengths: tuple[str, ...] = ()
    protective_factors: tuple[ProtectiveFactor, ...] = ()
    need: str = ""
    participants: tuple[PersonRef, ...] = ()
    coordinator: PersonRef | None = None
    coordinator_role: CoordinatorRole | None = None
    coordinator_accepted: bool = False
    contributions: tuple[Contribution, ...] = ()
    since: date | None = None
    revised_on: tuple[date, ...] = ()
    consents: tuple[Consent, ...] = ()
    covered: tuple[ServiceCode, ...] = ()
    wanted: tuple[str, ...] = ()
    wanted_from: tuple[ServiceCode, ...] = ()


def individual_plan(story: CaseStory) -> IndividualPlan:
    """Gather the nine points."""
    told = story.discussion
    measures = story.lineage.standing
    coordination = told.coordination
    named = story.may_name(coordination.coordinator)
    return IndividualPlan(
        head=story.head,
        measures=measures,
        child_words=story.child_words,
        words_are_verbatim=told.voice.verbatim and told.voice.words_may_be_shown,
        strengths=told.situation.strengths,
        protective_factors=told.situation.protective_factors,
        need=told.purpose_and_concern.purpose_question,
        participants=tuple(_participants(story)),
        coordinator=coordination.coordinator if named else None,
        coordinator_role=coordination.coordinator_role if named else None,
        coordinator_accepted=named and coordination.coordinator_accepted,
        contributions=tuple(_contributions(story, measures)),
        since=story.sitting.meeting.date,
        revised_on=_days(story, measures),
        consents=story.consents.sound,
        covered=tuple(s for s in ServiceCode if s in story.covered),
        wanted=tuple(_wanted(story, measures)),
        wanted_from=(coordination.referral_to,) if coordination.referral_to else (),
    )


def _participants(story: CaseStory) -> Iterator[PersonRef]:
    """Name the family, then the covered services’ people who took part."""
    for guardian in story.case.guardians:
        yield guardian.ref()
    meeting = of_case(story.sitting.meeting, story.discussion)
    seen: list[PersonRef] = []
    for each in meeting.participants:
        person = each.person
        is_one = each.party is Party.SERVICE and story.may_name(person)
        if is_one and not any(person.is_same_as(other) for other in seen):
            seen.append(person)
            yield person


def _contributions(story: CaseStory, measures: tuple[Measure, ...]) -> Iterator[Contribution]:
    """Say of each who helps what they take part in, the responsible ones first."""
    everybody: list[PersonRef] = []
    led = [m.responsible for m in measures if m.responsible is not None]
    for person in (*led, *(p for m in measures for p in story.contributors(m))):
        if not any(person.is_same_as(known) for known in everybody):
            everybody.append(person)
    for who in everybody:
        yield Contribution(
            who,
            tuple(
                m
                for m in measures
                if any(who.is_same_as(p) for p in (m.responsible, *m.contributors) if p)
            ),
        )


def _days(story: CaseStory, measures: tuple[Measure, ...]) -> tuple[date, ...]:
    next_meeting = story.discussion.next_meeting.on
    days = {m.evaluation_date for m in measures} | {next_meeting}
    return tuple(sorted(day for day in days if day is not None and day >= story.today))


def _wanted(story: CaseStory, measures: tuple[Measure, ...]) -> Iterator[str]:
    """Name the co-operation that is wanted beside the measures."""
    referral = story.discussion.coordination.referral.strip()
    if referral:
        yield referral
    for measure in measures:
        decision = measure.formal_decision
        if decision is not None and decision.receiving_service.strip():
            yield decision.receiving_service.strip()
