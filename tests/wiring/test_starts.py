"""Three starts in a row that come to nothing lead to the repair screen; nothing is removed."""

from pathlib import Path

import pytest

from meetingapp.wiring.starts import FILE_NAME, Starts
from tests.faults.campaign import Campaign
from tests.faults.drill import drill


def test_the_third_failed_start_in_a_row_is_one_too_many(tmp_path: Path) -> None:
    for number in range(3):
        assert Starts(tmp_path).failed() == number
        assert not Starts(tmp_path).too_many()
        Starts(tmp_path).begin()
    assert Starts(tmp_path).too_many()


def test_a_start_that_stood_ends_the_row(tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    for _ in range(2):
        starts.begin()
    starts.begin()
    starts.stood()
    starts.begin()
    assert (starts.failed(), starts.too_many()) == (1, False)


def test_a_start_that_never_failed_writes_nothing(tmp_path: Path) -> None:
    Starts(tmp_path).stood()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", ["", "[]", '{"failed": -3}', '{"failed": "9"}', "\0"])
def test_a_count_that_makes_no_sense_is_none(content: str, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text(content)
    assert Starts(tmp_path).failed() == 0


def test_a_disk_that_takes_no_more_keeps_nobody_out(tmp_path: Path) -> None:
    starts = Starts(tmp_path / "not there")
    starts.begin()
    assert starts.failed() == 0


def test_a_program_that_crashes_at_each_start_offers_repair_and_loses_nothing(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign("T21", "three crashed starts in a row", short=1, full=20)
    seen = drill("crashing_starts", folder=str(tmp_path), rounds=tried.count)
    assert seen == {"offered": tried.count, "copies": tried.count}
    tried.held(f"repair offered {tried.count} of {tried.count} times, nothing removed")
