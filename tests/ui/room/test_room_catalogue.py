"""A measure is begun from the catalogue: what it suggests is there, and the rest is asked for."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from meetingapp.domain.measure import Agreement, Arena, TargetOp, Unit
from meetingapp.errors import AppError
from meetingapp.services.catalogue_start import START
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.room.a10_measures import MeasuresForm
from meetingapp.ui.widgets.room.catalogue_pick import CataloguePick
from meetingapp.ui.wording import wording
from tests.domain.jonas import jonas_discussion
from tests.ui.room.conftest import Show, opened
from tests.ui.room.hands import form, press, types

Key = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def asked(screen: RoomScreen) -> CataloguePick:
    form(screen, MeasuresForm)._editor._area.setFocus()
    press(Key.Key_M, CTRL_SHIFT)
    pick = screen.findChild(CataloguePick)
    assert pick is not None
    return pick


def test_by_keys_alone_a_measure_begins_with_goal_indicator_and_day(show: Show) -> None:
    screen = show(opened(), "A10")
    before = screen.model.discussion.agreement.measures
    pick = asked(screen)
    assert pick.search.hasFocus()
    types("mobbing")
    press(Key.Key_Return)
    assert pick.table.hasFocus()
    press(Key.Key_Return)
    *kept, new = screen.model.discussion.agreement.measures
    assert tuple(kept) == before
    entry = START.by_id("nb")["mobbing"]
    assert (new.catalogue_id, new.title, new.goal, new.indicator) == (
        "mobbing", entry.name, entry.goal, entry.indicator)  # fmt: skip
    assert (new.unit, new.target.op, new.arena) == (
        Unit.COUNT_PER_WEEK, TargetOp.AT_MOST, Arena.SCHOOL)  # fmt: skip
    assert new.evaluation_date == date(2026, 12, 8)
    assert form(screen, MeasuresForm)._editor.index == len(before)


def test_what_was_only_begun_is_filled_in_and_keeps_its_words(show: Show) -> None:
    measure = jonas_discussion().agreement.measures[0]
    begun = replace(measure, title="", goal="", indicator="", unit=None)
    screen = show(opened(replace(jonas_discussion(), agreement=Agreement((begun,)))), "A10")
    pick = asked(screen)
    types("familieråd")
    pick.take.click()
    [filled] = screen.model.discussion.agreement.measures
    assert (filled.id, filled.action) == (begun.id, begun.action)
    assert (filled.catalogue_id, filled.title) == ("familierad", "Familieråd")


def test_what_is_for_the_childs_age_comes_first_and_escape_picks_nothing(show: Show) -> None:
    screen = show(opened(), "A10")
    before = screen.model.discussion.agreement
    pick = asked(screen)
    age = screen.model.case.age_on(screen.model.meeting.date)
    assert age is not None
    rows = [row for at in range(pick.model.total) if (row := pick.model.row_at(at))]
    assert len(rows) == pick.model.total
    fits = [row.ages.holds(age) for row in rows]
    assert fits == sorted(fits, reverse=True)
    assert False in fits
    types("finnesikke")
    assert not pick.take.isEnabled()
    press(Key.Key_Escape)
    assert screen.model.discussion.agreement == before


def test_a_busy_store_is_said_and_nothing_opens(show: Show) -> None:
    screen = show(opened(), "A10")
    screen._work.session.full = True  # type: ignore[attr-defined]  # the stand-in of the tests
    form(screen, MeasuresForm)._ask_catalogue()
    assert screen.findChild(CataloguePick) is None
    said = [each.text() for each in screen.window().findChildren(Label)]
    assert wording.words.error(AppError("store.busy")) in said
