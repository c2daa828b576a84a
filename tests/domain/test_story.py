"""The story of a case follows from its minutes: nothing is told that no meeting has said."""

from dataclasses import replace
from datetime import date, timedelta

from meetingapp.domain.case import Anonymous, Case, NamedChild
from meetingapp.domain.closing import Coordination, Feedback, NextMeeting
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation, EvaluationDecision
from meetingapp.domain.measure import Measure, PreventionLevel
from meetingapp.domain.people import PersonRef
from meetingapp.domain.story import (
    TO_COME,
    Effort,
    Happening,
    LevelSpan,
    MeetingToCome,
    Story,
    story_of,
)
from meetingapp.domain.voice import NotObtainedReason

FIRST, SECOND, TODAY = date(2026, 11, 24), date(2027, 1, 19), date(2027, 2, 1)
IDA = PersonRef("Ida Prøvestad", "kontaktlærer")
READ = Measure("read", title="Lesegruppe", evaluation_date=SECOND)
QUIET = Measure("quiet", title="Stille plass", evaluation_date=SECOND)
AUTUMN = EarlierDiscussion(
    "RT",
    FIRST,
    "d1",
    measures=(READ, QUIET),
    feedback=Feedback(IDA, FIRST + timedelta(days=1)),
    coordination=Coordination(prevention_level=PreventionLevel.UNIVERSAL, collab_level=1),
    next_meeting=NextMeeting(SECOND, child_talk_by=IDA, child_talk_before=date(2027, 1, 15)),
)
WINTER = EarlierDiscussion(
    "RT",
    SECOND,
    "d2",
    voice_reason=NotObtainedReason.DECLINED,
    evaluations=(
        Evaluation("read", decision=EvaluationDecision.CLOSE),
        Evaluation("quiet", decision=EvaluationDecision.ADJUST),
    ),
    measures=(Measure("quieter", title="Stille rom", follows="quiet", evaluation_date=None),),
    coordination=Coordination(prevention_level=PreventionLevel.SELECTED, collab_level=1),
)


def _case(*earlier: EarlierDiscussion) -> Case:
    return Case("c", NamedChild("Jonas Fiktivsen", date(2018, 3, 14)), earlier=earlier)


def _happened(story: Story) -> list[tuple[date, Happening]]:
    return [(each.on, each.what) for each in story.events]


def test_a_case_without_meetings_has_nothing_to_tell() -> None:
    story = story_of(_case(), TODAY)
    assert not story.has_begun
    assert (story.events, story.efforts, story.levels, story.first) == ((), (), (), None)


def test_a_meeting_tells_what_it_agreed_whether_the_child_was_heard_and_what_was_promised() -> None:
    story = story_of(_case(AUTUMN), FIRST)
    assert _happened(story) == [
        (FIRST, Happening.HELD),
        (FIRST, Happening.HEARD),
        (FIRST + timedelta(days=1), Happening.TO_TELL),
        (date(2027, 1, 15), Happening.TO_HEAR),
        (SECOND, Happening.AHEAD),
    ]
    assert (story.events[0].agreed, story.events[0].evaluated) == (2, 0)
    assert [each.who for each in story.events if each.what in TO_COME] == [IDA, IDA, None]
    assert story.first == FIRST
    assert story.has_begun


def test_what_is_noted_takes_the_place_of_what_was_promised() -> None:
    told = FIRST + timedelta(days=3)
    story = story_of(
        _case(AUTUMN), FIRST, told_on={"d1": told}, heard_on={"d1": date(2026, 11, 20)}
    )
    assert (told, Happening.TOLD) in _happened(story)
    assert Happening.TO_TELL not in dict(_happened(story)).values()
    assert _happened(story)[0] == (date(2026, 11, 20), Happening.HEARD)


def test_a_later_meeting_that_says_the_child_was_told_is_enough() -> None:
    said = replace(AUTUMN, feedback_given=True)
    assert (FIRST + timedelta(days=1), Happening.TOLD) in _happened(story_of(_case(said), FIRST))


def test_a_meeting_that_is_planned_stands_instead_of_the_day_that_was_agreed() -> None:
    ahead = (MeetingToCome("m2", "d2", "IT", date(2027, 1, 20)),)
    [coming] = [
        each
        for each in story_of(_case(AUTUMN), FIRST, ahead=ahead).events
        if each.what is Happening.AHEAD
    ]
    assert not story_of(_case(), FIRST, ahead=ahead).has_begun
    assert (coming.on, coming.meeting_id, coming.meeting_type) == (date(2027, 1, 20), "m2", "IT")


def test_an_agreed_day_that_has_passed_is_no_meeting_to_come() -> None:
    assert Happening.AHEAD not in dict(_happened(story_of(_case(AUTUMN), TODAY))).values()


def test_only_the_last_meeting_says_who_talks_with_the_child_next() -> None:
    assert Happening.TO_HEAR not in [
        what for _, what in _happened(story_of(_case(AUTUMN, WINTER), TODAY))
    ]


def test_a_child_who_was_not_heard_is_told_of() -> None:
    assert (SECOND, Happening.NOT_HEARD) in _happened(story_of(_case(AUTUMN, WINTER), TODAY))


def test_a_stopped_discussion_tells_only_that_it_was_held() -> None:
    stopped = replace(WINTER, stopped=True)
    story = story_of(_case(AUTUMN, stopped), TODAY)
    of_second = [each for each in story.events if each.discussion_id == "d2"]
    assert [(each.what, each.agreed, each.evaluated) for each in of_second] == [
        (Happening.STOPPED, 0, 0)
    ]
    assert {effort.measure.id for effort in story.efforts} == {"read", "quiet"}


def test_what_was_told_before_there_were_minutes_here_says_nothing_of_the_child() -> None:
    before = replace(AUTUMN, discussion_id="")
    assert _happened(story_of(_case(before), TODAY)) == [(FIRST, Happening.HELD)]


def test_a_child_nobody_names_has_no_voice_of_its_own_here() -> None:
    case = replace(_case(AUTUMN), subject=Anonymous("9–12"))
    story = story_of(case, FIRST)
    assert not story.has_child
    assert {what for _, what in _happened(story)} == {Happening.HELD, Happening.AHEAD}


def test_a_measure_is_one_effort_through_all_its_versions() -> None:
    story = story_of(_case(AUTUMN, WINTER), TODAY)
    running, ended = story.efforts
    assert (running.measure.id, running.since, running.evaluated_on) == (
        "quieter",
        FIRST,
        (SECOND,),
    )
    assert (running.runs, running.ended) == (True, None)
    assert (ended.measure.id, ended.runs, ended.ended) == ("read", False, SECOND)
    assert isinstance(running, Effort)


def test_a_level_lasts_until_another_is_agreed() -> None:
    third = replace(WINTER, held_on=date(2027, 1, 28), discussion_id="d3", evaluations=())
    silent = EarlierDiscussion("RT", date(2027, 1, 30), "d4")
    assert story_of(_case(AUTUMN, WINTER, third, silent), TODAY).levels == (
        LevelSpan(FIRST, SECOND, PreventionLevel.UNIVERSAL, 1),
        LevelSpan(SECOND, None, PreventionLevel.SELECTED, 1),
    )


def test_nothing_is_told_before_its_day() -> None:
    story = story_of(_case(AUTUMN, WINTER), FIRST)
    assert all(each.discussion_id != "d2" for each in story.events)
    assert {effort.measure.id for effort in story.efforts} == {"read", "quiet"}
