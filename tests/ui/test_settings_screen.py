"""The settings: language, look, text and lock, kept for the next time."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from meetingapp.ui.places import Place, SettingsPlace, TodayPlace
from meetingapp.ui.screens.settings import SettingsScreen
from meetingapp.ui.settings import read_settings
from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Look, Mode
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from meetingapp.words import Language

At = Callable[[Place], MainWindow]


def screen_of(shown: MainWindow) -> SettingsScreen:
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, SettingsScreen)
    return screen


@pytest.fixture
def shown(at: At) -> MainWindow:
    return at(SettingsPlace())


def test_what_is_chosen_is_kept_for_the_next_time(
    qtbot: QtBot, shown: MainWindow, office: Door
) -> None:
    screen = screen_of(shown)
    for field, key in (
        (screen.look.language, "2"),
        (screen.look.look, "3"),
        (screen.look.text_size, "2"),
        (screen.away.minutes, "2"),
        (screen.away.in_meeting, "4"),
    ):
        qtbot.keyClick(field, key)
    qtbot.keyClick(screen.room.times, Qt.Key.Key_Space)
    assert theme.mode is Mode.DARK
    shown.close()
    kept = read_settings(office.folder)
    assert (kept.language, kept.look, kept.text_scale) == (Language.NN, Look.DARK, 1.25)
    assert (kept.idle_minutes, kept.meeting_minutes) == (2, 45)
    assert not kept.item_times


def test_the_look_follows_the_system_live_until_another_is_chosen(
    qtbot: QtBot, shown: MainWindow
) -> None:
    look = screen_of(shown).look.look
    qtbot.keyClick(look, "1")
    assert theme.look is Look.SYSTEM
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert (theme.mode, theme.look) == (Mode.DARK, Look.SYSTEM)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.mode is Mode.LIGHT
    qtbot.keyClick(look, "2")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert (theme.mode, theme.look) == (Mode.LIGHT, Look.LIGHT)


def test_the_text_made_larger_by_keys_shows_in_the_settings(
    qtbot: QtBot, shown: MainWindow
) -> None:
    size = screen_of(shown).look.text_size
    assert size.value == "100"
    qtbot.keyClick(shown, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert size.value == "110"
    assert size.accessibleName().endswith(": 110 %")
    qtbot.keyClick(shown, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert (size.value, len(size.options)) == ("100", 5)


def test_the_button_of_the_top_bar_turns_light_and_dark(qtbot: QtBot, at: At) -> None:
    shown = at(TodayPlace())
    assert shown.shell is not None
    qtbot.mouseClick(shown.shell.top_bar.look, Qt.MouseButton.LeftButton)
    assert (theme.mode, theme.look) == (Mode.DARK, Look.DARK)


def test_the_card_the_keyboard_begins_in_is_there_before_the_others_are_made(
    qtbot: QtBot, at: At, settled: Callable[[MainWindow], None]
) -> None:
    shown = at(TodayPlace())
    assert shown.shell is not None
    shown.shell.go(SettingsPlace())
    screen = screen_of(shown)
    assert screen.look.language.hasFocus()
    first = screen.findChildren(Card)
    settled(shown)
    assert first == [screen.look]
    assert {screen.away, screen.room} <= {*screen.findChildren(Card)}
    assert screen.look.language.hasFocus()
    screen.look.text_size.setFocus()
    qtbot.keyClick(screen.look.text_size, Qt.Key.Key_Tab)
    assert screen.away.minutes.hasFocus()
