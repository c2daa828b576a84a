"""The lists behind “Show all”: measures, evaluations and minutes, from the vault to the screen."""

import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.domain.queues import Queue
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import (
    BriefPlace,
    CasePlace,
    EvaluationsPlace,
    MeasuresPlace,
    MinutesListPlace,
    MinutesPlace,
    NewMeetingPlace,
    Place,
    RoomPlace,
)
from meetingapp.ui.screens.evaluations import EvaluationsScreen
from meetingapp.ui.screens.measures import MeasuresScreen
from meetingapp.ui.screens.minutes_list import MinutesListScreen
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.row_with_button import RowWithButton
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.demo import PASSPHRASE, fill
from meetingapp.wiring.door import Door
from tests.ui.conftest import CHEAP

OVERDUE = "er:forfalt"
JANUARY = datetime(2027, 1, 19, 8, 30, tzinfo=ZoneInfo("Europe/Oslo"))

MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]
Told = Callable[[Place], MainWindow]


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lists") / "told"
    fill(folder, lambda: JANUARY, CHEAP, with_year=False)
    return folder


@pytest.fixture
def told(pattern: Path, tmp_path: Path, window: MakeWindow, settled: Settled) -> Told:
    """Give a way to be at a place in a vault where three teams have met."""

    def go(place: Place) -> MainWindow:
        folder = tmp_path / "told"
        shutil.copytree(pattern, folder)
        door = Door(folder, lambda: JANUARY, CHEAP)
        shown = window(door)
        shown.now = lambda: JANUARY
        shown.open_session(door.unlock(PASSPHRASE), place)
        settled(shown)
        return shown

    return go


def place_of(shown: MainWindow) -> Place | None:
    assert shown.shell is not None
    return shown.shell.place


def register(shown: MainWindow) -> MeasuresScreen:
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, MeasuresScreen)
    return screen


def asked(qtbot: QtBot, shown: MainWindow, settled: Settled, act: Callable[[], object]) -> int:
    """Narrow a list, and give how many rows are left."""
    with qtbot.waitSignal(register(shown).model.counted):
        act()
    settled(shown)
    return register(shown).model.total


def test_the_register_opens_with_what_is_most_urgent_and_enter_opens_its_case(
    qtbot: QtBot, told: Told, settled: Settled
) -> None:
    shown = told(MeasuresPlace())
    screen = register(shown)
    assert screen.table.hasFocus()
    first = screen.model.row_at(0)
    assert first is not None
    rows = [row.measure for at in range(9) if (row := screen.model.row_at(at))]
    urgent = [(not each.is_late_on(JANUARY.date()), each.evaluation_date) for each in rows]
    assert urgent == sorted(urgent)
    assert str(screen.model.total) in screen.under.text()
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    settled(shown)
    assert place_of(shown) == CasePlace(first.case_id)


def test_the_register_begins_narrowed_where_another_screen_asks_for_it(told: Told) -> None:
    screen = register(told(MeasuresPlace(OVERDUE)))
    assert screen.search.raw == OVERDUE
    assert screen.filters.quick.values == (OVERDUE,)
    assert screen.table.hasFocus()
    rows = [screen.model.row_at(at) for at in range(screen.model.total)]
    assert rows
    assert all(row is not None and row.measure.is_late_on(JANUARY.date()) for row in rows)


def test_a_heading_sorts_and_the_choice_beside_it_shows_by_what(
    qtbot: QtBot, told: Told, settled: Settled
) -> None:
    shown = told(MeasuresPlace())
    screen = register(shown)
    asked(qtbot, shown, settled, lambda: screen.table.sorted_by.emit(1))
    assert screen.order.value == "child"
    children = [screen.model.row_at(at) for at in range(screen.model.total)]
    names = [row.case_title for row in children if row is not None]
    assert names == sorted(names)
    assert len(set(names)) > 1
    screen.table.sorted_by.emit(3)  # numbers of different kinds have no order
    assert screen.order.value == "child"


def test_an_evaluation_is_a_way_to_the_case_and_to_a_meeting_about_it(
    qtbot: QtBot, told: Told, settled: Settled
) -> None:
    shown = told(EvaluationsPlace())
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, EvaluationsScreen)
    lines = screen.cards[Queue.DUE].findChildren(RowWithButton)
    assert lines
    assert lines[0].button.accessibleName().startswith("Nytt møte om ")
    qtbot.keyClick(lines[0].button, Qt.Key.Key_Space)
    settled(shown)
    place = place_of(shown)
    assert isinstance(place, NewMeetingPlace)
    shown.shell.go(EvaluationsPlace())
    settled(shown)
    screen = shown.shell.shown
    assert isinstance(screen, EvaluationsScreen)
    screen.cards[Queue.DUE].rows[0].click()
    settled(shown)
    assert place_of(shown) == BriefPlace(place.case_id)


def test_minutes_are_opened_from_their_list_and_drafts_in_the_room(
    qtbot: QtBot, told: Told, settled: Settled
) -> None:
    shown = told(MinutesListPlace())
    assert shown.shell is not None
    assert shown.session is not None
    screen = shown.shell.shown
    assert isinstance(screen, MinutesListScreen)
    rows = [screen.model.row_at(at) for at in range(screen.model.total)]
    finished = [row for row in rows if row is not None and row.minutes_id]
    assert len(finished) > 2
    last = len(rows) - 1
    screen.table.setCurrentIndex(screen.model.index(last, 0))
    qtbot.keyClick(screen.table, Qt.Key.Key_Enter)
    settled(shown)
    assert place_of(shown) == MinutesPlace(finished[-1].minutes_id)
    case = finished[0].case_id
    plan = MeetingPlan("RT", date(2027, 1, 12), case_ids=(case,))
    draft = shown.session.plan_meeting(plan).discussions[0].id
    shown.shell.go(MinutesListPlace())
    settled(shown)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settled(shown)
    assert place_of(shown) == RoomPlace(draft)


def test_columns_give_way_where_there_is_no_room(told: Told) -> None:
    table = register(told(MeasuresPlace())).table
    for width, hidden in ((1100, 0), (760, 1), (640, 2), (560, 3)):
        table.setFixedWidth(theme.px(width))
        QApplication.processEvents()
        shown = [at for at in range(6) if table.shows(at)]
        assert len(shown) == 6 - hidden
        assert sum(table.columnWidth(at) for at in shown) <= table.viewport().width()
