"""The language switches live: nothing on a screen stays in the other one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from meetingapp.ui.places import Place, SettingsPlace
from meetingapp.ui.screens.settings import SettingsScreen
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from meetingapp.words import Language
from tests.ui.places_to_visit import PLACES

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
MakeWindow = Callable[..., MainWindow]


def said(window: MainWindow) -> list[str]:
    """Return every text, name and tooltip of a window, in order."""
    found = []
    for one in window.findChildren(QWidget):
        if not one.isVisibleTo(window):
            continue
        if isinstance(one, QLabel | QAbstractButton):
            found.append(one.text())
        if isinstance(one, QLineEdit):
            found += [one.placeholderText(), one.text()]
        found += [one.accessibleName(), one.toolTip(), one.accessibleDescription()]
    return [text for text in found if text]


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_a_screen_switched_is_as_a_screen_opened_in_that_language(
    qtbot: QtBot, at: At, settled: Settled, place: Place
) -> None:
    shown = at(place)
    before = said(shown)
    shown.state.use_language(Language.NN)
    settled(shown)  # some screens ask the store for what they say
    switched = said(shown)
    assert shown.shell is not None
    shown.shell.go(place)
    settled(shown)
    qtbot.waitUntil(lambda: said(shown) == switched)  # a search waits for whoever writes on
    assert switched != before


@pytest.mark.parametrize(
    ("key", "language", "entry"),
    [("2", Language.NN, "Møte"), ("3", Language.EN, "Meetings"), ("1", Language.NB, "Møter")],
)
def test_the_language_is_chosen_in_the_settings(
    qtbot: QtBot, at: At, key: str, language: Language, entry: str
) -> None:
    shown = at(SettingsPlace())
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, SettingsScreen)
    assert screen.look.language.hasFocus()
    qtbot.keyClick(screen.look.language, key)
    assert wording.words.language is language
    assert shown.shell.rail.buttons[1].accessibleName() == entry


@pytest.mark.parametrize(("language", "yes"), [(Language.NB, "Avbryt"), (Language.NN, "Avbryt")])
def test_the_buttons_of_qt_speak_norwegian(qtbot: QtBot, language: Language, yes: str) -> None:
    wording.use(language)
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save
    )
    qtbot.addWidget(box)
    texts = [button.text().replace("&", "") for button in box.buttons()]
    assert sorted(texts) == [yes, "Lagre"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.NB, {"Åpne", "Angre", "Marker alt", "Navn"}),
        (Language.NN, {"Opne", "Angre", "Marker alt", "Namn"}),
    ],
)
def test_the_menus_and_file_dialogs_of_qt_speak_norwegian(
    language: Language, words: set[str]
) -> None:
    wording.use(language)
    translated = {
        QApplication.translate(context, source).replace("&", "")
        for context, source in (
            ("QPlatformTheme", "Open"),
            ("QWidgetTextControl", "&Undo"),
            ("QLineEdit", "Select All"),
            ("QFileSystemModel", "Name"),
        )
    }
    assert translated == words


def test_a_text_of_qt_that_is_not_ours_stays_as_it_is() -> None:
    assert QApplication.translate("QPlatformTheme", "No such text") == "No such text"


def test_days_and_numbers_follow_the_language() -> None:
    wording.use(Language.NN)
    assert QLocale().name() == "nn_NO"


def test_the_first_start_is_said_in_nynorsk_too(door: Door, window: MakeWindow) -> None:
    shown = window(door)
    wording.use(Language.NN)
    assert "Velkomen" in said(shown)
    assert "Passfrasa di" in " ".join(said(shown))
