"""What stands before the vault is open can be walked too, and keys lead from place to place."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetingapp.errors import AppError
from meetingapp.ui.places import (
    AccessPlace,
    CasePlace,
    CasesPlace,
    MeetingsPlace,
    NewMeetingPlace,
    Place,
    SafetyPlace,
    SettingsPlace,
    TemplatesPlace,
    TodayPlace,
)
from meetingapp.ui.screens.unlock import UnlockScreen
from meetingapp.ui.viewmodels.recovery import ASK, SHOW, WHO, Recovery
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.accessibility.walk import nameless, stops, unreached
from tests.ui.places_to_visit import PLACES

At = Callable[[Place], MainWindow]
MakeWindow = Callable[..., MainWindow]


def in_the_way(window: MainWindow) -> list[str]:
    """Tell what somebody at the keyboard or with a screen reader would miss."""
    controls = stops(window)
    return [*nameless(controls), *unreached(controls)]


def test_the_first_start_can_be_walked_too(door: Door, window: MakeWindow) -> None:
    shown = window(door)
    assert in_the_way(shown) == []


def test_the_unlock_screen_can_be_walked_too(office: Door, window: MakeWindow) -> None:
    shown = window(office)
    assert in_the_way(shown) == []


def test_the_repair_screen_can_be_walked_too(office: Door, window: MakeWindow) -> None:
    shown = window(office)
    shown._repair(AppError("store.damaged", file="data.db"))
    shown.background.settle()
    QApplication.processEvents()
    assert in_the_way(shown) == []


@pytest.mark.parametrize("step", [WHO, SHOW, ASK])
def test_the_way_in_without_a_passphrase_can_be_walked_too(
    office: Door, window: MakeWindow, step: int
) -> None:
    shown = window(office)
    unlock = shown.centralWidget()
    assert isinstance(unlock, UnlockScreen)
    recovery = Recovery(office, shown.background, "", office.people(), "")
    unlock.model.recovering.emit(recovery)
    recovery.choose("berit", "x" * 20)
    recovery.go_to(step)
    QApplication.processEvents()
    assert in_the_way(shown) == []


def test_places_are_one_chord_away(at: At) -> None:
    shown = at(PLACES[0])
    assert shown.shell is not None
    for key, kind in (
        (Qt.Key.Key_2, "MeetingsPlace"),
        (Qt.Key.Key_3, "CasesPlace"),
        (Qt.Key.Key_4, "MeasuresPlace"),
        (Qt.Key.Key_5, "EvaluationsPlace"),
        (Qt.Key.Key_6, "MinutesListPlace"),
        (Qt.Key.Key_7, "TeamPlace"),
        (Qt.Key.Key_8, "SettingsPlace"),
        (Qt.Key.Key_1, "TodayPlace"),
    ):
        QTest.keyClick(shown, key, Qt.KeyboardModifier.AltModifier)
        assert type(shown.shell.place).__name__ == kind
    QTest.keyClick(shown, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert type(shown.shell.place).__name__ == "NewMeetingPlace"


@pytest.mark.parametrize(
    ("place", "parent"),
    [
        (CasePlace("jonas"), CasesPlace()),
        (NewMeetingPlace(), MeetingsPlace()),
        (TemplatesPlace(), SettingsPlace()),
        (AccessPlace(), SettingsPlace()),
        (SafetyPlace(), SettingsPlace()),
    ],
    ids=str,
)
def test_escape_goes_back(at: At, place: Place, parent: Place) -> None:
    shown = at(place)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.shell is not None
    assert shown.shell.place == parent
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.shell.place == parent


def test_escape_goes_back_to_the_list_one_came_from(at: At) -> None:
    shown = at(TodayPlace())
    assert shown.shell is not None
    shown.shell.go(CasePlace("jonas"))
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.shell.place == TodayPlace()
