"""Who coordinates, through the year: the baton moves with a yes, and back at the next meeting."""

from datetime import date
from itertools import pairwise

import pytest

from tests.year.baton import ASKED_AGAIN, ASKED_FIRST, SAID_NO, SAID_YES
from tests.year.diary import Diary
from tests.year.when import AG2, AG3, DAY, MEETINGS, RT1

pytestmark = pytest.mark.long

BERIT, TOR = "Berit Eksempelrud", "Tor Mallerud"


@pytest.mark.parametrize(
    ("evening", "holds", "asked"),
    [
        (RT1 - DAY, "", ""),
        (RT1, BERIT, ""),
        (ASKED_FIRST - DAY, BERIT, ""),
        (ASKED_FIRST, BERIT, TOR),
        (SAID_NO - DAY, BERIT, TOR),
        (SAID_NO, BERIT, ""),
        (ASKED_AGAIN, BERIT, TOR),
        (SAID_YES - DAY, BERIT, TOR),
        (SAID_YES, TOR, ""),
        (AG2 - DAY, TOR, ""),
        (AG2, BERIT, ""),
        (AG3, BERIT, ""),
    ],
)
def test_the_baton_is_where_it_was_until_somebody_says_yes(
    evening: date, holds: str, asked: str, diary: Diary
) -> None:
    assert diary.holds[evening] == (holds, asked, int(bool(asked)))


def test_nothing_but_a_yes_or_a_meeting_ever_moves_it(diary: Diary) -> None:
    seen = [(day, diary.holds[day][0]) for day in sorted(diary.holds)]
    moved = [day for (_, before), (day, after) in pairwise(seen) if before != after]
    assert moved == [MEETINGS[0], SAID_YES, AG2]
