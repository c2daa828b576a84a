"""Coordination and duties."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Fact, Facts, Heading, Keep
from meetingapp.document.record import Record, fact
from meetingapp.document.sections import levels
from meetingapp.document.wording import capital, ended, joined, sentence_of
from meetingapp.domain.case import CaseMode
from meetingapp.domain.closing import (
    Coordination,
    DutyCheck,
    DutyState,
    MeasurePlace,
    ServiceDisagreement,
)


def coordination(record: Record) -> Iterator[Block]:
    """Say who holds the threads, at which level, and how the duties were considered."""
    words, told = record.words, record.discussion.coordination
    rows = (
        *_coordinator(record, told),
        *levels.rows(record, told),
        *fact(words("Duty to report"), _duty(record, told.duty_to_report)),
        *fact(words("Duty to avert"), _duty(record, told.duty_to_avert)),
        *fact(words("Individual plan"), sentence_of(told.individual_plan_considered)),
        *fact(words("Referral"), _referral(record, told)),
        *_disagreement(record, told.disagreement),
    )
    if rows:
        heading = Heading(2, words("Coordination and duties"), record.since("A11"))
        yield Keep((heading, Facts(rows)))


def for_the_family(record: Record) -> Iterator[Block]:
    """Say the same in words, without codes and duties, which are no family’s to answer for."""
    words, told = record.words, record.discussion.coordination
    rows = (
        *_coordinator(record, told),
        *fact(words("Level of measures"), levels.explained(record, told.prevention_level)),
        *fact(words("Level of cooperation"), levels.cooperation(record, told)),
        *fact(words("Individual plan"), sentence_of(told.individual_plan_considered)),
        *fact(words("Referral"), _referral(record, told)),
        *_disagreement(record, told.disagreement),
    )
    if rows:
        heading = Heading(2, words("Coordination"), record.since("A11"))
        yield Keep((heading, Facts(rows)))


def _coordinator(record: Record, told: Coordination) -> Iterator[Fact]:
    words = record.words
    if told.coordinator is None:
        return
    role = told.coordinator_role
    label = capital(words.code(role)) if role else words("Coordinator")
    who = record.who(told.coordinator)
    said_yes = words("{who}, has said yes.", who=who)
    yield from fact(label, said_yes if told.coordinator_accepted else ended(who))


def _duty(record: Record, duty: DutyCheck) -> str:
    words = record.words
    match duty.state:
        case DutyState.NOT_TRIGGERED:
            return words("Considered at the meeting, not triggered.")
        case DutyState.SENT:
            return words("Sent on {day}.", day=record.day(duty.on))
        case DutyState.TO_SEND:
            return words("{who} sends by {day}.", who=duty.who or "–", day=record.day(duty.on))
        case None:
            return ""


def _referral(record: Record, told: Coordination) -> str:
    """Say where the case is referred; that it is not, only where coordination was spoken of."""
    words = record.words
    to = words("To {service}.", service=told.referral_to) if told.referral_to else ""
    if said := joined((to, sentence_of(told.referral))):
        return said
    spoken_of = told.coordinator or told.prevention_level
    return words("None.") if spoken_of and record.case.mode is not CaseMode.SYSTEM else ""


def _disagreement(record: Record, told: ServiceDisagreement | None) -> Iterator[Fact]:
    """Say what services disagree on, who has the last word by the rule, and what came of it."""
    if told is None:
        return
    words = record.words
    services = capital(words.listing([words.code(service) for service in told.services]))
    about = sentence_of(told.about)
    yield from fact(
        words("Services disagree"),
        joined((f"{services}:" if services and about else ended(services), about)),
        _decides(record, told.place),
        words("Outcome: {outcome}", outcome=ended(told.outcome)) if told.outcome else "",
    )


def _decides(record: Record, place: MeasurePlace | None) -> str:
    words = record.words
    match place:
        case MeasurePlace.SCHOOL_TIME:
            return words(
                "A measure in kindergarten or school time: the kindergarten or school decides "
                "with the guardians."
            )
        case MeasurePlace.HOME:
            return words("A measure at home: the health centre decides with the guardians.")
        case None:
            return ""
