"""The progress plan: actions with their steps, where each stands, and what was said of it."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from meetingapp.domain.limits import is_in_reach
from meetingapp.domain.system import ActionState, ActionStep, SystemAction

LONGEST_TEXT: Final = 600
MOST_STEPS: Final = 26
"""As many as there are letters to name them by."""
MOST_CHANGES: Final = 500
_OVER: Final = frozenset({ActionState.DONE, ActionState.DROPPED})


@dataclass(frozen=True, slots=True)
class StatusChange:
    """Where an action stood after somebody said so, in a meeting or between two.

    ``steps`` are the states of its steps, in their order.
    """

    on: date
    by: str
    state: ActionState
    steps: tuple[ActionState, ...] = ()
    note: str = ""
    in_meeting: bool = False


@dataclass(frozen=True, slots=True)
class Minuted:
    """The minutes an action comes from; ``minutes_id`` is empty until somebody looks it up."""

    case_id: str
    discussion_id: str
    meeting_type: str
    held_on: date
    minutes_id: str = ""


@dataclass(frozen=True, slots=True)
class PlanAction:
    """One action of the plan as it stands, with its history oldest first.

    ``source`` is ``None`` for what was written in the plan itself.
    """

    action: SystemAction
    history: tuple[StatusChange, ...] = ()
    source: Minuted | None = None

    @property
    def is_over(self) -> bool:
        """Tell whether nothing more is to be done."""
        return self.action.state in _OVER

    def is_late_on(self, day: date) -> bool:
        """Tell whether its month is over, and it is not."""
        month = self.action.month
        return not self.is_over and month is not None and last_day_of(month) < day

    @property
    def steps_done(self) -> int:
        """Count the steps that are done."""
        return sum(each.state is ActionState.DONE for each in self.action.steps)

    @property
    def steps_to_do(self) -> int:
        """Count the steps there are, without those that were dropped."""
        return sum(each.state is not ActionState.DROPPED for each in self.action.steps)


@dataclass(frozen=True, slots=True)
class PlanProgress:
    """How far the plan has come; what was dropped counts in none of them."""

    actions: int
    done: int
    late: int


def last_day_of(month: date) -> date:
    """Return the last day of the month a day lies in."""
    return month.replace(day=monthrange(month.year, month.month)[1])


def in_order(actions: Iterable[PlanAction], today: date) -> tuple[PlanAction, ...]:
    """Put late ones first, then by month, those without one after, and what is over last."""

    def place(each: PlanAction) -> tuple[bool, bool, date, str, str]:
        month = each.action.month or date.max
        late = each.is_late_on(today)
        return each.is_over, not late, month, each.action.measure.casefold(), each.action.id

    return tuple(sorted(actions, key=place))


def progress_of(actions: Iterable[PlanAction], today: date) -> PlanProgress:
    """Count what is in the plan, what is done and what is late."""
    kept = [each for each in actions if each.action.state is not ActionState.DROPPED]
    done = sum(each.action.state is ActionState.DONE for each in kept)
    return PlanProgress(len(kept), done, sum(each.is_late_on(today) for each in kept))


def what_is_wrong(action: SystemAction) -> str:
    """Name the first field that cannot be kept as it is; empty where all of it can."""
    texts = (action.measure, action.goal, *(step.text for step in action.steps))
    months = (action.month, *(step.month for step in action.steps))
    sound = {
        "measure": bool(action.measure.strip()),
        "steps": len(action.steps) <= MOST_STEPS and all(s.text.strip() for s in action.steps),
        "text": all(len(text) <= LONGEST_TEXT for text in texts),
        "month": all(month is None or is_in_reach(month) for month in months),
    }
    return next((name for name, is_sound in sound.items() if not is_sound), "")


def standing_after(action: SystemAction, changes: Iterable[StatusChange]) -> SystemAction:
    """Return the action as the last of some changes left it."""
    last = next(reversed(tuple(changes)), None)
    if last is None:
        return action
    steps = tuple(
        replace(step, state=state) for step, state in zip(action.steps, last.steps, strict=False)
    )
    return replace(action, state=last.state, steps=(*steps, *action.steps[len(steps) :]))


def change_between(
    before: SystemAction | None, after: SystemAction, on: date, by: str, note: str = ""
) -> StatusChange | None:
    """Return what is noted when an action is kept anew; nothing where it stands as it stood."""
    change = StatusChange(on, by, after.state, _states(after.steps), note)
    same = before is not None and (before.state, _states(before.steps)) == (
        after.state,
        change.steps,
    )
    return None if same and not note else change


def _states(steps: Iterable[ActionStep]) -> tuple[ActionState, ...]:
    return tuple(step.state for step in steps)
