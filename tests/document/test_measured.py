"""What was measured over time is drawn, once there is a time to speak of."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from meetingapp.document.blocks import Block, Chart
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation
from meetingapp.words import Language
from tests.document.conftest import Told
from tests.document.copied import finalised, in_plain_words
from tests.document.finished import told_in


def charts_in(blocks: tuple[Block, ...]) -> list[Chart]:
    found: list[Chart] = []
    for block in blocks:
        if isinstance(block, Chart):
            found.append(block)
        found += charts_in(getattr(block, "parts", ()))
    return found


def measured_between(**changes: Any) -> Told:
    """Give an evaluation meeting before which the first measure was measured once more."""
    told = told_in("innsatsteam")
    first = told.discussion.since_last.evaluations[0]
    between = Evaluation(
        first.measure_id, measured_value=Decimal("2.5"), measured_on=date(2026, 10, 30)
    )
    earlier = EarlierDiscussion(
        "IT", date(2026, 10, 30), evaluations=(replace(between, **changes),)
    )
    return replace(told, case=replace(told.case, earlier=(*told.case.earlier, earlier)))


@pytest.mark.parametrize(
    ("language", "title", "told"),
    [
        (Language.NB, "Slik har det gått", "1 (2. oktober 2026), 2,5 (30. oktober 2026) og 4"),
        (Language.NN, "Slik har det gått", "1 (2. oktober 2026), 2,5 (30. oktober 2026) og 4"),
        (Language.EN, "How it has gone", "1 (2 October 2026), 2.5 (30 October 2026) and 4"),
    ],
)
def test_three_numbers_are_a_chart_that_is_told_in_words(
    language: Language, title: str, told: str
) -> None:
    [chart] = charts_in(replace(measured_between(), language=language).document().blocks)
    assert chart.title.startswith(title)
    assert told in chart.alt.replace("\N{NO-BREAK SPACE}", " ")
    assert [value for _, value in chart.series[0].points] == [1, Decimal("2.5"), 4]
    assert chart.target == 4
    assert "4" in chart.target_label


def test_two_numbers_are_told_in_a_sentence() -> None:
    assert charts_in(told_in("innsatsteam").document().blocks) == []
    assert charts_in(measured_between(measured_value=None).document().blocks) == []
    assert charts_in(measured_between(measure_id="another").document().blocks) == []


def test_a_number_without_a_day_is_not_drawn() -> None:
    assert charts_in(measured_between(measured_on=None).document().blocks) == []


@pytest.mark.parametrize("edition", [Edition.ANON, Edition.CHILD, Edition.GUARDIAN])
def test_a_copy_that_is_not_told_of_earlier_evaluations_has_no_chart(edition: Edition) -> None:
    told = finalised(in_plain_words(measured_between()))
    guardian = told.case.guardians[0].name if edition is Edition.GUARDIAN else ""
    assert charts_in(told.document(Audience(Edition.FULL)).blocks)
    assert charts_in(told.document(Audience(edition, guardian=guardian)).blocks) == []
