"""The year is what it says: fourteen measures, measured weekly, in no holiday; and it ends."""

import tomllib
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from meetingapp import paths
from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.domain.measurement import MeasurementKind, StrikeReason
from meetingapp.services.calendar import calendar_for
from meetingapp.services.measurements import list_measurements
from meetingapp.services.register import read_office
from meetingapp.services.told_year.reading import read_year
from meetingapp.wiring.session import Session
from tests.year.diary import Diary
from tests.year.when import AG3, OPENED

pytestmark = pytest.mark.long


@pytest.fixture(scope="session")
def written() -> dict[str, Any]:
    return tomllib.loads((paths.resources() / "demo" / "year.toml").read_text("utf-8"))


def test_it_holds_fourteen_measures_of_three_teams_and_every_way_to_go_on(diary: Diary) -> None:
    lines = {measure.id for each in diary.year.case.earlier for measure in each.measures}
    decided: Counter[EvaluationDecision | None] = Counter()
    for told in diary.year.meetings:
        lines |= {m.id for m in told.discussion.agreement.measures if not m.follows}
        decided.update(each.decision for each in told.discussion.since_last.evaluations)
    assert len(lines) == 14
    assert {told.meeting.type for told in diary.year.meetings} == {"RT", "IT", "AG"}
    assert {told.discussion.minutes_language for told in diary.year.meetings} == {"nb", "nn"}
    assert set(decided) == set(EvaluationDecision)


def test_nothing_stands_when_it_is_over_and_the_vault_is_whole(
    diary: Diary, session: Session
) -> None:
    assert diary.standing[AG3] == set()
    session.must_be_whole()


def test_numbers_come_weekly_but_in_holidays_where_the_year_marks_a_gap(
    written: dict[str, Any], session: Session
) -> None:
    office = read_office(session.desk)
    for series in written["series"]:
        for week, said in enumerate(series.get("weeks", "").split()):
            day: date = series["from"] + timedelta(days=7 * week)
            is_free = calendar_for(office, day).why_not(day) is not None
            assert is_free is (said == "~"), (series["measure"], day)


def test_every_number_is_kept_once_and_the_slip_stands_struck(diary: Diary) -> None:
    kept = {
        each.id: each
        for name in {number.measure_id for number in diary.year.numbers}
        for each in list_measurements(diary.desk, diary.case_id, name).measurements
    }
    struck = [each for each in kept.values() if each.struck is not None]
    told = Counter((n.measure_id, n.kind, n.on, n.value, n.by) for n in diary.year.numbers)
    assert told == Counter(
        (each.measure_id, each.kind, each.on, each.value, each.by)
        for each in kept.values()
        if each.struck is None
    )
    assert set(told.values()) == {1}
    assert [(each.on, each.value, each.struck) for each in struck] == [
        (date(2026, 11, 6), Decimal(78), StrikeReason.MISTYPED)
    ]
    assert {each.kind for each in kept.values()} == set(MeasurementKind)


@pytest.mark.parametrize("today", [date(2026, 11, 22), date(2030, 2, 28)])
def test_moved_to_another_day_it_ends_that_week_on_the_same_weekdays(today: date) -> None:
    file = (paths.resources() / "demo" / "year.toml").read_bytes()
    moved, told = read_year(file, today=today), read_year(file)
    assert timedelta() <= today - moved.today < timedelta(days=7)
    assert moved.today.weekday() == told.today.weekday()
    by = moved.today - told.today
    assert moved.opened == OPENED + by
    assert [m.meeting.date - by for m in moved.meetings] == [m.meeting.date for m in told.meetings]
    assert [n.on - by for n in moved.numbers] == [number.on for number in told.numbers]
