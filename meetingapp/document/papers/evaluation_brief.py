"""The evaluation brief on paper: what is missing, each measure, and how to read the proposals."""

from collections.abc import Iterator
from typing import Final

from meetingapp.document.blocks import (
    Block,
    Cell,
    Document,
    Fact,
    Facts,
    Heading,
    Items,
    Keep,
    Lines,
    Note,
    Para,
    Strong,
    Table,
)
from meetingapp.document.papers import brief_measure, brief_words, frame
from meetingapp.document.papers.told import Told
from meetingapp.document.progress import In
from meetingapp.document.proposed import bands, share
from meetingapp.document.record import fact
from meetingapp.document.sections import numbers
from meetingapp.document.wording import capital, joined, lowered, sentence_of
from meetingapp.domain.brief.values import Brief, BriefMeasure, GuardianSide
from meetingapp.domain.papers.evaluation_brief import BriefPaper
from meetingapp.words import Words

_WIDTHS: Final = (138, 147, 50, 52, 90)


def build(paper: BriefPaper, words: Words) -> Document:
    """Write the brief."""
    told, heading = Told(paper.head, words), words("Evaluation brief")
    return frame.paper(heading, _blocks(paper, told, heading), paper.head, words)


def _blocks(paper: BriefPaper, told: Told, heading: str) -> Iterator[Block]:
    words, brief = told.words, paper.brief
    yield Heading(1, heading, _about(paper, words))
    day = words.long_day(brief.today)
    as_of = words("{day}. The numbers propose an effect. The meeting decides.", day=day)
    yield Facts((*fact(words("Numbers as of"), as_of), *told.about()))
    if brief.missing:
        yield Heading(2, words("This is missing"))
        yield Items(tuple(brief_words.missing(words, brief, each) for each in brief.missing))
    if not brief.measures:
        yield Para(words("No measure is under way, so there is nothing to evaluate."))
        return
    yield Heading(2, words("The measures"))
    yield _glance(words, brief.measures)
    for number, row in enumerate(brief.measures, start=1):
        yield brief_measure.measure(words, brief, number, row)
    yield from _later(words, brief)
    yield from _guardians(words, brief)
    yield Keep(
        (
            Heading(2, words("How to read the proposal")),
            Para(
                words(
                    "Progress = (measured − start) ÷ (goal − start). The last number counts. "
                    "What is to fall is counted downwards."
                )
            ),
            Facts(
                tuple(
                    row
                    for span, effect in bands(words)
                    for row in fact(capital(span), capital(words.code(effect)))
                )
            ),
        )
    )
    yield Keep((Heading(2, words("Notes from the meeting")), Lines(("", "", ""))))


def _about(paper: BriefPaper, words: Words) -> str:
    brief, head = paper.brief, paper.head
    age = brief.case.age_on(brief.today)
    years = "" if age is None else words.plural("one year", "{n} years", age)
    who = ", ".join(part for part in (head.child, years) if part)
    if brief.meeting is None:
        return who
    kind = lowered(paper.type_names.get(words.language, "")) or words("the meeting")
    when = words.weekday_and_day(brief.meeting.on)
    ahead = words("for {kind} on {day}", kind=kind, day=when)
    return " · ".join(part for part in (who, ahead) if part)


def _glance(words: Words, rows: tuple[BriefMeasure, ...]) -> Table:
    return Table(
        head=(
            words("Measure"),
            words("From → goal"),
            words("Measured"),
            words("Progress"),
            words("Proposed"),
        ),
        rows=tuple(_row(words, number, row) for number, row in enumerate(rows, start=1)),
        widths=_WIDTHS,
        summary=words("Each measure with its numbers and the effect they propose"),
        dense=True,
    )


def _row(words: Words, number: int, row: BriefMeasure) -> tuple[Cell, ...]:
    told = In(words)
    unit = numbers.unit(told, row.measure)
    return (
        Strong(f"{number}. {brief_words.title_of(row.measure)}"),
        joined((numbers.from_to(told, row.measure), unit)),
        words.number(row.numbers[-1].value) if row.numbers else "–",
        share(row.proposal, words),
        brief_measure.chip(words, row.proposal),
    )


def _later(words: Words, brief: Brief) -> Iterator[Block]:
    if not brief.later:
        return
    yield Heading(2, words("Not to be evaluated this time"))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Strong(brief_words.title_of(row.measure)),
            row.measure.responsible.name if row.measure.responsible else "–",
            words.number(row.numbers[-1].value) if row.numbers else "–",
            words.long_day(row.measure.evaluation_date) if row.measure.evaluation_date else "–",
        )
        for row in brief.later
    )
    head = (words("Measure"), words("Responsible"), words("Measured"), words("Evaluated"))
    summary = words("The measures that run and are evaluated later")
    yield Table(head, rows, (177, 120, 70, 110), summary, dense=True)


def _guardians(words: Words, brief: Brief) -> Iterator[Block]:
    rows = tuple(row for each in brief.guardians for row in _guardian(words, each))
    if rows:
        yield Heading(2, words("What the guardians think"))
        yield Facts(rows)
        return
    if brief.asks_child:
        yield Note(words("The guardians’ views are not part of this brief."))


def _guardian(words: Words, each: GuardianSide) -> Iterator[Fact]:
    name = f"{each.who.name} ({each.who.role})" if each.who.role else each.who.name
    if not each.is_known:
        yield from fact(name, words("Not asked yet."))
        return
    why = sentence_of(words.code(each.excused)) if each.excused else ""
    when = words("Told on {day}.", day=each.on) if each.on else ""
    said = joined((sentence_of(each.view), sentence_of(each.wish), why, when))
    yield from fact(name, said)
