"""A discussion is stopped and taken up again; things wait for the next time; nothing is lost."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from meetingapp.domain.closing import Closing
from meetingapp.domain.measure import Agreement
from meetingapp.domain.stopped import Carried, KeptForNext, Parked, Stopped, StopReason
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.items import ItemState, item_views
from meetingapp.ui.viewmodels.room.stop import resume_room, stop_room
from meetingapp.ui.widgets.room.a12_next import NextForm
from meetingapp.ui.widgets.room.a14_closing import ClosingForm
from meetingapp.ui.widgets.room.stop_dialog import StopDialog
from tests.domain.jonas import jonas_discussion
from tests.ui.room.conftest import Model, Show, opened
from tests.ui.room.hands import form, here, press, types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def dialog() -> object:
    QApplication.processEvents()
    return QApplication.activeModalWidget()


def test_f12_asks_why_and_until_when_and_keeps_what_was_written(show: Show) -> None:
    screen = show(opened(), "A10")
    before = screen.model.discussion
    press(Qt.Key.Key_F12)
    asked = dialog()
    assert isinstance(asked, StopDialog)
    said = " ".join(label.text() for label in asked.findChildren(QLabel))
    assert "2 tiltak" in said
    types("4")
    asked.day.setFocus()
    types("8.12")
    asked.stop.setFocus()
    press(Qt.Key.Key_Return)
    stopped = screen.model.discussion.stopped
    assert stopped is not None
    assert stopped.reason is StopReason.OUT_OF_TIME
    assert stopped.next_date == date(2026, 12, 8)
    assert screen.model.discussion.agreement.measures == ()
    assert screen._stopped.isVisible()
    assert screen.model.item == "A14"

    resume_room(screen.model)
    assert not screen._stopped.isVisible()
    assert screen.model.discussion == before


def test_the_small_window_is_wider_where_the_text_is_larger(show: Show) -> None:
    screen = show(opened(), "A10")
    usual = StopDialog(screen, screen.model).minimumWidth()
    theme.apply(scale=2.0)
    assert StopDialog(screen, screen.model).minimumWidth() > usual


def test_escape_leaves_everything_as_it_was(show: Show) -> None:
    screen = show(opened(), "A10")
    before = screen.model.discussion
    press(Qt.Key.Key_F12)
    assert isinstance(dialog(), StopDialog)
    press(Qt.Key.Key_Escape)
    assert dialog() is None
    assert screen.model.discussion == before


def test_without_a_reason_nothing_is_stopped(show: Show) -> None:
    screen = show(opened(), "A10")
    press(Qt.Key.Key_F12)
    asked = dialog()
    assert isinstance(asked, StopDialog)
    asked.stop.click()
    assert screen.model.discussion.stopped is None
    assert here() is asked.reason


def test_another_day_loses_nothing_that_was_kept(model: Model) -> None:
    room, _ = model(opened())
    before = room.discussion
    stop_room(room, StopReason.TOO_FEW, "", None)
    assert [m.result.path for m in room.missing()] == ["stopped.next_date"]
    stop_room(room, StopReason.OTHER, "Brannalarmen gikk.", date(2026, 12, 1))
    assert room.may_finalise
    resume_room(room)
    assert room.discussion == before


def test_what_waits_is_passed_over_and_cannot_be_written_in(show: Show) -> None:
    screen = show(opened(), "A07")
    stop_room(screen.model, StopReason.TOO_FEW, "", date(2026, 12, 1))
    assert screen.model.neighbour(1) == "A11"
    model = screen.model
    views = item_views(
        model.context.meeting, model.discussion, model.missing(), model.agenda, first=True
    )
    waits = {view.id for view in views if view.waits}
    assert waits == {"A08", "A09", "A10"}
    assert {v.state for v in views if v.waits} == {ItemState.NOT_APPLICABLE}
    screen.turn_to("A10")
    shown = screen._form()
    assert shown is not None
    assert not shown.isEnabled()


def test_f4_leads_back_to_the_day_that_is_missing(show: Show) -> None:
    screen = show(opened(), "A14")
    stop_room(screen.model, StopReason.TOO_FEW, "", None)
    press(Qt.Key.Key_F4)
    asked = dialog()
    assert isinstance(asked, StopDialog)
    assert here() is asked.day
    types("1.12")
    asked.stop.click()
    assert screen.model.may_finalise


def test_measures_in_a_discussion_that_was_stopped_are_left_for_the_next_where_f4_leads(
    show: Show,
) -> None:
    before = jonas_discussion().agreement.measures
    first, second = before
    late = replace(jonas_discussion(), agreement=Agreement((second,)))
    waits = KeptForNext(agreement=Agreement((first,)))
    stopped = Stopped(StopReason.TOO_FEW, next_date=date(2026, 12, 1), kept=waits)
    screen = show(opened(replace(late, stopped=stopped)), "A04")
    assert [m.result.path for m in screen.model.missing()] == ["agreement.measures"]
    press(Qt.Key.Key_F4)
    asked = dialog()
    assert isinstance(asked, StopDialog)
    assert "2 tiltak" in " ".join(label.text() for label in asked.findChildren(QLabel))
    assert here() is asked.stop
    press(Qt.Key.Key_Return)
    assert screen.model.missing() == ()
    assert screen.model.discussion.stopped is not None
    resume_room(screen.model)
    assert screen.model.discussion.agreement.measures == before


def test_ctrl_j_leaves_something_for_next_time_and_gives_the_keyboard_back(show: Show) -> None:
    screen = show(opened(), "A05")
    was = here()
    press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    types("SFO om ettermiddagen")
    press(Qt.Key.Key_Return)
    assert screen.model.discussion.parked == (Parked("SFO om ettermiddagen"),)
    assert here() is was


def test_what_waits_can_be_changed_and_removed_by_keyboard(show: Show) -> None:
    told = replace(jonas_discussion(), parked=(Parked("SFO", date(2026, 9, 15)), Parked("skyss")))
    screen = show(opened(told), "A12")
    parked = form(screen, NextForm)._parked
    assert parked is not None
    lines = parked._lines
    assert lines[0].since.text == "fra 15.09.2026"
    lines[1].text.setFocus()
    types("x ")
    assert screen.model.discussion.parked[1].text == "x skyss"
    lines[2].text.setFocus()
    types("ny time")
    assert [p.text for p in screen.model.discussion.parked] == ["SFO", "x skyss", "ny time"]
    lines[0].remove.click()
    assert [p.text for p in screen.model.discussion.parked] == ["x skyss", "ny time"]
    assert screen.model.discussion.parked[0].since is None


def texts(screen: RoomScreen) -> str:
    shown = screen._form()
    assert shown is not None
    return shown._since.text if shown._since.isVisible() else ""


def test_an_item_filled_from_last_time_says_so(show: Show) -> None:
    told = replace(jonas_discussion(), carried=(Carried("A07", date(2026, 9, 15)),))
    screen = show(opened(told), "A07")
    assert texts(screen) == "fra 15.09.2026"
    screen.turn_to("A06")
    assert texts(screen) == ""


def test_what_is_confirmed_while_stopped_never_overwrites_what_waits(show: Show) -> None:
    told = replace(jonas_discussion(), closing=Closing())
    screen = show(opened(told), "A14")
    before = screen.model.discussion
    stop_room(screen.model, StopReason.OUT_OF_TIME, "", date(2026, 12, 8))
    shown = form(screen, ClosingForm)
    assert shown._all.accessibleName() == "Alt er lest opp"
    shown._all.click()
    assert screen.model.may_finalise
    resume_room(screen.model)
    assert screen.model.discussion.best_interest == before.best_interest
    assert screen.model.discussion.agreement == before.agreement
