"""A new meeting: three decisions, the rest from the team."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.domain.case import Anonymous, Case, NamedChild
from meetingapp.domain.series import Series
from meetingapp.services.drafting import MeetingPlan
from meetingapp.ui.places import NewMeetingPlace, Place, PreparePlace
from meetingapp.ui.screens.new_meeting import NewMeetingScreen
from meetingapp.ui.widgets.new_meeting_form import NewMeetingForm
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
CTRL = Qt.KeyboardModifier.ControlModifier
# The offscreen platform says so of every list that drops down.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def form_of(window: MainWindow) -> NewMeetingForm:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, NewMeetingScreen)
    return screen.form


def test_two_keys_plan_a_meeting_with_all_the_team_knows(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(NewMeetingPlace("jonas"))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    settled(shown)
    assert shown.session is not None
    assert shown.shell is not None
    (meeting,) = shown.session.lists.list_meetings().rows
    assert (meeting.date, meeting.starts_at, meeting.place) == (
        date(2026, 12, 1),
        time(14, 15),
        "grupperom 2",
    )
    assert shown.shell.place == PreparePlace(meeting.id)
    room = shown.session.open_room(meeting.discussions[0].id)
    assert room.meeting.chair is not None
    assert room.meeting.chair.name == "Berit Eksempelrud"
    assert [p.person.name for p in room.meeting.participants] == [
        "Berit Eksempelrud",
        "Ida Prøvestad",
        "Lars Testdahl",
    ]
    assert room.meeting.unit == "Prøveåsen skole"


@pytest.mark.parametrize("written", ["", "31.2", "snart"])
def test_without_a_day_nothing_is_planned(
    qtbot: QtBot, at: At, settled: Settled, written: str
) -> None:
    shown = at(NewMeetingPlace("jonas"))
    form = form_of(shown)
    form.day.setFocus()
    form.day.selectAll()
    qtbot.keyClick(form.day, Qt.Key.Key_Delete)
    qtbot.keyClicks(form.day, written)
    assert not form.plan.isEnabled()
    assert form.missing == "Skriv datoen for møtet."
    qtbot.keyClick(form.day, Qt.Key.Key_Return, CTRL)
    settled(shown)
    assert shown.session is not None
    assert shown.session.lists.list_meetings().rows == ()


def test_without_a_case_nothing_is_planned(at: At) -> None:
    form = form_of(at(NewMeetingPlace("jonas")))
    form.cases.ticks["jonas"].click()
    assert not form.plan.isEnabled()
    assert form.missing == "Velg minst én sak."


def test_the_consent_is_checked_against_the_day(qtbot: QtBot, at: At) -> None:
    form = form_of(at(NewMeetingPlace("jonas")))
    assert (
        form.cases.consent_of("jonas")
        == "Samtykke til 18.\N{NO-BREAK SPACE}juni\N{NO-BREAK SPACE}2027"
    )
    form.day.setFocus()
    form.day.selectAll()
    qtbot.keyClicks(form.day, "1.9.2027")
    assert form.cases.consent_of("jonas").startswith("Samtykket går ut 18.")


def test_the_invitation_names_no_child_and_no_concern(at: At) -> None:
    form = form_of(at(NewMeetingPlace("jonas")))
    form.pane.copy.click()
    text = QApplication.clipboard().text()
    assert text.startswith("Innkalling til ressursteam")
    assert "Sak 1/26" in text
    assert "Tirsdag 1." in text
    for word in ("Jonas", "Fiktivsen", "Kari"):
        assert word not in text
        assert word not in form.pane.text.text()


def test_a_kind_without_a_team_is_found_by_the_beginning_of_its_name(qtbot: QtBot, at: At) -> None:
    shown = at(NewMeetingPlace("jonas"))
    form = form_of(shown)
    form.type.setFocus()
    qtbot.keyClicks(form.type, "2")
    assert form.other.hasFocus()
    for letter in "ansvarsg":  # a list that is open takes the keys first
        qtbot.keyClicks(QApplication.activePopupWidget() or form.other, letter)
    qtbot.keyClick(QApplication.activePopupWidget() or form.other, Qt.Key.Key_Tab)
    assert form.type_code == "AG"
    assert "individuelle planen" in form.about.text()
    assert "Det krever navn og samtykke." in form.about.text()
    assert set(form.services.values) == {"SCHOOL", "KG", "PPT", "HC", "COORD"}


def test_the_team_tells_which_services_are_invited_and_they_may_be_changed(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(NewMeetingPlace("jonas"))
    form = form_of(shown)
    assert form.services.values == ("SCHOOL", "PPT")
    form.services.setFocus()
    qtbot.keyClicks(form.services, "5")
    settled(shown)
    assert not form.plan.isEnabled()
    qtbot.keyClick(form.services, Qt.Key.Key_Return, CTRL)
    settled(shown)
    assert shown.session is not None
    assert shown.session.lists.list_meetings().rows == ()
    assert form.missing == "Helsestasjonen er ikke med i samtykket."
    form.plan_only.click()
    settled(shown)
    (meeting,) = shown.session.lists.list_meetings().rows
    room = shown.session.open_room(meeting.discussions[0].id)
    assert [s.value for s in room.meeting.invited_services] == ["SCHOOL", "PPT", "HC"]


def test_several_cases_are_taken_in_one_sitting(
    office: Door, passphrase: str, at: At, settled: Settled
) -> None:
    other(office, passphrase, Case("sigrid", NamedChild("Sigrid Prøvevik", date(2021, 5, 2))))
    shown = at(NewMeetingPlace("jonas"))
    form = form_of(shown)
    form.cases.ticks["sigrid"].click()
    settled(shown)
    assert not form.plan.isEnabled()
    form.plan_only.click()
    settled(shown)
    assert shown.session is not None
    (meeting,) = shown.session.lists.list_meetings().rows
    assert len(meeting.discussions) == 2


def test_what_is_odd_about_the_time_is_said_in_a_sentence(
    office: Door, passphrase: str, at: At, settled: Settled
) -> None:
    session = office.unlock(passphrase)
    ida = next(one for one in session.list_people() if one.id == "ida").ref(date(2026, 12, 1))
    session.plan_meeting(
        MeetingPlan("AG", date(2026, 12, 1), time(14), time(15), people=(ida,), case_ids=("jonas",))
    )
    session.close()
    shown = at(NewMeetingPlace("jonas"))
    form = form_of(shown)
    assert form.day_notes.text() == (
        "Ida Prøvestad er i et annet møte da: Ansvarsgruppe kl. 14.00."
    )
    form.day.set_raw("25.12.2026")
    form.day.edited.emit(form.day.raw)
    settled(shown)
    assert form.day_notes.text() == "Skolen er stengt den dagen: første juledag."


def test_a_time_behind_the_day_moves_the_meeting_and_keeps_its_length(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(NewMeetingPlace("jonas"))
    form = form_of(shown)
    form.day.setFocus()
    form.day.selectAll()
    qtbot.keyClicks(form.day, "21. jan 9")
    qtbot.keyClick(form.day, Qt.Key.Key_Tab)
    settled(shown)
    assert form.day.day == date(2027, 1, 21)
    assert (form.starts.at, form.ends.at) == (time(9), time(9, 45))


def test_the_series_of_the_team_gives_the_day(office: Door, passphrase: str, at: At) -> None:
    session = office.unlock(passphrase)
    [team] = session.list_teams()
    session.save_team(replace(team, series=Series(date(2026, 11, 26), every_weeks=2)))
    session.close()
    form = form_of(at(NewMeetingPlace("jonas")))
    assert form.day.day == date(2026, 11, 26)
    assert form._when.remark.text() == "Neste dag i teamets møterekke"


def test_what_a_case_brings_is_counted_one_case_at_a_time(
    office: Door, passphrase: str, at: At, settled: Settled
) -> None:
    other(office, passphrase, Case("sigrid", NamedChild("Sigrid Prøvevik", date(2021, 5, 2))))
    shown = at(NewMeetingPlace("jonas"))
    form = form_of(shown)
    form.cases.ticks["sigrid"].click()
    settled(shown)
    pane = form.pane
    first = pane.brings_title.text()
    assert first.endswith("sak 1 av 2")
    assert pane.brings.text() == "Første møte om saken."
    pane.next.click()
    assert pane.brings_title.text().endswith("sak 2 av 2")
    assert pane.brings_title.text() != first


@pytest.mark.parametrize(("kind", "planned"), [("AG", 0), ("RT", 1)])
def test_a_child_without_a_name_is_taken_only_where_names_are_not_needed(
    office: Door, passphrase: str, at: At, settled: Settled, kind: str, planned: int
) -> None:
    other(office, passphrase, Case("nameless", Anonymous("6–9"), reference="2/26"))
    shown = at(NewMeetingPlace("nameless"))
    form = form_of(shown)
    form.show_type(kind)
    form.plan.click()
    settled(shown)
    assert shown.session is not None
    assert len(shown.session.lists.list_meetings().rows) == planned
    if not planned:
        assert form.missing.startswith("Denne typen møte tar ikke opp barn uten navn.")


def test_a_kind_of_meeting_that_takes_no_child_shows_no_invitation_and_cannot_be_made(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(NewMeetingPlace("jonas"))
    form = form_of(shown)
    assert form.pane.copy.isEnabled()
    form.show_type("SYS")
    form.type_chosen.emit("SYS")
    settled(shown)
    assert form.missing.startswith("Et systemmøte tar ikke opp saker om et barn.")
    assert form.pane.title.text() == "Ingen er invitert ennå."
    for each in (form.plan, form.plan_only, form.pane.copy):
        assert not each.isEnabled()
    qtbot.keyClick(form.day, Qt.Key.Key_Return, CTRL)
    settled(shown)
    assert shown.session is not None
    assert shown.session.lists.list_meetings().rows == ()
    form.show_type("RT")
    form.type_chosen.emit("RT")
    settled(shown)
    assert form.plan.isEnabled()
    assert form.pane.title.text() == "Innkalling til ressursteam"


def other(office: Door, passphrase: str, case: Case) -> None:
    session = office.unlock(passphrase)
    session.save_case(case)
    session.close()
