"""What stands in figures adds up, and what is few stands nowhere."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingapp.domain.figures.counted import Counted, CountedEvaluation, Waiting
from meetingapp.domain.figures.indicator import INDICATORS, IndicatorId, RowKind
from meetingapp.domain.figures.making import make
from meetingapp.domain.figures.period import Period, PeriodKind, choices
from meetingapp.domain.figures.rolling import CHILDREN, ENOUGH, OTHERS, rows_of
from meetingapp.domain.figures.table import Figures, FigureTable, Mark, MedianId
from meetingapp.domain.voice import VoiceStatus
from tests.domain.figures.made_up import FIRST, draw, told

PERIOD = Period(FIRST, PeriodKind.TERTIAL)


def table_of(figures: Figures, id_: IndicatorId) -> FigureTable:
    return next(each for each in figures.tables if each.indicator is id_)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 400), st.integers(0, 1000))
def test_no_count_from_one_to_four_and_no_share_of_less_than_ten_is_in_any_figures(
    how_many: int, seed: int
) -> None:
    figures = make(PERIOD, told(how_many, seed), (), draw)
    for table in figures.tables:
        for row in table.rows:
            assert row.total == 0 or row.total >= 5
            for cell in row.cells:
                assert (cell.count is not None) == (cell.mark is Mark.SHOWN)
                assert cell.count is None or not 1 <= cell.count <= 4
                assert cell.percent is None or (cell.count is not None and row.total >= 10)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 400), st.integers(0, 1000))
def test_figures_of_the_same_things_have_the_same_rows_and_sums(how_many: int, seed: int) -> None:
    """What two tables share is shown in both: so each can be judged alone."""
    figures = make(PERIOD, told(how_many, seed), (), draw)
    of_discussions = ("VOICE", "CHILD_PRESENT", "BEST_INTEREST", "COORDINATOR", "MEETINGS", "STEP")
    known: dict[tuple[RowKind, str], int] = {}
    for id_ in of_discussions:
        for row in table_of(figures, IndicatorId(id_)).rows:
            assert known.setdefault((row.kind, row.key), row.total) == row.total


def test_what_is_shown_is_what_was_counted() -> None:
    counted = told(300)
    table = table_of(make(PERIOD, counted, (), draw), IndicatorId.VOICE)
    voices = Counter(str(each.voice) for each in counted)
    assert table.rows[0].total == 300
    shown = [
        (cell, voices[column])
        for cell, column in zip(table.rows[0].cells, table.columns, strict=True)
        if cell.mark is Mark.SHOWN
    ]
    assert len(shown) > 1
    for cell, count in shown:
        assert (cell.count, cell.percent) == (count, int(100 * count / 300 + 0.5))


def test_a_unit_with_fewer_than_twenty_children_has_no_row() -> None:
    figures = make(PERIOD, told(300), (), draw)
    units = {r.key for r in table_of(figures, IndicatorId.VOICE).rows if r.kind is RowKind.UNIT}
    assert units == {"åsen", "vika", "lia", OTHERS}  # of nes there are fewer than twenty


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.text("abc", max_size=2), st.integers(0, 50), max_size=8), st.data())
def test_rows_that_stand_alone_and_the_others_together_are_enough(
    sums: dict[str, int], data: st.DataObject
) -> None:
    children = {key: data.draw(st.integers(0, 40)) for key in sums}
    into = rows_of(sums, children)
    if into is None:
        return
    for row in set(into.values()):
        members = [key for key, where in into.items() if where == row]
        assert sum(sums[key] for key in members) >= ENOUGH
        assert sum(children[key] for key in members) >= CHILDREN
        assert row == OTHERS or members == [row]


def test_each_discussion_of_two_frozen_periods_is_counted_in_exactly_one() -> None:
    """So no count of one can be taken from the other: they tell of different discussions."""
    year = [replace(each, held_on=FIRST + timedelta(days=n)) for n, each in enumerate(told(365))]
    frozen: list[Period] = []
    while offered := [p for p in choices(date(2027, 9, 1), frozen) if p.first.year == FIRST.year]:
        frozen.append(offered[len(frozen) % len(offered)])
    totals = [
        table_of(make(period, held, (), draw), IndicatorId.MEETINGS).rows[0].total
        for period in frozen
        if (held := [each for each in year if period.first <= each.held_on <= period.last])
    ]
    days = {d for p in frozen for d in range(p.first.toordinal(), p.last.toordinal() + 1)}
    assert sum(totals) == sum(each.held_on.toordinal() in days for each in year)
    assert len(frozen) > 1


def test_reasons_are_left_out_where_their_sum_is_hidden() -> None:
    few = [each for each in told(300) if each.voice is VoiceStatus.NOT_OBTAINED][:3]
    many = [each for each in told(300) if each.voice is VoiceStatus.OBTAINED]
    figures = make(PERIOD, (*few, *many), (), draw)
    assert not table_of(figures, IndicatorId.VOICE).shows(VoiceStatus.NOT_OBTAINED)
    assert table_of(figures, IndicatorId.VOICE_REASON).rows == ()


def test_services_and_measures_of_the_catalogue_have_rows_of_their_own() -> None:
    figures = make(PERIOD, told(300), (), draw)
    services = table_of(figures, IndicatorId.ATTENDANCE)
    assert {r.kind for r in services.rows} == {RowKind.ALL, RowKind.SERVICE, RowKind.TYPE}
    assert {r.key for r in services.rows if r.kind is RowKind.SERVICE} == {"PPT", "HC", "CWS"}
    entries = table_of(figures, IndicatorId.EFFECT)
    rows = [r.key for r in entries.rows if r.kind is RowKind.ENTRY]
    assert rows == ["lesekurs", "vennegruppe", OTHERS]
    assert sum(r.total for r in entries.rows if r.kind is RowKind.ENTRY) == entries.rows[0].total


def test_the_days_from_case_to_meeting_are_a_median_of_ten_or_more() -> None:
    counted = [replace(each, first_meeting_after=n) for n, each in enumerate(told(11))]
    for some, median in ((counted, 5), (counted[:9], None)):
        medians = {each.id: each.days for each in make(PERIOD, some, (), draw).medians}
        assert medians[MedianId.DAYS_TO_FIRST_MEETING] == median


def test_each_child_is_counted_once_where_children_are_counted() -> None:
    counted = [replace(each, case_id=f"c{n % 40}") for n, each in enumerate(told(300))]
    assert table_of(
        make(PERIOD, counted, (), draw), IndicatorId.CONSENT_REFUSED
    ).rows[0].total == 40  # fmt: skip


@pytest.mark.parametrize(("late", "median"), [(9, None), (11, 7)])
def test_a_median_is_taken_of_ten_or_more(late: int, median: int | None) -> None:
    evaluated = tuple(
        Counted(
            "m", f"c{n}", FIRST.replace(day=8), "RT", evaluations=(CountedEvaluation(None, day),)
        )
        for n, day in enumerate([FIRST] * late + [FIRST.replace(month=2)] * 30)
    )
    medians = {each.id: each.days for each in make(PERIOD, evaluated, (), draw).medians}
    assert medians == dict.fromkeys(MedianId) | {MedianId.DAYS_OVERDUE: median}


def test_a_median_is_left_out_where_it_would_tell_how_many_are_hidden() -> None:
    """That ten or more were late would tell that the two without a date are no more than two."""
    late = CountedEvaluation(None, FIRST)
    evaluated = [Counted("m", f"c{n}", FIRST.replace(day=8), "RT", evaluations=(late,)) for n in
                 range(12)]  # fmt: skip
    undated = [replace(each, evaluations=(CountedEvaluation(),)) for each in evaluated[:2]]
    figures = make(PERIOD, (*evaluated, *undated), (), draw)
    assert not table_of(figures, IndicatorId.EVALUATED_ON_TIME).shows("LATE")
    assert figures.medians[0].days is None


def test_nothing_at_all_makes_empty_figures_of_every_kind() -> None:
    figures = make(PERIOD, (), (), draw)
    assert [each.indicator for each in figures.tables] == [each.id for each in INDICATORS]
    assert not any(each.rows for each in figures.tables)


def test_measures_that_were_not_evaluated_are_counted() -> None:
    waiting = tuple(Waiting(f"c{n}", "RT") for n in range(7))
    table = table_of(make(PERIOD, (), waiting, draw), IndicatorId.NOT_EVALUATED)
    assert table.rows[0].cells[0].count == 7
