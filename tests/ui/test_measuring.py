"""A number in three actions, what it means before it is kept, and what was wrong, struck."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.domain.measurement import MeasurementKind, StrikeReason
from meetingapp.domain.pasted import plain_spaces
from meetingapp.services.measurements import Measured, NewNumber
from meetingapp.ui.places import CasePlace, MeasuresPlace
from meetingapp.ui.screens.measures import MeasuresScreen
from meetingapp.ui.viewmodels.measure_chart import chart_of, meaning_of, sentence_of
from meetingapp.ui.widgets.correct_form import CorrectForm
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.paste_form import PasteForm
from meetingapp.ui.widgets.strike_form import StrikeForm
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.demo import PASSPHRASE, fill
from meetingapp.wiring.door import Door
from meetingapp.words import Language, Words
from tests.ui.conftest import CHEAP

JANUARY = datetime(2027, 1, 12, 8, 30, tzinfo=ZoneInfo("Europe/Oslo"))
MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("measuring") / "told"
    fill(folder, lambda: JANUARY, CHEAP)
    return folder


@pytest.fixture
def shown(pattern: Path, tmp_path: Path, window: MakeWindow, settled: Settled) -> MainWindow:
    folder = tmp_path / "told"
    shutil.copytree(pattern, folder)
    door = Door(folder, lambda: JANUARY, CHEAP)
    made = window(door)
    made.now = lambda: JANUARY
    made.resize(1440, 900)
    made.open_session(door.unlock(PASSPHRASE), MeasuresPlace())
    settled(made)
    return made


@pytest.fixture
def screen(qtbot: QtBot, shown: MainWindow, settled: Settled) -> MeasuresScreen:
    """The register, on the reading group."""
    assert shown.shell is not None
    found = shown.shell.shown
    assert isinstance(found, MeasuresScreen)
    qtbot.waitUntil(lambda: found.measuring.held is not None)
    titles = [row.measure.title for at in range(9) if (row := found.model.row_at(at))]
    with qtbot.waitSignal(found.measuring.shown):
        found.table.setCurrentIndex(found.model.index(titles.index("Lesegruppe"), 0))
    settled(shown)
    return found


def held(screen: MeasuresScreen) -> Measured:
    assert screen.measuring.held is not None
    return screen.measuring.held


def typed(qtbot: QtBot, screen: MeasuresScreen, text: str) -> None:
    screen.table.setFocus()
    qtbot.keyClick(screen.table, Qt.Key.Key_M)
    assert QApplication.focusWidget() is screen.pane.entry.value
    qtbot.keyClicks(screen.pane.entry.value, text)


def enter(qtbot: QtBot, screen: MeasuresScreen) -> None:
    qtbot.keyClick(screen.pane.entry.value, Qt.Key.Key_Return)


Form = StrikeForm | PasteForm | CorrectForm


def dialog(kind: type[Form]) -> Form:
    [found] = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    return found


def test_m_the_number_and_enter_keep_a_measurement(qtbot: QtBot, screen: MeasuresScreen) -> None:
    typed(qtbot, screen, "41,5")
    assert "7,5 av 11" in screen.pane.entry.said.text()
    assert held(screen).measurements == ()
    with qtbot.waitSignals([screen.measuring.kept, screen.measuring.shown]):
        enter(qtbot, screen)
    [kept] = held(screen).measurements
    assert (kept.value, kept.on) == (Decimal("41.5"), JANUARY.date())
    said = plain_spaces(screen.pane.chart.accessibleName())
    assert "Siste måling 41,5, 12. januar" in said
    assert screen.pane.entry.value.raw == ""


def test_a_number_far_off_is_asked_about_and_kept_by_a_second_enter(
    qtbot: QtBot, screen: MeasuresScreen
) -> None:
    typed(qtbot, screen, "410")
    enter(qtbot, screen)
    assert "Er 410 riktig? Forrige var 34." in screen.pane.entry.said.text()
    qtbot.keyClick(screen.pane.entry.value, Qt.Key.Key_Backspace)
    qtbot.keyClicks(screen.pane.entry.value, "1")
    enter(qtbot, screen)
    assert "Er 411 riktig?" in screen.pane.entry.said.text()
    with qtbot.waitSignal(screen.measuring.shown):
        enter(qtbot, screen)
    assert [each.value for each in held(screen).measurements] == [411]


@pytest.mark.parametrize(
    ("number", "day", "said"),
    [
        ("førti", "", "Dette er ikke et tall"),
        ("41 %", "", "en annen enhet"),
        ("-1", "", "fra 0 til 1000"),
        ("41", "29.11.2026", "før tiltaket startet"),
        ("41", "13.01.2027", "ikke kommet ennå"),
        ("41", "tull", "Den dagen finnes ikke"),
    ],
)
def test_what_cannot_be_kept_is_said_at_once_and_again_at_enter(
    qtbot: QtBot, screen: MeasuresScreen, number: str, day: str, said: str
) -> None:
    typed(qtbot, screen, number)
    if day:
        screen.pane.entry.day.setText(day)
        screen.pane.entry.day.edited.emit(day)
    assert said in screen.pane.entry.said.text()
    enter(qtbot, screen)
    assert said in screen.pane.entry.said.text()
    assert held(screen).measurements == ()


def test_the_childs_number_stands_beside_the_others_and_changes_no_proposal(
    qtbot: QtBot, screen: MeasuresScreen
) -> None:
    screen.pane.entry.kind.set_value(MeasurementKind.CHILD)
    typed(qtbot, screen, "6")
    with qtbot.waitSignal(screen.measuring.shown):
        enter(qtbot, screen)
    child, guardians, _ = (
        plain_spaces(voice.accessibleName()) for voice in screen.pane.voices.each
    )
    assert (child, guardians) == ("Barnet: 6 av 10, 12. januar", "Foresatte: ikke spurt")
    assert "ingen har målt ennå" in screen.pane.meaning.text()


def test_a_wrong_number_is_struck_with_a_reason_and_still_stands_in_the_list(
    qtbot: QtBot, screen: MeasuresScreen
) -> None:
    typed(qtbot, screen, "41")
    with qtbot.waitSignal(screen.measuring.shown):
        enter(qtbot, screen)
    [kept] = held(screen).measurements
    screen.pane.list.strike.emit(kept)
    form = dialog(StrikeForm)
    with qtbot.waitSignal(screen.measuring.shown):
        form.save.click()
    [struck] = held(screen).measurements
    assert replace(struck, struck_by="", struck_at=None) == replace(
        kept, struck=StrikeReason.MISTYPED
    )
    assert "Siste måling" not in screen.pane.chart.accessibleName()


def test_a_wrong_number_is_corrected_and_the_list_tells_who_when_and_why(
    qtbot: QtBot, screen: MeasuresScreen
) -> None:
    typed(qtbot, screen, "14")
    with qtbot.waitSignal(screen.measuring.shown):
        enter(qtbot, screen)
        enter(qtbot, screen)  # a second Enter by mistake keeps nothing twice
    [wrong] = held(screen).measurements
    row = screen.model.row_at(screen.table.currentIndex().row())
    assert row is not None
    assert row.latest == wrong
    screen.pane.list.correct.emit(wrong)
    form = dialog(CorrectForm)
    assert isinstance(form, CorrectForm)
    assert (form.value.raw, form.day.day) == ("14", wrong.on)
    for text, said in (
        ("14", "samme tall og samme dag"),
        ("førti", "Dette er ikke et tall"),
        ("41 %", "en annen enhet"),
        ("410", "Er 410 riktig? Forrige var 34."),
    ):
        form.value.setText(text)
        form.save.click()
        assert said in form.said.text()
    form.value.setText("41")
    with qtbot.waitSignals([screen.measuring.corrected, screen.measuring.shown]):
        form.save.click()
    assert [(int(each.value), each.struck) for each in held(screen).measurements] == [
        (14, StrikeReason.MISTYPED),
        (41, None),
    ]
    labels = {label.text() for label in screen.pane.list.findChildren(Label)}
    [told] = [text for text in labels if text.startswith("strøket av ")]
    assert plain_spaces(told).endswith("12. januar: feil tall")
    assert "Siste måling 41" in plain_spaces(screen.pane.chart.accessibleName())


def test_a_file_is_looked_through_and_its_lines_keep_their_numbers(
    qtbot: QtBot, screen: MeasuresScreen, tmp_path: Path
) -> None:
    screen.pane.paste.click()
    form = dialog(PasteForm)
    assert isinstance(form, PasteForm)
    file = tmp_path / "målt.csv"
    with qtbot.waitSignal(screen.measuring.failed):
        form.read_file(file)
    assert form.said.text()
    file.write_bytes(b"Elev;Dato;Verdi\nx;15.12.2026;37,5\n\nx;;38\nx;16.12.2026;syk\n")
    with qtbot.waitSignal(screen.measuring.read):
        form.read_file(file)
    assert "Linje 4: Den dagen finnes ikke" in form.bad.text()
    assert "Linje 5: Dette er ikke et tall" in form.bad.text()
    assert held(screen).measurements == ()
    with qtbot.waitSignals([screen.measuring.taken, screen.measuring.shown]):
        form.save.click()
    assert [each.value for each in held(screen).measurements] == [Decimal("37.5")]


def test_a_pasted_column_is_kept_only_after_the_bad_lines_were_named(
    qtbot: QtBot, screen: MeasuresScreen
) -> None:
    screen.pane.paste.click()
    form = dialog(PasteForm)
    assert isinstance(form, PasteForm)
    form.lines.setPlainText("Dato\tVerdi\n15.12.2026\t37,5\n16.12.2026\tsyk\n17.12.2026\t390")
    with qtbot.waitSignal(screen.measuring.read):
        form.save.click()
    assert "Linje 3: Dette er ikke et tall" in form.bad.text()
    assert not form.jumps.isHidden()
    assert held(screen).measurements == ()
    with qtbot.waitSignals([screen.measuring.taken, screen.measuring.shown]):
        form.save.click()
    assert [each.value for each in held(screen).measurements] == [Decimal("37.5")]


def test_where_there_is_no_room_the_measure_lies_over_the_list_until_escape(
    qtbot: QtBot, shown: MainWindow, screen: MeasuresScreen, settled: Settled
) -> None:
    shown.resize(1100, 700)
    settled(shown)
    assert not screen.pane.isVisible()
    typed(qtbot, screen, "4")
    assert screen.pane.isVisible()
    assert screen.pane.geometry().right() <= screen.width()
    qtbot.keyClick(screen.pane.entry.value, Qt.Key.Key_Escape)
    assert not screen.pane.isVisible()
    assert screen.table.hasFocus()
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    settled(shown)
    assert shown.shell is not None
    assert isinstance(shown.shell.place, CasePlace)


def test_the_chart_is_one_sentence_and_says_what_is_drawn(
    screen: MeasuresScreen,
) -> None:
    found = held(screen)
    nb = Words(Language.NB)
    assert plain_spaces(sentence_of(nb, found)) == (
        "Ord per minutt. Utgangspunkt 34. Mål: minst 45. Ingen har målt ennå. Evalueres 19. januar."
    )
    draft = (date(2027, 1, 12), Decimal(46))
    chart = chart_of(Words(Language.NN), found, JANUARY.date(), draft)
    assert [len(series.points) for series in chart.series] == [1, 2]
    assert "målet er nådd. Bare den siste målingen når målet." in meaning_of(nb, found, draft)
    session = screen._work.session
    number = NewNumber(Decimal(30), date(2026, 12, 4))
    session.measuring.add(shown_case(screen), found.line, number)
    again = session.measuring.of(shown_case(screen), found.line)
    assert "det har blitt verre" in meaning_of(nb, again)


def shown_case(screen: MeasuresScreen) -> str:
    listed = screen.model.row_at(screen.table.currentIndex().row())
    assert listed is not None
    return listed.case_id
