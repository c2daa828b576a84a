"""A family measure stands in each sibling's case and names none of them."""

from dataclasses import replace

import pytest

from meetingapp.domain.family import copied_for
from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.domain.people import PersonRef
from tests.domain.jonas_people import KARI, LARS

SIBLING = "Jonas Fiktivsen"
MEASURE = Measure(
    "m-1",
    action="Mor leser en halvtime hver kveld",
    goal="rolige kvelder for alle",
    responsible=KARI,
    contributors=(LARS, PersonRef(SIBLING)),
    evaluator=LARS,
    child_view_of_measure="Jonas vil velge boka selv",
    plain_words="Mamma leser for deg",
    version=2,
    follows="m-0",
    status=MeasureStatus.CLOSED,
)


def test_both_copies_share_a_group_and_each_has_its_own_line() -> None:
    copy = copied_for(MEASURE, "m-2", "g-1", SIBLING)
    assert (copy.id, copy.group) == ("m-2", "g-1")
    assert (copy.version, copy.follows, copy.status) == (1, "", MeasureStatus.ACTIVE)
    assert (copy.action, copy.goal) == (MEASURE.action, MEASURE.goal)


def test_a_guardian_stays_responsible_and_the_sibling_is_nowhere() -> None:
    copy = copied_for(MEASURE, "m-2", "g-1", SIBLING)
    assert copy.responsible == KARI
    assert copy.contributors == (LARS,)
    assert (copy.child_view_of_measure, copy.plain_words) == ("", "")
    assert "Jonas" not in repr(copy)


@pytest.mark.parametrize(
    "text", ["Mor leser for Jonas", "Mor leser i JONAS' rom", "Jonass leksetid"]
)
def test_a_text_with_the_siblings_name_is_left_for_a_person_to_write(text: str) -> None:
    assert copied_for(replace(MEASURE, action=text), "m-2", "g-1", SIBLING).action == ""


def test_without_a_sibling_to_look_for_every_text_stays() -> None:
    assert copied_for(MEASURE, "m-2", "g-1").goal == MEASURE.goal
