"""The proposed effect in words: the sum as it would be written by hand, and what it means."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.document.proposed import arithmetic, bands, effect_told, means, share
from meetingapp.domain.effect import THRESHOLDS, NoProposal, Proposal, proposed_effect
from meetingapp.domain.evaluation import Effect
from meetingapp.domain.measure import Baseline, Measure, Target, TargetOp
from meetingapp.words import Language, Words
from tests.domain.brief.cases import measured

NB = Words(Language.NB)
UP, DOWN, KEEP = TargetOp.AT_LEAST, TargetOp.AT_MOST, TargetOp.MAINTAIN
WHOLE = st.integers(-40, 40)


def proposal(start: str, target: str, op: TargetOp | None, *values: str) -> Proposal:
    agreed = Measure("m-1", baseline=Baseline(Decimal(start)), target=Target(Decimal(target), op))
    return proposed_effect(agreed, measured(*values))


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("start", "target", "op", "value", "sum_"),
    [
        ("34", "45", UP, "41", "(41 − 34) ÷ (45 − 34) = 7 ÷ 11 = 63 %"),
        ("6", "2", DOWN, "3", "(6 − 3) ÷ (6 − 2) = 3 ÷ 4 = 75 %"),
        ("6", "2", None, "6", "(6 − 6) ÷ (6 − 2) = 0 ÷ 4 = 0 %"),
        ("2", "1", DOWN, "3", "(2 − 3) ÷ (2 − 1) = (−1) ÷ 1 = (−100) %"),
        ("-2", "2", UP, "-3", "((−3) − (−2)) ÷ (2 − (−2)) = (−1) ÷ 4 = (−25) %"),
        ("0.5", "2.5", UP, "1.25", "(1,25 − 0,5) ÷ (2,5 − 0,5) = 0,75 ÷ 2 = 37 %"),
    ],
)
def test_the_sum_is_written_out(
    start: str, target: str, op: TargetOp | None, value: str, sum_: str
) -> None:
    assert plain(arithmetic(NB, proposal(start, target, op, value))) == sum_


@pytest.mark.parametrize(("op", "value"), [(UP, "5"), (UP, "4"), (DOWN, "5"), (KEEP, "5")])
def test_where_there_is_no_way_to_go_there_is_no_sum_and_that_is_said(
    op: TargetOp, value: str
) -> None:
    found = proposal("5", "5", op, value)
    assert (arithmetic(NB, found), share(found, NB)) == ("", "–")
    assert means(NB, found).startswith("Tallet skulle holdes der det var")


@pytest.mark.parametrize("reason", NoProposal)
def test_where_nothing_is_proposed_it_is_said_why(reason: NoProposal) -> None:
    found = Proposal(None, reason)
    assert effect_told(NB, found) == "Ikke noe forslag"
    assert means(NB, found).endswith(".")
    assert arithmetic(NB, found) == ""


def test_what_the_share_means_is_said_and_a_goal_met_once_is_told_of() -> None:
    assert plain(means(NB, proposal("34", "45", UP, "41"))) == "60–99 % av veien: tydelig virkning."
    once = means(NB, proposal("34", "45", UP, "41", "45"))
    assert once.startswith("Minst 100")
    assert "Bare ett tall når målet." in once
    assert "Bare ett tall" not in means(NB, proposal("34", "45", UP, "45", "46"))


@pytest.mark.parametrize("language", Language)
def test_the_bands_stand_from_the_least_to_the_most(language: Language) -> None:
    found = bands(Words(language))
    assert [effect for _, effect in found] == [
        Effect.WORSE, *(effect for _, effect in reversed(THRESHOLDS))
    ]  # fmt: skip
    assert [span for span, _ in found][1:4] == ["0–9 %", "10–59 %", "60–99 %"]


@given(start=WHOLE, target=WHOLE, value=WHOLE, op=st.sampled_from([UP, DOWN, None]))
def test_the_sum_that_is_written_gives_the_share_that_is_written(
    start: int, target: int, value: int, op: TargetOp | None
) -> None:
    found = proposal(str(start), str(target), op, str(value))
    told = plain(arithmetic(Words(Language.EN), found)).replace("−", "-")
    if not told:
        return
    whole, parts, percent = told.removesuffix(" %").split(" = ")
    up, down = (eval(part, {}) for part in whole.split(" ÷ "))  # noqa: S307 - our own digits
    assert [up, down] == [eval(part, {}) for part in parts.split(" ÷ ")]  # noqa: S307 - our own digits
    assert eval(percent, {}) == up * 100 // down  # noqa: S307 - our own digits
    assert down > 0
