"""A03: what was measured between the meetings stands beside what was agreed, and is confirmed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from meetingapp.domain.evaluation import Effect, Evaluation, EvaluationDecision
from meetingapp.domain.measurement import Measurement, MeasurementKind
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.room.a03_since_last import SinceLastForm
from tests.ui.room.conftest import Show
from tests.ui.room.hands import form, press
from tests.ui.room.test_room_since_last import due, texts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def with_numbers(room: OpenRoom, *values: str) -> OpenRoom:
    """Let the old measure have been measured on Fridays in November."""
    numbers = tuple(
        Measurement(
            str(at), "case-1", "old", MeasurementKind.INDICATOR,
            date(2026, 11, 6 + 7 * at), Decimal(value),
        )
        for at, value in enumerate(values)
    )  # fmt: skip
    rows = (Evaluation("old"),)
    since = replace(room.discussion.since_last, evaluations=rows)
    return replace(room, measured=numbers, discussion=replace(room.discussion, since_last=since))


def row(screen: RoomScreen) -> Evaluation:
    [found] = screen.model.discussion.since_last.evaluations
    return found


def test_one_key_takes_over_what_was_measured_and_decides_nothing(show: Show) -> None:
    screen = show(with_numbers(due(), "37", "41"), "A03")
    confirm = form(screen, SinceLastForm).confirm
    assert confirm is not None
    assert confirm.isVisible()
    assert row(screen).measured_value is None
    confirm.button.setFocus()
    press(Qt.Key.Key_Return)
    assert (row(screen).measured_value, row(screen).measured_on) == (
        Decimal(41), date(2026, 11, 13),
    )  # fmt: skip
    assert row(screen).effect is Effect.MARKED
    assert row(screen).evidence
    assert (row(screen).implemented, row(screen).decision) == (None, None)
    assert not confirm.isVisible()


def test_the_previous_stands_beside_the_new_with_the_sum(show: Show) -> None:
    screen = show(with_numbers(due(), "37", "41"), "A03")
    told = texts(screen).replace("\N{NO-BREAK SPACE}", " ")
    assert "Avtalt: " in told
    assert "Målt siden sist: 37 (6. november) og 41 (13. november)." in told
    assert "(41 − 34) ÷ (45 − 34) = 7 ÷ 11 = 63 %" in told


def test_a_number_somebody_typed_is_what_the_proposal_is_worked_out_from(show: Show) -> None:
    screen = show(with_numbers(due(), "37", "41"), "A03")
    screen.model.put("since_last.evaluations.0.measured_value", Decimal(45))
    form(screen, SinceLastForm).refresh()
    assert "(45 − 34) ÷ (45 − 34)" in texts(screen).replace("\N{NO-BREAK SPACE}", " ")
    assert screen.model.proposed("A03")
    screen.model.confirm("A03")
    assert (row(screen).measured_value, row(screen).effect) == (Decimal(45), Effect.GOAL_REACHED)


def test_nothing_is_offered_where_nothing_was_measured_or_it_is_put_off(show: Show) -> None:
    screen = show(with_numbers(due()), "A03")
    assert "Ingen har målt siden sist." in texts(screen)
    assert not screen.model.proposed("A03")
    other = show(with_numbers(due(), "41"), "A03")
    other.model.put("since_last.evaluations.0.decision", EvaluationDecision.POSTPONE)
    assert not other.model.proposed("A03")
