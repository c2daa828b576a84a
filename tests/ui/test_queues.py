"""Evaluations: the queues and the month, by keyboard, from the vault to the screen."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.domain.queues import Queue
from meetingapp.services.lists_port import Part
from meetingapp.services.planning import MeetingPlan
from meetingapp.services.queues import Waiting
from meetingapp.ui.places import BriefPlace, CasePapersPlace, EvaluationsPlace, RoomPlace
from meetingapp.ui.screens.evaluations import EvaluationsScreen
from meetingapp.ui.viewmodels.month import MonthModel, first_shown, moved_month
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.follow_up.queue_card import QueueRow
from meetingapp.ui.widgets.follow_up.reminder_dialog import ReminderDialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.demo import PASSPHRASE
from meetingapp.wiring.door import Door
from meetingapp.words import Language, Words
from tests.ui.conftest import CHEAP
from tests.ui.met import JANUARY, tell

MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]
TODAY = JANUARY.date()
LATE = date(2027, 1, 12)
CHILDREN = ("Emil", "Jonas", "Sigrid", "Fiktiv", "Prøvevik")


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tell(tmp_path_factory.mktemp("queues") / "told")


@pytest.fixture
def shown(pattern: Path, tmp_path: Path, window: MakeWindow, settled: Settled) -> MainWindow:
    """Give the screen in a vault where three teams have met, on the day of an evaluation."""
    folder = tmp_path / "told"
    shutil.copytree(pattern, folder)
    door = Door(folder, lambda: JANUARY, CHEAP)
    made = window(door)
    made.now = lambda: JANUARY
    made.open_session(door.unlock(PASSPHRASE), EvaluationsPlace())
    settled(made)
    return made


def screen_of(shown: MainWindow) -> EvaluationsScreen:
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, EvaluationsScreen)
    return screen


def said(label: Label) -> str:
    """Give what a label says; a date in it does not break."""
    return label.text().replace("\N{NO-BREAK SPACE}", " ")


def test_every_queue_with_somebody_in_it_is_a_card_and_the_others_are_lines(
    shown: MainWindow,
) -> None:
    screen = screen_of(shown)
    found = screen.model.found
    assert found is not None
    assert {part.queue: part.total for part in found.parts if part.total} == {
        queue: len(card.rows) for queue, card in screen.cards.items()
    }
    assert {Queue.OVERDUE, Queue.DUE, Queue.FEEDBACK} <= set(screen.cards) < set(Queue)
    assert screen.calm.isVisible()
    assert screen.cards[Queue.OVERDUE].rows[0].hasFocus()
    assert screen._under.text().startswith("3 evalueringer er forsinket. 2 skal gjøres innen to uk")


def test_space_on_what_is_late_opens_a_text_that_names_no_child_and_is_copied(
    qtbot: QtBot, shown: MainWindow, settled: Settled
) -> None:
    screen = screen_of(shown)
    qtbot.keyClick(screen.cards[Queue.OVERDUE].rows[0], Qt.Key.Key_Space)
    settled(shown)
    dialog = shown.findChild(ReminderDialog)
    assert dialog is not None
    text = dialog.text.raw
    assert text.startswith("Hei, ")
    assert "12. januar 2027" in text
    assert "som du koordinerer" in text
    assert not [name for name in CHILDREN if name in text]
    qtbot.keyClick(dialog.copy, Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == text
    assert dialog.said.text


def test_enter_opens_the_brief_and_space_the_very_field_once_a_meeting_is_planned(
    qtbot: QtBot, shown: MainWindow, settled: Settled
) -> None:
    assert shown.shell is not None
    assert shown.session is not None
    row = screen_of(shown).cards[Queue.DUE].rows[0]
    qtbot.keyClick(row, Qt.Key.Key_Return)
    settled(shown)
    place = shown.shell.place
    assert isinstance(place, BriefPlace)
    planned = shown.session.plan_meeting(MeetingPlan("RT", TODAY, case_ids=(place.case_id,)))
    shown.shell.go(EvaluationsPlace())
    settled(shown)
    screen = screen_of(shown)
    button = screen.cards[Queue.DUE].findChildren(Button)[0]
    assert button.accessibleName().startswith("Til møtet om ")
    qtbot.keyClick(screen.cards[Queue.DUE].rows[0], Qt.Key.Key_Space)
    settled(shown)
    room = shown.shell.place
    assert isinstance(room, RoomPlace)
    assert room.discussion_id == planned.discussions[0].id
    assert room.path.startswith("since_last.evaluations.")


def test_more_of_a_queue_comes_when_it_is_asked_for(shown: MainWindow, settled: Settled) -> None:
    screen = screen_of(shown)
    card = screen.cards[Queue.OVERDUE]
    page = screen._work.session.queues.read_queue(Queue.OVERDUE, Part(1, 100))
    card._total += len(page.rows)
    card.add(page.rows[:1])
    before = len(card.rows)
    rest = card._rest
    assert rest is not None
    assert rest.text().startswith("Vis ")
    screen.model.more.emit(Queue.OVERDUE, page.rows[1:])
    settled(shown)
    assert len(card.rows) == card._total
    assert card._rest is None
    assert card.rows[before].hasFocus()


def test_the_month_is_walked_through_by_keys_and_a_day_tells_what_it_holds(
    qtbot: QtBot, shown: MainWindow, settled: Settled
) -> None:
    assert shown.shell is not None
    month = screen_of(shown).month
    table = month.table
    assert table.day == TODAY
    assert said(month.told) == "Tirsdag 19. januar 2027, i dag, 2 tiltak som skal evalueres."
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert table.day == LATE
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settled(shown)
    assert said(month.told) == "Tirsdag 12. januar 2027, 3 tiltak som skal evalueres."
    rows = month.findChildren(QueueRow)
    assert len([row for row in rows if row.isVisible()]) == 3
    qtbot.keyClick(table, Qt.Key.Key_PageDown)
    settled(shown)
    assert month.model.month == date(2027, 2, 1)
    assert table.day == date(2027, 2, 1)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert table.day == date(2027, 1, 31)
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert (month.model.month, table.day) == (date(2027, 1, 1), TODAY)


def test_the_calendar_is_saved_or_it_is_said_why_not(
    shown: MainWindow, settled: Settled, tmp_path: Path
) -> None:
    screen = screen_of(shown)
    screen.model.save_calendar(tmp_path)
    settled(shown)
    saved = sorted(tmp_path.glob("*.ics"))
    made = screen._work.session.queues.evaluation_calendar("nb")
    assert bool(saved) is bool(made.entries)
    expected = "Lagret som" if saved else "Du koordinerer ingen sak"
    assert screen.said.text.startswith(expected)
    screen.model.save_calendar(tmp_path / "none")
    settled(shown)
    assert screen.said.text


def test_a_month_begins_on_its_monday_and_tells_of_red_days_in_each_language() -> None:
    model = MonthModel(date(2027, 5, 12))
    assert first_shown(date(2027, 5, 12)) == date(2027, 4, 26)
    assert model.days_shown == (date(2027, 4, 26), date(2027, 6, 6))
    red = model.cell(date(2027, 5, 17))
    assert red.is_red
    assert not model.cell(date(2027, 5, 18)).is_red
    assert model.cell(date(2027, 5, 23)).is_red
    assert model.cell(date(2027, 6, 1)).is_outside
    index = model.index_of(date(2027, 5, 17))
    assert (index.row(), index.column()) == (3, 0)
    told = {language: model.said(Words(language), date(2027, 5, 17)) for language in Language}
    assert told[Language.NB].replace("\N{NO-BREAK SPACE}", " ").startswith("mandag 17. mai 2027, ")
    assert told[Language.NN].replace("\N{NO-BREAK SPACE}", " ").startswith("måndag 17. mai 2027, ")
    assert len(set(told.values())) == len(Language)
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(7)]
    assert heads == ["ma", "ti", "on", "to", "fr", "lø", "sø"]
    wording.use(Language.NN)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "ty"


@pytest.mark.parametrize(
    ("month", "by", "expected"),
    [
        (date(2027, 12, 31), 1, date(2028, 1, 1)),
        (date(2027, 1, 31), -1, date(2026, 12, 1)),
        (date(2028, 1, 31), 1, date(2028, 2, 1)),
        (date(9998, 12, 1), 1, date(9998, 12, 1)),
    ],
)
def test_the_months_follow_each_other_and_end_before_the_calendar_does(
    month: date, by: int, expected: date
) -> None:
    assert moved_month(month, by) == expected


def test_a_consent_leads_to_its_form(shown: MainWindow) -> None:
    screen = screen_of(shown)
    place = screen.model.deed_place(Queue.CONSENT, Waiting("jonas", "Jonas", TODAY))
    assert place == CasePapersPlace("jonas")
