"""The figures of the school year: what is shown is true, and what is few is shown to nobody."""

from collections import Counter
from collections.abc import Mapping

import pytest

from meetingapp.domain.evaluation import Effect, EvaluationDecision
from meetingapp.domain.figures.counted import Outcome
from meetingapp.domain.figures.indicator import IndicatorId
from meetingapp.domain.figures.table import FigureTable, Mark, MedianId, Row
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.voice import VoiceStatus
from tests.year.diary import Diary
from tests.year.when import FROZEN_ON, SCHOOL_YEAR

pytestmark = pytest.mark.long


def told_in_it(diary: Diary) -> list[CaseDiscussion]:
    return [
        each.discussion
        for each in diary.year.meetings
        if SCHOOL_YEAR.first <= each.meeting.date <= SCHOOL_YEAR.last
    ]


def table(diary: Diary, id_: IndicatorId) -> FigureTable:
    return next(each for each in diary.figures[0][0].tables if each.indicator is id_)


def counts(found: FigureTable, row: Row) -> dict[str, int | None]:
    return {column: cell.count for column, cell in zip(found.columns, row.cells, strict=True)}


def test_they_are_frozen_when_the_year_is_over(diary: Diary) -> None:
    figures, _ = diary.figures[0]
    assert (figures.period, figures.frozen_on) == (SCHOOL_YEAR, FROZEN_ON)
    assert [each.indicator for each in figures.tables] == list(IndicatorId)


def truth(diary: Diary) -> Mapping[IndicatorId, Counter[str]]:
    """Count the year by hand, from what was written down."""
    told = told_in_it(diary)
    measures = [each for one in told for each in one.agreement.measures]
    evaluations = [
        each
        for one in told
        for each in one.since_last.evaluations
        if each.decision is not EvaluationDecision.POSTPONE  # put off is not evaluated
    ]
    return {
        IndicatorId.MEETINGS: Counter({Outcome.HELD: len(told)}),
        IndicatorId.VOICE: Counter({VoiceStatus.OBTAINED: len(told)}),
        IndicatorId.CHILD_PRESENT: Counter({Outcome.NO: len(told)}),
        IndicatorId.BEST_INTEREST: Counter({Outcome.YES: len(told)}),
        IndicatorId.COORDINATOR: Counter({Outcome.YES: len(told)}),
        IndicatorId.STEP: Counter(str(one.coordination.step) for one in told),
        IndicatorId.MEASURE_LEVEL: Counter(str(each.prevention_level) for each in measures),
        IndicatorId.MEASURE_ARENA: Counter(str(each.arena) for each in measures),
        IndicatorId.EFFECT: Counter(str(each.effect or Outcome.NOT_GIVEN) for each in evaluations),
    }


def test_what_is_shown_is_what_was_written_and_one_to_four_never_is(diary: Diary) -> None:
    hidden = 0
    for id_, counted in truth(diary).items():
        found = table(diary, id_)
        everything = found.rows[0]
        assert everything.total == counted.total(), id_
        for column, cell in zip(found.columns, everything.cells, strict=True):
            is_few = 0 < counted[column] < 5
            assert (cell.mark is Mark.FEW) is is_few, (id_, column)
            assert cell.count == (counted[column] if cell.mark is Mark.SHOWN else None)
            hidden += cell.mark is not Mark.SHOWN
    assert hidden


def test_nothing_hidden_can_be_worked_out_from_the_sum_of_its_row(diary: Diary) -> None:
    for found in diary.figures[0][0].tables:
        for row in found.rows:
            marks = Counter(cell.mark for cell in row.cells)
            assert marks[Mark.FEW] + marks[Mark.HIDDEN] != 1, found.indicator
            shown = [cell.count for cell in row.cells if cell.mark is Mark.SHOWN]
            assert not [each for each in shown if each is not None and 0 < each < 5]


def test_of_one_child_in_three_teams_no_row_tells_of_a_team_or_a_unit(diary: Diary) -> None:
    by_team = table(diary, IndicatorId.VOICE)
    assert [row.kind for row in by_team.rows] == ["ALL"]
    assert counts(by_team, by_team.rows[0])[VoiceStatus.OBTAINED] == 7
    assert [cell.percent for cell in by_team.rows[0].cells] == [None] * len(by_team.columns)


def test_evaluations_on_time_and_effects_are_counted_where_there_are_enough(diary: Diary) -> None:
    on_time = table(diary, IndicatorId.EVALUATED_ON_TIME)
    assert on_time.rows[0].total == 29
    effects = counts(table(diary, IndicatorId.EFFECT), table(diary, IndicatorId.EFFECT).rows[0])
    assert effects[Effect.WORSE] is None


def test_there_is_no_median_of_fewer_than_ten(diary: Diary) -> None:
    medians = {each.id: each.days for each in diary.figures[0][0].medians}
    assert medians == dict.fromkeys(MedianId)


def test_the_file_of_them_tells_of_no_child_and_shows_the_few_as_fewer_than_five(
    diary: Diary,
) -> None:
    text = diary.figures[0][1].decode("utf-8-sig")
    assert "<5" in text.replace("\N{NO-BREAK SPACE}", "").replace(" ", "")
    for name in ("Tiril", "Prøvelund", "tiril", "F3", "Testdahl"):
        assert name not in text
