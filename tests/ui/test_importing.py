"""A file of people or children: looked through on the screen, then taken in whole."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from meetingapp.ui.places import ImportPlace, Place
from meetingapp.ui.screens.importing import ImportScreen
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.words import Language

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]

PEOPLE = "Navn;Tjeneste;Rolle;Fødselsnummer\nIda Prøvestad;Skole;inspektør;1\nNoor Demoli;PPT;;\n"
CHILDREN = "Navn;Født;Foresatt 1\nJonas Fiktivsen;14.03.2018;Ola Fiktivsen\nMaja O;02.09.2016;\n"


def import_screen(window: MainWindow) -> ImportScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, ImportScreen)
    return screen


@pytest.fixture
def looking(at: At, settled: Settled, tmp_path: Path) -> Callable[[str, str], MainWindow]:
    def looked(kind: str, text: str) -> MainWindow:
        file = tmp_path / "liste.csv"
        file.write_text(text, "cp1252")
        shown = at(ImportPlace(kind))
        import_screen(shown).look(file)
        settled(shown)
        return shown

    return looked


def remarks(screen: ImportScreen) -> list[str]:
    model = screen.lines
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def test_before_a_file_is_chosen_its_columns_are_told_in_the_language_in_use(
    at: At, settled: Settled, looking: Callable[[str, str], MainWindow]
) -> None:
    shown = at(ImportPlace("children"))
    settled(shown)
    told = [label.text() for label in import_screen(shown).looks_like.findChildren(Label)]
    assert "Navn og fødselsdato må være med. De andre kolonnene kan utelates." in told
    assert told[told.index("Født") + 1] == "14.03.2018"
    assert told[told.index("Saksnummer") + 1] == "kan stå tom"
    wording.use(Language.NN)
    settled(shown)
    told = [label.text() for label in import_screen(shown).looks_like.findChildren(Label)]
    assert "Føresett 1" in told
    wording.use(Language.NB)
    screen = import_screen(looking("people", PEOPLE))
    assert not screen.looks_like.isVisible()


def test_people_are_looked_through_and_taken_in(
    looking: Callable[[str, str], MainWindow], settled: Settled
) -> None:
    shown = looking("people", PEOPLE)
    screen = import_screen(shown)
    assert screen.says.text() == "liste.csv: én ny, én som finnes fra før."
    assert screen.not_read.isVisible()
    assert screen.take_in.isEnabled()
    screen.known._choose(1)
    screen.take_in.click()
    settled(shown)
    assert screen.says.text() == "Én ble hentet inn, én ble oppdatert."
    assert not screen.take_in.isVisible()
    assert shown.session is not None
    people = {one.name: one for one in shown.session.list_people()}
    assert "Noor Demoli" in people
    assert people["Ida Prøvestad"].engagements[-1].role == "inspektør"


def test_children_become_cases_and_known_ones_stay_as_they_are(
    looking: Callable[[str, str], MainWindow], settled: Settled
) -> None:
    shown = looking("children", CHILDREN)
    screen = import_screen(shown)
    screen.take_in.click()
    settled(shown)
    assert screen.says.text() == "Én ble hentet inn, én er som før."
    assert shown.session is not None
    assert {case.title for case in shown.session.lists.list_cases().rows} == {
        "Jonas Fiktivsen",
        "Maja O",
    }
    [kari] = shown.session.read_case("jonas").guardians
    assert kari.name == "Kari Fiktivsen"


def test_a_faulty_line_is_first_and_said_in_plain_words(
    looking: Callable[[str, str], MainWindow],
) -> None:
    screen = import_screen(looking("people", PEOPLE + "Per Testdahl;Banken;;\n"))
    assert screen.says.text() == ("liste.csv: én ny, én som finnes fra før, én linje må rettes.")
    assert not screen.take_in.isEnabled()
    assert remarks(screen)[0] == (
        "4. –. Må rettes. Tjeneste: Denne tjenesten er ikke kjent. Skriv for eksempel skole, "
        "barnehage, PPT eller helsestasjon."
    )
    assert screen.line.text().startswith("Linje 4: Tjeneste: Denne tjenesten")
    wording.use(Language.NN)
    assert screen.says.text() == "liste.csv: éin ny, éin som finst frå før, éi linje må rettast."
    assert screen.line.text().startswith("Linje 4: Tjeneste: Denne tenesta")


def test_a_mended_file_takes_the_place_of_the_faulty_one(
    looking: Callable[[str, str], MainWindow], settled: Settled, tmp_path: Path
) -> None:
    shown = looking("people", "Navn;Tjeneste\nPer;Banken\n")
    screen = import_screen(shown)
    mended = tmp_path / "liste.csv"
    mended.write_text("Navn;Tjeneste\nPer;PPT\n", "utf-8")
    screen.look(mended)
    settled(shown)
    assert screen.take_in.isEnabled()
    assert remarks(screen) == ["2. Per, PPT. Ny"]


def test_a_file_that_is_stopped_leaves_nothing_and_may_be_taken_in_again(
    looking: Callable[[str, str], MainWindow], settled: Settled, qtbot: QtBot
) -> None:
    shown = looking("children", CHILDREN)
    screen = import_screen(shown)
    held = Event()
    shown.background.store(held.wait, lambda _: None)  # whatever comes now waits its turn
    screen.take_in.click()
    assert screen.stop.hasFocus()
    assert not screen.again.isEnabled()
    screen.model._course.heed(1, 2)
    qtbot.waitUntil(lambda: screen.says.text() == "Henter inn fila: 1 av 2 linjer.")
    screen.stop.click()
    held.set()
    settled(shown)
    assert screen._trouble.text() == "Det ble stoppet, og ingenting fra fila er hentet inn."
    assert shown.session is not None
    assert shown.session.lists.list_cases().total == 1
    assert not screen.stop.isVisible()
    screen.take_in.click()
    settled(shown)
    assert shown.session.lists.list_cases().total == 2


def no_file(_folder: Path) -> None:
    """Leave nothing there."""


def a_pipe(file: Path) -> None:
    os.mkfifo(file)


def no_table(file: Path) -> None:
    file.write_bytes(b"PK\x03\x04" + bytes(100))


def far_too_large(file: Path) -> None:
    with file.open("wb") as made:
        made.truncate(8 * 1024**3)


GONE = "rar.csv kunne ikke åpnes. Se om den fortsatt er der, og velg den på nytt."
NO_TEXT = "Fila er ikke en tabell i ren tekst. Lagre den som CSV i regnearket, og velg den fila."
TOO_LARGE = "Fila er større enn 5 MB. Del den i to, og hent inn én om gangen."


@pytest.mark.parametrize(
    ("make", "said"),
    [(no_file, GONE), (a_pipe, GONE), (no_table, NO_TEXT), (far_too_large, TOO_LARGE)],
    ids=["no file", "a pipe", "a workbook", "eight gigabytes"],
)
def test_what_is_no_table_ends_in_a_sentence(
    at: At, settled: Settled, tmp_path: Path, make: Callable[[Path], None], said: str
) -> None:
    shown = at(ImportPlace("children"))
    screen = import_screen(shown)
    make(tmp_path / "rar.csv")
    screen.look(tmp_path / "rar.csv")
    settled(shown)
    assert screen._trouble.text() == said
    assert not screen.take_in.isVisible()


def test_an_example_file_is_saved_and_can_be_taken_in(
    at: At, settled: Settled, tmp_path: Path
) -> None:
    shown = at(ImportPlace("children"))
    screen = import_screen(shown)
    screen.model.write_example(tmp_path / "barn.csv", "nb")
    settled(shown)
    assert screen.says.text() == "barn.csv er lagret. Åpne den i et regneark."
    screen.look(tmp_path / "barn.csv")
    settled(shown)
    assert screen.take_in.isEnabled()
