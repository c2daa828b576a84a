"""Who hears of a late evaluation, day by day."""

from datetime import date, timedelta

import pytest

from meetingapp.domain.escalating import Stage, addressee, stage_on
from meetingapp.domain.people import PersonRef

TOR, IDA = PersonRef("Tor Mallerud"), PersonRef("Ida Prøvestad")


@pytest.mark.parametrize("due", [date(2027, 1, 19), date(2028, 2, 28), date(2026, 12, 24)], ids=str)
@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (-30, None),
        (0, None),
        (1, Stage.RESPONSIBLE),
        (6, Stage.RESPONSIBLE),
        (7, Stage.COORDINATOR),
        (13, Stage.COORDINATOR),
        (14, Stage.LEADER),
        (400, Stage.LEADER),
    ],
)
def test_first_the_responsible_then_the_coordinator_and_then_the_leader_hears_of_it(
    due: date, days: int, expected: Stage | None
) -> None:
    assert stage_on(due, due + timedelta(days=days)) is expected


def test_each_stage_is_for_one_person() -> None:
    assert addressee(Stage.RESPONSIBLE, TOR, IDA) == TOR
    assert addressee(Stage.COORDINATOR, TOR, IDA) == IDA
    assert addressee(Stage.COORDINATOR, TOR, None) is None
    assert addressee(Stage.LEADER, TOR, IDA) is None
