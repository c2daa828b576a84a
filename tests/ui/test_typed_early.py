"""What is typed while a room opens is kept, whatever comes in between, and lies with its child."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from meetingapp.domain.aside import EARLY, Aside
from meetingapp.domain.case import Case, NamedChild
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import Place, RoomPlace, TodayPlace
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.saving import anything_unsaved
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.conftest import PASSPHRASE, TODAY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
OWN_WORDS = "voice.own_words"
SAID = "Det du skrev mens saken ble åpnet, står i notatene dine nedenfor."


@pytest.fixture
def both(office: Door) -> tuple[str, str]:
    """Plan a sitting with two children."""
    session = office.unlock(PASSPHRASE)
    session.save_case(Case("sigrid", NamedChild("Sigrid Fiktivsen", date(2018, 3, 14))))
    planned = session.plan_meeting(MeetingPlan("RT", TODAY, case_ids=("jonas", "sigrid")))
    session.close()
    first, second = planned.discussions
    return first.id, second.id


def room_of(window: MainWindow) -> RoomScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, RoomScreen)
    return screen


def go(window: MainWindow, place: Place) -> None:
    assert window.shell is not None
    window.activateWindow()
    window.shell.go(place)


def begin_to_open(window: MainWindow, discussion: str, path: str = OWN_WORDS) -> RoomScreen:
    """Turn to a room, and let one part of it be made: it takes the keyboard."""
    go(window, RoomPlace(discussion, "", path))
    QApplication.processEvents()
    screen = room_of(window)
    assert not screen.is_made
    return screen


def notes_of(window: MainWindow, discussion: str) -> list[str]:
    assert window.session is not None
    return [each.lines for each in window.session.beside.read_asides(discussion)]


def test_who_goes_to_another_case_at_once_finds_it_in_the_notes_of_the_case_it_was_typed_for(
    at: At, both: tuple[str, str], settled: Settled
) -> None:
    first, second = both
    window = at(TodayPlace())
    assert window.session is not None
    window.session.beside.save_aside(first, Aside("A01", lines="Ring mor."))
    begin_to_open(window, first)
    QTest.keyClicks(window, "Jonas sier nei")
    go(window, RoomPlace(second, "", OWN_WORDS))
    settled(window)
    assert notes_of(window, second) == []
    assert room_of(window).model.discussion.voice.own_words == ""
    go(window, RoomPlace(first))
    settled(window)
    shown = room_of(window)
    assert shown.notes_pane.isVisible()
    assert shown.notes_pane.area.raw == "Ring mor.\nJonas sier nei"
    assert shown._footer.said == SAID
    shown.flush()
    settled(window)
    assert notes_of(window, first) == ["Ring mor.\nJonas sier nei"]


def test_a_vault_that_is_locked_before_the_room_is_ready_keeps_it(
    qtbot: QtBot, at: At, both: tuple[str, str], office: Door
) -> None:
    window = at(TodayPlace())
    begin_to_open(window, both[0])
    QTest.keyClicks(window, "Jonas sier nei")
    window.lock()
    curtain = window.locker.curtain
    assert curtain is not None
    for field in curtain.findChildren(QLineEdit):
        QTest.keyClicks(field, PASSPHRASE)
        assert field.text() == PASSPHRASE
    qtbot.waitUntil(lambda: window.session is None, timeout=10_000)
    assert not anything_unsaved()
    session = office.unlock(PASSPHRASE)
    kept, now = session.beside.read_asides(both[0]), session.open_room(both[0]).discussion
    last = session.last_place()
    session.close()
    assert [each.lines for each in kept] == ["Jonas sier nei"]
    assert kept[0].item.startswith(EARLY)
    assert now.voice.own_words == ""
    assert last is not None
    assert (last.subject, last.item, last.path) == (both[0], "A05", OWN_WORDS)


def test_a_window_that_is_closed_before_the_room_is_ready_has_stored_it(
    at: At, both: tuple[str, str], office: Door
) -> None:
    window = at(TodayPlace())
    begin_to_open(window, both[0])
    QTest.keyClicks(window, "Jonas sier nei")
    window.upkeep = None
    assert window.close()
    session = office.unlock(PASSPHRASE)
    now = session.open_room(both[0]).discussion
    session.close()
    assert now.voice.own_words == "Jonas sier nei"


def test_a_room_that_may_not_be_opened_holds_no_keys_and_repeats_what_was_typed(
    at: At, both: tuple[str, str], settled: Settled
) -> None:
    window = at(TodayPlace())
    screen = begin_to_open(window, f"{both[0]}-gone")
    QTest.keyClicks(window, "Jonas sier nei")
    settled(window)
    assert not anything_unsaved()
    trouble = screen._notices.trouble
    assert trouble.isVisible()
    assert "Du hadde skrevet: Jonas sier nei" in {
        label.text() for label in trouble.findChildren(QLabel)
    }
    field = QLineEdit(screen)
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "abc")
    assert field.text() == "abc"
    assert notes_of(window, both[0]) == []


def test_where_the_caret_comes_to_stand_on_a_button_the_text_presses_nothing(
    at: At, both: tuple[str, str], settled: Settled
) -> None:
    window = at(TodayPlace())
    screen = begin_to_open(window, both[0])

    def on_a_button() -> None:
        screen._footer.notes.setFocus()

    screen._begin = on_a_button  # type: ignore[method-assign]  # as a form that has only buttons
    QTest.keyClicks(window, " mor sier ja")
    settled(window)
    assert screen.notes_pane.area.raw == "mor sier ja"
    assert screen._footer.said == SAID


def test_forms_may_be_made_anew_while_the_first_of_them_is_made(
    at: At, both: tuple[str, str], settled: Settled
) -> None:
    window = at(TodayPlace())
    screen = begin_to_open(window, both[0])
    seen = list[bool]()

    def enlarge() -> None:
        seen.append(screen._opens)
        theme.apply(scale=1.3)
        screen.model.show_anew()

    screen.model.opened.connect(lambda: seen or QTimer.singleShot(0, screen, enlarge))
    QTest.keyClicks(window, "Jonas sier nei")
    settled(window)
    assert seen == [True]
    assert screen.where() == ("A05", OWN_WORDS)
    assert screen.model.discussion.voice.own_words == "Jonas sier nei"


def test_a_room_that_is_left_while_its_first_form_is_made_is_taken_down_in_peace(
    qtbot: QtBot, at: At, both: tuple[str, str], settled: Settled
) -> None:
    window = at(TodayPlace())
    screen = begin_to_open(window, both[0])
    screen.model.opened.connect(
        lambda: QTimer.singleShot(0, window, lambda: go(window, TodayPlace()))
    )
    QTest.keyClicks(window, "Jonas sier nei")
    qtbot.waitUntil(lambda: window.shell is not None and window.shell.shown is not screen)
    settled(window)
    assert notes_of(window, both[0]) == ["Jonas sier nei"]
