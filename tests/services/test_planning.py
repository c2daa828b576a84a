from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.case import (
    Anonymous,
    Case,
    Group,
    Guardianship,
    NamedChild,
    Subject,
    System,
    Unborn,
)
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.office import Office
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.errors import AppError
from meetingapp.services.cases import save_case
from meetingapp.services.meeting_list import list_meetings
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_office
from meetingapp.services.room import open_room

DAY = date(2026, 12, 1)
IDA = PersonRef("Ida Prøvestad", "kontaktlærer", ServiceCode.SCHOOL, "p1")


@pytest.fixture
def aksel(desk: Desk) -> Case:
    case = Case(
        "c-aksel",
        NamedChild("Aksel Testmo", date(2017, 5, 2)),
        guardians=(Guardianship("Hanne Testmo", "mor"),),
    )
    save_case(desk, case)
    return case


def test_a_meeting_without_a_case_is_refused(desk: Desk) -> None:
    with pytest.raises(AppError) as refused:
        plan_meeting(desk, MeetingPlan("RT", DAY))
    assert refused.value.code == "meeting.no_cases"


def test_a_case_that_does_not_exist_is_refused_and_nothing_is_planned(
    desk: Desk, aksel: Case
) -> None:
    with pytest.raises(AppError) as refused:
        plan_meeting(desk, MeetingPlan("RT", DAY, case_ids=(aksel.id, "gone")))
    assert refused.value.code == "case.missing"
    assert list_meetings(desk).rows == ()


def test_an_unknown_type_of_meeting_is_refused(desk: Desk, aksel: Case) -> None:
    with pytest.raises(AppError) as refused:
        plan_meeting(desk, MeetingPlan("../RT", DAY, case_ids=(aksel.id,)))
    assert refused.value.code == "template.unknown_type"


def test_a_planned_meeting_follows_the_office_and_the_team(desk: Desk, aksel: Case) -> None:
    save_office(desk, Office("Øvingsvik kommune", "Øvingsvik skule", "nn"))
    planned = plan_meeting(
        desk, MeetingPlan("RT", DAY, people=(IDA,), case_ids=(aksel.id,), invites=False)
    )
    room = open_room(desk, planned.discussions[0].id)
    assert room.meeting.municipality == "Øvingsvik kommune"
    assert room.meeting.invited_services == (ServiceCode.SCHOOL,)
    assert [p.person for p in room.meeting.participants] == [IDA]
    assert room.discussion.minutes_language == "nn"
    assert room.discussion.purpose is DiscussionPurpose.INITIAL


def test_a_guardian_takes_part_in_the_own_childs_case_only(
    desk: Desk, aksel: Case, story: Sitting
) -> None:
    jonas = story.cases[0]
    save_case(desk, jonas)
    planned = plan_meeting(desk, MeetingPlan("RT", DAY, case_ids=(jonas.id, aksel.id)))
    rooms = [open_room(desk, d.id) for d in planned.discussions]
    assert [p.person.name for p in rooms[1].discussion.parties] == ["Hanne Testmo"]
    assert {p.party for p in rooms[0].discussion.parties} == {Party.GUARDIAN}
    assert all(room.meeting.participants == () for room in rooms)


def test_the_same_case_chosen_twice_is_discussed_once(desk: Desk, aksel: Case) -> None:
    planned = plan_meeting(desk, MeetingPlan("RT", DAY, case_ids=(aksel.id, aksel.id)))
    assert len(planned.discussions) == 1


def test_the_cases_keep_the_order_they_were_chosen_in(
    desk: Desk, aksel: Case, story: Sitting
) -> None:
    other = replace(story.cases[0], id="c-other")
    save_case(desk, other)
    planned = plan_meeting(desk, MeetingPlan("RT", DAY, case_ids=(other.id, aksel.id)))
    assert [d.case_id for d in planned.discussions] == ["c-other", "c-aksel"]


@pytest.mark.parametrize(
    ("subject", "kind", "code"),
    [
        (Anonymous("6–9"), "AG", "meeting.needs_name"),
        (Anonymous("6–9"), "SYS", "meeting.no_child"),
        (NamedChild("Aksel Testmo", date(2017, 5, 2)), "SYS", "meeting.no_child"),
        (System("Overganger"), "RT", "meeting.only_children"),
    ],
)
def test_a_case_that_does_not_belong_in_a_kind_of_meeting_is_refused(
    desk: Desk, subject: Subject, kind: str, code: str
) -> None:
    save_case(desk, Case("c-1", subject))
    with pytest.raises(AppError) as refused:
        plan_meeting(desk, MeetingPlan(kind, DAY, case_ids=("c-1",)))
    assert refused.value.code == code
    assert list_meetings(desk).rows == ()


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        (Anonymous("6–9"), "RT"),
        (Group("6. trinn"), "RT"),
        (Group("6. trinn"), "SYS"),
        (System("Overganger"), "SYS"),
        (Unborn(), "AG"),
    ],
)
def test_a_case_that_belongs_is_planned(desk: Desk, subject: Subject, kind: str) -> None:
    save_case(desk, Case("c-1", subject))
    assert plan_meeting(desk, MeetingPlan(kind, DAY, case_ids=("c-1",))).type == kind


def test_the_services_chosen_are_those_invited(desk: Desk, aksel: Case) -> None:
    chosen = (ServiceCode.SCHOOL, ServiceCode.PPT)
    planned = plan_meeting(
        desk,
        MeetingPlan("RT", DAY, people=(IDA,), case_ids=(aksel.id,), services=chosen, invites=False),
    )
    assert open_room(desk, planned.discussions[0].id).meeting.invited_services == chosen
