"""Coordination and duties."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Fact, Facts, Heading, Keep
from meetingapp.document.record import Record, fact
from meetingapp.document.sections.measures import level_chip
from meetingapp.document.wording import capital, ended, joined, sentence_of
from meetingapp.domain.closing import Coordination, DutyCheck, DutyState
from meetingapp.words import Words


def coordination(record: Record) -> Iterator[Block]:
    """Say who holds the threads, at which level, and how the duties were considered."""
    words, told = record.words, record.discussion.coordination
    rows: list[Fact] = [*_coordinator(record, told)]
    if told.prevention_level:
        rows.append(Fact(words("Level of measures"), (level_chip(record, told.prevention_level),)))
    rows.extend(fact(words("Level of cooperation"), joined(_cooperation(record, told))))
    rows.extend(fact(words("Duty to report"), _duty(record, told.duty_to_report)))
    rows.extend(fact(words("Duty to avert"), _duty(record, told.duty_to_avert)))
    rows.extend(fact(words("Individual plan"), sentence_of(told.individual_plan_considered)))
    rows.extend(fact(words("Referral"), sentence_of(told.referral) or words("None.")))
    yield Keep((Heading(2, words("Coordination and duties")), Facts(tuple(rows))))


def _coordinator(record: Record, told: Coordination) -> Iterator[Fact]:
    words = record.words
    if told.coordinator is None:
        return
    role = told.coordinator_role
    label = capital(words.code(role)) if role else words("Coordinator")
    who = record.who(told.coordinator)
    said_yes = words("{who}, has said yes.", who=who)
    yield from fact(label, said_yes if told.coordinator_accepted else ended(who))


def _cooperation(record: Record, told: Coordination) -> Iterator[str]:
    words = record.words
    if told.collab_level is not None:
        name = _collab_name(words, told.collab_level)
        yield words("BTI level {level}: {name}.", level=told.collab_level, name=name)
    if told.step:
        yield sentence_of(words.code(told.step))


def _collab_name(words: Words, level: int) -> str:
    names = (
        words("wondering"),
        words("one service"),
        words("two services work together"),
        words("three or more services work together"),
    )
    return names[max(0, min(level, len(names) - 1))]


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
