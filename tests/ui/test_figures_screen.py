"""Tall for ledelsen on the screen: opened, counted, frozen, saved, and for whom."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from meetingapp.document.papers.figure_grids import Told
from meetingapp.domain.figures.indicator import IndicatorId
from meetingapp.domain.figures.making import make
from meetingapp.domain.figures.period import Period, PeriodKind
from meetingapp.services.roles import Account, Role
from meetingapp.ui.commands import everywhere
from meetingapp.ui.places import EvaluationsPlace, FiguresPlace, Place, SettingsPlace
from meetingapp.ui.screens.figures import FiguresScreen
from meetingapp.ui.screens.settings import SettingsScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.figures.freeze_form import FreezeForm
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from meetingapp.words import Language
from tests.domain.figures.made_up import FIRST, lots, told
from tests.reach import EVERYTHING

At = Callable[[Place], MainWindow]
MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]
TITLE = "Tall for ledelsen"
NAMES = (("åsen", "Åsen skole"), ("vika", "Vika barnehage"), ("lia", "Lia skole"))


@pytest.fixture
def spring(office: Door, passphrase: str) -> Door:
    """Give an office whose first tertial is frozen."""
    by = lots()  # drawn anew: what is hidden does not depend on which tests went before
    counted = make(
        Period(FIRST, PeriodKind.TERTIAL),
        told(400),
        (),
        lambda how_many: [by.randint(1, 1000) for _ in range(how_many)],
    )
    figures = replace(counted, unit_names=NAMES, frozen_on=date(2026, 5, 4))
    session = office.unlock(passphrase)
    with session.desk.store.transaction(EVERYTHING) as work:
        work.figures.freeze(figures)
        work.commit()
    session.close()
    return office


@pytest.fixture
def screen(spring: Door, at: At) -> FiguresScreen:
    assert spring.exists()
    return figures_of(at(FiguresPlace()))


def figures_of(window: MainWindow) -> FiguresScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, FiguresScreen)
    return screen


def rows_of(screen: FiguresScreen, indicator: IndicatorId) -> dict[str, tuple[str, ...]]:
    return {row[0]: row[1:] for row in screen.cards[indicator].table.grid.rows}


def main_window(screen: FiguresScreen) -> MainWindow:
    window = screen.window()
    assert isinstance(window, MainWindow)
    return window


def test_what_was_frozen_last_is_open_and_no_small_number_is_on_the_page(
    screen: FiguresScreen,
) -> None:
    assert screen.title.text() == "1. tertial 2026"
    assert "ble fryst 4.\N{NO-BREAK SPACE}mai\N{NO-BREAK SPACE}2026" in screen.status.text()
    voice = rows_of(screen, IndicatorId.VOICE)
    assert voice["I alt"] == ("400",)
    for told_ in Told:
        screen.told._choose(list(Told).index(told_))
        cells = [
            cell
            for card in screen.cards.values()
            for row in card.table.grid.rows
            for cell in row[1:]
        ]
        assert cells
        assert not {"1", "2", "3", "4"} & {cell.split(" ")[0] for cell in cells}


def test_units_and_types_stand_beside_the_whole_by_name_the_others_last(
    screen: FiguresScreen,
) -> None:
    screen.told._choose(1)
    units = list(rows_of(screen, IndicatorId.VOICE))
    assert units == [
        "Hele kommunen", "Lia skole", "Vika barnehage", "Åsen skole", "Andre enheter"
    ]  # fmt: skip
    assert list(rows_of(screen, IndicatorId.VOICE_REASON))[-1] == "I alt"  # never for each unit
    screen.told._choose(2)
    assert list(rows_of(screen, IndicatorId.VOICE)) == [
        "Hele kommunen", "Innsatsteam", "Ressursteam", "Andre møtetyper"
    ]  # fmt: skip
    wording.use(Language.NN)
    screen.told._choose(1)
    assert "Heile kommunen" in rows_of(screen, IndicatorId.VOICE)


def test_a_cell_is_heard_with_what_it_stands_under(screen: FiguresScreen) -> None:
    screen.told._choose(1)
    table = screen.cards[IndicatorId.CHILD_PRESENT].table
    said = table.model().data(table.model().index(0, 2), Qt.ItemDataRole.AccessibleTextRole)
    assert str(said).startswith("Hele kommunen, Ja: ")
    whole = table.model().data(table.model().index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert str(whole).startswith("Hele kommunen. I alt: 400. Ja: ")
    assert table.accessibleName().startswith("Barnet var med i møtet")


def test_a_period_that_runs_is_counted_and_neither_frozen_nor_saved(
    screen: FiguresScreen, settled: Settled, qtbot: QtBot
) -> None:
    qtbot.keyClick(screen.periods.open[0], Qt.Key.Key_Return)
    settled(main_window(screen))
    assert screen.title.text() == "3. tertial 2026"
    assert screen.status.text().startswith("Foreløpige tall")
    assert not screen.freeze.isVisible()
    assert not screen.pdf.isVisible()
    assert screen.cards[IndicatorId.MEETINGS].none.isVisible()


def test_a_period_that_is_over_is_frozen_once_somebody_says_so_and_saved(
    screen: FiguresScreen, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    window = main_window(screen)
    before = [row.accessibleName() for row in screen.periods.open]
    assert "2. tertial 2026" in before[1]
    screen.periods.open[1].opened.emit()
    settled(window)
    qtbot.mouseClick(screen.freeze, Qt.MouseButton.LeftButton)
    form = screen.window().findChild(FreezeForm)
    assert form is not None
    form.reject()
    assert screen.freeze.isVisible()
    screen.freeze.click()
    forms = [each for each in screen.window().findChildren(FreezeForm) if each.isVisible()]
    forms[0].save.click()
    settled(window)
    assert screen.said.text == "Tallene er fryst."
    assert screen.periods.frozen[0].accessibleName().startswith("2. tertial 2026")
    assert not any("2. tertial 2026" in row.accessibleName() for row in screen.periods.open)
    screen.model.save_csv(tmp_path)
    settled(window)
    screen.model.save_pdf(tmp_path)
    settled(window)
    assert screen.said.text == "Lagret som tall-for-ledelsen-tertial-2026-05.pdf."
    assert sorted(each.suffix for each in tmp_path.glob("tall-*")) == [".csv", ".pdf"]
    screen.model.save_pdf(tmp_path / "borte")
    settled(window)
    assert screen.said.text
    assert "Lagret" not in screen.said.text


def test_a_leader_finds_the_way_from_the_evaluations_and_escape_leads_back(
    screen: FiguresScreen, settled: Settled, qtbot: QtBot
) -> None:
    window = main_window(screen)
    assert window.shell is not None
    window.shell.go(EvaluationsPlace())
    settled(window)
    evaluations = window.shell.shown
    assert evaluations is not None
    [way] = [each for each in evaluations.findChildren(Button) if TITLE in each.text()]
    way.click()
    settled(window)
    qtbot.keyClick(figures_of(window), Qt.Key.Key_Escape)
    assert window.shell.place == EvaluationsPlace()


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.COORDINATOR])
def test_an_administrator_opens_what_is_frozen_and_others_do_not_meet_the_page(
    role: Role, spring: Door, window: MakeWindow, settled: Settled, passphrase: str
) -> None:
    session = spring.unlock(passphrase)
    session.vault.add_access(Account("ida", "Ida Prøvestad", role), "måker over Prøvefjorden")
    session.close()
    shown = window(spring, replace(Settings(), user="ida"))
    shown.open_session(spring.unlock("måker over Prøvefjorden", "ida"), SettingsPlace())
    settled(shown)
    assert shown.shell is not None
    settings = shown.shell.shown
    assert isinstance(settings, SettingsScreen)
    may = role is Role.ADMINISTRATOR
    assert any(TITLE in way.accessibleName() for way in settings.ways) is may
    commands = everywhere(shown.shell, shown.shell._work)
    assert (TITLE in [each.say(wording.words) for each in commands]) is may
    if may:
        shown.shell.go(FiguresPlace())
        settled(shown)
        screen = figures_of(shown)
        assert not screen.periods.kind.isVisible()
        assert screen.pdf.isVisible()
        assert rows_of(screen, IndicatorId.VOICE)["I alt"] == ("400",)
