"""A03: the minutes of last time, the promises, and each measure that was agreed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from meetingapp.domain.closing import Feedback, NextMeeting
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import (
    ChildViewOfEffect,
    CloseReason,
    EvaluationDecision,
    Implemented,
    MinutesStatus,
)
from meetingapp.domain.measure import Measure
from meetingapp.domain.people import ServiceCode
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.room.a03_since_last import SinceLastForm
from tests.domain.jonas import jonas_case, jonas_discussion
from tests.domain.jonas_people import IDA
from tests.ui.room.conftest import Show, opened
from tests.ui.room.hands import form, here, press, types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
ROW = "since_last.evaluations.0"
HELD = date(2026, 9, 15)


def agreed(on: date) -> Measure:
    """Give the example's first measure as it was agreed in September."""
    measure = jonas_discussion().agreement.measures[0]
    return replace(
        measure, id="old", start=date(2026, 9, 21), deadline=on, evaluation_date=on, title=""
    )


def followed(*measures: Measure) -> OpenRoom:
    """Give the room of a second meeting."""
    earlier = EarlierDiscussion(
        "RT",
        HELD,
        discussion_id="d-0",
        measures=measures,
        feedback=Feedback(teller=IDA, by_date=date(2026, 9, 16)),
        next_meeting=NextMeeting(on=date(2026, 11, 24), child_talk_by=IDA),
    )
    return opened(case=replace(jonas_case(), earlier=(earlier,)))


def due() -> OpenRoom:
    return followed(agreed(date(2026, 11, 17)))


def at(screen: RoomScreen, path: str) -> None:
    assert form(screen, SinceLastForm).focus_path(path), path


def texts(screen: RoomScreen) -> str:
    shown = form(screen, SinceLastForm).findChildren(QLabel)
    return "\n".join(label.text() for label in shown if label.isVisible())


def test_an_objection_is_asked_what_and_who(show: Show) -> None:
    screen = show(due(), "A03")
    shown = form(screen, SinceLastForm)
    assert not shown._objection.isVisible()
    at(screen, "since_last.previous_minutes_status")
    types("3")
    assert (
        screen.model.discussion.since_last.previous_minutes_status is MinutesStatus.OBJECTION_LOGGED
    )
    assert shown._objection.isVisible()
    at(screen, "since_last.objection")
    types("Det står feil dag")
    press(Qt.Key.Key_Tab)
    types("Kari Fiktivsen")
    assert screen.model.discussion.since_last.objection_by == "Kari Fiktivsen"


def test_two_keys_say_that_the_promises_were_kept(show: Show) -> None:
    screen = show(due(), "A03")
    at(screen, "since_last.feedback_given")
    types("1")
    types("2")
    assert screen.model.discussion.since_last.feedback_given is True
    assert screen.model.discussion.since_last.talk_held is False


def test_the_number_says_how_far_it_went(show: Show) -> None:
    screen = show(due(), "A03")
    at(screen, f"{ROW}.measured_value")
    types("45")
    screen.model.tell()
    assert "Opp 11. Målet var 11 opp. 100 % av veien." in texts(screen)


def test_a_number_is_measured_on_the_day_of_the_meeting_until_somebody_says_another(
    show: Show,
) -> None:
    screen = show(due(), "A03")
    at(screen, f"{ROW}.measured_value")
    types("41")
    row = screen.model.discussion.since_last.evaluations[0]
    assert (row.measured_value, row.measured_on) == (Decimal(41), screen.model.meeting.date)
    at(screen, f"{ROW}.measured_on")
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    types("20.11")
    at(screen, f"{ROW}.measured_value")
    types("0")
    row = screen.model.discussion.since_last.evaluations[0]
    assert (row.measured_value, row.measured_on) == (Decimal(0), date(2026, 11, 20))


def test_a_day_that_cannot_be_read_is_not_written_over_by_a_number(show: Show) -> None:
    screen = show(due(), "A03")
    at(screen, f"{ROW}.measured_on")
    types("tull")
    at(screen, f"{ROW}.measured_value")
    types("41")
    assert screen.model.discussion.since_last.evaluations[0].measured_on is None
    assert screen.model.raw(f"{ROW}.measured_on") == "tull"


def test_who_was_not_asked_needs_a_reason(show: Show) -> None:
    screen = show(due(), "A03")
    at(screen, f"{ROW}.child_view")
    types("5")
    row = screen.model.discussion.since_last.evaluations[0]
    assert row.child_view is ChildViewOfEffect.NOT_ASKED
    assert here().accessibleName() == "Hvorfor ikke spurt?"


def test_what_was_never_done_is_not_asked_what_it_led_to(show: Show) -> None:
    screen = show(due(), "A03")
    at(screen, f"{ROW}.implemented")
    types("3")
    assert screen.model.discussion.since_last.evaluations[0].implemented is Implemented.NOT
    control = form(screen, SinceLastForm).fields.control(f"{ROW}.effect")
    assert control is not None
    assert not control.isVisible()


def test_closing_asks_for_one_of_five_reasons(show: Show) -> None:
    screen = show(due(), "A03")
    at(screen, f"{ROW}.decision")
    types("3")
    at(screen, f"{ROW}.close_reason")
    types("1")
    row = screen.model.discussion.since_last.evaluations[0]
    assert row.decision is EvaluationDecision.CLOSE
    assert row.close_reason is CloseReason.GOAL_REACHED


def test_adjusting_makes_the_new_version_and_leads_to_it(show: Show) -> None:
    screen = show(due(), "A03")
    before = len(screen.model.discussion.agreement.measures)
    at(screen, f"{ROW}.measured_value")
    types("40")
    at(screen, f"{ROW}.decision")
    types("2")
    new = screen.model.discussion.agreement.measures[-1]
    assert (new.follows, new.version, new.baseline.value) == ("old", 2, Decimal(40))
    assert new.evaluation_date is None
    shown = form(screen, SinceLastForm)
    (button,) = (
        b
        for b in shown.findChildren(QPushButton)
        if b.isVisible() and "nye utgaven" in b.accessibleName()
    )
    button.click()
    assert screen.model.item == "A10"
    assert screen._path == f"agreement.measures.{before}.action"


def test_an_untouched_new_version_goes_when_the_choice_is_another(show: Show) -> None:
    screen = show(due(), "A03")
    before = screen.model.discussion.agreement.measures
    at(screen, f"{ROW}.decision")
    types("2")
    assert len(screen.model.discussion.agreement.measures) == len(before) + 1
    at(screen, f"{ROW}.decision")
    types("1")
    assert screen.model.discussion.agreement.measures == before
    at(screen, f"{ROW}.decision")
    types("2")
    last = len(before)
    screen.model.put(f"agreement.measures.{last}.action", "Ida leser med to elever hver dag")
    at(screen, f"{ROW}.decision")
    types("1")
    assert len(screen.model.discussion.agreement.measures) == last + 1


def test_lifting_asks_where_to_and_what_was_thought_of(show: Show) -> None:
    screen = show(due(), "A03")
    at(screen, f"{ROW}.decision")
    types("4")
    at(screen, f"{ROW}.escalation.referral_to")
    types("PPT")
    press(Qt.Key.Key_Tab)
    screen.activateWindow()  # without a desktop the list that dropped down keeps it
    QApplication.processEvents()
    at(screen, f"{ROW}.escalation.consent_considered")
    press(Qt.Key.Key_Space)
    at(screen, f"{ROW}.escalation.coordinator_considered")
    press(Qt.Key.Key_Space)
    lifted = screen.model.discussion.since_last.evaluations[0].escalation
    assert lifted is not None
    assert lifted.referral_to is ServiceCode.PPT
    assert lifted.consent_considered
    assert lifted.coordinator_considered


def test_only_a_day_is_asked_when_it_is_put_off(show: Show) -> None:
    screen = show(due(), "A03")
    at(screen, f"{ROW}.decision")
    types("5")
    at(screen, f"{ROW}.next_evaluation_date")
    types("1.2.2027")
    messages = [r.message_key for r in screen.model.results if r.id == "G-EVAL-8" and not r.passed]
    assert messages == ["An evaluation cannot be put off so long. Choose {latest} or earlier."]


def test_a_measure_that_is_not_due_needs_one_line(show: Show) -> None:
    screen = show(followed(agreed(date(2027, 1, 19))), "A03")
    shown = form(screen, SinceLastForm)
    assert not shown._cards
    at(screen, "since_last.status_lines")
    types("Går fint, tre dager i uka.")
    (line,) = screen.model.discussion.since_last.status_lines
    assert (line.measure_id, line.text) == ("old", "Går fint, tre dager i uka.")
    shown = form(screen, SinceLastForm)
    assert shown.path_of(here()) == "since_last.status_lines.0.text"


def test_a_measure_may_be_evaluated_before_its_day(show: Show) -> None:
    screen = show(followed(agreed(date(2027, 1, 19))), "A03")
    shown = form(screen, SinceLastForm)
    assert shown._waiting is not None
    shown._waiting._evaluate("old")
    assert list(shown._cards) == ["old"]
    types("1")
    assert screen.model.discussion.since_last.evaluations[0].implemented is Implemented.FULLY
    assert not shown._waiting.isVisible()
