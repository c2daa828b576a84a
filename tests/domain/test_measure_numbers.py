"""Numbers read out of what the adults will do, and proposed."""

from dataclasses import replace
from decimal import Decimal

import pytest

from meetingapp.domain.measure import Agreement, Baseline, Measure, TargetOp, Unit
from meetingapp.domain.measure_numbers import Numbers, numbers_in
from meetingapp.domain.meeting import Unread
from meetingapp.domain.prefill_measures import measure_values
from tests.domain.jonas import jonas_discussion


@pytest.mark.parametrize(
    ("action", "numbers"),
    [
        ("øker fra 2 til 4 ganger i uka",
         Numbers(Decimal(4), Decimal(2), None, Unit.COUNT_PER_WEEK)),
        ("frå 34 til minst 45 ord per minutt",
         Numbers(Decimal(45), Decimal(34), TargetOp.AT_LEAST, Unit.WORDS_PER_MINUTE)),
        ("til stede minst 80 prosent av timene",
         Numbers(Decimal(80), None, TargetOp.AT_LEAST, Unit.PERCENT)),
        ("høyst 2,5 minutter ventetid",
         Numbers(Decimal("2.5"), None, TargetOp.AT_MOST, Unit.MINUTES)),
        ("fra 3 til 5", Numbers(Decimal(5), Decimal(3))),
    ],
)  # fmt: skip
def test_numbers_with_their_unit_are_read(action: str, numbers: Numbers) -> None:
    assert numbers_in(action) == numbers


@pytest.mark.parametrize(
    "action",
    ["leser 4 ganger i uka", "minst 3 voksne er med", "fra mandag til fredag", "", "٣ til ٤",
     "fra 1234567 til 2", "minst " * 3000, "9" * 200_000],
)  # fmt: skip
def test_a_number_that_is_no_target_is_left_alone(action: str) -> None:
    assert numbers_in(action) is None


def proposed(measure: Measure, *unread: Unread) -> dict[str, object]:
    told = replace(jonas_discussion(), agreement=Agreement((measure,)), unread=unread)
    return {p.path.removeprefix("agreement.measures.0."): p.value for p in measure_values(told)}


def test_what_was_read_is_proposed_where_nobody_wrote_anything() -> None:
    measure = Measure("m", "fra 2 til 4 ganger i uka")
    assert proposed(measure) == {
        "baseline.value": Decimal(2), "target.value": Decimal(4), "unit": Unit.COUNT_PER_WEEK,
    }  # fmt: skip
    known = replace(measure, baseline=Baseline(unknown=True), unit=Unit.MINUTES)
    assert proposed(known) == {"target.value": Decimal(4)}
    raw = Unread("agreement.measures.0.baseline.value", "to")
    assert "baseline.value" not in proposed(measure, raw)
