"""What one looks for people, cases and choices by: any text is survived, and real names are found.

These are the fields that find by typing; the index is tried in ``tests/faults``.
"""

import time
from collections.abc import Callable, Iterator
from datetime import date
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from meetingapp.services.summaries import CaseSummary
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.widgets.case_choice import CaseChoice
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.wording import plain
from tests.faults.campaign import Campaign
from tests.faults.hostile_searches import LOOKED_FOR, SYNTAX
from tests.faults.hostile_text import FIXED, generated
from tests.faults.names import real_names

PEOPLE = ("Åse Bø-Lie", "Sean O'Brien", "Berit Eksempelrud", *real_names())
ROWS = 50_000


def queries(random: Random, count: int) -> Iterator[str]:
    yield from SYNTAX
    yield from FIXED
    for _ in range(max(0, count - len(SYNTAX) - len(FIXED))):
        made = generated(random)
        cut = random.choice(PEOPLE)
        at = random.randrange(len(cut))
        yield random.choice((made, made[:6], cut[at : at + 4] + made[:2], cut[at:].upper()))


def summary(number: int, title: str) -> CaseSummary:
    return CaseSummary(f"c{number}", f"{number}/26", title, date(2018, 3, 14), None)


@pytest.fixture
def people(qtbot: QtBot) -> PersonField:
    field = PersonField(
        plain("Hvem"), [PersonChoice(str(n), p, "mor") for n, p in enumerate(PEOPLE)]
    )
    qtbot.addWidget(field)
    return field


@pytest.fixture
def cases(qtbot: QtBot) -> CaseChoice:
    choice = CaseChoice()
    qtbot.addWidget(choice)
    choice.show_cases([summary(n, name) for n, name in enumerate(PEOPLE)], "")
    return choice


def found_people(field: PersonField, typed: str) -> list[str]:
    return [one.name for one in field.matches(typed)]


def found_cases(choice: CaseChoice, typed: str) -> list[str]:
    choice.search.edited.emit(typed)
    return [tick.text() for tick in choice.ticks.values()]


def test_no_text_breaks_a_search_and_double_names_are_found(
    campaign: Campaign, people: PersonField, cases: CaseChoice
) -> None:
    tried = campaign(
        "T58",
        f"{len(SYNTAX)} fixed and all other generated texts typed to find people and cases in a "
        "field",
        short=300,
        full=10_028,
    )
    asked = 0
    for typed in queries(tried.random, tried.count):
        found_people(people, typed)
        if asked % 100 == 0:  # drawing rows is what takes the time
            found_cases(cases, typed)
        people.set_raw(typed)
        people.left()
        asked += 1
    for typed, name in LOOKED_FOR.items():
        assert name in found_people(people, typed), typed
        assert name in found_cases(cases, typed), typed
    field = PersonField(plain(""), [PersonChoice(str(n), f"Nr{n} Bø-Lie", "") for n in range(ROWS)])
    slowest = max(_seconds(lambda q=q: field.matches(q)) for q in ("Bø-Lie", "nr4", "x" * 100))  # type: ignore[misc]  # bound now
    field.deleteLater()
    tried.held(
        f"0 exceptions in {asked} texts; Bø-Lie and O'Brien found {len(LOOKED_FOR)} ways; slowest "
        f"of three at {ROWS} people {slowest * 1000:.0f} ms",
        asked,
    )


def _seconds(job: Callable[[], object]) -> float:
    began = time.perf_counter()
    job()
    return time.perf_counter() - began


def test_the_second_half_of_a_double_name_finds_its_owner(people: PersonField) -> None:
    assert "Åse Bø-Lie" in found_people(people, "Lie")
