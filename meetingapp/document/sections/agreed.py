"""Page 1: what was agreed, who does it, from where to where, and when it is looked at again."""

from collections.abc import Iterator
from typing import Final, Literal

from meetingapp.document.blocks import Block, Box, Cell, Heading, Para, Strong, Table
from meetingapp.document.record import Record
from meetingapp.document.sections import numbers
from meetingapp.document.wording import (
    capital,
    ended,
    first_name,
    sentence_of,
)
from meetingapp.domain.case import CaseMode, Unborn
from meetingapp.domain.measure import Measure
from meetingapp.domain.voice import NotObtainedReason, VoiceStatus

_FEW: Final = 3
"""As many actions as can be said in one breath; a longer list follows right below."""


def agreed(record: Record) -> Iterator[Block]:
    """Say the question, the answer, how the child was heard, and each measure in one row."""
    yield from in_short(record)
    if record.measures and not record.is_stopped:
        yield table(record, record.measures)


def in_short(record: Record) -> Iterator[Block]:
    """Say the question, the answer, and how the child was heard."""
    if record.is_stopped:
        return
    words = record.words
    parts = (
        *question(record),
        *(part for answer in _answers(record) for part in said(answer, "strong")),
        *said("" if record.measures else record.discussion.best_interest.conclusion),
        *said(_heard(record)),
    )
    if parts:
        yield Heading(2, words("What was agreed"))
        yield Box(parts)


def table(record: Record, measures: tuple[Measure, ...]) -> Table:
    """Set each measure in one row."""
    words = record.words
    return Table(
        (words("Measure"), words("Responsible"), words("From → to"), words("Evaluated")),
        tuple(_row(record, number, m) for number, m in enumerate(measures, start=1)),
        (196, 92, 116, 73),
        words("Measures agreed, each with one responsible, baseline, target and evaluation date"),
    )


def question(record: Record) -> tuple[Block, ...]:
    """Repeat what the meeting was to answer."""
    asked = record.discussion.purpose_and_concern.purpose_question
    if not asked.strip():
        return ()
    return (Para(record.words("The question was: {question}", question=asked), "small"),)


def said(text: str, role: Literal["body", "strong"] = "body") -> tuple[Block, ...]:
    """Make a paragraph of a text that says something."""
    return (Para(sentence_of(text), role),) if text.strip() else ()


def _answers(record: Record) -> list[str]:
    """Say the way chosen; else why nothing was agreed; else what was, one line each."""
    discussion = record.discussion
    chosen = discussion.best_interest.chosen_alternative
    for alternative in discussion.alternatives:
        if alternative.id == chosen and alternative.label.strip():
            return [alternative.label]
    if none := discussion.agreement.no_measure:
        return [numbers.no_measure(record, none)]
    titles = [measure.title for measure in record.measures]
    actions = [action.measure for action in discussion.actions]
    return titles or (actions if len(actions) <= _FEW else [])


def _heard(record: Record) -> str:
    words, voice = record.words, record.discussion.voice
    effect = voice.effect_on_decision or voice.no_effect_reason
    if effect:
        return words("How {child} was heard: {effect}", child=record.child, effect=ended(effect))
    if changed := record.discussion.system_voice.effect:
        return words("How young people were heard: {effect}", effect=ended(changed))
    named = record.case.mode is CaseMode.NAMED and not isinstance(record.case.subject, Unborn)
    if named and voice.status is VoiceStatus.NOT_OBTAINED:
        why = voice.not_obtained.reason if voice.not_obtained else None
        if why is NotObtainedReason.DECLINED and voice.plan:
            return words(
                "{child} did not want to be heard now, and is asked again.", child=record.child
            )
        return capital(words("{child} has not been heard yet.", child=record.child))
    return ""


def _row(record: Record, number: int, measure: Measure) -> tuple[Cell, ...]:
    words, person = record.words, measure.responsible
    evaluator = measure.evaluator
    by = words("by {name}", name=first_name(evaluator.name)) if evaluator else ""
    return (
        (Strong(f"{number}. {measure.title}"), sentence_of(measure.action)),
        (
            Strong(person.name if person else "–"),
            (person.role or record.role_of(person.name)) if person else "",
        ),
        (Strong(numbers.from_to(record, measure)), measure.indicator),
        (Strong(words.short_day(measure.evaluation_date) if measure.evaluation_date else "–"), by),
    )
