"""Measures that should have been carried out, and the meeting where they are evaluated."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from meetingapp.domain.meeting import Sitting
from meetingapp.services.evaluating import evaluated_next
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.late_measures import late_measures
from meetingapp.services.lists_port import ListedMeasure
from meetingapp.services.need_to_know import let_in
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Role
from meetingapp.services.room import open_room, save_discussion
from tests.services.colleagues import Colleague
from tests.services.conftest import NOW


def at_day(desk: Desk, day: date) -> Desk:
    return replace(desk, clock=lambda: NOW + (day - NOW.date()))


def held_with_deadline(desk: Desk, held: str, deadline: date) -> date:
    """Finalise a meeting whose measures have a deadline; give the day of their evaluation."""
    room = open_room(desk, held)
    agreed = room.discussion.agreement
    measures = tuple(replace(each, deadline=deadline) for each in agreed.measures)
    told = replace(room.discussion, agreement=replace(agreed, measures=measures))
    save_discussion(desk, room.meeting.id, told)
    finalise_minutes(desk, held)
    day = measures[0].evaluation_date
    assert day is not None
    return day


def ids(rows: Sequence[ListedMeasure]) -> set[str]:
    return {each.measure.id for each in rows}


def test_a_measure_is_late_from_the_day_after_its_deadline_until_it_is_to_be_evaluated(
    desk: Desk, held: str, story: Sitting
) -> None:
    deadline = date(2027, 1, 12)
    evaluated = held_with_deadline(desk, held, deadline)
    mine = {each.id for each in story.discussions[0].agreement.measures}
    assert late_measures(at_day(desk, deadline), 3).total == 0
    late = late_measures(at_day(desk, deadline + timedelta(days=1)), 3)
    assert (ids(late.rows), late.total) == (mine, len(mine))
    assert late_measures(at_day(desk, evaluated), 1).total == len(mine)
    assert len(late_measures(at_day(desk, evaluated), 1).rows) == 1
    assert late_measures(at_day(desk, evaluated + timedelta(days=1)), 3).rows == ()


def test_what_is_late_in_a_case_out_of_reach_is_not_counted(
    desk: Desk, held: str, story: Sitting
) -> None:
    evaluated = held_with_deadline(desk, held, date(2027, 1, 12))
    tor = Colleague(desk, "tor", Role.NOTE_TAKER)
    assert late_measures(at_day(tor.desk, evaluated), 3).total == 0
    let_in(desk, story.cases[0].id, "tor")
    assert late_measures(at_day(tor.desk, evaluated), 3).total


def test_the_next_meeting_tells_what_it_evaluates_and_what_has_no_number_yet(
    desk: Desk, held: str, story: Sitting
) -> None:
    evaluated = held_with_deadline(desk, held, date(2027, 1, 12))
    case_id = story.cases[0].id
    assert evaluated_next(desk, frozenset({case_id})) == ()
    planned = plan_meeting(desk, MeetingPlan("RT", evaluated, case_ids=(case_id,), invites=False))
    [coming] = evaluated_next(desk, frozenset({case_id, "another"}))
    assert (coming.meeting_id, coming.on) == (planned.id, evaluated)
    assert coming.discussion_id == planned.discussions[0].id
    room = open_room(desk, coming.discussion_id)
    rows = room.discussion.since_last.evaluations
    assert dict(coming.unmeasured) == {row.measure_id: at for at, row in enumerate(rows)}
    told = (replace(rows[0], measured_value=Decimal(4)), *rows[1:])
    since = replace(room.discussion.since_last, evaluations=told)
    save_discussion(desk, planned.id, replace(room.discussion, since_last=since))
    [after] = evaluated_next(desk, frozenset({case_id}))
    assert after.unmeasured == coming.unmeasured[1:]
    tor = Colleague(desk, "tor", Role.NOTE_TAKER)
    assert evaluated_next(tor.desk, frozenset({case_id})) == ()
