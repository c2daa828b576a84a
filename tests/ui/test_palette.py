"""Ctrl+K: everything by the keyboard, nothing that is not one's own, nothing that is kept."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.services.planning import MeetingPlan
from meetingapp.services.roles import Account, Role
from meetingapp.ui.places import (
    CasePlace,
    CasesPlace,
    MeetingsPlace,
    NewMeetingPlace,
    Place,
    RoomPlace,
    SettingsPlace,
    TeamPlace,
    TodayPlace,
)
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.palette.palette import Palette
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from meetingapp.words import Language

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
MakeWindow = Callable[..., MainWindow]
IDAS = "måker over Prøvefjorden i mars"


@pytest.fixture
def discussion(office: Door, passphrase: str) -> str:
    """Plan a meeting about the one case, today."""
    session = office.unlock(passphrase)
    try:
        plan = MeetingPlan("RT", session.desk.clock().date(), case_ids=("jonas",))
        return session.plan_meeting(plan).discussions[0].id
    finally:
        session.close()


def opened(shown: MainWindow) -> Palette:
    shown.activateWindow()
    assert QTest.qWaitForWindowActive(shown)
    QTest.keyClick(shown, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    found = QApplication.activeModalWidget()
    assert isinstance(found, Palette)
    return found


def look_for(qtbot: QtBot, palette: Palette, text: str) -> list[str]:
    QTest.keyClicks(palette.field, text)
    qtbot.waitUntil(lambda: not palette.model.waits)
    return rows(palette)


def rows(palette: Palette) -> list[str]:
    return [line.sentence for line in palette.lines.lines if line.at >= 0]


def groups(palette: Palette) -> list[str]:
    return [line.title for line in palette.lines.lines if line.at < 0]


def enter(qtbot: QtBot, shown: MainWindow, palette: Palette) -> Place | None:
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert shown.shell is not None
    return shown.shell.place


def test_a_child_is_three_presses_away(qtbot: QtBot, at: At, discussion: str) -> None:
    shown = at(TodayPlace())
    palette = opened(shown)
    assert palette.focusWidget() is palette.field
    found = look_for(qtbot, palette, "jon fik")
    assert found[0] == "Jonas Fiktivsen, 8 år. 1/26"
    assert found[1].startswith("Ressursteam ")
    assert found[1].endswith("Jonas Fiktivsen · 1/26")  # the child stands on every hit
    assert groups(palette) == ["Saker", "Møter og referater"]
    assert palette.told.startswith("2 treff. Jonas Fiktivsen, 8 år")
    assert enter(qtbot, shown, palette) == CasePlace("jonas")
    assert discussion


def test_the_arrows_go_round_and_enter_opens_what_they_stand_on(
    qtbot: QtBot, at: At, discussion: str
) -> None:
    shown = at(TodayPlace())
    palette = opened(shown)
    look_for(qtbot, palette, "jonas ressursteam")
    assert len(rows(palette)) == 1
    palette.field.selectAll()
    look_for(qtbot, palette, "jonas")
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.told.endswith("Jonas Fiktivsen · 1/26")
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.model.at == 1
    assert enter(qtbot, shown, palette) == RoomPlace(discussion)


def test_enter_at_once_waits_for_what_was_written_last(
    qtbot: QtBot, at: At, discussion: str
) -> None:
    assert discussion
    shown = at(TodayPlace())
    palette = opened(shown)
    look_for(qtbot, palette, "berit")
    palette.field.selectAll()
    QTest.keyClicks(palette.field, "jonas")
    assert palette.model.waits
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert shown.shell is not None
    assert shown.shell.place == CasePlace("jonas")


def test_an_answer_to_older_letters_is_dropped(qtbot: QtBot, at: At) -> None:
    palette = opened(at(TodayPlace()))
    model = palette.model
    model.write("jonas")
    model._ask()
    model.write("berit")
    qtbot.waitUntil(lambda: not model.waits)
    assert groups(palette) == ["Folk"]


def test_nothing_is_kept_of_what_was_looked_for(qtbot: QtBot, at: At) -> None:
    shown = at(TodayPlace())
    palette = opened(shown)
    look_for(qtbot, palette, "jonas")
    QTest.keyClick(palette, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert shown.shell is not None
    assert shown.shell.place == TodayPlace()
    assert opened(shown).field.text() == ""


def test_what_is_not_there_is_said(qtbot: QtBot, at: At) -> None:
    palette = opened(at(TodayPlace()))
    assert look_for(qtbot, palette, "xyzzy") == []
    assert palette.told == "Fant ikke «xyzzy». Prøv færre bokstaver."
    assert palette.said.isVisible()


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("nytt m", NewMeetingPlace()),
        ("saker", CasesPlace()),
        ("inns", SettingsPlace()),
        ("personer", TeamPlace()),
    ],
)
def test_a_command_needs_only_its_beginning(qtbot: QtBot, at: At, typed: str, place: Place) -> None:
    shown = at(TodayPlace())
    palette = opened(shown)
    QTest.keyClicks(palette.field, typed)
    assert groups(palette)[0] == "Gjør nå"
    assert enter(qtbot, shown, palette) == place


def test_commands_change_language_and_text(qtbot: QtBot, at: At) -> None:
    shown = at(TodayPlace())
    palette = opened(shown)
    QTest.keyClicks(palette.field, "språk engl")
    enter(qtbot, shown, palette)
    assert wording.words.language is Language.EN
    palette = opened(shown)
    QTest.keyClicks(palette.field, "larger")
    enter(qtbot, shown, palette)
    assert theme.scale == pytest.approx(1.1)


def test_the_first_rows_show_what_can_be_done_before_anything_is_written(at: At) -> None:
    palette = opened(at(TodayPlace()))
    assert len(rows(palette)) == 8
    assert rows(palette)[0] == "Nytt møte. Ctrl+N"


@pytest.mark.parametrize("typed", ["5", "a05", "barnets st"])
def test_in_the_room_a_number_or_a_name_goes_to_the_item(
    qtbot: QtBot, at: At, discussion: str, typed: str
) -> None:
    shown = at(RoomPlace(discussion))
    assert shown.shell is not None
    room = shown.shell.shown
    assert isinstance(room, RoomScreen)
    assert room.model.item != "A05"
    palette = opened(shown)
    QTest.keyClicks(palette.field, typed)
    enter(qtbot, shown, palette)
    assert room.model.item == "A05"


def test_in_the_room_the_next_thing_that_is_missing_comes_first(at: At, discussion: str) -> None:
    palette = opened(at(RoomPlace(discussion)))
    assert rows(palette)[0] == "Neste krav som mangler. F4"


def test_while_others_see_the_screen_no_case_is_shown(
    qtbot: QtBot, at: At, discussion: str
) -> None:
    shown = at(RoomPlace(discussion))
    shown.state.shares_screen = True
    palette = opened(shown)
    assert look_for(qtbot, palette, "jonas") == []
    assert palette.told.startswith("Mens skjermen deles")
    shown.state.shares_screen = False
    palette.field.clear()
    assert look_for(qtbot, palette, "jonas")


def be(
    role: Role, office: Door, window: MakeWindow, settled: Settled, passphrase: str, *, let_in: bool
) -> MainWindow:
    session = office.unlock(passphrase)
    session.vault.add_access(Account("ida", "Ida Prøvestad", role), IDAS)
    if let_in:
        session.let_in("jonas", "ida")
    session.close()
    shown = window(office, replace(Settings(), user="ida"))
    shown.open_session(office.unlock(IDAS, "ida"), TodayPlace())
    settled(shown)
    return shown


@pytest.mark.parametrize(
    ("role", "let_in", "found"),
    [
        (Role.READER, True, ["Jonas", "Ressursteam"]),
        (Role.READER, False, []),
        (Role.NOTE_TAKER, False, []),
        (Role.ADMINISTRATOR, True, []),
    ],
)
def test_nobody_finds_what_is_not_theirs(
    qtbot: QtBot,
    office: Door,
    window: MakeWindow,
    settled: Settled,
    passphrase: str,
    discussion: str,
    role: Role,
    let_in: bool,
    found: list[str],
) -> None:
    assert discussion
    shown = be(role, office, window, settled, passphrase, let_in=let_in)
    palette = opened(shown)
    hits = look_for(qtbot, palette, "jonas")
    assert [hit.split()[0] for hit in hits] == found


def test_a_reader_opens_a_meeting_under_way_as_the_list_of_meetings(
    qtbot: QtBot,
    office: Door,
    window: MakeWindow,
    settled: Settled,
    passphrase: str,
    discussion: str,
) -> None:
    assert discussion
    shown = be(Role.READER, office, window, settled, passphrase, let_in=True)
    palette = opened(shown)
    look_for(qtbot, palette, "jonas ressursteam")
    assert enter(qtbot, shown, palette) == MeetingsPlace()


def test_an_administrator_finds_colleagues(
    qtbot: QtBot, office: Door, window: MakeWindow, settled: Settled, passphrase: str
) -> None:
    shown = be(Role.ADMINISTRATOR, office, window, settled, passphrase, let_in=False)
    palette = opened(shown)
    assert look_for(qtbot, palette, "testdahl") == ["Lars Testdahl. rådgiver"]
    assert enter(qtbot, shown, palette) == TeamPlace()


def test_it_stays_within_the_smallest_window_and_at_twice_the_text(at: At) -> None:
    shown = at(TodayPlace())
    for size, scale in (((1100, 700), 1.0), ((1440, 900), 2.0)):
        shown.resize(*size)
        theme.apply(scale=scale)
        palette = opened(shown)
        assert palette.width() <= shown.width()
        assert palette.height() <= shown.height()
        palette.reject()
        QApplication.processEvents()
