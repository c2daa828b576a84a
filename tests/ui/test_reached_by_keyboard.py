"""Every control has a name, can be reached with Tab, and shows that it has the keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

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
from tests.ui.places_to_visit import PLACES

At = Callable[[Place], MainWindow]
MakeWindow = Callable[..., MainWindow]


def stops(window: QWidget) -> list[QWidget]:
    return [
        one
        for one in window.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisibleTo(window)
        and one.isEnabled()
        and one.focusProxy() is None
        and not isinstance(one, QScrollArea)
    ]


def names_of(widgets: list[QWidget]) -> list[str]:
    found = [QAccessible.queryAccessibleInterface(one) for one in widgets]
    return [one.text(QAccessible.Text.Name).strip() for one in found if one is not None]


def walked(window: MainWindow) -> list[QWidget]:
    seen: list[QWidget] = []
    start = stops(window)[0]
    start.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(200):
        now = QApplication.focusWidget()
        if now is None or now in seen:
            break  # a key sent to no window would end the whole run
        seen.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return seen


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_every_control_has_a_name(at: At, place: Place) -> None:
    shown = at(place)
    widgets = stops(shown)
    nameless = [
        type(one).__name__ for one, name in zip(widgets, names_of(widgets), strict=True) if not name
    ]
    assert nameless == []


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_tab_reaches_every_control_and_returns(at: At, place: Place) -> None:
    shown = at(place)
    seen = walked(shown)
    missed = [
        f"{type(one).__name__}: {one.accessibleName()}" for one in stops(shown) if one not in seen
    ]
    assert missed == []
    assert len(seen) > 8


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_the_control_with_the_keyboard_looks_different(at: At, place: Place) -> None:
    shown = at(place)
    same = []
    for one in stops(shown):
        (stops(shown)[0] if one is not stops(shown)[0] else stops(shown)[1]).setFocus()
        QApplication.processEvents()
        before = one.grab().toImage()
        one.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if one.grab().toImage() == before:
            same.append(f"{type(one).__name__}: {one.accessibleName()}")
    assert same == []


def test_the_first_start_can_be_walked_too(door: Door, window: MakeWindow) -> None:
    shown = window(door)
    assert "" not in names_of(stops(shown))
    assert set(stops(shown)) <= set(walked(shown))


def test_the_unlock_screen_can_be_walked_too(office: Door, window: MakeWindow) -> None:
    shown = window(office)
    assert "" not in names_of(stops(shown))
    assert set(stops(shown)) <= set(walked(shown))


def test_the_repair_screen_can_be_walked_too(office: Door, window: MakeWindow) -> None:
    shown = window(office)
    shown._repair(AppError("store.damaged", file="data.db"))
    shown.background.settle()
    QApplication.processEvents()
    assert "" not in names_of(stops(shown))
    assert set(stops(shown)) <= set(walked(shown))


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
    assert "" not in names_of(stops(shown))
    assert set(stops(shown)) <= set(walked(shown))


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
