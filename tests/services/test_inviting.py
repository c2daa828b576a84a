"""Invitations: who gets one, what each tells, and what stops them."""

from dataclasses import replace
from datetime import date, time

import pytest

from meetingapp.domain.case import Case, NamedChild, Protection
from meetingapp.domain.consent import Withdrawal
from meetingapp.domain.invitation import Invitation
from meetingapp.domain.meeting import Meeting
from meetingapp.domain.people import Party, PersonRef
from meetingapp.errors import AppError
from meetingapp.services.cases import save_case
from meetingapp.services.consents import withdraw_consent
from meetingapp.services.drafting import LeftOut, MeetingPlan
from meetingapp.services.inviting import make_invitations, mark_sent
from meetingapp.services.planning import plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_office
from meetingapp.services.replanning import MeetingChange, replan_meeting
from meetingapp.services.room import open_room, save_discussion
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
    KeptPress,
    plan,
    saved,
)

TODAY = date(2026, 11, 24)
WORDS_OF_THE_CASES = ("Jonas", "Fiktivsen", "Aksel", "Testmo", "Leser saktere")


@pytest.fixture(autouse=True)
def two_children(desk: Desk) -> None:
    save_office(desk, OFFICE)
    save_case(desk, JONAS)
    save_case(desk, AKSEL)


def letters(desk: Desk, meeting_id: str) -> dict[str, Invitation]:
    press = KeptPress([])
    saved(desk, press, meeting_id)
    return {letter.to.name: letter for letter in press.made}


def planned(desk: Desk, wish: MeetingPlan = PLAN) -> str:
    return plan_meeting(desk, wish).id


def meeting_of(desk: Desk, meeting_id: str) -> Meeting:
    with desk.begin() as work:
        return work.meetings.get(meeting_id)


def change(**what: object) -> MeetingChange:
    now = MeetingChange(
        PLAN.date, PLAN.starts_at, PLAN.ends_at, PLAN.place, CHAIR, IDA, PLAN.people
    )
    return replace(now, **what)  # type: ignore[arg-type]  # fields of a change, by name


def test_nothing_in_any_letter_of_the_team_tells_which_child_it_is(desk: Desk) -> None:
    made = letters(desk, planned(desk, plan("jonas", "aksel")))
    team = [letter for letter in made.values() if letter.party is Party.SERVICE]
    assert len(team) == 3
    told = repr(team)
    assert not [word for word in WORDS_OF_THE_CASES if word in told]


def test_a_letter_to_a_guardian_tells_of_no_other_family_and_no_concern(desk: Desk) -> None:
    told = repr(replace(letters(desk, planned(desk, plan("jonas", "aksel")))[MOTHER], to=CHAIR))
    assert "1/26" in told
    assert "2/26" not in told
    assert not [word for word in WORDS_OF_THE_CASES if word in told]


def test_a_service_that_stays_out_of_a_case_is_not_told_of_it(desk: Desk) -> None:
    wish = plan("jonas", "aksel", people=(CHAIR, IDA, LARS, NOOR))
    made = letters(desk, planned(desk, replace(wish, left_out=(LeftOut("jonas", HC),))))
    assert [slot.reference for slot in made[NOOR.name].cases] == ["2/26"]
    assert NOOR.name not in [person.name for person in made[MOTHER].invited]


def test_who_stays_out_of_every_case_is_not_invited(desk: Desk) -> None:
    wish = plan("jonas", people=(CHAIR, IDA, LARS, NOOR))
    made = letters(desk, planned(desk, replace(wish, left_out=(LeftOut("jonas", HC),))))
    assert NOOR.name not in made


def test_the_files_are_named_by_day_type_and_number(desk: Desk) -> None:
    papers = make_invitations(desk, KeptPress([]), planned(desk)).papers
    assert [paper.file_name for paper in papers[:3]] == [
        "2027-01-19-RT-innkalling-01.pdf",
        "2027-01-19-RT-innkalling-01.ics",
        "2027-01-19-RT-innkalling-02.pdf",
    ]
    assert len({paper.file_name for paper in papers}) == len(papers) == 8


def test_a_consent_taken_back_after_planning_stops_the_invitations(desk: Desk) -> None:
    meeting = planned(desk)
    withdraw_consent(desk, "jonas", "c1", Withdrawal(TODAY, MOTHER, services=(PPT,)))
    for refused in (
        lambda: make_invitations(desk, KeptPress([]), meeting),
        lambda: mark_sent(desk, meeting, sent=True),
    ):
        with pytest.raises(AppError) as why:
            refused()
        assert why.value.code == "invitation.not_ready"
    assert meeting_of(desk, meeting).invitation_sent_on is None


def test_a_meeting_nobody_leads_has_no_invitation(desk: Desk) -> None:
    meeting = planned(desk, replace(PLAN, chair=None))
    with pytest.raises(AppError) as why:
        make_invitations(desk, KeptPress([]), meeting)
    assert why.value.code == "invitation.not_ready"


def test_a_person_ticks_that_they_were_sent_and_takes_the_tick_away(desk: Desk) -> None:
    meeting = planned(desk)
    assert mark_sent(desk, meeting, sent=True).invitation_sent_on == TODAY
    assert meeting_of(desk, meeting).invitation_sent_on == TODAY
    mark_sent(desk, meeting, sent=False)
    assert meeting_of(desk, meeting).invitation_sent_on is None


def test_the_number_grows_only_when_the_meeting_changed(desk: Desk) -> None:
    meeting = planned(desk)
    assert letters(desk, meeting)[LARS.name].sequence == 0
    assert letters(desk, meeting)[LARS.name].sequence == 0
    replan_meeting(desk, meeting, change(starts_at=time(9), ends_at=time(10)))
    assert letters(desk, meeting)[LARS.name].sequence == 1
    replan_meeting(desk, meeting, change(date=date(2027, 1, 20)))
    assert letters(desk, meeting)[LARS.name].sequence == 2


@pytest.mark.parametrize("hidden", ["protected", "barred", "named in the place"])
def test_a_place_that_tells_where_a_child_is_stands_in_no_letter(desk: Desk, hidden: str) -> None:
    wish = plan("jonas", "aksel")
    if hidden == "protected":
        child = NamedChild("Jonas Fiktivsen", date(2018, 3, 14), protection=Protection.STRICT)
        save_case(desk, replace(JONAS, subject=child))
    elif hidden == "barred":
        guardian = replace(JONAS.guardians[0], address_barred=True)
        save_case(desk, replace(JONAS, guardians=(guardian,)))
    else:
        wish = replace(wish, place="hjemme hos Fiktivsen")
    made = letters(desk, planned(desk, wish))
    assert {letter.place_is_hidden for letter in made.values()} == {True}
    told = repr([replace(letter, to=CHAIR) for letter in made.values()])
    assert "grupperom" not in told
    assert "Fiktivsen" not in told
    assert "Prøveåsen skole" not in told


def test_a_role_that_names_the_child_is_left_out(desk: Desk) -> None:
    ida = PersonRef("Ida Prøvestad", "kontaktlærer for Jonas", SCHOOL, "ida")
    made = letters(desk, planned(desk, plan("jonas", people=(CHAIR, ida, LARS))))
    assert made["Ida Prøvestad"].to.role == ""
    assert "Jonas" not in repr(made[LARS.name])


@pytest.mark.parametrize("why", ["violence is suspected", "may not receive"])
def test_a_guardian_who_may_not_know_gets_no_letter(desk: Desk, why: str) -> None:
    if why == "may not receive":
        guardian = replace(JONAS.guardians[0], may_receive=False)
        save_case(desk, replace(JONAS, guardians=(guardian,)))
    planned_ = plan_meeting(desk, PLAN)
    if why == "violence is suspected":
        room = open_room(desk, planned_.discussions[0].id)
        save_discussion(desk, planned_.id, replace(room.discussion, restrict_guardian_copy=True))
    assert MOTHER not in letters(desk, planned_.id)


def test_a_reference_with_a_name_in_it_is_not_told(desk: Desk) -> None:
    save_case(desk, Case("x", NamedChild("Mia Øvelund", date(2017, 1, 1)), reference="Mia 3"))
    case = replace(JONAS, reference="Jonas F")
    save_case(desk, case)
    assert letters(desk, planned(desk))[LARS.name].cases == ()
