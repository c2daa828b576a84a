"""School holidays are edited by keyboard, one school year at a time."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from meetingapp.domain.calendar import SchoolBreak, SchoolHoliday
from meetingapp.ui.places import Place, TeamPlace, TodayPlace
from meetingapp.ui.screens.team import TeamScreen
from meetingapp.ui.viewmodels.holidays_form import (
    HolidayEntry,
    first_day,
    holiday_of,
    last_day,
    problem,
)
from meetingapp.ui.widgets.holidays_card import HolidaysCard
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.words import Language, Words

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
NB = Words(Language.NB)


def card(window: MainWindow) -> HolidaysCard:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, TeamScreen)
    return screen.holidays


def stored(window: MainWindow) -> tuple[SchoolHoliday, ...]:
    assert window.session is not None
    return window.session.read_office().school_holidays


def names(shown: HolidaysCard) -> list[str]:
    return [line.name.raw for line in shown.rows]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("20.2", date(2027, 2, 20)),
        ("5.10", date(2026, 10, 5)),
        ("5.8", date(2026, 8, 5)),
        ("31.7", date(2027, 7, 31)),
        ("uke 41", date(2026, 10, 5)),
        ("uke 9", date(2027, 3, 1)),
        ("20.2.2028", date(2028, 2, 20)),
        ("snart", None),
    ],
)
def test_the_first_day_is_read_in_its_school_year(written: str, meant: date | None) -> None:
    assert first_day(written, 2026) == meant


def test_the_last_day_is_read_beside_the_first() -> None:
    assert last_day("2.1", date(2026, 12, 21), 2026) == date(2027, 1, 2)
    assert last_day("15.8", date(2027, 6, 20), 2026) == date(2027, 8, 15)
    assert last_day("fredag", date(2027, 2, 22), 2026) == date(2027, 2, 26)
    assert last_day("26.2", None, 2026) == date(2027, 2, 26)


@pytest.mark.parametrize(
    ("name", "first", "last", "said"),
    [
        ("", "", "", ""),
        ("  ", "22.2", "26.2", "Skriv hva ferien heter."),
        ("vinterferie", "", "26.2", "Skriv første og siste dag, for eksempel 22.2."),
        ("vinterferie", "22.2", "30.2", "Skriv første og siste dag, for eksempel 22.2."),
        ("vinterferie", "22.2.2029", "26.2.2029", "Ferien begynner i et annet skoleår."),
        ("vinterferie", "26.2", "22.2", "Siste dag kan ikke være før første dag."),
        ("vinterferie", "1.9", "26.2.2027", "En skoleferie varer ikke mer enn fire måneder."),
        ("vinterferie", "22.2", "26.2", ""),
    ],
)
def test_a_line_says_what_is_wrong_with_it(name: str, first: str, last: str, said: str) -> None:
    entry = HolidayEntry(name, first, last)
    wrong = problem(entry, 2026)
    assert (wrong(NB) if wrong else "") == said
    assert (holiday_of(NB, entry, 2026) is None) is bool(said or entry.empty)


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_whatever_is_written_is_a_holiday_or_has_a_problem(name: str, a: str, b: str) -> None:
    entry = HolidayEntry(name, a, b)
    found = holiday_of(NB, entry, 2026)
    assert found is None or problem(entry, 2026) is None


def test_a_holiday_with_its_usual_name_follows_the_language(at: At) -> None:
    shown = card(at(TeamPlace()))
    assert names(shown)[0] == "høstferien"
    wording.use(Language.NN)
    assert names(shown)[0] == "haustferien"
    wording.use(Language.NB)
    assert names(shown)[0] == "høstferien"


def test_looking_at_the_suggestion_writes_nothing(at: At, settled: Settled) -> None:
    window = at(TeamPlace())
    assert len(card(window).rows) == 5
    assert not card(window).restore.isEnabled()
    assert window.shell is not None
    window.shell.go(TodayPlace())
    settled(window)
    assert stored(window) == ()


def test_a_holiday_is_moved_with_the_keyboard(qtbot: QtBot, at: At, settled: Settled) -> None:
    window = at(TeamPlace())
    winter = card(window).rows[2]
    for field, text in ((winter.first, "uke 9"), (winter.last, "fredag")):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    settled(window)
    moved = SchoolHoliday("", date(2027, 3, 1), date(2027, 3, 5), SchoolBreak.WINTER)
    assert moved in stored(window)
    assert len(stored(window)) == 5
    assert card(window).restore.isEnabled()


def test_a_holiday_is_added_with_the_keyboard(qtbot: QtBot, at: At, settled: Settled) -> None:
    window = at(TeamPlace())
    shown = card(window)
    shown.add.setFocus()
    qtbot.keyClick(shown.add, Qt.Key.Key_Space)
    line = shown.rows[-1]
    assert line.name.hasFocus()
    qtbot.keyClicks(line.name, "planleggingsdag")
    qtbot.keyClick(line.name, Qt.Key.Key_Tab)
    assert line.first.hasFocus()
    qtbot.keyClicks(line.first, "29.1")
    qtbot.keyClick(line.first, Qt.Key.Key_Tab)
    qtbot.keyClicks(line.last, "29.1")
    qtbot.keyClick(line.last, Qt.Key.Key_Tab)
    assert line.remove.hasFocus()
    settled(window)
    planning = SchoolHoliday("planleggingsdag", date(2027, 1, 29), date(2027, 1, 29))
    assert planning in stored(window)
    assert line.first.raw == "fre 29.01.2027"


def test_a_holiday_is_removed_and_the_suggestion_taken_back(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    window = at(TeamPlace())
    shown = card(window)
    shown.rows[0].remove.setFocus()
    qtbot.keyClick(shown.rows[0].remove, Qt.Key.Key_Space)
    settled(window)
    assert [h.school_break for h in stored(window)] == list(SchoolBreak)[1:]
    assert shown.rows[0].name.hasFocus()
    qtbot.keyClick(shown.restore, Qt.Key.Key_Space)
    settled(window)
    assert stored(window) == ()
    assert len(shown.rows) == 5


def test_when_the_last_holiday_is_removed_the_suggestion_comes_back(
    at: At, settled: Settled
) -> None:
    window = at(TeamPlace())
    shown = card(window)
    for line in tuple(shown.rows):
        line.remove.click()
    settled(window)
    assert stored(window) == ()
    assert len(shown.rows) == 5


def test_a_line_that_makes_no_sense_is_told_and_what_stood_there_is_kept(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    window = at(TeamPlace())
    winter = card(window).rows[2]
    winter.last.setFocus()
    winter.last.selectAll()
    qtbot.keyClicks(winter.last, "1.1")
    qtbot.keyClick(winter.last, Qt.Key.Key_Tab)
    settled(window)
    assert winter.last.accessibleDescription() == "Siste dag kan ikke være før første dag."
    assert stored(window) == ()
    winter.last.setFocus()
    winter.last.selectAll()
    qtbot.keyClicks(winter.last, "24.2")
    qtbot.keyClick(winter.last, Qt.Key.Key_Tab)
    settled(window)
    assert winter.last.accessibleDescription() == ""
    assert date(2027, 2, 24) in {h.last for h in stored(window)}


def test_the_next_school_year_is_written_for_itself(qtbot: QtBot, at: At, settled: Settled) -> None:
    window = at(TeamPlace())
    shown = card(window)
    shown.years.setFocus()
    qtbot.keyClick(shown.years, Qt.Key.Key_Right)
    autumn = shown.rows[0]
    assert autumn.first.raw == "man 04.10.2027"
    autumn.first.setFocus()
    autumn.first.selectAll()
    qtbot.keyClicks(autumn.first, "30.9")
    assert window.shell is not None
    window.shell.go(TodayPlace())
    settled(window)
    assert {h.first.year for h in stored(window)} == {2027, 2028}
    assert date(2027, 9, 30) in {h.first for h in stored(window)}


def test_the_office_and_its_holidays_are_kept_beside_each_other(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    window = at(TeamPlace())
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, TeamScreen)
    screen.holidays.rows[0].remove.click()
    screen.office.unit.setFocus()
    screen.office.unit.selectAll()
    qtbot.keyClicks(screen.office.unit, "Øvingsvik skole")
    window.shell.go(TodayPlace())
    settled(window)
    assert window.session is not None
    kept = window.session.read_office()
    assert kept.unit == "Øvingsvik skole"
    assert len(kept.school_holidays) == 4
