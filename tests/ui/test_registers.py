"""People and services: days, units and rooms, a team’s fixed days."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.domain.calendar import Calendar
from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.domain.red_days import red_days
from meetingapp.domain.series import OnDayOff, Series, occurrences
from meetingapp.ui.places import Place, TeamPlace, TodayPlace
from meetingapp.ui.screens.cases import CasesScreen
from meetingapp.ui.screens.importing import ImportScreen
from meetingapp.ui.screens.team import TeamScreen
from meetingapp.ui.viewmodels.series_words import occurrence_says, series_says
from meetingapp.ui.viewmodels.team_form import described, left_on, still_here, with_role
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.person_form import PersonForm
from meetingapp.ui.widgets.series_form import SeriesForm
from meetingapp.ui.window import MainWindow
from meetingapp.words import Language, Words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
TODAY = date(2026, 11, 24)
NB, NN = Words(Language.NB), Words(Language.NN)
LEFT = Person(
    "eva",
    "Eva Sluttesen",
    (Engagement(ServiceCode.PPT, "rådgiver", until=date(2026, 7, 31)),),
)


def team_screen(window: MainWindow) -> TeamScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, TeamScreen)
    return screen


def names(screen: TeamScreen) -> list[str]:
    QApplication.processEvents()  # new rows are shown by the loop
    shown = [row for row in screen.people.findChildren(ListRow) if row.isVisibleTo(screen)]
    return [row.accessibleName().split(".")[0] for row in shown]


def test_people_are_found_by_name_role_and_service(qtbot: QtBot, at: At) -> None:
    screen = team_screen(at(TeamPlace()))
    assert len(names(screen)) == 3
    for typed, found in (("prø", "Ida Prøvestad"), ("rådg ppt", "Lars Testdahl")):
        screen.people.search.clear()
        qtbot.keyClicks(screen.people.search, typed)
        assert names(screen) == [found]
    qtbot.keyClick(screen.people.search, Qt.Key.Key_Return)
    form = QApplication.activeModalWidget()
    assert isinstance(form, PersonForm)
    assert form.name.raw == "Lars Testdahl"
    form.reject()
    qtbot.keyClicks(screen.people.search, "xyz")
    assert names(screen) == []


def test_tab_goes_down_the_page(qtbot: QtBot, at: At) -> None:
    screen = team_screen(at(TeamPlace()))
    people, services, units = screen.people.stops, screen.services.stops, screen.units.stops
    for before, after in (
        (screen.people.search, people[3]),
        (people[-1], services[0]),
        (services[-1], screen.children_.take_in),
        (screen.children_.cases, units[0]),
        (units[-1], screen.holidays.years),
    ):
        before.setFocus()
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is after


def test_a_service_shows_its_people(at: At) -> None:
    screen = team_screen(at(TeamPlace()))
    school = next(
        row
        for row in screen.services.findChildren(ListRow)
        if row.accessibleName().startswith("Skolen")
    )
    assert school.accessibleName() == "Skolen. 2 personer"
    school.click()
    assert sorted(names(screen)) == ["Berit Eksempelrud", "Ida Prøvestad"]


def test_who_leaves_is_last_in_the_list_and_offered_no_more(at: At, settled: Settled) -> None:
    shown = at(TodayPlace())
    assert shown.session is not None
    shown.session.save_person(LEFT)
    assert shown.shell is not None
    shown.shell.go(TeamPlace())
    settled(shown)
    screen = team_screen(shown)
    assert names(screen)[-1] == "Eva Sluttesen"
    offered = {option.value for option in screen.teams[0].members._options}
    assert offered == {"berit", "ida", "lars"}
    assert described(NB, LEFT, TODAY).replace("\xa0", " ") == (
        "rådgiver · PPT · sluttet 31. juli 2026"
    )


def test_a_last_day_before_the_first_is_said_beside_the_field(at: At, settled: Settled) -> None:
    shown = at(TeamPlace())
    team_screen(shown).add_person.click()
    form = QApplication.activeModalWidget()
    assert isinstance(form, PersonForm)
    form.name.set_raw("Noor Demoli")
    form.since.set_raw("1.12.2026")
    form.until.set_raw("1.11.2026")
    form.save.click()
    assert form.isVisible()
    assert form.until.accessibleDescription() == "Siste dag er før første dag."
    form.until.set_raw("1.6.2027")
    form.save.click()
    settled(shown)
    assert shown.session is not None
    noor = next(one for one in shown.session.list_people() if one.name == "Noor Demoli")
    assert noor.engagements == (
        Engagement(ServiceCode.SCHOOL, "", date(2026, 12, 1), date(2027, 6, 1)),
    )


def test_a_new_role_from_a_day_leaves_the_old_one_until_then() -> None:
    ida = Person("ida", "Ida", (Engagement(ServiceCode.SCHOOL, "lærer"),))
    begins = Engagement(ServiceCode.PPT, " rådgiver ", date(2027, 1, 1))
    moved = with_role(ida, "Ida P", begins, TODAY)
    assert moved.engagements == (
        Engagement(ServiceCode.SCHOOL, "lærer", None, date(2026, 12, 31)),
        Engagement(ServiceCode.PPT, "rådgiver", date(2027, 1, 1)),
    )
    mended = with_role(ida, "Ida", Engagement(ServiceCode.SCHOOL, "inspektør"), TODAY)
    assert mended.engagements == (Engagement(ServiceCode.SCHOOL, "inspektør"),)
    assert (still_here(LEFT, TODAY), left_on(LEFT, TODAY)) == (False, date(2026, 7, 31))
    assert (still_here(ida, TODAY), left_on(ida, TODAY)) == (True, None)


def test_units_and_rooms_are_kept_and_offered_as_places(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(TeamPlace())
    screen = team_screen(shown)
    [row] = screen.units.rows
    row.name.setFocus()
    qtbot.keyClicks(row.name, "Prøveåsen skole")
    qtbot.keyClick(row.name, Qt.Key.Key_Tab)
    qtbot.keyClicks(row.rooms, "Møterom 2, Biblioteket,")
    screen.office.unit.setFocus()
    settled(shown)
    assert shown.session is not None
    office = shown.session.read_office()
    assert [unit.name for unit in office.units] == ["Prøveåsen skole"]
    assert [room.name for room in office.rooms] == ["Møterom 2", "Biblioteket"]
    assert {room.unit_id for room in office.rooms} == {office.units[0].id}
    assert len(screen.units.rows) == 2
    assert "Biblioteket, Prøveåsen skole" in screen.teams[0]._places.stringList()
    screen.units.rows[0].remove.click()
    settled(shown)
    office = shown.session.read_office()
    assert (office.units, office.rooms) == ((), ())


def test_a_team_gets_fixed_days_with_the_keyboard(qtbot: QtBot, at: At, settled: Settled) -> None:
    shown = at(TeamPlace())
    card = team_screen(shown).teams[0]
    card.series.every.setFocus()
    qtbot.keyClick(card.series.every, Qt.Key.Key_3)
    qtbot.keyClicks(card.series.first, "24.11.2026")
    assert card.series.summary.text() == "Annenhver tirsdag kl. 14.15, hopper over fridager"
    assert card.series.coming.text().count("\n") == 5
    assert "juleferie" in card.series.coming.text()
    card.save.click()
    settled(shown)
    assert shown.session is not None
    [team] = shown.session.list_teams()
    assert team.series == Series(TODAY, 2)


def test_a_series_without_its_first_day_is_not_kept(at: At, settled: Settled) -> None:
    shown = at(TeamPlace())
    card = team_screen(shown).teams[0]
    card.series.every.set_value("1")
    card.save.click()
    settled(shown)
    assert card.series.first.accessibleDescription() == (
        "Skriv den første dagen. Den bestemmer ukedagen."
    )
    assert shown.session is not None
    assert shown.session.list_teams()[0].series is None


def test_a_series_of_another_pace_keeps_it(qtbot: QtBot) -> None:
    form = SeriesForm(lambda: TODAY)
    qtbot.addWidget(form)
    every_sixth = Series(TODAY, 6, date(2027, 6, 1), OnDayOff.MOVE)
    form.show_series(every_sixth)
    assert form.series == every_sixth


@pytest.mark.parametrize(
    ("series", "nb", "nn"),
    [
        (
            Series(TODAY, 2),
            "Annenhver tirsdag kl. 09.00, hopper over fridager",
            "Annankvar tysdag kl. 09.00, hoppar over fridagar",
        ),
        (
            Series(date(2026, 11, 25), on_day_off=OnDayOff.MOVE),
            "Hver onsdag kl. 09.00, flyttes til en skoledag samme uke",
            "Kvar onsdag kl. 09.00, blir flytta til ein skuledag same veka",
        ),
        (
            Series(TODAY, 6),
            "Hver 6. uke, på en tirsdag kl. 09.00, hopper over fridager",
            "Kvar 6. veke, på ein tysdag kl. 09.00, hoppar over fridagar",
        ),
    ],
)
def test_a_series_is_said_as_people_say_it(series: Series, nb: str, nn: str) -> None:
    assert series_says(NB, series, time(9)) == nb
    assert series_says(NN, series, time(9)) == nn


def test_a_moved_and_a_skipped_day_say_why() -> None:
    calendar = Calendar(red_days((2027,)))
    thursdays = Series(date(2027, 5, 6), on_day_off=OnDayOff.MOVE)
    [moved] = occurrences(thursdays, calendar, date(2027, 5, 6), 1)
    assert occurrence_says(NB, moved).replace("\xa0", " ") == (
        "Torsdag 6. mai 2027: flyttet til fredag 7. mai, Kristi himmelfartsdag"
    )
    skipped = occurrences(Series(date(2027, 5, 6)), calendar, date(2027, 5, 6), 1)[0]
    assert occurrence_says(NN, skipped).replace("\xa0", " ") == (
        "Torsdag 6. mai 2027: blir hoppa over, Kristi himmelfartsdag"
    )


def test_the_way_to_children_and_files_stands_on_the_screen(at: At, settled: Settled) -> None:
    shown = at(TeamPlace())
    assert shown.shell is not None
    team_screen(shown).children_.take_in.click()
    settled(shown)
    first: object = shown.shell.shown
    assert isinstance(first, ImportScreen)
    shown.shell.go(TeamPlace())
    settled(shown)
    team_screen(shown).children_.cases.click()
    settled(shown)
    then: object = shown.shell.shown
    assert isinstance(then, CasesScreen)
