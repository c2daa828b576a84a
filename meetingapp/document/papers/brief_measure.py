"""One measure of an evaluation brief on paper: half a page, with room to decide by hand."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from meetingapp.document.blocks import (
    Block,
    Box,
    Checks,
    Chip,
    Fact,
    Facts,
    Heading,
    Keep,
    Lines,
    Note,
    Para,
    Quote,
    Tone,
)
from meetingapp.document.papers import brief_words
from meetingapp.document.progress import chart
from meetingapp.document.proposed import arithmetic, effect_told, remark
from meetingapp.document.record import fact
from meetingapp.document.wording import capital, sentence_of
from meetingapp.domain.brief.values import Brief, BriefMeasure
from meetingapp.domain.effect import Proposal
from meetingapp.domain.evaluation import ChildViewOfEffect, Effect, EvaluationDecision
from meetingapp.words import Words

_VIEWS: Final = (
    ChildViewOfEffect.BETTER,
    ChildViewOfEffect.SAME,
    ChildViewOfEffect.WORSE,
    ChildViewOfEffect.UNSURE,
)


def measure(words: Words, brief: Brief, number: int, row: BriefMeasure) -> Block:
    """Write one measure; it stands on one page."""
    return Keep(tuple(_parts(words, brief, number, row)))


def chip(words: Words, proposal: Proposal) -> Chip:
    """Name the proposed effect in a pill."""
    tones = {Effect.GOAL_REACHED: Tone.GREEN, Effect.MARKED: Tone.GREEN, Effect.SOME: Tone.YELLOW}
    tone = tones.get(proposal.effect, Tone.NEUTRAL) if proposal.effect else Tone.NEUTRAL
    return Chip(tone, effect_told(words, proposal))


def _parts(words: Words, brief: Brief, number: int, row: BriefMeasure) -> Iterator[Block]:
    yield Heading(3, f"{number}. {brief_words.title_of(row.measure)}")
    beside = tuple(_beside(words, brief, row))
    if row.numbers:
        picture = chart(words, row.history, row.numbers)
        yield replace(picture, start=None, start_label="", facts=beside)
    else:
        yield Facts((*fact(words("Measured"), brief_words.measured(words, row)), *beside))
    yield Facts(tuple(_below(words, brief, row)))
    if row.child.words:
        yield Quote(_whose(words, brief, row), row.child.words, "")
    if row.is_kept_from_some:
        yield Note(words("Part of this is kept from somebody: do not hand it on."))
    yield Box(tuple(_by_hand(words, brief, row)), by_hand=True)


def _whose(words: Words, brief: Brief, row: BriefMeasure) -> str:
    """Say whose words they are, and how the child sees the change: in one line."""
    label = words("{child} in own words", child=brief_words.child_of(words, brief))
    if row.child.view is None and row.child.scale is None:
        return label
    return f"{label} · {brief_words.child_view(words, row).rstrip('.')}"


def _beside(words: Words, brief: Brief, row: BriefMeasure) -> Iterator[Fact]:
    yield from fact(words("The sum"), arithmetic(words, row.proposal))
    yield Fact(words("Proposed"), (chip(words, row.proposal),))
    yield from fact(words("Note"), remark(words, row.proposal))
    yield from fact(words.in_context("brief", "Done"), brief_words.done(words, row))
    yield from fact(words("Builds on"), brief_words.evidence(words, brief, row))
    if row.measure.responsible is not None:
        yield from fact(words("Responsible"), row.measure.responsible.name)


def _below(words: Words, brief: Brief, row: BriefMeasure) -> Iterator[Fact]:
    """Give what stands in no picture; the goal stands there already, where there is one."""
    goal = "" if row.numbers else sentence_of(brief_words.goal_of(words, row.measure))
    agreed = sentence_of(row.measure.action)
    yield from fact(words.in_context("brief", "Agreed"), agreed, goal)
    if brief.asks_child and row.child.is_known and not row.child.words:
        child = capital(brief_words.child_of(words, brief))
        yield from fact(child, brief_words.child_view(words, row))
    yield from fact(words("Guardians"), brief_words.guardians_of(words, row))
    yield from fact(words("Last time"), brief_words.last_time(words, row))


def _by_hand(words: Words, brief: Brief, row: BriefMeasure) -> Iterator[Block]:
    if brief.asks_child and not row.child.is_known:
        child = capital(brief_words.child_of(words, brief))
        yield Para(words("What does {child} say?", child=child), "small")
        yield Checks(tuple((capital(words.code(each)), False) for each in _VIEWS), columns=5)
    yield Para(
        words("What do we agree on, why, and when is it looked at again if it goes on?"), "small"
    )
    yield Checks(
        tuple(
            (capital(words.code(each)), False)
            for each in EvaluationDecision
            if not _is_closed(row, each)
        ),
        columns=5,
    )
    yield from _why_closed(words, row)
    yield Lines(("",))


def _is_closed(row: BriefMeasure, decision: EvaluationDecision) -> bool:
    match decision:
        case EvaluationDecision.CONTINUE:
            return not row.may_continue
        case EvaluationDecision.POSTPONE:
            return not row.may_postpone
        case _:
            return False


def _why_closed(words: Words, row: BriefMeasure) -> Iterator[Block]:
    if not row.may_continue:
        yield Para(words("It has not helped twice in a row, so it cannot go on as it is."), "small")
    if not row.may_postpone:
        yield Para(words("It was postponed last time, so it is evaluated now."), "small")
