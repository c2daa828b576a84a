"""The arithmetic of the bench: what is called met is met, and nothing that is missing is."""

import json

import pytest

from bench.row import Budget, Of, Row
from bench.spread import Spread

OURS = Spread.of([30.0, 10.0, 20.0, 40.0])
BESIDE = Spread.of([10.0, 20.0])


def _row(budget: Budget | None, ours: Spread | None = OURS, beside: Spread | None = BESIDE) -> Row:
    return Row(key="k", what="w", ours=ours, beside=beside, budget=budget)


def test_a_spread_is_told_by_its_best_middle_and_worst() -> None:
    spread = Spread.of(range(1, 101))
    assert (spread.least, spread.median, spread.most) == (1, 50.5, 100)
    assert (spread.at(0.95), spread.at(0.99), spread.at(1.0), spread.at(0.0)) == (95, 99, 100, 1)


def test_a_share_of_few_measurements_is_one_of_them() -> None:
    assert Spread.of([3.0]).at(0.99) == 3
    assert Spread.of([1.0, 2.0]).at(0.5) == 1


def test_nothing_measured_is_no_spread() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        Spread.of([])


@pytest.mark.parametrize(
    ("budget", "judged", "verdict"),
    [
        (Budget(25, Of.MEDIAN), 25, "met"),
        (Budget(24.9, Of.MEDIAN), 25, "NOT met"),
        (Budget(39, Of.MOST), 40, "NOT met"),
        (Budget(40, Of.P99), 40, "met"),
        (Budget(40, Of.P95), 40, "met"),
        (Budget(1.7, Of.RATIO), 25 / 15, "met"),
        (Budget(1.6, Of.RATIO), 25 / 15, "NOT met"),
        (Budget(0.6, Of.FASTER), 15 / 25, "met"),
        (Budget(0.7, Of.FASTER), 15 / 25, "NOT met"),
        (Budget(1.9, Of.P95_RATIO), 2, "NOT met"),
    ],
)
def test_each_budget_is_held_against_its_own_number(
    budget: Budget, judged: float, verdict: str
) -> None:
    row = _row(budget)
    assert row.judged == pytest.approx(judged)
    assert row.verdict == verdict
    assert ((row.used or 0) <= 1) == (verdict == "met")


def test_what_is_missing_is_never_met() -> None:
    assert _row(Budget(1, Of.MEDIAN), ours=None).verdict == "not measured"
    assert _row(Budget(1, Of.FASTER), beside=None).verdict == "not measured"
    assert _row(Budget(1, Of.P95_RATIO), beside=None).verdict == "not measured"


def test_a_row_without_a_budget_is_not_judged() -> None:
    row = _row(None)
    assert (row.verdict, row.used) == ("", None)
    assert row.ratio == pytest.approx(25 / 15)


@pytest.mark.parametrize("budget", [None, Budget(6, Of.FASTER)])
@pytest.mark.parametrize("beside", [None, BESIDE])
def test_a_row_comes_whole_through_another_process(
    budget: Budget | None, beside: Spread | None
) -> None:
    row = _row(budget, beside=beside)
    assert Row.from_json(json.loads(json.dumps(row.as_json()))) == row


def test_budgets_read_as_in_the_table() -> None:
    told = [Budget(limit, of).told("ms") for limit, of in ((1.4, Of.RATIO), (6, Of.FASTER))]
    assert told == ["≤ 1.4 times", "≥ 6 times faster"]
    assert Budget(16, Of.P99).told("ms") == "p99 ≤ 16 ms"
