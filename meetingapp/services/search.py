"""Searching from everywhere: a few letters lead to a child's case, a measure, a meeting, a person.

What is out of reach, restricted or erased is not found. What was searched for is kept nowhere.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest
from typing import Final

from meetingapp.clock import local_day
from meetingapp.domain.query import read_query
from meetingapp.services.hits import Hit, HitKind, hit_of, names_of_types
from meetingapp.services.narrowing import KINDS, narrowing_of
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission
from meetingapp.services.search_port import FoundKind, Lead
from meetingapp.services.search_words import words_of

__all__ = ["MOST_HITS", "MOST_PEOPLE", "Hit", "HitKind", "search", "search_people"]

MOST_HITS: Final = 8
MOST_PEOPLE: Final = 3


@policy(Permission.SEE_CASES)
def search(desk: Desk, text: str) -> tuple[Hit, ...]:
    """Find cases, measures, meetings and minutes: every word in the thing itself or in its case.

    Of each kind as many as there is room for; the newest first.
    """
    query, today = read_query(text), local_day(desk.clock)
    with desk.begin() as work:
        names = names_of_types(work)
        words = words_of(query.text, names)
        narrowed = narrowing_of(work, query, desk.account(), names, today)
        kinds = narrowed.kinds if narrowed else frozenset(KINDS)
        leads = tuple(
            work.search.leads(kind, words, MOST_HITS, narrowed) for kind in KINDS if kind in kinds
        )
        found = work.search.read(_fairly(leads))
        if found:
            work.audit("search.read", "cases")
            work.commit()
    return tuple(hit_of(each, names, today) for each in found)


@policy(Permission.SEE_REGISTER)
def search_people(desk: Desk, text: str) -> tuple[Hit, ...]:
    """Find people in the register by their names."""
    query = read_query(text)
    if query.chips:
        return ()
    with desk.begin() as work:
        leads = work.search.leads(FoundKind.PERSON, words_of(query.text, {}), MOST_PEOPLE)
        found = work.search.read(leads)
    return tuple(hit_of(each, {}, local_day(desk.clock)) for each in found)


def _fairly(leads: Sequence[Sequence[Lead]]) -> tuple[Lead, ...]:
    """Take turns among the kinds until there is no room, and give each kind together."""
    turns = chain.from_iterable(zip_longest(*map(tuple, map(_as_meetings, leads))))
    taken = tuple(dict.fromkeys(each for each in turns if each is not None))[:MOST_HITS]
    return tuple(each for kind in KINDS for each in taken if each.kind is kind)


def _as_meetings(leads: Sequence[Lead]) -> Iterator[Lead]:
    """Let what stands in minutes lead to the minutes, once."""
    for lead in leads:
        if lead.kind is FoundKind.TOLD:
            yield Lead(FoundKind.DISCUSSION, lead.case_id, lead.subject)
        else:
            yield lead
