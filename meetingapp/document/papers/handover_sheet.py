"""The handover on paper: who gives, who takes, and all that goes along."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Document, Fact, Facts, Heading, Items, Para, Table
from meetingapp.document.papers import frame
from meetingapp.document.papers.told import Told
from meetingapp.document.record import fact
from meetingapp.document.sections import numbers
from meetingapp.document.wording import capital, joined, sentence_of
from meetingapp.domain.case import Guardianship
from meetingapp.domain.papers.handover_sheet import (
    DayToThinkOf,
    HandoverSheet,
    OpenMeasure,
    SheetDay,
)
from meetingapp.words import Words


def build(sheet: HandoverSheet, words: Words) -> Document:
    """Write the sheet."""
    told, heading = Told(sheet.head, words), words("Handover to a stand-in")
    return frame.paper(heading, _blocks(sheet, told, heading), sheet.head, words)


def _blocks(sheet: HandoverSheet, told: Told, heading: str) -> Iterator[Block]:
    words = told.words
    yield told.title(heading)
    yield Facts((*told.about(), *_who(sheet, told)))
    yield Heading(2, words("Open measures"))
    yield from _measures(sheet.measures, told)
    yield Heading(2, words("Days to think of"))
    days = tuple(_day(each, words) for each in sheet.days)
    yield Facts(days) if days else told.nothing()
    yield Heading(2, words("Those you meet"))
    people = (
        *(_guardian(each, words) for each in sheet.guardians),
        *(told.who(each) for each in sheet.staff),
    )
    yield Items(people) if people else told.nothing()
    yield Heading(2, words("Consent"))
    yield from _consents(sheet, told)


def _who(sheet: HandoverSheet, told: Told) -> Iterator[Fact]:
    words, handover = told.words, sheet.handover
    if sheet.holder is not None:
        yield from fact(words("Coordinates now"), told.who(sheet.holder.who))
    if handover is None:
        return
    yield from fact(words("Hands over"), told.who(handover.giver))
    yield from fact(words("Takes over"), told.who(handover.receiver))
    yield from fact(words("Why"), capital(words.code(handover.reason)))
    offered = words("asked {day}", day=words.long_day(handover.offered_on))
    state = words.code(handover.state)
    if handover.answered_on is not None:
        state = f"{state} {words.long_day(handover.answered_on)}"
    yield from fact(words("How it stands"), capital(f"{offered}, {state}"))


def _measures(measures: tuple[OpenMeasure, ...], told: Told) -> Iterator[Block]:
    words = told.words
    if not measures:
        yield told.nothing()
        return
    rows = tuple(
        (
            (*told.what(each.measure), told.goal(each.measure)),
            told.who(each.measure.responsible),
            _evaluated(each, words),
            _newest(each, told),
        )
        for each in measures
    )
    head = (
        words("Measure and goal"),
        words("Responsible"),
        words("Evaluated on"),
        words("Newest number"),
    )
    yield Table(head, rows, (187, 100, 90, 100), words("Open measures, with day and number"))


def _evaluated(each: OpenMeasure, words: Words) -> str:
    day = each.measure.evaluation_date
    return words.long_day(day) if day is not None else words("no day")


def _newest(each: OpenMeasure, told: Told) -> str:
    if each.newest is None:
        return told.words("not measured yet")
    value = f"{told.words.number(each.newest.value)} {numbers.unit(told, each.measure)}".strip()
    return f"{value}, {told.words.day_month(each.newest.on)}"


def _day(day: DayToThinkOf, words: Words) -> Fact:
    match day.what:
        case SheetDay.MEETING:
            said = words("the next meeting")
        case SheetDay.TALK:
            said = words("the talk with the child is to be held by now")
        case SheetDay.TELL:
            said = words("the child is to be told what was agreed by now")
        case SheetDay.EVALUATION:
            said = words("evaluation")
        case SheetDay.CONSENT_ENDS:
            said = words("a consent ends")
        case SheetDay.BIRTHDAY:
            return Fact(words.long_day(day.on), (words("the child turns {age}", age=day.about),))
    about = f": {day.about}" if day.about else ""
    return Fact(words.long_day(day.on), (capital(f"{said}{about}"),))


def _guardian(guardian: Guardianship, words: Words) -> str:
    parts = [guardian.relation]
    if guardian.parental_responsibility:
        parts.append(words("has parental responsibility"))
    if not guardian.may_receive:
        parts.append(words("gets no papers"))
    about = ", ".join(part for part in parts if part)
    return f"{guardian.name} ({about})" if about else guardian.name


def _consents(sheet: HandoverSheet, told: Told) -> Iterator[Block]:
    words = told.words
    if not sheet.covered:
        yield Para(words("No consent is in force today."))
        return
    yield Para(
        words("These services may know of the case today: {names}.",
              names=told.services(sheet.covered))
    )  # fmt: skip
    rows = []
    for consent in sheet.consents:
        ends = words("no end") if consent.valid_to is None else words.long_day(consent.valid_to)
        rows.append(joined((sentence_of(told.services(consent.services)),
                            words("In force until {day}.", day=ends))))  # fmt: skip
    yield Items(tuple(rows))
