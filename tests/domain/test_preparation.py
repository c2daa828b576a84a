"""The line before a meeting: moments on school days, and where one stands on it."""

from datetime import date

import pytest

from meetingapp.domain.calendar import Calendar, SchoolHoliday, Weekend
from meetingapp.domain.preparation import Moment, Step, StepKind, line_to
from meetingapp.domain.red_days import red_days

MEETING = date(2027, 1, 19)
CHRISTMAS = SchoolHoliday("Juleferie", date(2026, 12, 21), date(2027, 1, 1))
CALENDAR = Calendar(red_days(range(2026, 2028)), (CHRISTMAS,))


def step(kind: StepKind, *, done: bool = False, by: date | None = None) -> Step:
    return Step(kind, done, by=by)


def test_a_day_in_a_holiday_moves_earlier_and_says_why() -> None:
    line = line_to(MEETING, (step(StepKind.LETTERS_SENT),), CALENDAR, date(2026, 12, 1))
    [invite, _] = line.groups
    assert (invite.planned, invite.on) == (date(2026, 12, 29), date(2026, 12, 18))
    assert invite.because == CHRISTMAS


def test_a_day_in_a_weekend_moves_to_the_friday() -> None:
    line = line_to(date(2027, 1, 18), (step(StepKind.REQUIREMENTS),), CALENDAR, date(2027, 1, 4))
    [day_before, _] = line.groups
    assert (day_before.on, day_before.because) == (date(2027, 1, 15), Weekend.SUNDAY)


def test_a_school_day_stays_and_says_nothing() -> None:
    line = line_to(MEETING, (step(StepKind.GUARDIAN_VIEW),), CALENDAR, date(2027, 1, 4))
    assert (line.groups[0].on, line.groups[0].because) == (date(2027, 1, 12), None)


def test_the_talk_with_the_child_stands_on_the_day_that_was_agreed() -> None:
    talk = step(StepKind.CHILD_TALK, by=date(2027, 1, 11))
    line = line_to(MEETING, (talk,), CALENDAR, date(2027, 1, 4))
    assert line.groups[0].on == date(2027, 1, 11)
    assert line.groups[0].moment is Moment.TALK


def test_a_talk_agreed_for_after_the_meeting_is_shown_before_it() -> None:
    talk = step(StepKind.CHILD_TALK, by=date(2027, 1, 29))
    line = line_to(MEETING, (talk,), CALENDAR, date(2027, 1, 4))
    assert line.groups[0].on < MEETING


def test_the_meeting_ends_the_line_and_moments_without_steps_are_not_there() -> None:
    steps = (step(StepKind.REQUIREMENTS), step(StepKind.PLACE, done=True))
    line = line_to(MEETING, steps, CALENDAR, date(2027, 1, 12))
    assert [group.moment for group in line.groups] == [
        Moment.THREE_WEEKS,
        Moment.DAY_BEFORE,
        Moment.MEETING,
    ]
    assert line.now is Moment.THREE_WEEKS
    assert (line.done, len(line.steps)) == (1, 2)
    assert [group.is_done for group in line.groups] == [True, False, True]


def test_before_the_first_moment_one_stands_at_it_and_on_the_day_at_the_meeting() -> None:
    steps = (step(StepKind.PLACE),)
    assert line_to(MEETING, steps, CALENDAR, date(2026, 11, 1)).now is Moment.THREE_WEEKS
    assert line_to(MEETING, steps, CALENDAR, MEETING).now is Moment.MEETING


def test_only_what_nobody_could_know_is_ticked_by_hand() -> None:
    by_hand = {kind for kind in StepKind if not step(kind).is_automatic}
    assert by_hand == {
        StepKind.LETTERS_SENT,
        StepKind.CHILD_ASKED,
        StepKind.EFFECT,
        StepKind.AGENDA,
        StepKind.CHILD_TOLD,
    }
    assert Step(StepKind.CHILD_ASKED, is_done=True, follows=True).is_automatic


def test_every_moment_of_the_line_has_its_day_from_three_weeks_before_to_ten_days_after() -> None:
    meeting = date(2027, 4, 14)
    line = line_to(meeting, tuple(map(step, StepKind)), Calendar(), date(2027, 4, 1))
    days = {group.moment: (group.planned - meeting).days for group in line.groups}
    assert days == {
        Moment.THREE_WEEKS: -21,
        Moment.TWO_WEEKS: -14,
        Moment.ONE_WEEK: -7,
        Moment.TALK: -3,
        Moment.DAY_BEFORE: -1,
        Moment.MEETING: 0,
        Moment.DAY_AFTER: 1,
        Moment.FIVE_DAYS: 5,
        Moment.TEN_DAYS: 10,
    }
    assert [group.moment for group in line.groups] == list(days)
    assert {*line.before, *line.after} == set(line.steps)
    assert len(line.before) + len(line.after) == len(StepKind)


def test_what_comes_after_moves_earlier_too_but_never_before_the_meeting() -> None:
    tuesday = line_to(MEETING, (step(StepKind.MINUTES_OUT),), CALENDAR, MEETING).groups[-1]
    assert (tuesday.planned, tuesday.on) == (date(2027, 1, 24), date(2027, 1, 22))
    assert tuesday.because == Weekend.SUNDAY
    friday = date(2027, 1, 15)
    told = line_to(friday, (step(StepKind.CHILD_TOLD),), CALENDAR, friday).groups[-1]
    assert (told.on, told.because) == (friday, Weekend.SATURDAY)
    sunday = date(2027, 1, 17)
    told = line_to(sunday, (step(StepKind.CHILD_TOLD),), CALENDAR, sunday).groups[-1]
    assert told.on == date(2027, 1, 18)


def test_the_talk_has_a_week_to_be_held_in_unless_a_sooner_day_was_agreed() -> None:
    talk = line_to(MEETING, (step(StepKind.CHILD_TALK),), CALENDAR, MEETING).groups[0]
    assert (talk.since, talk.on) == (date(2027, 1, 9), date(2027, 1, 15))
    soon = step(StepKind.CHILD_TALK, by=date(2027, 1, 6))
    agreed = line_to(MEETING, (soon,), CALENDAR, MEETING).groups[0]
    assert (agreed.since, agreed.on) == (None, date(2027, 1, 6))


def test_a_moment_is_late_from_the_day_after_and_only_while_something_is_left() -> None:
    def late(today: date, *, done: bool = False) -> bool:
        kind = StepKind.GUARDIAN_VIEW
        return line_to(MEETING, (step(kind, done=done),), CALENDAR, today).groups[0].is_late

    assert not late(date(2027, 1, 12))
    assert late(date(2027, 1, 13))
    assert not late(date(2027, 1, 13), done=True)
    assert late(MEETING)
    assert not late(date(2027, 1, 20))
    told = line_to(MEETING, (step(StepKind.CHILD_TOLD),), CALENDAR, date(2027, 1, 21)).groups[-1]
    assert told.is_late


def test_the_first_thing_left_is_found_also_after_the_meeting() -> None:
    steps = (step(StepKind.PLACE, done=True), step(StepKind.JOURNALED))
    line = line_to(MEETING, steps, CALENDAR, MEETING)
    assert line.next_open is not None
    assert line.next_open.moment is Moment.TEN_DAYS
    assert line_to(MEETING, (steps[0],), CALENDAR, MEETING).next_open is None


@pytest.mark.parametrize("meeting", [date.min, date.max])
def test_a_meeting_at_the_end_of_the_calendar_has_a_line(meeting: date) -> None:
    line = line_to(meeting, tuple(map(step, StepKind)), Calendar(), meeting)
    assert len(line.steps) == len(StepKind)
