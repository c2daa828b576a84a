"""What watches the speed fails for a regression, in a sentence, and never for one bad turn."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from bench import watch
from bench.hot import paths
from bench.instructions import multiples, named

RECORDED = {"first window": 2.0, "gates": 10.0}


def test_a_quarter_more_passes_and_more_than_that_does_not() -> None:
    found = watch.compared({"first window": 2.5, "gates": 12.6}, RECORDED)
    assert [each.is_worse for each in found] == [False, True]


def test_what_seems_slower_is_measured_again_and_its_best_counts() -> None:
    turns = iter([{"first window": 9.0, "gates": 10.0}, {"first window": 2.1, "gates": 99.0}])
    found = watch.settled(lambda: next(turns), RECORDED)
    assert {each.name: each.now for each in found} == {"first window": 2.1, "gates": 10.0}
    assert next(turns, None) is None


def test_what_is_as_it_was_is_measured_once() -> None:
    asked = 0

    def measure() -> Mapping[str, float]:
        nonlocal asked
        asked += 1
        return RECORDED

    watch.settled(measure, RECORDED)
    assert asked == 1


def test_what_stays_slower_is_told_with_its_name_and_what_to_do() -> None:
    found = watch.settled(lambda: {"first window": 3.0}, RECORDED, rounds=2)
    said = watch.sentence([each for each in found if each.is_worse])
    assert said.startswith("Slower than it was: first window takes 3.00 where 2.00 was recorded")
    assert "1.50 times as much" in said
    assert "--record" in said


def test_nothing_is_measured_that_nobody_recorded() -> None:
    with pytest.raises(ValueError, match="not recorded yet: list"):
        watch.compared({"list": 1.0}, RECORDED)


def test_what_is_recorded_is_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "RECORDED", tmp_path / "recorded.toml")
    watch.record({"processor": {"first window, of an empty one": 1.9}, "instructions": {"g": 2}})
    read = tomllib.loads((tmp_path / "recorded.toml").read_text("utf-8"))
    assert read["processor"]["first window, of an empty one"] == 1.9
    assert read["instructions"]["g"] == 2


def test_every_hot_path_is_recorded() -> None:
    read = tomllib.loads(watch.RECORDED.read_text("utf-8"))
    assert ["yardstick", *read["instructions"]] == list(paths())
    assert all(value > 0 for group in read.values() for value in group.values())


def test_counts_are_told_as_multiples_of_the_fixed_piece() -> None:
    counted = named(["x\ntotals: 10\n", "totals: 25\n", "totals: 5\n"])
    assert multiples(counted) == {"gates": 2.5, "minutes": 0.5}


@pytest.mark.parametrize(
    "dumps", [[], ["totals: 1\n"], ["totals: 1\n", "totals: 0\n", "totals: 3"]]
)
def test_a_python_that_cannot_be_counted_is_said_to_be_one(dumps: list[str]) -> None:
    with pytest.raises(ValueError, match="does not let its instructions be counted"):
        named(dumps)
