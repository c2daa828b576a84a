"""People and team: what a fresh vault needs before its first meeting."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.domain.people import ServiceCode
from meetingapp.domain.team import Team
from meetingapp.services import shelf
from meetingapp.ui.places import Place, TeamPlace, TodayPlace
from meetingapp.ui.screens.team import TeamScreen
from meetingapp.ui.viewmodels.naming import team_kinds, team_title
from meetingapp.ui.widgets.person_form import PersonForm
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from meetingapp.words import Language, Words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
MakeWindow = Callable[..., MainWindow]


def team_screen(window: MainWindow) -> TeamScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, TeamScreen)
    return screen


def person_form() -> PersonForm:
    form = QApplication.activeModalWidget()
    assert isinstance(form, PersonForm)
    return form


def test_a_person_is_added_with_the_keyboard(qtbot: QtBot, at: At, settled: Settled) -> None:
    shown = at(TeamPlace())
    team_screen(shown).add_person.click()
    form = person_form()
    qtbot.keyClicks(form.name, "Noor Demoli")
    qtbot.keyClick(form.name, Qt.Key.Key_Tab)
    qtbot.keyClick(form.service, "5")
    qtbot.keyClicks(form.role, "helsesykepleier")
    qtbot.keyClick(form.role, Qt.Key.Key_Return)
    settled(shown)
    assert shown.session is not None
    (noor,) = [one for one in shown.session.list_people() if one.name == "Noor Demoli"]
    assert noor.engagements[0].service is ServiceCode.HC
    assert noor.engagements[0].role == "helsesykepleier"


@pytest.mark.parametrize("name", ["", "   "])
def test_a_person_without_a_name_is_not_added(at: At, settled: Settled, name: str) -> None:
    shown = at(TeamPlace())
    team_screen(shown).add_person.click()
    form = person_form()
    form.name.set_raw(name)
    form.save.click()
    assert form.isVisible()
    assert form.name.accessibleDescription() == "Skriv navnet."
    form.reject()
    settled(shown)
    assert shown.session is not None
    assert len(shown.session.list_people()) == 3


def test_the_office_is_kept_when_the_screen_is_left(qtbot: QtBot, at: At, settled: Settled) -> None:
    shown = at(TeamPlace())
    screen = team_screen(shown)
    screen.office.unit.setFocus()
    screen.office.unit.selectAll()
    qtbot.keyClicks(screen.office.unit, "Øvingsvik barnehage")
    assert shown.shell is not None
    shown.shell.go(TodayPlace())
    settled(shown)
    assert shown.session is not None
    assert shown.session.read_office().unit == "Øvingsvik barnehage"


def test_the_chair_is_always_in_the_team(at: At, settled: Settled) -> None:
    shown = at(TeamPlace())
    card = team_screen(shown).teams[0]
    card.members.set_values(("ida",))
    card.save.click()
    settled(shown)
    assert shown.session is not None
    (team,) = shown.session.list_teams()
    assert set(team.members) == {"ida", "berit"}


def test_a_change_in_the_team_is_kept_when_the_screen_is_left(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(TeamPlace())
    place = team_screen(shown).teams[0].place
    place.setFocus()
    place.selectAll()
    qtbot.keyClicks(place, "biblioteket")
    assert shown.shell is not None
    shown.shell.go(TodayPlace())
    settled(shown)
    assert shown.session is not None
    assert shown.session.list_teams()[0].place == "biblioteket"


def test_leaving_at_once_changes_nothing(at: At, settled: Settled) -> None:
    shown = at(TodayPlace())
    assert shown.shell is not None
    assert shown.session is not None
    before = (shown.session.read_office(), shown.session.list_teams())
    shown.shell.go(TeamPlace())
    shown.shell.go(TodayPlace())
    settled(shown)
    assert (shown.session.read_office(), shown.session.list_teams()) == before


def test_an_empty_vault_offers_a_team_to_fill_in(
    door: Door, window: MakeWindow, settled: Settled, passphrase: str
) -> None:
    session = door.create(passphrase, door.new_recovery_code())
    shown = window(door)
    shown.open_session(session, TeamPlace())
    settled(shown)
    (card,) = team_screen(shown).teams
    card.save.click()
    settled(shown)
    (team,) = session.list_teams()
    assert (team.type, team.name) == ("RT", "ressursteam")


def test_only_the_teams_there_are_have_a_card_and_another_is_one_choice_away(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(TeamPlace())
    screen = team_screen(shown)
    assert len(screen.teams) == 1
    screen.new_team.kind.setFocus()
    qtbot.keyClicks(screen.new_team.kind, "slt")
    qtbot.keyClick(screen.new_team.kind, Qt.Key.Key_Tab)
    assert screen.new_team.add.hasFocus()
    qtbot.keyClick(screen.new_team.add, Qt.Key.Key_Space)
    assert len(screen.teams) == 2
    card = screen.teams[1]
    assert card.members.hasFocus()
    card.members.set_values(("ida",))
    card.save.click()
    settled(shown)
    assert shown.session is not None
    saved = {(team.type, team.name) for team in shown.session.list_teams()}
    assert saved == {("RT", "ressursteam"), ("SYS", "SLT-møte")}


@pytest.mark.parametrize("typed", ["", "   ", "finnes ikke", "team"])
def test_a_team_of_no_known_kind_is_not_set_up(at: At, typed: str) -> None:
    screen = team_screen(at(TeamPlace()))
    screen.new_team.kind.set_raw(typed)
    screen.new_team.add.click()
    assert len(screen.teams) == 1
    assert "Velg fra lista" in screen.new_team.kind.accessibleDescription()


def test_a_team_is_named_in_the_language_of_the_screen_when_its_name_is_known() -> None:
    kinds = team_kinds(shelf.all_templates())
    known, own = Team("a", "SKT", "skoleteam"), Team("b", "SKT", "Onsdagsgruppa")
    nn = Words(Language.NN)
    assert team_title(nn, kinds, known) == "Skuleteam"
    assert team_title(nn, kinds, own) == "Onsdagsgruppa"
    assert team_title(nn, kinds, Team("c", "FT", "")) == "Fråværsteam"
    assert team_title(nn, kinds, Team("d", "GONE", "")) == "GONE"
