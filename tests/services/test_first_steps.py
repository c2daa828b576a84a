"""The first steps: what is done in a new vault, for whom they are, and when they are gone."""

import pytest

from meetingapp.domain.meeting import Sitting
from meetingapp.domain.office import Office
from meetingapp.domain.people import Person
from meetingapp.domain.team import Team
from meetingapp.services.cases import save_case
from meetingapp.services.first_steps import FirstSteps, read_first_steps, show_first_steps
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_office, save_person, save_team
from meetingapp.services.roles import Role
from tests.services.colleagues import Colleague
from tests.services.conftest import NOW


def test_each_is_ticked_when_it_is_done_and_all_are_gone_then(desk: Desk, story: Sitting) -> None:
    [case] = story.cases
    assert read_first_steps(desk) == FirstSteps(
        office=False, people=False, team=False, case=False, meeting=False
    )
    save_office(desk, Office("Prøveås kommune", "Prøveåsen skole"))
    for name in ("berit", "ida"):
        save_person(desk, Person(name, f"{name.title()} Eksempelrud"))
    save_team(desk, Team("rt", "RT", "ressursteam"))
    save_case(desk, case)
    assert read_first_steps(desk) == FirstSteps(
        office=True, people=True, team=True, case=True, meeting=False
    )
    plan_meeting(desk, MeetingPlan("RT", NOW.date(), case_ids=(case.id,)))
    assert read_first_steps(desk) is None


def test_they_are_put_away_by_one_person_and_fetched_again(desk: Desk) -> None:
    tor = Colleague(desk, "tor", Role.LEADER)
    show_first_steps(desk, shown=False)
    assert read_first_steps(desk) is None
    assert read_first_steps(tor.desk) is not None
    show_first_steps(desk, shown=True)
    assert read_first_steps(desk) is not None


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (
            Role.NOTE_TAKER,
            FirstSteps(office=None, people=True, team=None, case=False, meeting=False),
        ),
        (Role.READER, None),
    ],
)
def test_nobody_is_asked_for_what_is_not_theirs_to_do(
    desk: Desk, role: Role, expected: FirstSteps | None
) -> None:
    save_person(desk, Person("ida", "Ida Eksempelrud"))
    assert read_first_steps(Colleague(desk, "tor", role).desk) == expected


def test_what_is_out_of_reach_is_no_step_done(desk: Desk, story: Sitting) -> None:
    [case] = story.cases
    save_case(desk, case)
    plan_meeting(desk, MeetingPlan("RT", NOW.date(), case_ids=(case.id,)))
    tor = Colleague(desk, "tor", Role.COORDINATOR)
    steps = read_first_steps(tor.desk)
    assert steps is not None
    assert (steps.case, steps.meeting) == (False, False)
