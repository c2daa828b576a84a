"""Lists of cases and meetings, a part at a time; what is out of reach is in none of them."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from meetingapp.domain.case import NamedChild
from meetingapp.services.access_port import Restriction
from meetingapp.services.case_list import (
    list_cases,
    newest_cases,
    next_case_number,
    twin_of_case,
)
from meetingapp.services.cases import save_case
from meetingapp.services.drafting import MeetingPlan
from meetingapp.services.lists_port import BEGINNING, Days, MeetingDay, Part
from meetingapp.services.meeting_list import list_meetings, meeting_days
from meetingapp.services.need_to_know import let_in
from meetingapp.services.planning import plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.restriction import restrict_case
from meetingapp.services.roles import Role
from tests.domain.jonas import jonas_case
from tests.services.colleagues import Colleague

DAY = date(2026, 12, 1)
NAMES = ("Åse Bø-Lie", "aksel O\u2019Brien", "Birk Fiktivsen")


def plan(case_id: str, day: date, at: time | None = None) -> MeetingPlan:
    return MeetingPlan("RT", day, case_ids=(case_id,), starts_at=at, invites=False)


@pytest.fixture
def cases(desk: Desk) -> Desk:
    for number, name in enumerate(NAMES, 1):
        child = NamedChild(name, date(2018, 3, 14))
        save_case(
            desk, replace(jonas_case(), id=f"c{number}", reference=f"{number}/26", subject=child)
        )
    return desk


@pytest.fixture
def lise(cases: Desk) -> Desk:
    """Somebody who was let into the first case alone."""
    reader = Colleague(cases, "lise", Role.NOTE_TAKER)
    let_in(cases, "c1", reader.id)
    return reader.desk


def titles(desk: Desk, text: str, part: Part = BEGINNING) -> list[str]:
    return [case.title for case in list_cases(desk, text, part).rows]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["aksel O’Brien", "Birk Fiktivsen", "Åse Bø-Lie"]),
        ("BØ-LIE", ["Åse Bø-Lie"]),
        ("o'b aks", ["aksel O’Brien"]),
        ("3/26", ["Birk Fiktivsen"]),
        ("åse fiktivsen", []),
        ("%", []),
    ],
)
def test_cases_stand_by_name_and_are_found_by_parts_of_it(
    cases: Desk, typed: str, found: list[str]
) -> None:
    assert titles(cases, typed) == found
    assert list_cases(cases, typed).total == len(found)


def test_a_part_of_the_cases_comes_at_a_time(cases: Desk) -> None:
    first, rest = (list_cases(cases, "", Part(at, 2)) for at in (0, 2))
    assert (len(first.rows), first.total) == (2, 3)
    assert ([case.title for case in rest.rows], rest.total) == (["Åse Bø-Lie"], None)


def test_the_newest_cases_are_offered_and_after_them_those_asked_for(cases: Desk) -> None:
    found = newest_cases(cases, "", Part(most=1), ("c1", "c3", "c1", "nobody"))
    assert ([case.id for case in found.rows], found.total) == (["c3", "c1"], 3)


def test_what_is_out_of_reach_is_in_no_list_no_count_and_no_answer(cases: Desk, lise: Desk) -> None:
    plan_meeting(cases, plan("c2", DAY))
    plan_meeting(cases, plan("c1", DAY))
    assert titles(lise, "") == ["Åse Bø-Lie"]
    assert newest_cases(lise, "", BEGINNING, ("c2",)).total == 1
    assert [case.id for case in newest_cases(lise, "", BEGINNING, ("c2",)).rows] == ["c1"]
    assert twin_of_case(lise, "Birk Fiktivs\u0435n") is None
    assert next_case_number(lise) == "2/26"
    listed = list_meetings(lise)
    assert [d.case_id for m in listed.rows for d in m.discussions] == ["c1"]
    assert listed.total == 1
    assert meeting_days(lise) == (MeetingDay("RT", DAY),)


def test_a_name_drawn_like_that_of_another_case_is_told_of(cases: Desk) -> None:
    assert twin_of_case(cases, "Birk Fiktivs\u0435n") == "Birk Fiktivsen"
    assert twin_of_case(cases, "birk  fiktivsen") is None
    assert twin_of_case(cases, "Sigrid Prøvevik") is None


def test_the_next_number_follows_the_last_of_this_year(cases: Desk) -> None:
    assert next_case_number(cases) == "4/26"
    save_case(cases, replace(jonas_case(), id="c9", reference="9/25"))
    assert next_case_number(cases) == "4/26"


def test_meetings_come_in_their_order_or_the_other_way(cases: Desk) -> None:
    late, early, whenever, later = (
        plan_meeting(cases, plan("c1", day, at)).id
        for day, at in (
            (DAY, time(14)),
            (DAY, time(9)),
            (DAY, None),
            (DAY + timedelta(days=1), time(8)),
        )
    )
    ordered = [early, late, whenever, later]
    assert [each.id for each in list_meetings(cases).rows] == ordered
    backwards = list_meetings(cases, newest_first=True)
    assert [each.id for each in backwards.rows] == ordered[::-1]
    assert backwards.total == len(ordered)
    until = list_meetings(cases, Days(until=DAY), Part(1, 5), newest_first=True)
    assert ([each.id for each in until.rows], until.total) == ([late, early], None)
    assert meeting_days(cases) == (
        MeetingDay("RT", DAY),
        MeetingDay("RT", DAY + timedelta(days=1)),
    )


def test_a_restricted_case_takes_its_meetings_out_of_the_list(cases: Desk) -> None:
    both = plan_meeting(cases, replace(plan("c1", DAY), case_ids=("c1", "c2")))
    plan_meeting(cases, plan("c1", DAY))
    reviewer = Colleague(cases, "lise", Role.NOTE_TAKER).id
    restrict_case(cases, "c1", Restriction("Innsigelse", reviewer, DAY))
    listed = list_meetings(cases)
    assert [each.id for each in listed.rows] == [both.id]
    assert [d.case_id for d in listed.rows[0].discussions] == ["c2"]
    assert listed.total == 1
