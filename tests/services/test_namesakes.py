"""Two children of one name are told apart wherever their cases stand in a list."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

import pytest

from meetingapp.domain.case import NamedChild
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.queues import Queue
from meetingapp.services.cases import save_case
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.journaling import not_journaled
from meetingapp.services.late_measures import late_measures
from meetingapp.services.lists_port import Part
from meetingapp.services.measures import MeasureQuery, list_measures
from meetingapp.services.meeting_list import list_meetings
from meetingapp.services.minutes_list import list_minutes
from meetingapp.services.need_to_know import let_in
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.queues import evaluated_on_day, read_queue, read_queues
from meetingapp.services.roles import Role
from meetingapp.services.room import save_discussion, save_meeting
from meetingapp.services.today import todays_board
from tests.services.colleagues import Colleague
from tests.services.conftest import NOW

EVALUATED = date(2027, 1, 19)
ALL = Part()
JONAS = "Jonas Fiktivsen"
TWINS = {f"{JONAS} (1/26)", f"{JONAS} (2/26)"}


class OfACase(Protocol):
    """A row of any of the lists."""

    @property
    def case_id(self) -> str: ...

    @property
    def case_title(self) -> str: ...


def hold(desk: Desk, story: Sitting, id_: str, reference: str, name: str = JONAS) -> None:
    case = story.cases[0]
    assert isinstance(case.subject, NamedChild)
    child = replace(case.subject, name=name)
    save_case(desk, replace(case, id=id_, reference=reference, subject=child))
    planned = plan_meeting(desk, MeetingPlan("RT", story.meeting.date, case_ids=(id_,)))
    save_meeting(desk, replace(story.meeting, id=planned.id))
    told = replace(story.discussions[0], id=planned.discussions[0].id, case_id=id_)
    save_discussion(desk, planned.id, told)
    finalise_minutes(desk, told.id)


@pytest.fixture
def twins(desk: Desk, story: Sitting) -> Desk:
    hold(desk, story, "one", "1/26")
    hold(desk, story, "other", "2/26")
    return desk


def on(desk: Desk, day: date) -> Desk:
    return replace(desk, clock=lambda: NOW + (day - NOW.date()))


def test_in_every_list_the_number_stands_by_a_name_that_two_have(twins: Desk) -> None:
    soon = on(twins, EVALUATED - timedelta(days=3))
    lists: list[Sequence[OfACase]] = [
        list_measures(soon, MeasureQuery(), ALL).rows,
        late_measures(soon, 9).rows,
        read_queue(soon, Queue.DUE, ALL).rows,
        evaluated_on_day(soon, EVALUATED, ALL).rows,
        list_minutes(soon, "", ALL).rows,
        not_journaled(soon, ALL).rows,
        todays_board(on(twins, EVALUATED)).due,
    ]
    named = {"one": f"{JONAS} (1/26)", "other": f"{JONAS} (2/26)"}
    for rows in lists:
        assert {row.case_id for row in rows} == set(named)
        assert all(row.case_title == named[row.case_id] for row in rows)
    shown = {row.case_title for part in read_queues(soon, 9).parts for row in part.rows}
    assert shown == TWINS
    sat = list_meetings(twins).rows
    assert {each.case_title for one in sat for each in one.discussions} == TWINS


def test_what_children_were_promised_is_not_mixed_up(twins: Desk) -> None:
    board = todays_board(twins)
    assert {row.case_title for row in board.promised} == TWINS
    waiting = read_queue(twins, Queue.FEEDBACK, ALL).rows
    assert {row.case_title for row in waiting} <= TWINS


def test_a_name_that_only_one_has_stands_as_it_is(desk: Desk, story: Sitting) -> None:
    hold(desk, story, "one", "1/26")
    hold(desk, story, "third", "3/26", name="Jonas Testdahl")
    rows = list_measures(desk, MeasureQuery(), ALL).rows
    assert {row.case_title for row in rows} == {JONAS, "Jonas Testdahl"}


def test_without_a_number_the_day_of_birth_tells(desk: Desk, story: Sitting) -> None:
    hold(desk, story, "one", "")
    hold(desk, story, "other", "2/26", name=JONAS.lower())
    child = story.cases[0].subject
    assert isinstance(child, NamedChild)
    assert child.born is not None
    rows = list_measures(desk, MeasureQuery(), ALL).rows
    assert {row.case_title for row in rows} == {
        f"{JONAS} ({child.born:%d.%m.%Y})",
        f"{JONAS.lower()} (2/26)",
    }


def test_of_a_namesake_out_of_reach_nobody_learns(twins: Desk) -> None:
    colleague = Colleague(twins, "tor", Role.COORDINATOR)
    let_in(twins, "one", colleague.id)
    rows = list_measures(colleague.desk, MeasureQuery(), ALL).rows
    assert {row.case_title for row in rows} == {JONAS}
