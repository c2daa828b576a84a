"""Cases without opening one: lists to choose from, names that look alike, and the next number."""

from dataclasses import replace

from meetingapp.clock import local_day
from meetingapp.domain.case_number import ending_of, next_reference
from meetingapp.domain.lookalikes import compared, twin_of
from meetingapp.services.lists_port import BEGINNING, Page, Part
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission
from meetingapp.services.summaries import CaseSummary


@policy(Permission.SEE_CASES)
def list_cases(desk: Desk, text: str = "", part: Part = BEGINNING) -> Page[CaseSummary]:
    """Cases by name, a part of them at a time. Names are case content: the list is audited as read.

    Args:
        desk: where the person sits.
        text: words that must stand in the name or the number.
        part: which part of the list.
    """
    with desk.begin() as work:
        found = work.lists.cases(tuple(compared(text).split()), "name", part)
        work.audit("case.list", "cases")
        work.commit()
    return found


@policy(Permission.SEE_CASES)
def newest_cases(
    desk: Desk, text: str, part: Part, also: tuple[str, ...] = ()
) -> Page[CaseSummary]:
    """Cases to choose from, newest first; after them those of some ids, where they are missing."""
    with desk.begin() as work:
        found = work.lists.cases(tuple(compared(text).split()), "newest", part)
        shown = {case.id for case in found.rows}
        wanted = tuple(id_ for id_ in dict.fromkeys(also) if id_ not in shown)
        rest = work.lists.those_cases(wanted) if wanted else ()
        work.audit("case.list", "cases")
        work.commit()
    return replace(found, rows=(*found.rows, *rest))


@policy(Permission.SEE_CASES)
def twin_of_case(desk: Desk, name: str) -> str | None:
    """The name of a case that cannot be told from this one by its looks, and is another."""
    with desk.begin() as work:
        known = work.lists.case_names()
        work.audit("case.list", "cases")
        work.commit()
    return twin_of(name, known)


@policy(Permission.SEE_CASES)
def next_case_number(desk: Desk) -> str:
    """The number of the next case of this year, as far as the person sees."""
    year = local_day(desk.clock).year
    with desk.begin() as work:
        taken = work.lists.references(ending_of(year))
        work.audit("case.list", "cases")
        work.commit()
    return next_reference(taken, year)
