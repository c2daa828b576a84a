"""The line before a meeting: moments on school days, and where one stands on it."""

from datetime import date

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
    assert by_hand == {StepKind.LETTERS_SENT, StepKind.CHILD_ASKED}
    assert Step(StepKind.CHILD_ASKED, is_done=True, follows=True).is_automatic
