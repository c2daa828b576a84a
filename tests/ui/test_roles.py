"""Each role meets only what it may do; the rest is not there to be pressed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from meetingapp.services.planning import MeetingPlan
from meetingapp.services.roles import Account, Role
from meetingapp.ui.places import (
    AccessPlace,
    CasePlace,
    CasesPlace,
    MeetingsPlace,
    NewMeetingPlace,
    Place,
    SafetyPlace,
    SettingsPlace,
    TeamPlace,
    TemplatesPlace,
    TodayPlace,
)
from meetingapp.ui.screens.access import AccessScreen
from meetingapp.ui.screens.case import CaseScreen
from meetingapp.ui.screens.cases import CasesScreen
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.screens.settings import SettingsScreen
from meetingapp.ui.screens.team import TeamScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door

MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]
AsRole = Callable[[Role, Place], MainWindow]
IDAS = "måker over Prøvefjorden i mars"
ABOUT_CASES = ("I dag", "Møter", "Saker", "Tiltak", "Evalueringer", "Referater")
PEOPLE = "Personer og tjenester"
SETTINGS = "Innstillinger"


@pytest.fixture
def as_role(office: Door, window: MakeWindow, settled: Settled, passphrase: str) -> AsRole:
    """Give a way to be Ida in a role, let into the one case, with a meeting planned about it."""

    def be(role: Role, place: Place) -> MainWindow:
        session = office.unlock(passphrase)
        session.vault.add_access(Account("ida", "Ida Prøvestad", role), IDAS)
        session.let_in("jonas", "ida")
        session.plan_meeting(MeetingPlan("RT", session.desk.clock().date(), case_ids=("jonas",)))
        session.close()
        shown = window(office, replace(Settings(), user="ida"))
        shown.open_session(office.unlock(IDAS, "ida"), place)
        settled(shown)
        return shown

    return be


def rail(window: MainWindow) -> list[str]:
    assert window.shell is not None
    return [button.accessibleName() for button in window.shell.rail.buttons]


@pytest.mark.parametrize(
    ("role", "entries"),
    [
        (Role.LEADER, [*ABOUT_CASES, PEOPLE, SETTINGS]),
        (Role.COORDINATOR, [*ABOUT_CASES, PEOPLE, SETTINGS]),
        (Role.NOTE_TAKER, [*ABOUT_CASES, PEOPLE, SETTINGS]),
        (Role.READER, [*ABOUT_CASES, SETTINGS]),
        (Role.ADMINISTRATOR, [PEOPLE, SETTINGS]),
    ],
)
def test_the_rail_holds_what_the_role_may_do(
    as_role: AsRole, role: Role, entries: list[str]
) -> None:
    assert rail(as_role(role, TodayPlace())) == entries


@pytest.mark.parametrize(
    ("role", "ways"),
    [
        (Role.LEADER, ["Møtemaler", "Tilgang", "Tall for ledelsen", "Trygghet"]),
        (Role.NOTE_TAKER, ["Passfrasen min"]),
        (Role.READER, ["Passfrasen min"]),
        (Role.ADMINISTRATOR, ["Møtemaler", "Tilgang", "Tall for ledelsen", "Trygghet"]),
    ],
)
def test_the_settings_lead_to_what_the_role_may_do(
    as_role: AsRole, role: Role, ways: list[str]
) -> None:
    shown = as_role(role, SettingsPlace())
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, SettingsScreen)
    assert [way.accessibleName().partition(".")[0] for way in screen.ways] == ways


@pytest.mark.parametrize(
    "place",
    [TodayPlace(), MeetingsPlace(), CasesPlace(), CasePlace("jonas"), NewMeetingPlace()],
    ids=str,
)
def test_an_administrator_is_shown_people_where_others_are_shown_cases(
    as_role: AsRole, place: Place
) -> None:
    shown = as_role(Role.ADMINISTRATOR, place)
    assert shown.shell is not None
    assert shown.shell.place == TeamPlace()


@pytest.mark.parametrize("place", [SafetyPlace(), TemplatesPlace()], ids=str)
def test_a_note_taker_is_not_let_near_the_vault_or_the_templates(
    as_role: AsRole, place: Place
) -> None:
    shown = as_role(Role.NOTE_TAKER, place)
    assert shown.shell is not None
    assert shown.shell.place == TodayPlace()


def test_a_reader_plans_no_meetings_and_begins_no_cases(qtbot: QtBot, as_role: AsRole) -> None:
    shown = as_role(Role.READER, CasesPlace())
    assert shown.shell is not None
    cases = shown.shell.shown
    assert isinstance(cases, CasesScreen)
    assert not cases.new.isVisible()
    assert not shown.shell.top_bar.new_meeting.isVisible()
    qtbot.keyClick(shown, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert shown.shell.place == CasesPlace()


def test_a_reader_reads_a_case_and_changes_nothing(as_role: AsRole, settled: Settled) -> None:
    shown = as_role(Role.READER, CasePlace("jonas"))
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, CaseScreen)
    assert screen.page.name.text() == "Jonas Fiktivsen"
    fields = [one for one in screen.page.findChildren(TextField) if one.isVisible()]
    assert fields
    assert all(one.isReadOnly() for one in fields)
    assert not screen.save.isVisible()
    assert not screen.meet.isVisible()
    forms = screen.page.forms.findChildren(QAbstractButton)
    assert not [one.accessibleName() for one in forms if one.isVisible() and one.isEnabled()]
    QTest.keyClick(screen.page.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(shown)
    assert not screen.page.gap.isVisible()


def test_a_reader_cannot_open_a_meeting_that_is_not_finished(as_role: AsRole) -> None:
    shown = as_role(Role.READER, MeetingsPlace())
    rows = [row for row in shown.findChildren(ListRow) if row.isVisible()]
    assert rows
    assert not [row for row in rows if row.isEnabled()]


def test_a_note_taker_writes_people_and_not_the_office(as_role: AsRole) -> None:
    shown = as_role(Role.NOTE_TAKER, TeamPlace())
    assert shown.shell is not None
    team = shown.shell.shown
    assert isinstance(team, TeamScreen)
    assert team.people.isVisible()
    assert team.add_person.isVisible()
    hidden = (team.office, team.holidays, team.signers, team.new_team)
    assert not [card for card in hidden if card.isVisible()]
    assert team.teams == []


@pytest.mark.parametrize(
    ("role", "finalises"), [(Role.NOTE_TAKER, False), (Role.COORDINATOR, True)]
)
def test_only_who_finalises_is_offered_to(
    as_role: AsRole, settled: Settled, role: Role, finalises: bool
) -> None:
    shown = as_role(role, MeetingsPlace())
    row = next(row for row in shown.findChildren(ListRow) if row.isVisible())
    row.click()
    settled(shown)
    assert shown.shell is not None
    room = shown.shell.shown
    assert isinstance(room, RoomScreen)
    assert room.model.finalises is finalises


def test_who_manages_no_access_still_changes_their_own_passphrase(as_role: AsRole) -> None:
    shown = as_role(Role.READER, AccessPlace())
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, AccessScreen)
    assert screen.passphrase.change.hasFocus()
    assert not screen.people.isVisible()
    assert not screen.code.isVisible()


def test_a_role_taken_away_while_one_works_opens_nothing_more(
    as_role: AsRole, office: Door, passphrase: str, settled: Settled
) -> None:
    shown = as_role(Role.NOTE_TAKER, CasesPlace())
    session = shown.session
    assert session is not None
    leader = office.unlock(passphrase)
    leader.vault.change_role("ida", Role.ADMINISTRATOR)
    leader.close()
    assert shown.shell is not None
    shown.shell.go(CasePlace("jonas"))
    settled(shown)
    assert not isinstance(shown.shell.shown, CaseScreen)
