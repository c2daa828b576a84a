from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.case import (
    Anonymous,
    CaseMode,
    Group,
    NamedChild,
    Subject,
    System,
    Unborn,
)
from meetingapp.domain.meeting import Participant, Sitting, of_case
from tests.domain.example import Example
from tests.domain.jonas_people import JON, KARI


def test_a_discussion_finds_its_case_among_several(example: Example) -> None:
    other = replace(example.case, id="case-2")
    sitting = Sitting(example.meeting, (other, example.case), (example.discussion,))
    assert sitting.case_of(example.discussion) is example.case


def test_a_discussion_without_its_case_is_a_fault(example: Example) -> None:
    with pytest.raises(KeyError, match="case-1"):
        Sitting(example.meeting).case_of(example.discussion)


def test_each_case_sees_the_team_and_only_its_own_parties(example: Example) -> None:
    other = replace(example.discussion, parties=(Participant(JON, attended=True),))
    names = [p.person.name for p in of_case(example.meeting, other).attended]
    assert JON.name in names
    assert KARI.name not in names


@pytest.mark.parametrize(
    ("subject", "mode"),
    [
        (NamedChild("Jonas Fiktivsen", date(2018, 3, 14)), CaseMode.NAMED),
        (Unborn(), CaseMode.NAMED),
        (Anonymous(), CaseMode.ANONYMOUS),
        (Group(), CaseMode.SYSTEM),
        (System(), CaseMode.SYSTEM),
    ],
)
def test_how_a_case_is_spoken_of_follows_from_its_subject(
    example: Example, subject: Subject, mode: CaseMode
) -> None:
    assert replace(example.case, subject=subject).mode is mode


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2018, 3, 14), date(2026, 3, 13), 7),
        (date(2018, 3, 14), date(2026, 3, 14), 8),
        (date(2020, 2, 29), date(2026, 2, 28), 5),
        (date(2020, 2, 29), date(2026, 3, 1), 6),
        (date(2026, 12, 1), date(2026, 11, 24), -1),
    ],
)
def test_age_is_counted_in_whole_years(example: Example, born: date, day: date, age: int) -> None:
    assert example.with_child(born=born).case.age_on(day) == age


def test_a_child_without_a_birth_date_has_no_age(example: Example) -> None:
    assert replace(example.case, subject=Unborn()).age_on(date(2026, 11, 24)) is None
