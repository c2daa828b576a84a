"""A meeting about how services work together: young people's voice, and a list of actions."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.measure import Agreement
from meetingapp.domain.people import PersonRef
from meetingapp.domain.system import (
    ActionState,
    ActionStep,
    SystemAction,
    SystemSource,
    SystemVoice,
)
from tests.domain.example import Example
from tests.domain.jonas_people import BERIT

SAID = SystemVoice((SystemSource.PUPIL_COUNCIL,), "Vi vil ha roligere garderober.", "Nye skap.")
ACTION = SystemAction("1", "Felles mal for møter", "", BERIT, date(2027, 3, 1))


@pytest.fixture
def meeting(example: Example) -> Example:
    """Give a system meeting in which young people were heard and one action was agreed."""
    return example.as_system().with_discussion(
        system_voice=SAID, actions=(ACTION,), agreement=Agreement()
    )


def _action(meeting: Example, **changes: object) -> Example:
    changed = replace(ACTION, **changes)  # type: ignore[arg-type]  # tests name the fields
    return meeting.with_discussion(actions=(changed,))


def test_a_complete_list_lets_all_gates_of_a_system_meeting_pass(meeting: Example) -> None:
    for gate in ("G-SYS-1", "G-SYS-2", "G-MEAS-1"):
        assert meeting.failed(gate) == ()


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"sources": ()}, "system_voice.sources"),
        ({"said": "…"}, "system_voice.said"),
        ({"effect": ""}, "system_voice.effect"),
    ],
)
def test_young_people_are_heard_as_a_group(
    meeting: Example, changes: dict[str, object], path: str
) -> None:
    assert meeting.with_part("system_voice", **changes).paths("G-SYS-1") == [path]


def test_a_system_meeting_ends_in_something(meeting: Example, example: Example) -> None:
    assert meeting.with_discussion(actions=()).paths("G-SYS-2") == ["actions"]
    measures = example.discussion.agreement
    assert meeting.with_discussion(actions=(), agreement=measures).failed("G-SYS-2") == ()


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"measure": "se forrige"}, "actions.0.measure"),
        ({"responsible": None}, "actions.0.responsible"),
        ({"responsible": PersonRef("alle")}, "actions.0.responsible"),
        ({"responsible": PersonRef("Berit og Tor")}, "actions.0.responsible"),
        ({"month": None}, "actions.0.month"),
        ({"month": date(2026, 10, 1)}, "actions.0.month"),
        ({"steps": (ActionStep("utkast"), ActionStep(" "))}, "actions.0.steps.1.text"),
    ],
)
def test_each_action_has_a_responsible_and_a_month(
    meeting: Example, changes: dict[str, object], path: str
) -> None:
    assert _action(meeting, **changes).paths("G-SYS-2") == [path]


def test_the_month_of_the_meeting_is_not_over(meeting: Example) -> None:
    assert _action(meeting, month=date(2026, 11, 1)).failed("G-SYS-2") == ()


@pytest.mark.parametrize("state", [ActionState.DONE, ActionState.DROPPED])
def test_what_is_over_is_asked_nothing_more(meeting: Example, state: ActionState) -> None:
    changed = _action(meeting, state=state, responsible=None, month=None)
    assert changed.failed("G-SYS-2") == ()


def test_a_child_discussed_by_name_is_asked_for_no_action(example: Example) -> None:
    assert {"G-SYS-1", "G-SYS-2"}.isdisjoint(r.id for r in example.results())
