"""People and team: what a fresh vault needs before its first meeting."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.domain.people import ServiceCode
from meetingapp.ui.places import Place, TeamPlace, TodayPlace
from meetingapp.ui.screens.team import TeamScreen
from meetingapp.ui.widgets.person_form import PersonForm
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door

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
    card = next(one for one in team_screen(shown).teams if one._team.type == "RT")
    card.save.click()
    settled(shown)
    (team,) = session.list_teams()
    assert (team.type, team.name) == ("RT", "ressursteam")
