"""What is known of a plan before it is kept, and what it is refused for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from meetingapp.domain.case import Anonymous, Case
from meetingapp.domain.consent import Withdrawal
from meetingapp.domain.consent_cover import Cover
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.red_days import RedDay
from meetingapp.errors import AppError
from meetingapp.services.cases import save_case
from meetingapp.services.consents import withdraw_consent
from meetingapp.services.drafting import LeftOut, MeetingPlan
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.meeting_list import list_meetings
from meetingapp.services.plan_check import AgreedMeeting, agreed_meetings, check_plan
from meetingapp.services.planning import plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_office
from meetingapp.services.room import open_room
from tests.services.plans import (
    AKSEL,
    CHAIR,
    HC,
    IDA,
    JONAS,
    LARS,
    MOTHER,
    NOOR,
    OFFICE,
    PLAN,
    PPT,
    SCHOOL,
    plan,
)

WITH_HEALTH = (CHAIR, IDA, LARS, NOOR)


@pytest.fixture(autouse=True)
def two_children(desk: Desk) -> None:
    save_office(desk, OFFICE)
    save_case(desk, JONAS)
    save_case(desk, AKSEL)


def refused(desk: Desk, wish: MeetingPlan) -> str:
    with pytest.raises(AppError) as why:
        plan_meeting(desk, wish)
    assert list_meetings(desk).rows == ()
    return why.value.code


def test_each_service_is_told_of_for_each_case_and_a_gap_stops(desk: Desk) -> None:
    check = check_plan(desk, plan("jonas", "aksel", people=WITH_HEALTH))
    covers = [{each.service: each.cover for each in case.services} for case in check.cases]
    assert covers == [
        {SCHOOL: Cover.COVERED, PPT: Cover.COVERED, HC: Cover.NOT_NAMED},
        {SCHOOL: Cover.COVERED, PPT: Cover.COVERED, HC: Cover.COVERED},
    ]
    assert [case.stops for case in check.cases] == [True, False]
    assert check.stops
    assert list_meetings(desk).rows == ()


@pytest.mark.parametrize("kind", ["RT", "URT", "IT", "DM", "SM", "AG", "ST", "TO", "HT", "FT"])
def test_no_type_of_meeting_about_a_child_is_planned_with_a_gap(desk: Desk, kind: str) -> None:
    wish = replace(plan("jonas", people=WITH_HEALTH), type=kind)
    assert check_plan(desk, wish).stops
    assert refused(desk, wish) == "invitation.not_ready"


def test_without_an_invitation_a_meeting_may_wait_for_its_consent(desk: Desk) -> None:
    wish = replace(plan("jonas", people=WITH_HEALTH), invites=False)
    assert plan_meeting(desk, wish).discussions


def test_a_case_taken_without_a_service_is_planned_and_its_people_stay_out_of_it_alone(
    desk: Desk,
) -> None:
    wish = plan("jonas", "aksel", people=WITH_HEALTH)
    wish = replace(wish, left_out=(LeftOut("jonas", HC),))
    assert not check_plan(desk, wish).stops
    planned = plan_meeting(desk, wish)
    rooms = [open_room(desk, each.id) for each in planned.discussions]
    assert rooms[0].meeting.invited_services == (SCHOOL, PPT, HC)
    out = [[n.name for n in room.discussion.attendance if n.stays_out] for room in rooms]
    assert out == [[NOOR.name], []]


def test_nobody_can_be_left_out_who_is_not_named(desk: Desk) -> None:
    wish = replace(PLAN, services=(SCHOOL, PPT, HC), left_out=(LeftOut("jonas", HC),))
    assert refused(desk, wish) == "planning.unnamed"


def test_a_case_cannot_be_taken_by_nobody(desk: Desk) -> None:
    out = (LeftOut("jonas", SCHOOL), LeftOut("jonas", PPT))
    assert refused(desk, replace(PLAN, left_out=out)) == "planning.nobody_left"


def test_a_consent_that_is_taken_back_stops_at_once(desk: Desk) -> None:
    assert not check_plan(desk, PLAN).stops
    withdraw_consent(desk, "jonas", "c1", Withdrawal(date(2026, 11, 24), MOTHER, services=(PPT,)))
    check = check_plan(desk, PLAN)
    assert [each.cover for each in check.cases[0].services] == [Cover.COVERED, Cover.WITHDRAWN]
    assert refused(desk, PLAN) == "invitation.not_ready"


def test_the_consent_is_weighed_on_the_day_of_the_meeting(desk: Desk) -> None:
    after = replace(PLAN, date=date(2027, 6, 21))
    assert {each.cover for each in check_plan(desk, after).cases[0].services} == {Cover.EXPIRED}


def test_a_child_without_a_name_needs_no_cover(desk: Desk) -> None:
    save_case(desk, Case("nameless", Anonymous("6–9"), reference="3/26"))
    check = check_plan(desk, plan("nameless", people=WITH_HEALTH))
    assert (check.stops, check.cases[0].services) == (False, ())


def test_red_days_and_weekends_are_told_of(desk: Desk) -> None:
    assert check_plan(desk, PLAN).day_off is None
    easter = check_plan(desk, replace(PLAN, date=date(2027, 3, 25)))
    assert easter.day_off is RedDay.MAUNDY_THURSDAY


@pytest.mark.parametrize(
    ("starts", "ends", "place", "found"),
    [
        (time(15), time(16, 30), "møterom 1", 1),
        (time(14, 15), None, "møterom 1", 1),
        (time(16), time(17), "møterom 1", 0),
        (time(13), time(14, 15), "grupperom 2", 0),
        (None, None, "grupperom 2", 0),
        (time(16, 0), time(17), "Grupperom  2", 0),
        (time(15), time(16), "Grupperom  2", 1),
    ],
)
def test_the_same_people_or_the_same_room_at_the_same_time_collide(
    desk: Desk, starts: time | None, ends: time | None, place: str, found: int
) -> None:
    plan_meeting(desk, PLAN)
    other = replace(plan("aksel"), starts_at=starts, ends_at=ends, place=place)
    collisions = check_plan(desk, other).collisions
    assert len(collisions) == found
    if found:
        assert collisions[0].people == (CHAIR.name, IDA.name, LARS.name)
        assert collisions[0].starts_at == time(14, 15)
        assert bool(collisions[0].place) is (place != "møterom 1")


def test_each_recipient_has_a_letter_before_anything_is_kept(desk: Desk) -> None:
    letters = check_plan(desk, plan("jonas", "aksel", people=WITH_HEALTH)).letters
    told = {letter.to.name: [slot.reference for slot in letter.cases] for letter in letters}
    assert told == {
        CHAIR.name: ["1/26", "2/26"],
        IDA.name: ["1/26", "2/26"],
        LARS.name: ["1/26", "2/26"],
        NOOR.name: ["2/26"],
        MOTHER: ["1/26"],
        "Hanne Testmo": ["2/26"],
    }


def test_a_follow_up_says_in_numbers_what_it_brings_and_what_it_comes_too_late_for(
    desk: Desk, held: str, story: Sitting
) -> None:
    finalise_minutes(desk, held)
    case = story.cases[0]
    measures: tuple[Measure, ...] = story.discussions[0].agreement.measures
    due = min(m.evaluation_date for m in measures if m.evaluation_date is not None)
    chair = story.meeting.chair
    assert chair is not None
    wish = MeetingPlan("RT", due, people=(chair,), case_ids=(case.id,))
    on_time = check_plan(desk, wish).cases[0]
    assert on_time.late is None
    assert on_time.brings.purpose is DiscussionPurpose.EVALUATION
    assert on_time.brings.to_evaluate >= 1
    assert on_time.brings.last_held == story.meeting.date
    later = check_plan(desk, replace(wish, date=date(due.year, due.month + 1, 20))).cases[0]
    assert later.late == due


def test_a_day_agreed_for_is_offered_until_a_meeting_about_the_case_is_planned(
    desk: Desk, held: str, story: Sitting
) -> None:
    finalise_minutes(desk, held)
    case_id, agreed = story.cases[0].id, story.discussions[0].next_meeting.on
    assert agreed is not None
    assert agreed_meetings(desk) == (AgreedMeeting("RT", agreed, (case_id,)),)
    plan_meeting(desk, MeetingPlan("RT", agreed, case_ids=(case_id,)))
    assert agreed_meetings(desk) == ()


def test_looking_at_a_plan_is_on_record(desk: Desk, audited: Callable[[], int]) -> None:
    before = audited()
    check_plan(desk, plan("jonas", "aksel"))
    assert audited() - before == 2
