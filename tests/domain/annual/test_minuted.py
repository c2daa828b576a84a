"""What meetings about no child agreed is in the plan, as the newest word of it stands."""

from dataclasses import replace
from datetime import date

from meetingapp.domain.annual.minuted import plan_of, with_changes
from meetingapp.domain.annual.progress import StatusChange
from meetingapp.domain.carry_over import carried_into
from meetingapp.domain.case import Case, Group, System
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation, EvaluationDecision
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.system import ActionState, ActionStep, SystemAction

TODAY = date(2026, 11, 22)
SPRING, AUTUMN = date(2026, 3, 10), date(2026, 9, 15)
DONE, PLANNED, UNDER_WAY = ActionState.DONE, ActionState.PLANNED, ActionState.UNDER_WAY
ROUTINE = SystemAction(
    "routine", "Felles rutine", month=date(2026, 12, 1),
    steps=(ActionStep("Utkast"), ActionStep("Høring")),
)  # fmt: skip
COURSE = Measure("course", title="Kurs i Trygghetssirkelen", deadline=date(2027, 5, 20))


def case(*earlier: EarlierDiscussion) -> Case:
    return Case("slt", System("SLT"), earlier=earlier)


def held(on: date, *actions: SystemAction, id_: str = "") -> EarlierDiscussion:
    return EarlierDiscussion("SYS", on, id_ or f"d{on.month}", actions=actions)


def said(on: date, state: ActionState, *steps: ActionState) -> StatusChange:
    return StatusChange(on, "Kari Testdahl", state, steps)


def test_an_action_stands_as_its_newest_meeting_has_it_and_tells_which() -> None:
    going = replace(ROUTINE, state=UNDER_WAY)
    [one] = plan_of(case(held(SPRING, ROUTINE), held(AUTUMN, going)), {}, TODAY)
    assert one.action == going
    assert one.source is not None
    assert (one.source.case_id, one.source.discussion_id) == ("slt", "d9")
    assert [(each.on, each.state, each.in_meeting) for each in one.history] == [
        (SPRING, PLANNED, True), (AUTUMN, UNDER_WAY, True),
    ]  # fmt: skip


def test_a_word_said_after_the_meeting_counts_and_one_before_it_is_history() -> None:
    before, after = said(date(2026, 5, 1), DONE), said(date(2026, 10, 1), UNDER_WAY, DONE)
    changes = {"routine": (before, after)}
    [one] = plan_of(case(held(SPRING, ROUTINE), held(AUTUMN, ROUTINE)), changes, TODAY)
    assert one.action.state is UNDER_WAY
    assert one.steps_done == 1
    assert [each.on.month for each in one.history] == [3, 5, 9, 10]
    both = case(held(SPRING, ROUTINE), held(AUTUMN, ROUTINE))
    [early] = plan_of(both, {"routine": (before,)}, TODAY)
    assert early.action.state is PLANNED


def test_a_measure_is_there_until_the_meeting_closes_it() -> None:
    agreed = replace(held(SPRING), measures=(COURSE,))
    [one] = plan_of(case(agreed), {}, TODAY)
    assert (one.action.measure, one.action.month) == (COURSE.title, date(2027, 5, 1))
    assert one.action.state is UNDER_WAY
    closed = replace(
        held(AUTUMN), evaluations=(Evaluation("course", decision=EvaluationDecision.CLOSE),)
    )
    still = {"course": (said(date(2026, 10, 1), PLANNED),)}
    [over] = plan_of(case(agreed, closed), still, TODAY)
    assert over.action.state is DONE


def test_meetings_about_children_and_those_that_were_stopped_feed_nothing() -> None:
    stopped = replace(held(SPRING, ROUTINE), stopped=True)
    assert plan_of(case(stopped), {}, TODAY) == ()
    group = replace(case(held(SPRING, ROUTINE)), subject=Group("4A"))
    assert plan_of(group, {}, TODAY) == ()
    assert plan_of(case(held(date(2027, 1, 12), ROUTINE)), {}, TODAY) == ()


def test_the_next_meeting_begins_with_what_was_said_since() -> None:
    before = case(held(SPRING, ROUTINE))
    seen = with_changes(before, {"routine": (said(AUTUMN, UNDER_WAY, DONE),)}, TODAY)
    new = carried_into(seen, TODAY, CaseDiscussion("new", "slt"))
    assert [each.state for each in new.actions] == [UNDER_WAY]
    assert [step.state for step in new.actions[0].steps] == [DONE, PLANNED]
    finished = with_changes(before, {"routine": (said(AUTUMN, DONE, DONE, DONE),)}, TODAY)
    assert carried_into(finished, TODAY, CaseDiscussion("new", "slt")).actions == ()
    assert with_changes(before, {"routine": (said(date(2026, 2, 1), DONE),)}, TODAY) is before
