"""The plan: late ones first, steps counted, and every change of status kept."""

from datetime import date

import pytest

from meetingapp.domain.annual.progress import (
    PlanAction,
    PlanProgress,
    StatusChange,
    change_between,
    in_order,
    last_day_of,
    progress_of,
    standing_after,
    what_is_wrong,
)
from meetingapp.domain.system import ActionState, ActionStep, SystemAction

TODAY = date(2026, 11, 22)
DONE, DROPPED, PLANNED, UNDER_WAY = (
    ActionState.DONE, ActionState.DROPPED, ActionState.PLANNED, ActionState.UNDER_WAY,
)  # fmt: skip


def action(id_: str, month: date | None = None, state: ActionState = PLANNED) -> PlanAction:
    return PlanAction(SystemAction(id_, id_, month=month, state=state))


def test_late_ones_stand_first_and_what_is_over_last() -> None:
    plan = (
        action("gjort", date(2026, 1, 1), DONE),
        action("uten måned"),
        action("i mars", date(2027, 3, 1)),
        action("sent", date(2026, 10, 1)),
        action("denne måneden", date(2026, 11, 1)),
        action("seint", date(2026, 2, 1), UNDER_WAY),
    )
    assert [each.action.id for each in in_order(plan, TODAY)] == [
        "seint", "sent", "denne måneden", "i mars", "uten måned", "gjort",
    ]  # fmt: skip
    assert progress_of((*plan, action("ut", date(2026, 1, 1), DROPPED)), TODAY) == PlanProgress(
        6, 1, 2
    )


def test_a_month_is_late_the_day_after_its_last() -> None:
    one = action("a", date(2028, 2, 1))
    assert last_day_of(date(2028, 2, 1)) == date(2028, 2, 29)
    assert not one.is_late_on(date(2028, 2, 29))
    assert one.is_late_on(date(2028, 3, 1))


def test_steps_that_were_dropped_are_not_waited_for() -> None:
    steps = tuple(ActionStep("trinn", state=each) for each in (DONE, DONE, DROPPED, PLANNED))
    one = PlanAction(SystemAction("a", "Rutine", steps=steps))
    assert (one.steps_done, one.steps_to_do) == (2, 3)


def test_the_last_change_counts_and_steps_written_since_stay() -> None:
    steps = (ActionStep("a"), ActionStep("b"))
    before = SystemAction("a", "Rutine", steps=steps)
    changes = (
        StatusChange(TODAY, "Kari", DONE, (DONE, DONE)),
        StatusChange(TODAY, "Kari", UNDER_WAY, (DONE,)),
    )
    after = standing_after(before, changes)
    assert after.state is UNDER_WAY
    assert [each.state for each in after.steps] == [DONE, PLANNED]
    assert standing_after(before, ()) == before


def test_only_what_changed_is_noted() -> None:
    one = SystemAction("a", "Rutine", steps=(ActionStep("a"),))
    assert change_between(one, one, TODAY, "Kari") is None
    assert change_between(one, one, TODAY, "Kari", "Venter på høring.") is not None
    begun = change_between(None, one, TODAY, "Kari")
    assert begun == StatusChange(TODAY, "Kari", PLANNED, (PLANNED,))


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (SystemAction("a", " "), "measure"),
        (SystemAction("a", "Rutine", steps=(ActionStep(" "),)), "steps"),
        (SystemAction("a", "Rutine", steps=(ActionStep("a"),) * 27), "steps"),
        (SystemAction("a", "Rutine", "x" * 601), "text"),
        (SystemAction("a", "Rutine", month=date(20, 1, 1)), "month"),
        (SystemAction("a", "Rutine", steps=(ActionStep("a", month=date(9000, 1, 1)),)), "month"),
        (SystemAction("a", "Rutine", steps=(ActionStep("a"),) * 26), ""),
    ],
)
def test_what_cannot_be_kept_is_named(wrong: SystemAction, field: str) -> None:
    assert what_is_wrong(wrong) == field
