"""A whole innsatsteam sitting with three cases, by keyboard alone."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtWidgets import QWidget

from meetingapp.domain.meeting import CaseAttendance
from meetingapp.ui.places import Place, TodayPlace
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.minutes.reading import text_of, without_spaces
from tests.ui import innsatsteam as sitting
from tests.ui import ressursteam as steps
from tests.ui.innsatsteam import CHILDREN, Child
from tests.ui.person import Key, Person
from tests.ui.test_projector_leaks import said_by

# The offscreen platform says so of every list that drops down.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NURSE = "Noor Demoli"
ADVISER = "Lars Testdahl"
NOW = time(8, 30)


@pytest.mark.long
def test_an_innsatsteam_takes_three_children_by_keyboard_alone(
    office: Door,
    passphrase: str,
    at: Callable[[Place], MainWindow],
    settled: Callable[[MainWindow], None],
) -> None:
    session = office.unlock(passphrase)
    sitting.register(session)
    session.close()
    person = Person(at(TodayPlace()), settled)

    sitting.plan(person)
    worked: list[Child] = []
    for number in (1, 2, 3):
        if number > 1:
            sitting.other_case(person, number)
            assert not any(said(person, each) for each in worked), "the last case is still there"
        child = sitting.case(person, first=number == 1)
        nurse = attends(person, NURSE)
        if child is CHILDREN["jonas"]:
            sitting.note(person, NURSE, Key.Key_G)
            assert attends(person, NURSE).left_at == NOW
        else:
            assert nurse.stays_out, "the consent does not let the nurse in"
        if child is CHILDREN["sigrid"]:
            sitting.note(person, ADVISER, Key.Key_G)
            sitting.note(person, ADVISER, Key.Key_K)
            assert attends(person, ADVISER).left_at is None, "only out for a moment"
        assert said(person, child)
        worked.append(child)
    assert len(set(map(id, worked))) == len(CHILDREN)

    minutes = {worked[-1].name: steps.finalise(person)}
    for child in worked[:-1]:
        sitting.back_to(person, child)
        assert steps.room(person).model.case.id == next(
            k for k, v in CHILDREN.items() if v is child
        )
        minutes[child.name] = steps.finalise(person)

    person.window.close()
    session = office.unlock(passphrase)
    for child in worked:
        text = without_spaces(text_of(session.read_minutes_pdf(minutes[child.name])))
        for other in worked:
            own = other is child
            assert (without_spaces(other.name) in text, other.mark in text) == (own, own), (
                other.mark
            )
    session.close()


def attends(person: Person, name: str) -> CaseAttendance:
    """Give what is noted of somebody in the case that is open."""
    rows = steps.room(person).model.discussion.attendance
    return next(row for row in rows if row.name == name)


def said(person: Person, child: Child) -> list[str]:
    """Give every text in the window, shown, hidden or spoken, that belongs to one child."""
    window: QWidget = person.window
    return [text for text in said_by(window) if child.mark in text or child.name in text]


@pytest.mark.long
def test_the_keys_of_the_cases_lead_from_one_to_another_and_back(
    office: Door,
    passphrase: str,
    at: Callable[[Place], MainWindow],
    settled: Callable[[MainWindow], None],
) -> None:
    session = office.unlock(passphrase)
    sitting.register(session)
    session.close()
    person = Person(at(TodayPlace()), settled)
    sitting.plan(person)
    first = steps.room(person).model.case.id
    person.chooses("all are here", Key.Key_Return)
    sitting.other_case(person, 3)
    third = steps.room(person).model.case.id
    sitting.other_case(person, 1)
    assert steps.room(person).model.case.id == first != third
    assert attends(person, ADVISER).need_to_know
