"""All that was found, by case: the newest cases first, and of each hit why it is one.

What is out of reach is not found and not counted. The reasons are read from the records
themselves, within reach, when they are asked for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from meetingapp.clock import local_day
from meetingapp.domain.excerpt import begun_in, excerpt, plain_words, sounds_in
from meetingapp.domain.query import Query, read_query
from meetingapp.services.hits import Hit, hit_of, names_of_types, years_on
from meetingapp.services.narrowing import KINDS, narrowing_of
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.search_port import Asked, Found, FoundKind, Lead, Narrowing
from meetingapp.services.search_words import words_of

MOST_OF_A_KIND: Final = 40
MOST_CASES: Final = 20
_MOST_REASONS: Final = 2


@dataclass(frozen=True, slots=True)
class Reason:
    """Where the words stand: the part of the record, and a little of its text."""

    part: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ToldHit:
    """A hit with its reasons; the first says most."""

    hit: Hit
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class CaseHits:
    """What was found about one child; number, age and day of birth tell it from a namesake."""

    case_id: str
    title: str
    number: str
    born: date | None
    age: int | None
    newest: date | None
    hits: tuple[ToldHit, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """What a query led to; ``is_more`` where not all that is within reach was read."""

    query: Query
    cases: tuple[CaseHits, ...] = ()
    is_more: bool = False


@policy(Permission.SEE_CASES)
def search_by_case(desk: Desk, text: str) -> Results:
    """Find cases, measures, meetings, and what stands in minutes, by case; newest first."""
    query, today = read_query(text), local_day(desk.clock)
    with desk.begin() as work:
        names = names_of_types(work)
        words = words_of(query.text, names)
        narrowed = narrowing_of(work, query, desk.account(), names, today)
        leads, is_more = _leads(work, words, narrowed)
        by_case: dict[str, list[Lead]] = {}
        for lead in leads:
            by_case.setdefault(lead.case_id, []).append(lead)
        days = work.search.last_days(tuple(by_case))
        ordered = sorted(by_case, key=lambda case_id: days.get(case_id, date.min), reverse=True)
        shown = ordered[:MOST_CASES]
        told = [(case_id, work.search.read(by_case[case_id])) for case_id in shown]
        if told:
            work.audit("search.read", "cases")
            work.commit()
    wanted = plain_words(query.words)
    cases = tuple(
        CaseHits(
            case_id,
            found[0].case_title,
            found[0].case_number,
            found[0].born,
            years_on(found[0].born, today),
            days.get(case_id),
            tuple(
                ToldHit(hit_of(each, names, today), tuple(_reasons(each, wanted)))
                for each in _each_meeting_once(found)
            ),
        )
        for case_id, found in told
        if found
    )
    return Results(query, cases, is_more or len(ordered) > len(shown))


def _leads(
    work: UnitOfWork, words: tuple[Asked, ...], narrowed: Narrowing | None
) -> tuple[list[Lead], bool]:
    """Give what there is room for of each kind, and tell whether there is more."""
    kinds = [kind for kind in KINDS if narrowed is None or kind in narrowed.kinds]
    found = [work.search.leads(kind, words, MOST_OF_A_KIND + 1, narrowed) for kind in kinds]
    is_more = any(len(each) > MOST_OF_A_KIND for each in found)
    return [lead for each in found for lead in each[:MOST_OF_A_KIND]], is_more


def _each_meeting_once(found: Sequence[Found]) -> Iterator[Found]:
    """Leave out the meeting where its minutes tell more."""
    told = {each.id for each in found if each.kind is FoundKind.TOLD}
    for each in found:
        if each.kind is not FoundKind.DISCUSSION or each.id not in told:
            yield each


def _reasons(found: Found, words: Sequence[str]) -> Iterator[Reason]:
    """Say where the words stand: in texts of the thing itself first, then in the child's name."""
    yielded = 0
    ranked = sorted(
        ((begun_in(each.text, words), each) for each in found.texts),
        key=lambda one: -len(one[0]),
    )
    for inside, each in ranked:
        if inside and yielded < _MOST_REASONS:
            yielded += 1
            yield Reason(each.part, excerpt(each.text, tuple(inside)))
    if found.title and not yielded and begun_in(found.title, words):
        yield Reason("title")
    if begun_in(found.case_title, words):
        yield Reason("name")
    elif sounds_in(found.case_title, words):
        yield Reason("spelling")
