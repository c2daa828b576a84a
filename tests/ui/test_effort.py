"""What a meeting costs the person who writes: 45 inputs at most, 12 of them free text."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from meetingapp.domain.case import Case, NamedChild
from meetingapp.ui.places import Place, TodayPlace
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui import follow_up
from tests.ui import ressursteam as steps
from tests.ui.effort import by_hand
from tests.ui.effort.counted import cost_of, keep, spent
from tests.ui.person import CTRL, Person

# The offscreen platform says so of every list that drops down.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MOST_INPUTS = 45
MOST_TEXTS = 12
MOST_PER_MEASURE = 8
MOST_TEXTS_PER_MEASURE = 2
MOST_CHOICES_IN_A_FOLLOW_UP = 42


@pytest.mark.long
def test_a_first_meeting_with_one_measure_costs_no_more_than_the_cap(
    office: Door,
    passphrase: str,
    at: Callable[[Place], MainWindow],
    settled: Callable[[MainWindow], None],
) -> None:
    register_the_cases(office, passphrase)
    person = Person(at(TodayPlace()), settled)

    steps.new_meeting(person)
    steps.opening(person)
    steps.purpose(person)
    steps.voice(person)
    steps.guardians(person)
    steps.situation(person)
    steps.best_interests(person)
    steps.measure(person, *steps.FIRST)

    before = (len(person.inputs), person.free_texts)
    person.chooses("one more measure", Qt.Key.Key_M, CTRL)
    steps.measure(person, *steps.SECOND)
    more = (len(person.inputs) - before[0], person.free_texts - before[1])

    person.done()
    steps.ending(person)
    steps.reasons(person)
    steps.finalise(person)

    inputs, texts = len(person.inputs) - more[0], person.free_texts - more[1]
    print("\n".join(f"{n:3} {what}" for n, what in enumerate(person.inputs, start=1)))  # noqa: T201 - the list is what this test is for
    print(f"one measure: {inputs} inputs, {texts} texts; each further: {more[0]}, {more[1]}")  # noqa: T201 - the figure
    keep("first", person)
    in_word, beside = cost_of(by_hand.FIRST_IN_WORD), cost_of(by_hand.BESIDE_SAMRAAD)
    assert spent(person).seconds + beside.seconds < in_word.seconds
    assert inputs <= MOST_INPUTS
    assert texts <= MOST_TEXTS
    assert more[0] <= MOST_PER_MEASURE
    assert more[1] <= MOST_TEXTS_PER_MEASURE


@pytest.mark.long
def test_a_follow_up_with_two_measures_costs_less_than_the_first_meeting_by_hand(
    office: Door,
    passphrase: str,
    at: Callable[[Place], MainWindow],
    settled: Callable[[MainWindow], None],
) -> None:
    register_the_cases(office, passphrase)
    session = office.unlock(passphrase)
    follow_up.hold_the_first(session)
    session.close()
    person = Person(at(TodayPlace()), settled)

    steps.new_meeting(person)
    steps.opening(person)
    follow_up.since_last(person)
    follow_up.rest(person)
    steps.reasons(person)
    steps.finalise(person)

    print("\n".join(f"{n:3} {what}" for n, what in enumerate(person.inputs, start=1)))  # noqa: T201 - the list is what this test is for
    keep("follow_up", person)
    in_word, beside = cost_of(by_hand.FOLLOW_UP_IN_WORD), cost_of(by_hand.BESIDE_SAMRAAD)
    ours = spent(person)
    assert ours.seconds + beside.seconds < in_word.seconds
    assert ours.keys + beside.keys + beside.clicks < in_word.keys + in_word.clicks
    assert ours.inputs - ours.texts <= MOST_CHOICES_IN_A_FOLLOW_UP


def register_the_cases(office: Door, passphrase: str) -> None:
    """With two cases, choosing one is an input; the case knows why somebody worries."""
    session = office.unlock(passphrase)
    session.save_case(Case("sigrid", NamedChild("Sigrid Prøvevik", date(2021, 5, 2))))
    concern = "Jonas går fra lesestasjonen i 4 av 5 økter hver uke siden september."
    session.save_case(replace(session.read_case("jonas"), concern=concern))
    session.close()
