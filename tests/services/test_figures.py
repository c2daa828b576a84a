"""Figures from a real store: counted from minutes, frozen for good, and whole when cases go."""

import time
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from meetingapp.domain.figures.indicator import IndicatorId
from meetingapp.domain.figures.period import Period, PeriodKind
from meetingapp.domain.figures.table import Figures, FigureTable, MedianId
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import Person
from meetingapp.domain.voice import VoiceStatus
from meetingapp.models.connection import connect
from meetingapp.models.store import FILE_NAME, Store
from meetingapp.services.access_port import Restriction
from meetingapp.services.cases import save_case
from meetingapp.services.figures import count_figures, freeze_figures, list_figures
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_person
from meetingapp.services.restriction import restrict_case
from meetingapp.services.roles import Account, Role
from meetingapp.services.room import save_discussion, save_meeting
from tests.services.later import on_day, refused

AUTUMN = Period(date(2026, 9, 1), PeriodKind.TERTIAL)
HALF = Period(date(2026, 7, 1), PeriodKind.HALF_YEAR)


def table_of(figures: Figures, id_: IndicatorId) -> FigureTable:
    return next(each for each in figures.tables if each.indicator is id_)


def hold(desk: Desk, story: Sitting, number: int) -> str:
    """Hold a meeting about one more child, and finalise its minutes."""
    case = replace(story.cases[0], id=f"sak-{number}", reference=f"2026-{number:04}")
    save_case(desk, case)
    plan = MeetingPlan("RT", story.meeting.date, case_ids=(case.id,))
    planned = plan_meeting(desk, plan)
    save_meeting(desk, replace(story.meeting, id=planned.id))
    discussion = replace(story.discussions[0], id=planned.discussions[0].id, case_id=case.id)
    save_discussion(desk, planned.id, discussion)
    finalise_minutes(desk, discussion.id)
    return case.id


@pytest.fixture
def twelve(desk: Desk, story: Sitting) -> Desk:
    for number in range(12):
        hold(desk, story, number)
    return desk


def test_what_minutes_tell_is_counted_and_shown(twelve: Desk) -> None:
    now = count_figures(twelve, AUTUMN)
    voice = table_of(now.figures, IndicatorId.VOICE)
    obtained = voice.rows[0].cells[voice.columns.index(VoiceStatus.OBTAINED)]
    assert (obtained.count, obtained.percent) == (12, 100)
    best = table_of(now.figures, IndicatorId.BEST_INTEREST)
    assert best.rows[0].cells[best.columns.index("YES")].count == 12
    coordinator = table_of(now.figures, IndicatorId.COORDINATOR)
    assert coordinator.rows[0].total == 12
    assert (now.unfinished, now.may_be_frozen) == (0, False)


def test_who_came_and_how_long_it_took_is_counted_from_the_sitting(twelve: Desk) -> None:
    figures = count_figures(twelve, AUTUMN).figures
    attendance = table_of(figures, IndicatorId.ATTENDANCE)
    there = attendance.columns.index("THERE")
    came = {row.key: row.cells[there].count for row in attendance.rows if row.kind == "SERVICE"}
    assert came == {"SCHOOL": 12, "PPT": 12, "HC": 12}
    step = table_of(figures, IndicatorId.STEP)
    assert step.rows[0].total == 12
    medians = {each.id: each.days for each in figures.medians}
    assert medians[MedianId.DAYS_TO_FIRST_MEETING] == 0


def test_the_day_a_case_was_made_is_norways_on_every_machine(
    twelve: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "Pacific/Kiritimati")  # where it is tomorrow already
        time.tzset()
        figures = count_figures(twelve, AUTUMN).figures
    time.tzset()
    medians = {each.id: each.days for each in figures.medians}
    assert medians[MedianId.DAYS_TO_FIRST_MEETING] == 0


def test_drafts_are_not_counted_but_told_of(desk: Desk, held: str) -> None:
    now = count_figures(desk, AUTUMN)
    assert now.unfinished == 1
    assert not any(table.rows for table in now.figures.tables)
    finalise_minutes(desk, held)
    assert count_figures(desk, AUTUMN).unfinished == 0


def test_a_period_is_frozen_when_it_is_over_and_once(desk: Desk) -> None:
    assert refused(lambda: freeze_figures(desk, AUTUMN)) == "figures.not_over"
    later = on_day(desk, 60)
    frozen = freeze_figures(later, AUTUMN)
    assert frozen.frozen_on == date(2027, 1, 23)
    assert list_figures(later).frozen == (frozen,)
    for period in (AUTUMN, HALF):
        assert refused(partial(freeze_figures, later, period)) == "figures.overlap"
        assert refused(partial(count_figures, later, period)) == "figures.overlap"
        assert period not in list_figures(later).open


def test_minutes_finalised_after_the_freezing_can_be_found_in_no_difference(
    desk: Desk, story: Sitting
) -> None:
    """One more discussion is in no figures: not in the frozen ones, and in none made later."""
    for number in range(12):
        hold(desk, story, number)
    later = on_day(desk, 60)
    frozen = freeze_figures(later, AUTUMN)
    hold(desk, story, 99)
    found = list_figures(later)
    assert found.frozen == (frozen,)
    day = story.meeting.date
    assert AUTUMN.first <= day <= AUTUMN.last
    assert not [each for each in found.open if each.first <= day <= each.last]
    for first, kind in ((date(2026, 8, 1), PeriodKind.SCHOOL_YEAR), (HALF.first, HALF.kind)):
        holds_it = Period(first, kind)
        assert refused(partial(count_figures, later, holds_it)) == "figures.overlap"


def test_a_period_nobody_has_is_refused(desk: Desk) -> None:
    odd = Period(date(2026, 2, 3), PeriodKind.TERTIAL)
    assert refused(lambda: count_figures(desk, odd)) == "figures.not_a_period"
    assert refused(lambda: freeze_figures(desk, odd)) == "figures.not_a_period"


def test_what_is_frozen_names_no_case_and_stays_when_a_case_is_restricted(
    desk: Desk, story: Sitting, store: Store, tmp_path: Path
) -> None:
    case_id, *_ = [hold(desk, story, number) for number in range(5)]
    save_person(desk, Person("berit", "Berit Eksempelrud"))
    later = on_day(desk, 60)
    frozen = freeze_figures(later, AUTUMN)
    assert table_of(frozen, IndicatorId.MEETINGS).rows[0].total == 5
    restrict_case(later, case_id, Restriction("Innsigelse", "berit", date(2027, 6, 1)))
    assert list_figures(later).frozen == (frozen,)
    store.close()
    with closing(connect(tmp_path / FILE_NAME, b"d" * 32)) as raw:
        [[body]] = raw.execute("SELECT body FROM frozen_figures").fetchall()
    for secret in ("Jonas", "Fiktivsen", "sak-", "2026-00"):
        assert secret not in body, secret


def test_a_restricted_case_is_not_counted(desk: Desk, story: Sitting) -> None:
    for number in range(5):
        hold(desk, story, number)
    save_person(desk, Person("berit", "Berit Eksempelrud"))
    restrict_case(desk, "sak-0", Restriction("Innsigelse", "berit", date(2027, 6, 1)))
    now = count_figures(desk, AUTUMN)
    assert table_of(now.figures, IndicatorId.MEETINGS).rows == ()  # four are too few to tell of


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE frozen_figures SET body = '{}'",
        "DELETE FROM frozen_figures",
        """
        INSERT INTO frozen_figures SELECT 'HALF_YEAR-2026-07', '2026-07-01', '2026-12-31',
        frozen_at, frozen_by, body FROM frozen_figures
        """,
    ],
)
def test_the_database_itself_lets_nobody_change_what_is_frozen(
    statement: str, desk: Desk, store: Store, tmp_path: Path
) -> None:
    freeze_figures(on_day(desk, 60), AUTUMN)
    store.close()
    with (
        closing(connect(tmp_path / FILE_NAME, b"d" * 32)) as raw,
        pytest.raises(dbapi2.IntegrityError),
    ):
        raw.execute(statement)


def test_an_administrator_sees_what_is_frozen_and_counts_nothing(desk: Desk) -> None:
    later = on_day(desk, 60)
    frozen = freeze_figures(later, AUTUMN)
    keeper = replace(later, account=lambda: Account("adm", "Adm Eksempelrud", Role.ADMINISTRATOR))
    assert list_figures(keeper).frozen == (frozen,)
    assert list_figures(keeper).open == ()
    assert refused(lambda: count_figures(keeper, HALF)) == "access.denied"
