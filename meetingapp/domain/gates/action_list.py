"""Gate: a system meeting ends in actions with one responsible and a month (G-SYS-2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.domain.gates.one_person import is_named, left_service_on, not_one_person
from meetingapp.domain.system import ActionState, SystemAction
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_OVER: Final = frozenset({ActionState.DONE, ActionState.DROPPED})


@dataclass(frozen=True, slots=True)
class ActionList:
    """Asks for the list a progress plan needs: measure, steps, responsible, month.

    What is done or dropped is asked nothing more. Steps may have a responsible and a month of
    their own, and need none.
    """

    kind: ClassVar[str] = "action_list"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per cell that is missing, and one for an empty list."""
        actions = context.discussion.actions
        if not actions and not any(True for _ in agreed_measures(context)):
            yield finding("actions", sentence("Write at least one measure you will carry out."))
        for position, action in enumerate(actions):
            yield from _faults(f"actions.{position}", action, context)


def _faults(path: str, action: SystemAction, context: GateContext) -> Iterator[Finding]:
    if not says_something(action.measure):
        yield finding(f"{path}.measure", sentence("Write what you will do."))
    for number, step in enumerate(action.steps):
        if not says_something(step.text):
            yield finding(f"{path}.steps.{number}.text", sentence("Write what this step is."))
    if action.state in _OVER:
        return
    yield from _responsible(f"{path}.responsible", action, context)
    if action.month is None:
        yield finding(f"{path}.month", sentence("Choose the month it is to be done by."))
    elif _month(action.month) < _month(context.meeting.date):
        yield finding(
            f"{path}.month",
            sentence("This month is over. Choose a later one, or say that it is done or dropped."),
        )


def _responsible(path: str, action: SystemAction, context: GateContext) -> Iterator[Finding]:
    if action.responsible is None or not is_named(action.responsible):
        yield finding(path, sentence("Choose the one person who sees that it is done."))
        return
    left = left_service_on(action.responsible, context)
    if left is not None:
        yield finding(
            path,
            sentence("{name} left the service on {day}. Choose somebody who works there."),
            name=action.responsible.name,
            day=left,
        )
    yield from not_one_person(path, action.responsible, context)


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
