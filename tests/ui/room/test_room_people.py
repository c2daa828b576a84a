"""Who comes and goes during a case: one key each, for this case alone."""

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from meetingapp.domain.meeting import Absence, CaseAttendance, Participant
from meetingapp.domain.people import Party, PersonRef
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.attendance import attendees, take_away
from meetingapp.ui.viewmodels.room.comings import (
    Presence,
    came_now,
    find,
    left_now,
    presence,
    stay_out,
)
from meetingapp.ui.widgets.room.a01_opening import OpeningForm
from meetingapp.ui.widgets.room.people_row import PeopleRow
from meetingapp.ui.wording import wording
from meetingapp.words import Language
from tests.ui.room.conftest import Model, Show, opened, turn
from tests.ui.room.hands import form, here, press

Key = Qt.Key
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
NOW = time(14, 31)


def with_away(number: int = 1) -> tuple[OpenRoom, str]:
    """Return a room where one of the team has not come."""
    room = opened()
    people = list(room.meeting.participants)
    people[number] = replace(people[number], attended=False)
    name = people[number].person.name
    return replace(room, meeting=replace(room.meeting, participants=tuple(people))), name


def row(screen: RoomScreen, name: str) -> PeopleRow:
    return next(each for each in screen._sitting.people.rows if each.name == name)


def noted(screen: RoomScreen, name: str) -> CaseAttendance | None:
    rows = screen.model.discussion.attendance
    return next((each for each in rows if each.name == name), None)


def test_one_key_opens_the_list_arrows_choose_and_a_letter_writes_the_time(show: Show) -> None:
    room, name = with_away()
    screen = show(room, "A05")
    screen._focus("voice.own_words")
    field = here()
    press(Key.Key_A, BOTH)
    people = screen._sitting.people
    assert people.isVisible()
    while row(screen, name).next is not here():
        press(Key.Key_Down)
    press(Key.Key_K)
    found = noted(screen, name)
    assert found is not None
    assert found.came_at == NOW
    assert row(screen, name).is_here
    assert "kom kl. 14.31" in row(screen, name).status.accessibleName()
    press(Key.Key_G)
    found = noted(screen, name)
    assert found is not None
    assert found.left_at == NOW
    press(Key.Key_Z)
    press(Key.Key_Z)
    assert not row(screen, name).is_here
    press(Key.Key_Escape)
    assert not people.isVisible()
    assert here() is field


def test_one_click_writes_that_somebody_left_and_undo_takes_it_back(show: Show) -> None:
    screen = show(opened(), "A05")
    screen._top._present.click()
    first = screen._sitting.people.rows[0]
    before = noted(screen, first.name)
    first.next.click()
    after = noted(screen, first.name)
    assert after is not None
    assert after.left_at == NOW
    assert first.next.text() == "Er tilbake"
    first.undo.click()
    assert noted(screen, first.name) == before
    assert first.undo.isHidden()


def test_who_leaves_and_comes_back_was_out_in_between_each_time(show: Show) -> None:
    screen = show(opened(), "A05")
    name = attendees(screen.model)[0].name
    for left, back in ((time(14, 20), time(14, 25)), (time(14, 40), time(14, 52))):
        left_now(screen.model, name, left)
        assert presence(find(screen.model, name) or attendees(screen.model)[1]) is Presence.LEFT
        came_now(screen.model, name, back)
    found = noted(screen, name)
    assert found is not None
    assert found.left_at is None
    assert found.away == (
        Absence(time(14, 20), time(14, 25)),
        Absence(time(14, 40), time(14, 52)),
    )
    press(Key.Key_A, BOTH)
    said = row(screen, name).status.accessibleName()
    assert "ute fra kl. 14.20 til 14.25 · ute fra kl. 14.40 til 14.52" in said
    left_now(screen.model, name, NOW)
    came_now(screen.model, name, NOW)
    assert noted(screen, name) == found


def test_an_absence_that_was_none_is_taken_away_where_people_are_listed(show: Show) -> None:
    out, again = Absence(time(14, 20), time(14, 25)), Absence(time(14, 40), time(14, 52))
    told = opened().discussion
    first, *rest = told.attendance
    away = replace(first, away=(out, again))
    screen = show(opened(replace(told, attendance=(away, *rest))), "A01")
    shown = next(e for e in form(screen, OpeningForm)._rows.values() if e._name == first.name)
    one, other = shown.away.buttons
    assert one.isVisible()
    assert one.accessibleName() == f"{first.name} var ute fra kl. 14.20 til 14.25. Fjern dette"
    shown.came.setFocus(Qt.FocusReason.TabFocusReason)
    press(Key.Key_Tab)
    assert here() is one
    press(Key.Key_Return)
    assert noted(screen, first.name) == replace(first, away=(again,))
    assert [each.accessibleName() for each in shown.away.buttons] == [other.accessibleName()]
    shown.here.click()
    assert noted(screen, first.name) == first


def test_the_sitting_knows_nothing_of_what_happens_in_one_case(show: Show) -> None:
    room, name = with_away()
    screen = show(room, "A05")
    came_now(screen.model, name, NOW)
    assert screen.model.meeting == room.meeting
    assert name in {p.person.name for p in screen.model.context.meeting.attended}


def test_who_stays_out_is_out_of_this_case_and_may_come_in(show: Show) -> None:
    screen = show(opened(), "A05")
    press(Key.Key_A, BOTH)
    first = screen._sitting.people.rows[0]
    press(Key.Key_U)
    found = noted(screen, first.name)
    assert found is not None
    assert found.stays_out
    press(Key.Key_K)
    found = noted(screen, first.name)
    assert found is not None
    assert (found.stays_out, found.came_at) == (False, NOW)


def test_keys_that_mean_nothing_here_change_nothing(show: Show) -> None:
    screen = show(opened(), "A05")
    press(Key.Key_A, BOTH)
    before = screen.model.discussion
    press(Key.Key_K)  # is here already
    press(Key.Key_Z)  # nothing to undo
    press(Key.Key_Up)
    press(Key.Key_Q)
    assert screen.model.discussion == before


def test_somebody_taken_off_the_list_as_not_here_has_no_times_left(show: Show) -> None:
    room, name = with_away()
    screen = show(room, "A01")
    came_now(screen.model, name, NOW)
    screen.model.tell()
    attendee = find(screen.model, name)
    assert attendee is not None
    assert presence(attendee) is Presence.HERE
    form(screen, OpeningForm)._rows[attendee.path].here.click()
    found = noted(screen, name)
    assert found is not None
    assert found.came_at is None
    assert name not in {p.person.name for p in screen.model.context.meeting.attended}


def test_a_long_absence_of_the_list_when_minutes_are_locked(show: Show) -> None:
    screen = show(replace(opened(), minutes_id="min-1"), "A05")
    press(Key.Key_A, BOTH)
    first = screen._sitting.people.rows[0]
    before = screen.model.discussion
    first.leave()
    first.turn_out()
    assert screen.model.discussion == before
    assert not first.next.isEnabled()


def test_what_was_written_with_the_name_of_somebody_taken_away_stays_and_the_gates_ask(
    model: Model,
) -> None:
    who = PersonRef("Tone Eksempelrud", "tilkalt")
    there = replace(
        opened().discussion,
        parties=(*opened().discussion.parties, Participant(who, Party.SERVICE, attended=True)),
    )
    measure = replace(there.agreement.measures[0], responsible=who)
    there = replace(
        there, agreement=replace(there.agreement, measures=(measure, *there.agreement.measures[1:]))
    )
    room, _ = model(opened(there))
    room.put("closing.corrections", "Tone Eksempelrud rettet datoen.")
    closed = {r.path for r in room.results if r.closes}
    take_away(room, who.name)
    assert who.name not in {each.name for each in attendees(room)}
    assert room.discussion.agreement.measures[0].responsible == who
    assert room.discussion.closing.corrections == "Tone Eksempelrud rettet datoen."
    new = {r.path for r in room.results if r.closes} - closed
    assert any(path.startswith("agreement.measures.0.") for path in new)
    room.undo()
    assert who.name in {each.name for each in attendees(room)}


def test_the_list_is_closed_when_another_case_is_opened(show: Show) -> None:
    screen = show(opened(), "A05")
    press(Key.Key_A, BOTH)
    screen.model.open("d-1")
    assert not screen._sitting.people.isVisible()
    turn(screen, "A05")


def test_who_takes_no_part_in_the_case_is_no_more_responsible_unasked(model: Model) -> None:
    room, _ = model(opened())
    who = room.discussion.agreement.measures[0].responsible
    assert who is not None
    closed = {r.path for r in room.results if r.closes}
    stay_out(room, who.name, out=True)
    new = {r.path for r in room.results if r.closes} - closed
    assert "agreement.measures.0.accepted_by_message" in new
    assert room.discussion.agreement.measures[0].responsible == who
    stay_out(room, who.name, out=False)
    assert {r.path for r in room.results if r.closes} == closed


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_list_and_the_notes_fit_and_every_control_says_whom_it_is_about(
    show: Show, scale: float
) -> None:
    theme.apply(scale=scale)
    screen = show(opened(), "A05", width=1440 if scale > 1 else 1100, height=760)
    press(Key.Key_N, BOTH)
    press(Key.Key_A, BOTH)
    people = screen._sitting.people
    wording.use(Language.NN)
    QApplication.processEvents()
    assert screen.rect().contains(people.geometry())
    first = people.rows[0]
    assert first.next.accessibleName() == f"{first.name}: Gjekk no"
    assert first.out.accessibleName() == f"{first.name}: Ikkje i denne saka"
    for each in people.rows:
        for button in (each.next, each.out):
            assert button.width() >= button.sizeHint().width()
            assert each.rect().contains(button.geometry())
    nameless = [
        type(w).__name__
        for part in (people, screen.notes_pane, screen._sitting.over, screen._sitting.cursors)
        for w in part.findChildren(QWidget)
        if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(w, QScrollArea) and not w.accessibleName() and not w.focusProxy()
        and w.objectName() != "qt_scrollarea_viewport"
    ]  # fmt: skip
    assert nameless == []
