"""The progress plan on a real store: from minutes, from itself, and to the next meeting."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.document.papers.annual import build
from meetingapp.document.plain import plain_text
from meetingapp.domain.annual.progress import PlanAction
from meetingapp.domain.annual.recurring import RecurringDate
from meetingapp.domain.annual.rules import WholeMonths
from meetingapp.domain.case import Case, System
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.system import ActionState, ActionStep, SystemAction
from meetingapp.services.annual.dates import save_date
from meetingapp.services.annual.paper import gather_annual
from meetingapp.services.annual.plan import (
    Said,
    look_over_action,
    read_plan,
    save_action,
    say_status,
)
from meetingapp.services.cases import save_case
from meetingapp.services.need_to_know import let_in
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Role
from meetingapp.words import Language, Words
from tests.reach import EVERYTHING
from tests.services.annual.refusing import refused
from tests.services.colleagues import Colleague
from tests.services.shelved import shelve

DONE, PLANNED, UNDER_WAY = ActionState.DONE, ActionState.PLANNED, ActionState.UNDER_WAY
OWN = SystemAction(
    "",
    "Kompetansepakke",
    month=date(2026, 9, 1),
    steps=(ActionStep("Utkast"), ActionStep("Høring")),
)
ROUTINE = SystemAction("routine", "Felles rutine", month=date(2027, 1, 1), steps=(ActionStep("a"),))


def only(desk: Desk) -> PlanAction:
    [one] = read_plan(desk).actions
    return one


@pytest.fixture
def agreed(desk: Desk, story: Sitting) -> str:
    """The id of a line of system meetings that has agreed on the routine."""
    case = Case("slt", System("SLT-møte"), "2026/7")
    save_case(desk, case)
    meeting = replace(story.meeting, type="SYS")
    shelve(desk, Sitting(meeting, (case,), ()), "sys", date(2026, 10, 6), actions=(ROUTINE,))
    return case.id


def test_an_action_is_kept_with_the_history_of_how_it_stood(desk: Desk) -> None:
    kept = save_action(desk, OWN)
    begun = replace(
        kept.action, state=UNDER_WAY, steps=(replace(OWN.steps[0], state=DONE), OWN.steps[1])
    )
    save_action(desk, begun, "Utkastet er sendt.")
    save_action(desk, begun)
    one = only(desk)
    assert one.action == begun
    assert [(each.state, each.note) for each in one.history] == [
        (PLANNED, ""), (UNDER_WAY, "Utkastet er sendt."),
    ]  # fmt: skip
    assert {each.by for each in one.history} == {desk.account().name}
    plan = read_plan(desk)
    assert (plan.progress.actions, plan.progress.late) == (1, 1)


def test_what_a_system_meeting_agreed_is_in_the_plan_with_its_minutes(
    desk: Desk, agreed: str
) -> None:
    source = only(desk).source
    assert source is not None
    assert (source.case_id, source.minutes_id, source.meeting_type) == (agreed, "sys-1", "SYS")
    say_status(desk, agreed, "routine", Said(UNDER_WAY, (DONE,), "Halvveis."))
    one = only(desk)
    assert (one.action.state, one.steps_done) == (UNDER_WAY, 1)
    assert [each.in_meeting for each in one.history] == [True, False]


def test_the_next_system_meeting_begins_with_what_was_said_since(desk: Desk, agreed: str) -> None:
    say_status(desk, agreed, "routine", Said(UNDER_WAY, (DONE,)))
    planned = plan_meeting(desk, MeetingPlan("SYS", date(2026, 12, 1), case_ids=(agreed,)))
    with desk.store.transaction(EVERYTHING) as work:
        discussion = work.meetings.discussion(planned.discussions[0].id)
    [action] = discussion.actions
    assert (action.state, action.steps[0].state) == (UNDER_WAY, DONE)


def test_a_case_out_of_reach_is_out_of_the_plan(desk: Desk, agreed: str) -> None:
    save_action(desk, OWN)
    tor = Colleague(desk, "tor", Role.NOTE_TAKER)
    ada = Colleague(desk, "ada", Role.ADMINISTRATOR)
    for one in (tor, ada):
        assert [each.action.measure for each in read_plan(one.desk).actions] == [OWN.measure]
    with refused("access.not_yours"):
        say_status(tor.desk, agreed, "routine", Said(DONE))
    for one in (tor, ada):
        let_in(desk, agreed, one.id)
    assert len(read_plan(tor.desk).actions) == 2
    assert len(read_plan(ada.desk).actions) == 1  # an administrator sees no case


def test_what_cannot_be_kept_says_why(desk: Desk, agreed: str, story: Sitting) -> None:
    save_case(desk, story.cases[0])
    name = getattr(story.cases[0].subject, "name", "")
    wrong = {
        "annual.action": replace(OWN, measure=" "),
        "annual.steps": replace(OWN, steps=(ActionStep(""),)),
        "annual.day": replace(OWN, month=date(20, 1, 1)),
        "annual.too_long": replace(OWN, goal="x" * 601),
        "annual.names_somebody": replace(OWN, goal=f"Hjelp til {name}"),
        "annual.number": replace(OWN, steps=(ActionStep("Født 14.03.2018"),)),
    }
    for code, action in wrong.items():
        with refused(code):
            save_action(desk, action)
    assert read_plan(desk).progress.actions == 1
    with refused("annual.not_there"):
        say_status(desk, agreed, "nobody", Said(DONE))
    with refused("annual.too_long"):
        say_status(desk, agreed, "routine", Said(DONE, note="x" * 601))
    with refused("annual.names_somebody"):
        say_status(desk, agreed, "routine", Said(DONE, note=f"Om {name}."))
    assert look_over_action(desk, OWN, f"Ring {name.split()[0]}.") == (name.split()[0],)


def test_the_paper_holds_what_meetings_agreed_only_for_whoever_hands_papers_out(
    desk: Desk, agreed: str
) -> None:
    save_action(desk, OWN)
    save_date(desk, RecurringDate("", "Arbeidsmøte", WholeMonths((11,))))
    tor = Colleague(desk, "tor", Role.NOTE_TAKER)
    let_in(desk, agreed, "tor")
    told = {
        each.account().role: plain_text(build(gather_annual(each, 2027, "nn"), Words(Language.NN)))
        for each in (desk, tor.desk)
    }
    for text in told.values():
        assert "Arbeidsmøte" in text
        assert "I løpet av november" in text
        assert OWN.measure in text
    assert ROUTINE.measure in told[Role.LEADER]
    assert ROUTINE.measure not in told[Role.NOTE_TAKER]
    assert "0 av 2 tiltak er gjorde. Eitt er over fristen." in told[Role.LEADER]
