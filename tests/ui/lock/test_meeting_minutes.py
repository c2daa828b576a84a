"""A longer limit in a meeting is seen in the room, by everybody, and changed in two keys."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.away import Away
from meetingapp.ui.places import Place, RoomPlace
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.settings import read_settings
from meetingapp.ui.widgets.room.away_button import AwayButton
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.conftest import TODAY


@pytest.fixture
def planned(office: Door, passphrase: str) -> Callable[[int], str]:
    def plan(days_from_now: int) -> str:
        session = office.unlock(passphrase)
        day = TODAY + timedelta(days=days_from_now)
        meeting = session.plan_meeting(MeetingPlan("RT", day, case_ids=("jonas",)))
        session.close()
        return meeting.discussions[0].id

    return plan


def button(shown: MainWindow) -> AwayButton:
    assert shown.shell is not None
    room = shown.shell.shown
    assert isinstance(room, RoomScreen)
    found = room.findChild(AwayButton)
    assert isinstance(found, AwayButton)
    return found


def test_the_limit_of_a_meeting_under_way_is_seen_and_kept(
    planned: Callable[[int], str], at: Callable[[Place], MainWindow], office: Door
) -> None:
    shown = at(RoomPlace(planned(0)))
    seen = button(shown)
    assert seen.isVisible()
    assert "5 min" in seen.text()
    assert seen.property("kind") == "ghost"
    menu = seen.menu_of_choices()
    assert [choice.text() for choice in menu.actions()] == [
        "5 minutter", "15 minutter", "30 minutter", "45 minutter", "60 minutter",
    ]  # fmt: skip
    menu.actions()[3].trigger()
    assert "45 min" in seen.text()
    assert seen.property("kind") == "soft"
    assert "45 minutter uten bruk" in seen.accessibleName()
    shown.let_go()
    assert read_settings(office.folder).meeting_minutes == 45


def test_before_its_day_a_meeting_has_the_limit_of_the_window(
    planned: Callable[[int], str], at: Callable[[Place], MainWindow]
) -> None:
    assert not button(at(RoomPlace(planned(2)))).isVisible()


@pytest.mark.parametrize(
    ("minutes", "in_meeting", "is_"),
    [(5, 60, (5, 60)), (15, 5, (15, 15)), (90, 90, (15, 60)), (0, -3, (1, 1))],
)
def test_no_limit_is_longer_than_it_may_be(
    minutes: int, in_meeting: int, is_: tuple[int, int]
) -> None:
    away = Away(minutes, in_meeting)
    assert (away.minutes, away.in_meeting) == is_
    away.set_minutes(minutes)
    away.set_in_meeting(in_meeting)
    assert (away.minutes, away.in_meeting) == is_
