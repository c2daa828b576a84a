"""A correction is told on the first page and at the end, in the language of the minutes."""

from dataclasses import replace

import pytest

from meetingapp.document.plain import plain_text
from meetingapp.words import Language
from tests.document.conftest import Told

WHY = "Kari ble nevnt med feil rolle"
SAID = {
    Language.NB: f"Versjon 2, rettet 3. desember 2026. Begrunnelse: {WHY}.",
    Language.NN: f"Versjon 2, retta 3. desember 2026. Grunngiving: {WHY}.",
    Language.EN: f"Version 2, corrected on 3 December 2026 because {WHY}.",
}


@pytest.mark.parametrize("language", SAID)
def test_a_corrected_version_says_so_and_why_at_its_head_and_its_end(
    language: Language, jonas: Told
) -> None:
    stamp = replace(jonas.stamp, version=2, reason=WHY)
    text = plain_text(replace(jonas, language=language, stamp=stamp).document())
    lines = text.replace("\N{NO-BREAK SPACE}", " ").splitlines()
    said = [number for number, line in enumerate(lines) if SAID[language] in line]
    assert len(said) == 2
    assert said[0] < 8
    assert said[1] > len(lines) - 25


def test_a_first_version_says_nothing_of_corrections(jonas: Told) -> None:
    assert "rettet " not in plain_text(jonas.document())


def test_a_reason_with_a_full_stop_gets_no_second_one(jonas: Told) -> None:
    stamp = replace(jonas.stamp, version=2, reason=f"{WHY}.")
    text = plain_text(replace(jonas, stamp=stamp).document())
    assert f"{WHY}." in text
    assert f"{WHY}.." not in text
