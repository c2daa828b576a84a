"""I dag: what comes, what is unfinished and what is due, from the vault to the screen."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import (
    NEXT,
    EvaluationsPlace,
    MinutesPlace,
    NewMeetingPlace,
    Place,
    RoomPlace,
    TodayPlace,
)
from meetingapp.ui.screens.today import TodayScreen
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.room.remembers import RemembersRoom
from meetingapp.ui.widgets.row_with_button import LinkButton
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.demo import PASSPHRASE
from meetingapp.wiring.door import Door
from tests.ui.met import tell

At = Callable[[Place], MainWindow]
MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]


def screen_of(window: MainWindow) -> TodayScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, TodayScreen)
    return screen


def plan(office: Door, passphrase: str, day: date) -> str:
    session = office.unlock(passphrase)
    planned = session.plan_meeting(
        MeetingPlan("RT", day, starts_at=time(14, 15), case_ids=("jonas",))
    )
    session.close()
    return planned.discussions[0].id


def test_with_nothing_planned_the_next_thing_is_to_plan(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(TodayPlace())
    screen = screen_of(shown)
    assert screen.next.hasFocus()
    assert screen.model.sentence(wording.words).endswith("Ingenting haster i dag.")
    qtbot.keyClick(screen.next, Qt.Key.Key_Space)
    settled(shown)
    assert shown.shell is not None
    assert shown.shell.place == NewMeetingPlace()


def test_todays_meeting_is_one_key_away(
    qtbot: QtBot, office: Door, passphrase: str, at: At, settled: Settled, today: date
) -> None:
    discussion = plan(office, passphrase, today)
    shown = at(TodayPlace())
    assert screen_of(shown).next.accessibleName() == "Åpne møtet kl. 14.15"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    settled(shown)
    assert shown.shell is not None
    assert shown.shell.place == RoomPlace(discussion)


def test_a_meeting_to_come_says_how_far_away_it_is(
    office: Door, passphrase: str, at: At, today: date
) -> None:
    plan(office, passphrase, today + timedelta(days=3))
    (line,) = screen_of(at(TodayPlace())).upcoming.findChildren(ListRow)
    assert line.accessibleName().startswith("Ressursteam · Jonas Fiktivsen. Fredag 27.")


def test_what_is_due_and_promised_is_told_and_the_rest_stands_behind_show_all(
    qtbot: QtBot, tmp_path: Path, window: MakeWindow, settled: Settled
) -> None:
    january = datetime(2027, 1, 12, 8, 30, tzinfo=ZoneInfo("Europe/Oslo"))
    door = Door(tell(tmp_path / "demo", january), lambda: january)
    shown = window(door)
    shown.open_session(door.unlock(PASSPHRASE), TodayPlace())
    settled(shown)
    screen = screen_of(shown)
    assert len(screen.due.findChildren(ListRow)) == 3
    assert screen.model.board is not None
    assert screen.model.board.due_total == 5
    told = [line.accessibleName() for line in screen.promised.findChildren(ListRow)]
    assert [each.replace("\N{NO-BREAK SPACE}", " ") for each in told] == [
        "Snakk med Emil Fiktiveng før neste møte. Hege Påfunn · innen 7. januar",
        "Snakk med Jonas Fiktivsen før neste møte. Ida Prøvestad · innen 12. januar",
    ]
    assert screen.model.sentence(wording.words).endswith(
        "3 ting haster: et løfte til et barn og 2 tiltak over fristen."
    )
    everything = next(
        one for one in screen.due.findChildren(LinkButton) if "evalueringer" in one.accessibleName()
    )
    qtbot.keyClick(everything, Qt.Key.Key_Space)
    settled(shown)
    assert shown.shell is not None
    assert shown.shell.place == EvaluationsPlace()


def test_what_the_archive_lacks_and_what_is_past_its_deadline_is_told(
    qtbot: QtBot, tmp_path: Path, window: MakeWindow, settled: Settled
) -> None:
    january = datetime(2027, 1, 18, 8, 30, tzinfo=ZoneInfo("Europe/Oslo"))
    door = Door(tell(tmp_path / "demo", january), lambda: january)
    shown = window(door)
    shown.now = lambda: january
    shown.open_session(door.unlock(PASSPHRASE), TodayPlace())
    settled(shown)
    screen = screen_of(shown)
    late, unfiled = screen.model.late, screen.model.unfiled
    assert late is not None
    assert unfiled is not None
    assert late.total
    assert len(screen.late.findChildren(ListRow)) == len(late.rows)
    first, *_ = screen.late.findChildren(ListRow)
    assert "frist" in first.accessibleName()
    assert "over fristen" in screen.model.sentence(wording.words)
    assert unfiled.total == 3
    line, *_ = screen.unfiled.findChildren(ListRow)
    assert "Referat fra" in line.accessibleName()
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Space)
    settled(shown)
    assert shown.shell is not None
    assert shown.shell.place == MinutesPlace(unfiled.rows[0].minutes_id)


def test_where_nothing_is_late_and_the_archive_has_all_it_is_said_kindly(at: At) -> None:
    screen = screen_of(at(TodayPlace()))
    for card, said in (
        (screen.late, "Alle tiltak er innenfor fristen."),
        (screen.unfiled, "Alle referater er journalført."),
    ):
        assert card.isVisible()
        assert said in [label.text() for label in card.findChildren(Label)]


def test_minutes_that_are_not_finished_are_urgent(
    qtbot: QtBot, office: Door, passphrase: str, at: At, settled: Settled, today: date
) -> None:
    discussion = plan(office, passphrase, today - timedelta(days=9))
    shown = at(TodayPlace())
    screen = screen_of(shown)
    (line,) = screen.drafts.findChildren(ListRow)
    assert "referat" in screen.model.sentence(wording.words)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Space)
    settled(shown)
    assert shown.shell is not None
    assert shown.shell.place == RoomPlace(discussion, NEXT)
    room = shown.shell.shown
    assert isinstance(room, RemembersRoom)
    there, caret = room.where(), QApplication.focusWidget()
    first = room.model.next_missing("")
    assert first is not None
    room.turn_to("A14")
    room.model.follow(first)
    assert (room.where(), QApplication.focusWidget()) == (there, caret)


@pytest.mark.parametrize(
    ("hour", "said"), [(7, "God morgen"), (9, "God morgen"), (12, "Hei"), (18, "God kveld")]
)
def test_the_greeting_follows_the_time_of_day(at: At, hour: int, said: str) -> None:
    model = screen_of(at(TodayPlace())).model
    now = datetime(2026, 11, 24, hour, tzinfo=ZoneInfo("Europe/Oslo"))
    assert model.greeting(wording.words, now) == f"{said}, Berit"
