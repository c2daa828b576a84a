"""Minutes the archive lacks: found on I dag and in the list, and packed in a row, whole each."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meetingapp.domain.leaving import HeldError
from meetingapp.errors import AppError
from meetingapp.services.archiving import Package
from meetingapp.ui.places import NOT_JOURNALED, MinutesListPlace, TodayPlace
from meetingapp.ui.screens.minutes_list import MinutesListScreen
from meetingapp.ui.screens.today import TodayScreen
from meetingapp.ui.viewmodels.archive_all import Run
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.row_with_button import LinkButton
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from tests.ui.met import Met, show, tell

Settled = Callable[[MainWindow], None]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tell(tmp_path_factory.mktemp("unfiled") / "told")


@pytest.fixture
def met(told: Path, tmp_path: Path, window: Callable[[Door], MainWindow], settled: Settled) -> Met:
    met = show(told, tmp_path / "vault", window, lambda _: MinutesListPlace(NOT_JOURNALED))
    settled(met.window)
    return met


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "ut"
    folder.mkdir()
    return folder


def listed(met: Met) -> MinutesListScreen:
    screen = met.shown
    assert isinstance(screen, MinutesListScreen)
    return screen


def pack(qtbot: QtBot, screen: MinutesListScreen, folder: Path) -> Run:
    with qtbot.waitSignal(screen.packing.ended, timeout=10_000) as ended:
        screen.packing.begin(folder)
    run = ended.args[0]
    assert isinstance(run, Run)
    return run


def tone(said: Said) -> str:
    """Name the kind of text it is: green, red, or quiet."""
    [label] = said.findChildren(Label)
    return str(label.property("t"))


def test_the_card_of_the_day_and_the_list_lead_to_those_the_archive_lacks(
    met: Met, settled: Settled
) -> None:
    shell = met.window.shell
    assert shell is not None
    shell.go(TodayPlace())
    settled(met.window)
    today = shell.shown
    assert isinstance(today, TodayScreen)
    today.unfiled.findChildren(LinkButton)[0].click()
    settled(met.window)
    assert shell.place == MinutesListPlace(NOT_JOURNALED)
    screen = listed(met)
    assert screen.model.total == len(met.minutes()) == 3
    assert screen.bar.make.isVisible()
    assert not screen.search.isVisible()
    shell.go(MinutesListPlace())
    settled(met.window)
    screen = listed(met)
    assert screen.search.isVisible()
    assert not screen.bar.make.isVisible()
    assert [option.say(wording.words) for option in screen.only.options] == ["Ikke journalført (3)"]


def test_it_stops_between_two_whole_packages_and_goes_on_with_the_rest(
    qtbot: QtBot, met: Met, settled: Settled, out: Path
) -> None:
    screen = listed(met)
    lines: list[str] = []

    def stop_at_the_second(run: Run) -> None:
        lines.append(screen.bar.line.text())
        if run.made == 1 and not run.is_stopped:
            screen.bar.stop.click()

    screen.packing.came.connect(stop_at_the_second)
    run = pack(qtbot, screen, out)
    assert run.is_stopped
    assert (run.made, len(run.left)) == (2, 1)  # the one under way was finished
    assert "Lager pakke 2 av 3 …" in lines
    assert screen.bar.said.text.startswith("2 av 3 pakker ligger i mappa ut.")
    assert "Ett gjenstår." in screen.bar.said.text
    assert tone(screen.bar.said) == "sm2"  # somebody said stop: nothing is amiss
    assert screen.bar.trouble.text == ""
    run = pack(qtbot, screen, out)
    settled(met.window)
    assert (run.made, run.left, run.had_one) == (1, (), 2)
    assert screen.bar.said.text.startswith("Én pakke ligger i mappa ut.")
    assert "2 referater hadde en pakke fra før." in screen.bar.said.text
    assert tone(screen.bar.said) == "ok"
    run = pack(qtbot, screen, out)
    assert (run.total, run.had_one) == (0, 3)
    assert screen.bar.said.text.startswith("Ingen pakke ble laget.")
    assert tone(screen.bar.said) == "sm2"
    packages = list(out.iterdir())
    assert len(packages) == met.logged("copies.package") == 3
    assert all(len(list(each.iterdir())) == 5 for each in packages)
    first = screen.model.row_at(0)
    assert first is not None
    assert "Pakke laget" in screen.model.sentence(first)


def test_a_folder_that_is_gone_stops_it_and_what_cannot_be_packed_does_not(
    qtbot: QtBot, met: Met, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = listed(met)
    run = pack(qtbot, screen, out / "gone")
    assert run.trouble is not None
    assert (run.made, len(run.left)) == (0, 3)
    assert screen.bar.said.text == "Ingen pakke ble laget. 3 gjenstår."
    assert screen.bar.trouble.text == wording.words.error(AppError("export.folder"))
    assert (tone(screen.bar.said), tone(screen.bar.trouble)) == ("sm2", "danger")
    assert not (out / "gone").exists()
    assert met.logged("copies.package") == 0
    papers = met.session.papers
    bad, make = run.left[0], papers.archive_package
    full, save = run.left[1], papers.save_package

    def disk_full(folder: Path, package: Package) -> Path:
        if package.record == make(full).record:
            raise AppError("export.not_written")
        return save(folder, package)

    monkeypatch.setattr(papers, "archive_package", lambda id_: make("" if id_ == bad else id_))
    monkeypatch.setattr(papers, "save_package", disk_full)
    run = pack(qtbot, screen, out)
    assert (run.made, run.refused, len(run.left)) == (0, 1, 2)
    monkeypatch.setattr(papers, "save_package", save)
    run = pack(qtbot, screen, out)
    assert (run.made, run.refused, run.had_one) == (2, 1, 0)
    assert screen.bar.said.text.startswith("2 av 3 pakker ligger i mappa ut.")
    assert screen.bar.trouble.text.startswith("Ett referat kunne ikke pakkes.")
    assert len(list(out.iterdir())) == 2


def test_where_a_second_yes_is_missing_it_stops_and_says_so_instead_of_trying_each(
    qtbot: QtBot, met: Met, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen, papers = listed(met), met.session.papers
    last, make = met.minutes()[-1], met.session.papers.archive_package

    def held(id_: str) -> Package:
        if id_ != last:
            raise HeldError(())
        return make(id_)

    monkeypatch.setattr(papers, "archive_package", held)
    shell = met.window.shell
    assert shell is not None
    ended: list[Run] = []
    screen.packing.ended.connect(ended.append)
    screen.packing.begin(out)
    qtbot.waitUntil(lambda: shell.second_yes.form is not None)
    assert shell.second_yes.form is not None
    shell.second_yes.form.reject()
    qtbot.waitUntil(lambda: bool(ended))
    [run] = ended
    assert (run.made, run.refused, len(run.left)) == (0, 0, 3)
    assert screen.bar.trouble.text == wording.words.error(HeldError(()))
