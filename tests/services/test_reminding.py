"""A reminder: for whom, day by day, and that it tells of nobody."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from meetingapp.domain.closing import Coordination
from meetingapp.domain.escalating import Stage
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.services.cases import save_case
from meetingapp.services.need_to_know import let_in
from meetingapp.services.policy import Desk
from meetingapp.services.reminding import remind_of
from meetingapp.services.roles import Role
from tests.services.colleagues import Colleague
from tests.services.conftest import NOW
from tests.services.later import refused
from tests.services.shelved import agreed, shelve

TODAY = NOW.date()
DUE = date(2027, 1, 19)
LARS = PersonRef("Lars O'Brien", "rådgiver", ServiceCode.PPT, "lars")
IDA = PersonRef("Ida Bø-Lie", "kontaktlærer", ServiceCode.SCHOOL, "ida")
READING = Measure("m1", "Lars leser med Jonas", LARS, title="Lesing", evaluation_date=DUE)
COORDINATION = Coordination(IDA, coordinator_accepted=True)


def late(desk: Desk, days: int) -> Desk:
    return replace(desk, clock=lambda: NOW + (DUE + timedelta(days=days) - TODAY))


@pytest.fixture
def case_id(desk: Desk, story: Sitting) -> str:
    """The story's case, with a measure that Lars is responsible for and Ida coordinates."""
    save_case(desk, replace(story.cases[0], reference="1/26"))
    shelve(desk, story, "first", TODAY, agreement=agreed(READING), coordination=COORDINATION)
    return story.cases[0].id


@pytest.mark.parametrize(
    ("days", "stage", "to"),
    [
        (1, Stage.RESPONSIBLE, "Lars O'Brien"),
        (6, Stage.RESPONSIBLE, "Lars O'Brien"),
        (7, Stage.COORDINATOR, "Ida Bø-Lie"),
        (13, Stage.COORDINATOR, "Ida Bø-Lie"),
        (14, Stage.LEADER, ""),
    ],
)
def test_it_is_for_whoever_has_to_hear_of_it_now(
    desk: Desk, case_id: str, days: int, stage: Stage, to: str
) -> None:
    made = remind_of(late(desk, days), case_id, "m1")
    assert (made.stage, made.to, made.days, made.evaluated_on) == (stage, to, days, DUE)
    assert made.reference == "1/26"
    assert "Jonas" not in repr(made)


def test_nobody_is_reminded_of_what_is_not_late_or_not_there(desk: Desk, case_id: str) -> None:
    attempts = (late(desk, 0), "m1"), (late(desk, 9), "m2"), (late(desk, 9), "")
    for at, measure in attempts:
        assert refused(partial(remind_of, at, case_id, measure)) == "measure.not_late"


def test_a_number_or_a_name_that_tells_of_the_family_is_left_out(
    desk: Desk, story: Sitting
) -> None:
    case = replace(story.cases[0], reference="Fiktivsen 3")
    save_case(desk, case)
    aunt = replace(LARS, name="Kari Fiktivsen")
    shelve(desk, story, "first", TODAY, agreement=agreed(replace(READING, responsible=aunt)))
    made = remind_of(late(desk, 2), case.id, "m1")
    assert (made.reference, made.to) == ("", "")


def test_a_coordinator_who_has_not_said_yes_is_not_written_to(desk: Desk, story: Sitting) -> None:
    save_case(desk, story.cases[0])
    asked = replace(COORDINATION, coordinator_accepted=False)
    shelve(desk, story, "first", TODAY, agreement=agreed(READING), coordination=asked)
    assert remind_of(late(desk, 8), story.cases[0].id, "m1").to == ""


def test_only_whoever_may_see_the_case_and_runs_meetings_can_make_one(
    desk: Desk, case_id: str
) -> None:
    tor = Colleague(desk, "tor", Role.NOTE_TAKER)
    reader = Colleague(desk, "noor", Role.READER)
    assert refused(lambda: remind_of(late(tor.desk, 1), case_id, "m1")) == "access.not_yours"
    let_in(desk, case_id, "tor")
    let_in(desk, case_id, "noor")
    assert remind_of(late(tor.desk, 1), case_id, "m1").stage is Stage.RESPONSIBLE
    assert refused(lambda: remind_of(late(reader.desk, 1), case_id, "m1")) == "access.denied"
