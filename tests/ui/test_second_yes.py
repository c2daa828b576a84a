"""Where the eleventh case is held, the way on stands at once: another says yes, and it goes on."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from meetingapp.domain.leaving import MOST
from meetingapp.domain.people import Person
from meetingapp.errors import AppError
from meetingapp.services.roles import Account, Role
from meetingapp.ui.places import (
    NOT_JOURNALED,
    CasePapersPlace,
    MinutesListPlace,
    Place,
    SafetyPlace,
)
from meetingapp.ui.ports import Session
from meetingapp.ui.screens.case_papers import CasePapersScreen
from meetingapp.ui.screens.minutes_list import MinutesListScreen
from meetingapp.ui.screens.safety import SafetyScreen
from meetingapp.ui.viewmodels.archive_all import Run
from meetingapp.ui.widgets.leaving.yes_dialog import YesDialog
from meetingapp.ui.widgets.papers.parcel_dialog import ParcelDialog
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from tests.ui.conftest import PASSPHRASE, jonas
from tests.ui.met import Met, show, tell

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
IDAS = "idas egne lange ord"


def session_of(shown: MainWindow) -> Session:
    assert shown.session is not None
    return shown.session


def let_out(session: Session, count: int) -> None:
    """Let so many other cases leave, as parcels."""
    for number in range(count):
        id_ = f"annen-{number}"
        session.save_case(replace(jonas(), id=id_, reference=f"{number + 100}/26"))
        session.exchange.pack_case(id_)


@pytest.fixture
def full(at: At, settled: Settled) -> tuple[MainWindow, CasePapersScreen]:
    """A screen from which the eleventh case of the hour is to leave."""
    shown = at(CasePapersPlace("jonas"))
    let_out(session_of(shown), MOST)
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, CasePapersScreen)
    settled(shown)
    return shown, screen


def let_in_ida(shown: MainWindow) -> None:
    ida = Account("ida", "Ida Prøvestad", Role.COORDINATOR)
    session_of(shown).vault.add_access(ida, IDAS)


def asked(shown: MainWindow, settled: Settled, by: Callable[[], object]) -> YesDialog:
    by()
    settled(shown)
    settled(shown)
    assert shown.shell is not None
    form = shown.shell.second_yes.form
    assert isinstance(form, YesDialog)
    return form


def words_of(form: YesDialog) -> str:
    return " ".join(label.text() for label in form.findChildren(QLabel))


def test_a_wrong_passphrase_is_said_and_the_right_one_lets_it_go_on_by_itself(
    qtbot: QtBot, full: tuple[MainWindow, CasePapersScreen], settled: Settled
) -> None:
    shown, screen = full
    let_in_ida(shown)
    form = asked(shown, settled, screen.pack.click)
    assert "Flere enn ti saker på en time – en til må godkjenne" in words_of(form)
    assert form.who.person_id == "ida"  # the only one who may
    assert form.secret.hasFocus()
    assert not form.save.isEnabled()
    qtbot.keyClicks(form.secret, PASSPHRASE)
    qtbot.keyClick(form.secret, Qt.Key.Key_Return)
    settled(shown)
    assert "Dette er ikke passfrasen til denne personen." in words_of(form)
    assert form.secret.raw == ""
    qtbot.keyClicks(form.secret, IDAS)
    qtbot.keyClick(form.secret, Qt.Key.Key_Return)
    settled(shown)
    settled(shown)
    assert shown.findChildren(ParcelDialog)
    assert shown.shell is not None
    assert shown.shell.second_yes.form is None


def test_without_a_yes_nothing_leaves_and_the_screen_says_why(
    full: tuple[MainWindow, CasePapersScreen], settled: Settled
) -> None:
    shown, screen = full
    let_in_ida(shown)
    asked(shown, settled, screen.pack.click).reject()
    settled(shown)
    assert screen.said.text == wording.words.error(AppError("leaving.held", most=MOST))
    assert not shown.findChildren(ParcelDialog)


def test_who_is_alone_in_the_vault_takes_the_code_of_the_envelope(
    qtbot: QtBot, full: tuple[MainWindow, CasePapersScreen], settled: Settled, code: str
) -> None:
    shown, screen = full
    form = asked(shown, settled, screen.pack.click)
    assert not form.who.isVisible()
    assert "gjenopprettingskoden i konvolutten" in words_of(form)
    qtbot.keyClicks(form.secret, code)
    form.save.click()
    settled(shown)
    settled(shown)
    assert shown.findChildren(ParcelDialog)


def test_safety_tells_who_and_how_many_and_names_no_child(
    full: tuple[MainWindow, CasePapersScreen], settled: Settled
) -> None:
    shown, screen = full
    let_in_ida(shown)
    asked(shown, settled, screen.pack.click).reject()
    settled(shown)
    session_of(shown).leaving.approve("ida", IDAS)
    session_of(shown).exchange.pack_case("jonas")
    assert shown.shell is not None
    shown.shell.go(SafetyPlace())
    settled(shown)
    safety = shown.shell.shown
    assert isinstance(safety, SafetyScreen)
    said = safety.many.said
    assert "24.11.2026 · Berit Eksempelrud" in said
    assert "Én sak gikk ut etter de ti første. Én sak ble holdt tilbake." in said
    assert "Godkjent av Ida Prøvestad." in said
    assert "Jonas" not in said


def test_safety_says_when_nobody_took_out_that_many(at: At) -> None:
    shown = at(SafetyPlace())
    assert shown.shell is not None
    safety = shown.shell.shown
    assert isinstance(safety, SafetyScreen)
    assert safety.many.said == "Ingen har tatt ut så mange."


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tell(tmp_path_factory.mktemp("many") / "told")


@pytest.fixture
def met(told: Path, tmp_path: Path, window: Callable[[Door], MainWindow], settled: Settled) -> Met:
    met = show(told, tmp_path / "vault", window, lambda _: MinutesListPlace(NOT_JOURNALED))
    settled(met.window)
    return met


def test_packages_of_all_ask_before_the_first_and_go_on_with_a_yes(
    qtbot: QtBot, met: Met, settled: Settled, tmp_path: Path
) -> None:
    out = tmp_path / "ut"
    out.mkdir()
    let_out(met.session, 9)
    screen = met.shown
    assert isinstance(screen, MinutesListScreen)
    packing = screen.packing
    form = asked(met.window, settled, lambda: packing.begin(out))
    assert not list(out.iterdir())
    with qtbot.waitSignal(packing.ended) as ended:
        form.reject()
    run = ended.args[0]
    assert isinstance(run, Run)
    assert (run.made, len(run.left)) == (0, 3)
    assert screen.bar.trouble.text == wording.words.error(AppError("leaving.held", most=MOST))
    met.session.save_person(Person("ida", "Ida Prøvestad"))
    met.session.vault.add_access(Account("ida", "Ida Prøvestad", Role.LEADER), IDAS)
    form = asked(met.window, settled, lambda: packing.begin(out))
    form.who.set_person("ida")
    qtbot.keyClicks(form.secret, IDAS)
    with qtbot.waitSignal(packing.ended) as ended:
        form.save.click()
    assert ended.args[0].made == len(list(out.iterdir())) == 3
    assert met.logged("leaving.many") == 2
