"""Backups, wholeness and locking, on the screen of those who keep the vault."""

from collections.abc import Callable
from pathlib import Path

from meetingapp.errors import AppError
from meetingapp.services.findings import found
from meetingapp.ui.places import Place, SafetyPlace, TodayPlace
from meetingapp.ui.screens.safety import SafetyScreen
from meetingapp.ui.screens.today import TodayScreen
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from meetingapp.words import Language

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


def screen_of(window: MainWindow) -> SafetyScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, SafetyScreen)
    return screen


def said(screen: SafetyScreen) -> str:
    words = " ".join(label.text() for label in screen.backups.findChildren(Label))
    return words.replace("\N{ZERO WIDTH SPACE}", "")


def test_a_backup_is_made_with_one_key_and_told_of(at: At, settled: Settled, office: Door) -> None:
    shown = at(SafetyPlace())
    screen = screen_of(shown)
    assert "Det er ikke tatt noen sikkerhetskopi ennå." in said(screen)
    assert screen.backups.make.hasFocus()
    screen.backups.make.click()
    settled(shown)
    settled(shown)
    assert screen.said.text == "Sikkerhetskopien er tatt og kontrollert."
    assert "Siste sikkerhetskopi ble tatt og kontrollert i dag kl. 08.30." in said(screen)
    assert len(list((office.folder / "backups").glob("samraad-*"))) == 1


def test_the_backups_go_where_one_chooses_and_back_again(
    at: At, settled: Settled, tmp_path: Path
) -> None:
    stick = tmp_path / "minnepinne"
    stick.mkdir()
    shown = at(SafetyPlace())
    screen = screen_of(shown)
    assert not screen.backups.beside.isVisible()
    screen.model.choose(stick)
    settled(shown)
    settled(shown)
    assert str(stick) in said(screen)
    screen.model.make()
    settled(shown)
    assert list(stick.rglob("samraad-*"))
    assert screen.backups.beside.isVisible()
    screen.backups.beside.click()
    settled(shown)
    settled(shown)
    assert str(stick) not in said(screen)


def test_a_place_that_is_gone_is_said_and_stands_in_the_way_of_nothing(
    at: At, settled: Settled, tmp_path: Path
) -> None:
    stick = tmp_path / "minnepinne"
    stick.mkdir()
    shown = at(SafetyPlace())
    screen_of(shown).model.choose(stick)
    settled(shown)
    stick.rename(tmp_path / "ute")
    assert shown.shell is not None
    shown.shell.go(SafetyPlace())
    settled(shown)
    assert screen_of(shown).backups.trouble.isVisible()
    shown.shell.go(TodayPlace())
    settled(shown)
    today = shown.shell.shown
    assert isinstance(today, TodayScreen)
    assert today.notice.isVisible()
    assert today.upcoming.isVisible()


def test_a_place_that_cannot_be_written_is_refused_with_the_reason(
    at: At, settled: Settled, tmp_path: Path
) -> None:
    no_folder = tmp_path / "en-fil.txt"
    no_folder.write_text("ikke en mappe")
    shown = at(SafetyPlace())
    screen = screen_of(shown)
    before = said(screen)
    screen.model.choose(no_folder)
    settled(shown)
    # A long path is given places to break at.
    assert "en-fil.txt" in screen.said.text.replace("\N{ZERO WIDTH SPACE}", "")
    assert said(screen) == before
    assert no_folder.read_text() == "ikke en mappe"


def test_a_whole_vault_is_said_to_be_in_order(at: At, settled: Settled) -> None:
    shown = at(SafetyPlace())
    screen = screen_of(shown)
    screen.whole.check.click()
    assert not screen.whole.check.isEnabled()
    settled(shown)
    assert screen.whole.said == "Alt er i orden."
    assert screen.whole.check.isEnabled()


def test_what_was_found_stands_as_a_list_in_the_language_in_use(at: At) -> None:
    screen = screen_of(at(SafetyPlace()))
    screen.whole.show_findings((found("minutes.pdf", version=1, case="1/26").as_error(),))
    bokmal = screen.whole.said
    assert "1/26" in bokmal
    wording.use(Language.NN)
    assert screen.whole.said != bokmal


def test_what_was_odd_at_unlocking_is_told_calmly(at: At) -> None:
    shown = at(TodayPlace())
    assert shown.shell is not None
    today = shown.shell.shown
    assert isinstance(today, TodayScreen)
    assert not today.notice.isVisible()
    today.model.noticed.emit((AppError("backup.place_missing", folder="minnepinne"),))
    assert today.notice.isVisible()
    assert "minnepinne" in " ".join(one.text() for one in today.notice.findChildren(Label))


def test_closing_makes_a_backup_of_what_was_changed(at: At, office: Door) -> None:
    shown = at(TodayPlace())
    shown.close()
    assert list((office.folder / "backups").glob("samraad-*"))
