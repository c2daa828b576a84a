"""The sentence a measure with gaps is helped by, in both Norwegians."""

from decimal import Decimal

import pytest

from meetingapp.domain.coach import coaching
from meetingapp.domain.lexicon import Lexicon
from meetingapp.domain.measure import Baseline, Measure, Target
from meetingapp.domain.people import PersonRef
from meetingapp.words import Language, Words
from tests.domain.example import Example
from tests.domain.jonas_people import IDA

FULL = Measure(
    "M1",
    action="Ida leser med Jonas 4 dager i uka",
    responsible=IDA,
    indicator="ord per minutt på ukentlig tekst.",
    baseline=Baseline(Decimal(34)),
    target=Target(Decimal("45.5")),
)


def _said(measure: Measure, lexicon: dict[str, Lexicon], language: Language) -> str:
    found = coaching(measure, lexicon)
    assert found is not None
    return Words(language)(found.sentence.text, **found.sentence.params)


@pytest.mark.parametrize(
    ("measure", "nb", "nn"),
    [
        (
            Measure("M"),
            "Hvem gjør hva hvor ofte, målt hvordan, fra … til …",
            "Kven gjer kva kor ofte, målt korleis, frå … til …",
        ),
        (
            Measure("M", action="Følge opp lesingen", responsible=IDA),
            "Ida … lesingen hvor ofte, målt hvordan, fra … til …",
            "Ida … lesingen kor ofte, målt korleis, frå … til …",
        ),
        (
            Measure("M", action="Ida Prøvestad leser daglig", responsible=IDA, indicator="ord."),
            "Ida leser daglig, målt ved ord, fra … til …",
            "Ida leser daglig, målt ved ord, frå … til …",
        ),
        (
            Measure(
                "M",
                action="Leser med Jonas",
                frequency="2 ganger i uka",
                baseline=Baseline(Decimal(34)),
                target=Target(Decimal("45.5")),
            ),
            "Hvem leser med Jonas 2 ganger i uka, målt hvordan, fra 34 til 45,5",
            "Kven leser med Jonas 2 ganger i uka, målt korleis, frå 34 til 45,5",
        ),
    ],
)
def test_what_is_known_stands_and_what_is_missing_is_asked_for(
    lexicon: dict[str, Lexicon], measure: Measure, nb: str, nn: str
) -> None:
    assert _said(measure, lexicon, Language.NB) == nb
    assert _said(measure, lexicon, Language.NN) == nn


def test_a_measure_that_says_everything_needs_no_help(
    example: Example, lexicon: dict[str, Lexicon]
) -> None:
    assert coaching(FULL, lexicon) is None
    for measure in example.discussion.agreement.measures:
        assert coaching(measure, lexicon) is None


def test_the_fields_that_are_missing_are_named_in_order(lexicon: dict[str, Lexicon]) -> None:
    found = coaching(Measure("M"), lexicon)
    assert found is not None
    assert found.gaps == (
        "responsible", "action", "frequency", "indicator", "baseline.value", "target.value",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["", " ", "…"])
def test_somebody_without_a_name_is_still_asked_for(lexicon: dict[str, Lexicon], name: str) -> None:
    found = coaching(Measure("M", action="ok", responsible=PersonRef(name)), lexicon)
    assert found is not None
    assert found.gaps[:2] == ("responsible", "action")
