"""The progress plan: what system meetings agreed, and what was written in the plan itself.

What a meeting agreed is read from its minutes each time, within reach: nothing of it is copied, so
a correction counts at once and a case that is closed to somebody is closed here too. What is said
between meetings is kept beside it, and the next meeting begins with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from meetingapp.clock import local_day
from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.annual.minuted import plan_of, with_changes
from meetingapp.domain.annual.progress import (
    LONGEST_TEXT,
    MOST_CHANGES,
    MOST_STEPS,
    PlanAction,
    PlanProgress,
    StatusChange,
    change_between,
    in_order,
    progress_of,
    what_is_wrong,
)
from meetingapp.domain.case import Case
from meetingapp.domain.system import ActionState, SystemAction
from meetingapp.errors import AppError
from meetingapp.services.annual.naming_nobody import must_name_nobody, words_to_look_at
from meetingapp.services.identity import new_id
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

_OWN: Final = "annual/action/"
_MINUTED: Final = "annual/minuted/"
_MOST: Final = 500
_Changes = tuple[StatusChange, ...]


@dataclass(frozen=True, slots=True)
class ProgressPlan:
    """The plan as it stands, late ones first."""

    actions: tuple[PlanAction, ...]
    progress: PlanProgress
    today: date


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says of an action between two meetings; ``steps`` are in their order."""

    state: ActionState
    steps: tuple[ActionState, ...] = ()
    note: str = ""


@policy(Permission.SEE_REGISTER)
def read_plan(desk: Desk) -> ProgressPlan:
    """Give the plan: for whoever sees cases also what meetings within reach have agreed."""
    today = local_day(desk.clock)
    with desk.begin() as work:
        found = own_actions(work)
        if desk.may(Permission.SEE_CASES):
            found += minuted_actions(work, today)
            work.commit()
    return ProgressPlan(in_order(found, today), progress_of(found, today), today)


@policy(Permission.RUN_MEETINGS)
def look_over_action(desk: Desk, action: SystemAction, note: str = "") -> tuple[str, ...]:
    """Give the words of an action that may tell of somebody, to be looked at again."""
    with desk.begin() as work:
        return words_to_look_at(work, (*_texts(action), note), local_day(desk.clock))


@policy(Permission.RUN_MEETINGS)
def save_action(desk: Desk, action: SystemAction, note: str = "") -> PlanAction:
    """Add or replace an action written in the plan itself; one without an id gets one.

    Raises:
        AppError: ``annual.…``: what cannot be kept.
    """
    today, who = local_day(desk.clock), desk.account().name
    kept = action if action.id else replace(action, id=new_id(desk.clock))
    _must_be_sound(kept, note)
    name = f"{_OWN}{kept.id}"
    with desk.begin() as work:
        must_name_nobody(work, (*_texts(kept), note), today)
        written = work.people.setting(name)
        if not written and len(work.people.setting_names(_OWN)) >= _MOST:
            raise AppError("annual.many")
        before = from_json(PlanAction, written) if written else None
        history = before.history if before is not None else ()
        was = before.action if before is not None else None
        change = change_between(was, kept, today, who, note.strip())
        if change is not None:
            history = (*history, change)[-MOST_CHANGES:]
        made = PlanAction(kept, history)
        work.people.keep_setting(name, to_json(made))
        work.audit("setting.annual", name)
        work.commit()
    return made


@policy(Permission.RUN_MEETINGS)
def say_status(desk: Desk, case_id: str, action_id: str, said: Said) -> None:
    """Note how something a meeting agreed stands now. The minutes stay as they are.

    Raises:
        AppError: ``access.not_yours``, ``case.missing``; ``annual.not_there`` where no meeting
            has agreed on it; ``annual.too_long``, ``annual.number``, ``annual.names_somebody``.
    """
    today, note = local_day(desk.clock), said.note.strip()
    if len(note) > LONGEST_TEXT or len(said.steps) > MOST_STEPS:
        raise AppError("annual.too_long")
    with desk.begin() as work:
        case = work.cases.get(case_id)
        work.audit("case.read", case_id)
        if all(each.action.id != action_id for each in _minuted(work, case, today)):
            raise AppError("annual.not_there")
        must_name_nobody(work, (note,), today)
        name = f"{_MINUTED}{case_id}/{action_id}"
        written = work.people.setting(name)
        before = from_json(_Changes, written) if written else ()
        change = StatusChange(today, desk.account().name, said.state, said.steps, note)
        work.people.keep_setting(name, to_json((*before, change)[-MOST_CHANGES:]))
        work.audit("setting.annual", name)
        work.commit()


def own_actions(work: UnitOfWork) -> tuple[PlanAction, ...]:
    """Return what was written in the plan itself."""
    return tuple(from_json(PlanAction, each) for each in work.people.settings(_OWN))


def minuted_actions(work: UnitOfWork, today: date) -> tuple[PlanAction, ...]:
    """Return what system meetings within reach have agreed; each case that is read is logged."""
    found: list[PlanAction] = []
    for case_id in work.system_cases.with_minutes():
        found += _minuted(work, work.cases.get(case_id), today)
        work.audit("case.read", case_id)
    return tuple(found)


def as_said_since(work: UnitOfWork, case: Case, day: date) -> Case:
    """Return a case whose actions stand as was said since its last meeting, for the next one."""
    return with_changes(case, _said_of(work, case.id), day)


def _minuted(work: UnitOfWork, case: Case, today: date) -> tuple[PlanAction, ...]:
    return tuple(
        _with_minutes(work, each) for each in plan_of(case, _said_of(work, case.id), today)
    )


def _with_minutes(work: UnitOfWork, action: PlanAction) -> PlanAction:
    source = action.source
    newest = work.minutes.latest_of(source.discussion_id) if source is not None else None
    if source is None or newest is None:
        return action
    return replace(action, source=replace(source, minutes_id=newest.id))


def _said_of(work: UnitOfWork, case_id: str) -> Mapping[str, _Changes]:
    begins = f"{_MINUTED}{case_id}/"
    return {
        name.removeprefix(begins): from_json(_Changes, work.people.setting(name))
        for name in work.people.setting_names(begins)
    }


def _must_be_sound(action: SystemAction, note: str) -> None:
    match what_is_wrong(action):
        case "":
            if len(note) > LONGEST_TEXT:
                raise AppError("annual.too_long")
        case "measure":
            raise AppError("annual.action")
        case "steps":
            raise AppError("annual.steps")
        case "month":
            raise AppError("annual.day")
        case _:
            raise AppError("annual.too_long")


def _texts(action: SystemAction) -> tuple[str, ...]:
    return (action.measure, action.goal, *(step.text for step in action.steps))
