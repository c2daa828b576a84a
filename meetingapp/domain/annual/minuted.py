"""What system meetings have agreed, read from their finalised minutes as a plan."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from meetingapp.domain.annual.progress import Minuted, PlanAction, StatusChange, standing_after
from meetingapp.domain.case import Case, System
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.lineage import held_by, lineage_of
from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.domain.system import ActionState, SystemAction

Changes = Mapping[str, tuple[StatusChange, ...]]
"""What was said between meetings, by the id of the action."""

_STANDS: Final[Mapping[MeasureStatus, ActionState]] = MappingProxyType(
    {
        MeasureStatus.ACTIVE: ActionState.UNDER_WAY,
        MeasureStatus.CLOSED: ActionState.DONE,
        MeasureStatus.ESCALATED: ActionState.DROPPED,
        MeasureStatus.STOPPED_CONSENT: ActionState.DROPPED,
    }
)
"""A measure that was replaced goes on as the next version, and is in the plan as that."""


def plan_of(case: Case, changes: Changes, today: date) -> tuple[PlanAction, ...]:
    """Return the actions and measures of one line of meetings about no child.

    An action is as the newest of its meetings and of the changes after that meeting has it.
    """
    if not isinstance(case.subject, System):
        return ()
    lines: dict[str, list[tuple[EarlierDiscussion, SystemAction]]] = {}
    for held in held_by(case, today):
        if not held.stopped:
            for action in held.actions:
                lines.setdefault(action.id, []).append((held, action))
    found = [_action(case, line, changes.get(id_, ())) for id_, line in lines.items()]
    found += _measures(case, changes, today)
    return tuple(found)


def with_changes(case: Case, changes: Changes, day: date) -> Case:
    """Return a case whose last list of actions stands as it was said since, before ``day``.

    The next meeting begins with it; the minutes themselves are as they are.
    """
    earlier = sorted(case.earlier, key=lambda each: each.held_on)
    if not (isinstance(case.subject, System) and earlier and changes):
        return case
    last = earlier[-1]
    said = {id_: [e for e in each if last.held_on <= e.on <= day] for id_, each in changes.items()}
    actions = tuple(standing_after(each, said.get(each.id, ())) for each in last.actions)
    if actions == last.actions:
        return case
    return replace(case, earlier=(*earlier[:-1], replace(last, actions=actions)))


def _action(
    case: Case,
    line: list[tuple[EarlierDiscussion, SystemAction]],
    changes: tuple[StatusChange, ...],
) -> PlanAction:
    held, newest = line[-1]
    since = tuple(each for each in changes if each.on >= held.held_on)
    told = tuple(_in_meeting(at, each.state, each) for at, each in line)
    history = sorted((*told, *changes), key=lambda each: (each.on, not each.in_meeting))
    return PlanAction(standing_after(newest, since), tuple(history), _source(case, held))


def _measures(case: Case, changes: Changes, today: date) -> Iterator[PlanAction]:
    agreed = {m.id: held for held in held_by(case, today) for m in held.measures}
    for measure in lineage_of(case, today).measures:
        state = _STANDS.get(measure.status)
        held = agreed.get(measure.id)
        if state is None or held is None:
            continue
        action = _as_action(measure, state)
        since = _unless_over(action, changes.get(measure.id, ()))
        yield PlanAction(
            standing_after(action, since),
            (_in_meeting(held, ActionState.UNDER_WAY, action), *changes.get(measure.id, ())),
            _source(case, held),
        )


def _unless_over(action: SystemAction, changes: Iterable[StatusChange]) -> tuple[StatusChange, ...]:
    """What a meeting has closed, nobody opens between two meetings."""
    return () if action.state is not ActionState.UNDER_WAY else tuple(changes)


def _as_action(measure: Measure, state: ActionState) -> SystemAction:
    due = measure.deadline or measure.evaluation_date
    return SystemAction(
        measure.id,
        measure.title or measure.action,
        measure.goal,
        measure.responsible,
        None if due is None else due.replace(day=1),
        state,
    )


def _in_meeting(held: EarlierDiscussion, state: ActionState, action: SystemAction) -> StatusChange:
    steps = tuple(step.state for step in action.steps)
    return StatusChange(held.held_on, "", state, steps, in_meeting=True)


def _source(case: Case, held: EarlierDiscussion) -> Minuted:
    return Minuted(case.id, held.discussion_id, held.meeting_type, held.held_on)
