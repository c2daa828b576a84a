"""A day that is printed is a day in Norway, wherever the machine stands."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from meetingapp.clock import norwegian_day


@pytest.fixture(params=["Asia/Tokyo", "America/New_York", "UTC"])
def machine_elsewhere(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    monkeypatch.setenv("TZ", str(request.param))
    time.tzset()
    assert os.environ["TZ"] == request.param
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("machine_elsewhere")
@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 12, 3, 22, 59, tzinfo=UTC), date(2026, 12, 3)),
        (datetime(2026, 12, 3, 23, 0, tzinfo=UTC), date(2026, 12, 4)),
        (datetime(2026, 6, 3, 21, 59, tzinfo=UTC), date(2026, 6, 3)),
        (datetime(2026, 6, 3, 22, 0, tzinfo=UTC), date(2026, 6, 4)),
        (datetime(2026, 10, 25, 22, 30, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 24, 22, 30, tzinfo=UTC), date(2026, 10, 25)),
    ],
)
def test_midnight_is_norways_on_every_machine(moment: datetime, day: date) -> None:
    assert norwegian_day(moment) == day
