"""The evaluation brief on the evening before each meeting of the year."""

from datetime import date
from itertools import pairwise

import pytest

from meetingapp.domain.brief.values import Brief, MissingKind
from meetingapp.domain.evaluation import EvaluationDecision
from tests.year.diary import Diary
from tests.year.when import AG1, AG2, DAY, IT1, IT2, MEETINGS, RT1, RT3

pytestmark = pytest.mark.long


def before(diary: Diary, held: date) -> Brief:
    return diary.briefs[held - DAY]


@pytest.mark.parametrize("held", MEETINGS[1:])
def test_it_holds_what_the_meeting_evaluates_with_what_the_numbers_propose(
    held: date, diary: Diary
) -> None:
    brief = before(diary, held)
    assert brief.meeting is not None
    assert (brief.meeting.on, brief.today) == (held, held - DAY)
    told = next(each for each in diary.year.meetings if each.meeting.date == held)
    wanted = {each.measure_id for each in told.discussion.since_last.evaluations}
    assert {each.measure.id for each in brief.measures} == wanted
    for each in brief.measures:
        assert each.proposal == diary.proposal(held - DAY, each.measure.id)


@pytest.mark.parametrize(
    ("held", "measure_id", "may_continue", "last"),
    [
        (RT3, "lesekvart", False, EvaluationDecision.CONTINUE),
        (IT1, "lesekvart-2", True, EvaluationDecision.ADJUST),
        (IT1, "handball", True, EvaluationDecision.POSTPONE),
        (IT2, "samtaler", False, EvaluationDecision.CONTINUE),
        (AG1, "samtaler-2", True, EvaluationDecision.ADJUST),
        (AG1, "familie", False, EvaluationDecision.CONTINUE),
        (AG2, "familie-2", True, EvaluationDecision.ADJUST),
        (AG2, "lydbok", True, None),
    ],
)
def test_it_tells_what_was_decided_last_and_what_cannot_just_go_on(
    held: date,
    measure_id: str,
    last: EvaluationDecision | None,
    diary: Diary,
    *,
    may_continue: bool,
) -> None:
    found = next(e for e in before(diary, held).measures if e.measure.id == measure_id)
    assert found.may_continue is may_continue
    assert found.may_postpone is (last is not EvaluationDecision.POSTPONE)
    assert (found.last_time.evaluation.decision if found.last_time else None) is last


def test_the_child_is_asked_by_whoever_promised_it_before_the_day_agreed(diary: Diary) -> None:
    talks = {
        held: (told.discussion.next_meeting.child_talk_by, told.discussion.next_meeting)
        for told, held in zip(diary.year.meetings[:-1], MEETINGS[1:], strict=True)
    }
    for held, (who, agreed) in talks.items():
        [missing] = before(diary, held).lacking(MissingKind.CHILD_VIEW)
        assert missing.who is not None
        assert who is not None
        assert (missing.who.name, missing.by) == (who.name, agreed.child_talk_before)


def test_before_the_first_meeting_it_holds_what_nobody_had_set_a_day_for(diary: Diary) -> None:
    assert before(diary, RT1).meeting is not None
    assert [each.measure.id for each in before(diary, RT1).measures] == ["leksetid"]


def test_the_same_measure_is_told_of_as_one_line_through_the_year(diary: Diary) -> None:
    seen = [
        len(each.numbers)
        for held in MEETINGS
        for each in before(diary, held).measures
        if each.measure.id.startswith("lesekvart")
    ]
    assert len(seen) == 6
    assert all(few < many for few, many in pairwise(seen))
