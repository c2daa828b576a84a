"""Purpose and concern, the situation now, and the alternatives."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from meetingapp.document.blocks import Block, Cell, Chip, Facts, Heading, Keep, Table, Tone
from meetingapp.document.record import Record, fact
from meetingapp.document.wording import capital, ended, in_a_row, joined, lowered, sentence_of
from meetingapp.domain.case import CaseMode
from meetingapp.domain.situation import Alternative, EarlierTry, Observation, Situation


def purpose(record: Record) -> Iterator[Block]:
    """Say what the meeting was to settle, why, and what has been seen."""
    words, told = record.words, record.discussion.purpose_and_concern
    outcome = sentence_of(words.code(told.expected_outcome)).rstrip(".")
    degree = told.concern_degree
    rows = (
        *fact(words("Purpose"), _question(outcome, told.purpose_question)),
        *fact(words("Concern"), sentence_of(told.concern_text)),
        *fact(
            words("Degree of concern"),
            "" if degree is None else words("{number} of 10.", number=degree),
        ),
        *fact(words("Observation"), *(_observation(record, o) for o in told.observations)),
    )
    if rows:
        yield Heading(2, words("Purpose and concern"), record.since("A04"))
        yield Facts(rows)


def _question(outcome: str, question: str) -> str:
    """Write the question after what it was to end in; without a question nothing was asked."""
    return f"{outcome}: {question}" if question.strip() else ""


def _observation(record: Record, seen: Observation) -> str:
    where = ", ".join(part for part in (seen.where, seen.period) if part)
    by = record.words("Seen by {who}.", who=seen.by) if seen.by else ""
    return joined((sentence_of(seen.what), sentence_of(where), by))


def situation(record: Record) -> Iterator[Block]:
    """Strengths first, then what protects, what is a risk, and what was tried."""
    yield from _situation(record, lambda factor: f" ({factor})")


def situation_in_words(record: Record) -> Iterator[Block]:
    """Tell the same without the codes of factors, which mean nothing to a family."""
    yield from _situation(record, lambda _: "")


def _situation(record: Record, code: Callable[[StrEnum], str]) -> Iterator[Block]:
    words, told = record.words, record.discussion.situation
    first = _is_first(record)
    rows = (
        *fact(words("Strengths"), in_a_row(told.strengths)),
        *fact(
            words("What protects"),
            in_a_row(f"{lowered(words.code(f))}{code(f)}" for f in told.protective_factors),
        ),
        *fact(
            words("Risk"),
            in_a_row(f"{lowered(words.code(f))}{code(f)}" for f in told.risk_factors),
        ),
        *fact(words("What keeps it going"), in_a_row(told.maintaining_factors)),
        *fact(
            words("Tried before"),
            *(_tried(record, one) for one in told.earlier_measures if one.what),
        ),
        *fact(words("Nothing tried"), sentence_of(told.none_tried_reason)),
        *fact(
            words("Since last"),
            words("First meeting. There are no measures to evaluate yet.") if first else "",
        ),
    )
    if rows:
        yield Heading(2, words("The situation now"), record.since("A07"))
        yield Facts(rows)


def _is_first(record: Record) -> bool:
    """Tell whether this is the first talk about a child; a stopped one may not have begun."""
    told = record.discussion
    spoken_of = record.case.mode is not CaseMode.SYSTEM and told.situation != Situation()
    return spoken_of and not record.case.earlier and not told.since_last.evaluations


def _tried(record: Record, one: EarlierTry) -> str:
    what = f"{one.what}, {one.period}" if one.period else one.what
    if one.effect is None:
        return sentence_of(what)
    return capital(f"{what}: {ended(lowered(record.words.code(one.effect)))}")


def alternatives(record: Record) -> Iterator[Block]:
    """List the ways forward, the chosen one marked; for and against where they were asked."""
    words, given = record.words, record.discussion.alternatives
    weighed = any(one.pro or one.con for one in given)
    if not given or (record.case.mode is CaseMode.SYSTEM and not weighed):
        return
    if weighed:
        head: tuple[str, ...] = (
            words("Alternative"),
            words("Speaks for"),
            words("Against"),
            words("Choice"),
        )
        widths: tuple[float, ...] = (152, 112, 163, 50)
        summary = words("Alternatives with what speaks for and against; the chosen one is marked")
    else:
        head, widths = (words("Alternative"), words("Choice")), (427, 50)
        summary = words("Alternatives; the chosen one is marked")
    rows = tuple(_alternative(record, one, weighed=weighed) for one in given)
    yield Heading(2, words("The alternatives"), record.since("A08"))
    yield Keep((Table(head, rows, widths, summary),))


def _alternative(record: Record, one: Alternative, *, weighed: bool) -> tuple[Cell, ...]:
    words = record.words
    label = one.label or (words("No change") if one.no_change else "")
    chosen = one.id == record.discussion.best_interest.chosen_alternative
    mark: Cell = Chip(Tone.GREEN, words("Chosen")) if chosen else ""
    name = f"{one.id}. {label}"
    return (name, capital(one.pro), capital(one.con), mark) if weighed else (name, mark)
