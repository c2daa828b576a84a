"""What was agreed that is no measure stands on the first page, where there is something."""

from dataclasses import replace

import pytest

from meetingapp.document.plain import plain_text
from meetingapp.domain.measure import Decision, NoMeasure, NoMeasureReason
from meetingapp.words import Language
from tests.document.conftest import Told


def _with(jonas: Told, *texts: str, language: Language = Language.NB, measures: bool = True) -> str:
    agreed = jonas.discussion.agreement
    decisions = tuple(Decision(f"d{n}", text) for n, text in enumerate(texts))
    now = replace(agreed, decisions=decisions)
    if not measures:
        now = replace(now, measures=(), no_measure=NoMeasure(NoMeasureReason.ADVICE_ONLY))
    told = replace(jonas, discussion=replace(jonas.discussion, agreement=now), language=language)
    return plain_text(told.document())


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        (Language.NB, "Vi avtalte også"),
        (Language.NN, "Vi avtalte òg"),
        (Language.EN, "We also agreed"),
    ],
)
def test_each_line_is_printed_as_a_sentence(jonas: Told, language: Language, heading: str) -> None:
    text = _with(jonas, "vi ringer hjem på mandag", "Skyss?", language=language)
    assert f"\n{heading}\n" in text
    assert "Vi ringer hjem på mandag." in text
    assert "Skyss?" in text


def test_without_measures_they_stand_alone(jonas: Told) -> None:
    assert "\nAvtaler\n" in _with(jonas, "Vi ringer hjem", measures=False)


def test_nothing_is_printed_where_nothing_else_was_agreed(jonas: Told) -> None:
    assert "Vi avtalte også" not in _with(jonas)
    assert "Vi avtalte også" not in _with(jonas, "   ")
