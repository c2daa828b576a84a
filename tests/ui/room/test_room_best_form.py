"""The best-interest grid, by its own keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from meetingapp.domain.best_interest import BestInterest, BestInterestElement, FactSource
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.viewmodels.room.elements import RowState
from meetingapp.ui.widgets.room.a08_alternatives import AlternativesForm
from meetingapp.ui.widgets.room.a09_best import BestInterestForm
from tests.domain.jonas import jonas_discussion
from tests.ui.room.conftest import Show, opened, turn
from tests.ui.room.hands import form, here, press, types

Key = Qt.Key
Element = BestInterestElement

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def unweighed(show: Show) -> RoomScreen:
    discussion = replace(jonas_discussion(), best_interest=BestInterest())
    return show(opened(discussion), "A09")


def test_the_one_that_is_chosen_stands_among_the_alternatives_also_when_there_are_two(
    show: Show,
) -> None:
    shown = form(show(opened(), "A09"), BestInterestForm)
    shown.room.tell()
    assert [each.value for each in shown._choice.options] == ["A", "B"]
    assert shown._choice.value == "A"


def test_a_minus_first_sets_an_element_aside_and_goes_on(unweighed: RoomScreen) -> None:
    shown = form(unweighed, BestInterestForm)
    shown._rows[Element.IDENTITY].facts.setFocus()
    types("-")
    identity = unweighed.model.discussion.best_interest.element(Element.IDENTITY)
    assert identity is not None
    assert identity.relevant is False
    assert here() is shown._rows[Element.FAMILY_RELATIONS].facts


def test_a_minus_inside_a_text_is_a_minus(unweighed: RoomScreen) -> None:
    shown = form(unweighed, BestInterestForm)
    shown._rows[Element.HEALTH].facts.setFocus()
    types("uke 38-46")
    health = unweighed.model.discussion.best_interest.element(Element.HEALTH)
    assert health is not None
    assert (health.facts, health.relevant) == ("uke 38-46", True)


def test_care_and_safety_is_not_set_aside_without_a_reason(unweighed: RoomScreen) -> None:
    shown = form(unweighed, BestInterestForm)
    row = shown._rows[Element.CARE_PROTECTION_SAFETY]
    row.facts.setFocus()
    types("-")
    assert here() is row.facts
    types("Gjennomgått uten bekymring")
    care = unweighed.model.discussion.best_interest.element(Element.CARE_PROTECTION_SAFETY)
    assert care is not None
    assert care.not_relevant_reason == "Gjennomgått uten bekymring"
    assert care.facts == ""


def test_backspace_in_the_empty_cell_opens_a_row_again(unweighed: RoomScreen) -> None:
    shown = form(unweighed, BestInterestForm)
    row = shown._rows[Element.HEALTH]
    row.facts.setFocus()
    types("-")
    row.facts.setFocus()
    press(Key.Key_Backspace)
    health = unweighed.model.discussion.best_interest.element(Element.HEALTH)
    assert health is not None
    assert health.relevant is None


def test_facts_tab_weight_goes_to_the_next_open_row(unweighed: RoomScreen) -> None:
    shown = form(unweighed, BestInterestForm)
    shown._rows[Element.HEALTH].facts.setFocus()
    types("Hodepine to ganger i uka")
    press(Key.Key_Tab)
    assert here() is shown._rows[Element.HEALTH].weight
    types("d")
    types("2")
    health = unweighed.model.discussion.best_interest.element(Element.HEALTH)
    assert health is not None
    assert (health.weight, health.source) == (2, FactSource.DOCUMENT)
    assert here() is shown._rows[Element.EDUCATION_DEVELOPMENT].facts


def test_tab_comes_to_every_cell_also_past_what_is_set_aside_and_what_is_done(show: Show) -> None:
    screen = show(opened(), "A09")
    shown = form(screen, BestInterestForm)
    assert any(each.row.state is RowState.SET_ASIDE for each in shown._rows.values())
    wanted = [cell for each in shown._rows.values() for cell in (each.facts, each.weight)
              if cell.isVisible()]  # fmt: skip
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    seen = [here()]
    while here() is not shown.fields.control("best_interest.conclusion"):
        press(Key.Key_Tab)
        seen.append(here())
    assert [one for one in seen if one in wanted] == wanted
    assert seen[-2] is shown._spare
    while here() is not wanted[0]:
        press(Key.Key_Backtab)
        assert here() is seen.pop(-2)


def test_a_weight_is_never_there_before_somebody_gave_it(unweighed: RoomScreen) -> None:
    shown = form(unweighed, BestInterestForm)
    assert all(row.row.weight is None for row in shown._rows.values())


def test_digits_outside_the_scale_are_no_weight(unweighed: RoomScreen) -> None:
    shown = form(unweighed, BestInterestForm)
    cell = shown._rows[Element.CHILD_VIEW].weight
    cell.setFocus()
    types("4x")
    assert shown._rows[Element.CHILD_VIEW].row.weight is None
    assert here() is cell


def test_a_third_alternative_asks_what_each_element_speaks_for(show: Show) -> None:
    screen = show(opened(), "A08")
    form(screen, AlternativesForm)._start()
    assert [a.id for a in screen.model.discussion.alternatives] == ["A", "B", "C"]
    assert screen.model.discussion.alternatives[-1].no_change
    turn(screen, "A09")
    row = form(screen, BestInterestForm)._rows[Element.HEALTH]
    assert row.favours.isVisible()
    row.favours.setFocus()
    types("b")
    assert row.row.favours == "B"
    assert form(screen, BestInterestForm)._competing.isVisible()
