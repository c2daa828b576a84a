from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.calendar import Calendar, SchoolBreak, SchoolHoliday, Weekend
from meetingapp.domain.gates.base import Finding
from meetingapp.domain.gates.measure_day import MeasureDay
from meetingapp.domain.measure import MeasureStatus
from meetingapp.domain.red_days import RedDay, red_days
from meetingapp.domain.template import Severity
from meetingapp.words import Language, Words
from tests.domain.example import Example

WINTER = SchoolHoliday("", date(2027, 2, 22), date(2027, 2, 26), SchoolBreak.WINTER)
PLANNING = SchoolHoliday("planleggingsdag", date(2027, 1, 29), date(2027, 1, 29))
CALENDAR = Calendar(red_days((2026, 2027)), (PLANNING, WINTER))
PATH = "agreement.measures.0.evaluation_date"


def found(
    example: Example, evaluated: date | None, calendar: Calendar = CALENDAR
) -> tuple[Finding, ...]:
    context = example.with_measure(0, evaluation_date=evaluated).context()
    return tuple(MeasureDay().check(replace(context, calendar=calendar)))


def said(finding: Finding, language: Language) -> str:
    text = Words(language)(finding.message, **finding.params)
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("day", [date(2027, 1, 19), date(2027, 1, 28), date(2027, 3, 1)])
def test_an_evaluation_on_a_school_day_is_in_order(example: Example, day: date) -> None:
    assert found(example, day) == ()


def test_an_evaluation_without_a_day_is_asked_for_elsewhere(example: Example) -> None:
    assert found(example, None) == ()


@pytest.mark.parametrize(
    ("day", "why", "free"),
    [
        (date(2027, 1, 16), Weekend.SATURDAY, date(2027, 1, 18)),
        (date(2027, 1, 17), Weekend.SUNDAY, date(2027, 1, 18)),
        (date(2027, 1, 1), RedDay.NEW_YEAR, date(2027, 1, 4)),
        (date(2027, 5, 6), RedDay.ASCENSION_DAY, date(2027, 5, 7)),
        (date(2027, 2, 24), SchoolBreak.WINTER, date(2027, 3, 1)),
        (date(2027, 1, 29), "planleggingsdag", date(2027, 2, 1)),
    ],
)
def test_a_day_off_is_named_and_a_school_day_proposed(
    example: Example, day: date, why: object, free: date
) -> None:
    (only,) = found(example, day)
    assert only.path == PATH
    assert only.params["next"] == free
    assert why in only.params.values()


@pytest.mark.parametrize(
    ("language", "day", "sentence"),
    [
        (
            Language.NB,
            date(2027, 1, 16),
            "Evalueringen er på en lørdag. Velg en skoledag. Den neste er 18. januar 2027.",
        ),
        (
            Language.NN,
            date(2027, 5, 6),
            (
                "Evalueringa er på ein raud dag, Kristi himmelfartsdag. Vel ein skuledag. "
                "Den neste er 7. mai 2027."
            ),
        ),
        (
            Language.NB,
            date(2027, 2, 24),
            "Det er skolefri den dagen: vinterferien. Velg en skoledag. Den neste er 1. mars 2027.",
        ),
        (
            Language.NN,
            date(2027, 1, 29),
            (
                "Det er skulefri den dagen: planleggingsdag. Vel ein skuledag. "
                "Den neste er 1. februar 2027."
            ),
        ),
    ],
)
def test_the_sentence_reads_well(
    example: Example, language: Language, day: date, sentence: str
) -> None:
    (only,) = found(example, day)
    assert said(only, language) == sentence


def test_where_school_never_opens_no_day_is_proposed(example: Example) -> None:
    always = Calendar(school_holidays=(SchoolHoliday("alltid", date.min, date.max),))
    first, *_ = found(example, date(2027, 1, 19), always)
    assert not first.params
    assert said(first, Language.NB) == "Det er skolefri denne dagen. Velg en annen."


def test_a_measure_that_is_over_is_asked_nothing(example: Example) -> None:
    over = example.with_measure(0, status=MeasureStatus.CLOSED)
    assert found(over, date(2027, 1, 16)) == ()


def test_each_measure_answers_for_its_own_day(example: Example) -> None:
    first = example.discussion.agreement.measures[0]
    days = (date(2027, 1, 16), date(2027, 1, 19), date(2027, 1, 17))
    measures = tuple(replace(first, evaluation_date=day) for day in days)
    context = example.with_part("agreement", measures=measures).context()
    paths = [each.path for each in MeasureDay().check(context)]
    assert paths == [
        "agreement.measures.0.evaluation_date",
        "agreement.measures.2.evaluation_date",
    ]


def test_a_day_off_asks_for_a_reason_and_does_not_refuse(example: Example) -> None:
    (only,) = example.with_measure(0, evaluation_date=date(2027, 1, 16)).failed("L5")
    assert only.severity is Severity.WARNING
    assert only.closes
