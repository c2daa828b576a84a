"""The minutes of an evaluation hold what was measured until the meeting, and nothing after it."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from meetingapp.domain.evaluation import Evaluation, NumberMeasured
from meetingapp.domain.measurement import MeasurementKind, StrikeReason
from meetingapp.domain.meeting import Sitting
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.measured_until import with_numbers
from meetingapp.services.measurements import NewNumber, add_measurement, strike_measurement
from meetingapp.services.policy import Desk
from tests.services.conftest import NOW

START = NOW.date() + timedelta(days=6)
HELD_ON = NOW.date() + timedelta(days=56)


def test_the_numbers_of_the_line_until_the_day_of_the_meeting_are_put_in(
    desk: Desk, held: str, story: Sitting
) -> None:
    finalise_minutes(desk, held)
    case_id = story.cases[0].id
    now = replace(desk, clock=lambda: NOW + timedelta(days=90))
    [one, two] = [measure.id for measure in story.discussions[0].agreement.measures]
    days = [START + timedelta(days=each) for each in (14, 7, 50, 51)]
    for at, day in enumerate(days):
        add_measurement(now, case_id, one, NewNumber(Decimal(35 + at), day, is_sure=True))
    add_measurement(now, case_id, one, NewNumber(Decimal(7), days[0], MeasurementKind.CHILD))
    wrong = add_measurement(now, case_id, one, NewNumber(Decimal(39), days[1], is_sure=True))
    strike_measurement(now, wrong.id, StrikeReason.WRONG_DAY)
    with now.begin() as work:
        case = work.cases.get(case_id)
        since = replace(
            story.discussions[0].since_last, evaluations=(Evaluation(one), Evaluation(two))
        )
        told = replace(story.discussions[0], since_last=since)
        found = with_numbers(work, case, told, HELD_ON).since_last.evaluations
        assert with_numbers(work, case, story.discussions[0], HELD_ON) == story.discussions[0]
    assert days[2] == HELD_ON
    assert found[0].numbers == (
        NumberMeasured(Decimal(36), days[1]),
        NumberMeasured(Decimal(35), days[0]),
        NumberMeasured(Decimal(37), HELD_ON),
    )
    assert found[1].numbers == ()
