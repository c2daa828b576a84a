"""Text pasted from Word and Outlook: its words, without its marks."""

import pytest

from meetingapp.domain.pasted import pasted, plain_spaces


@pytest.mark.parametrize(
    ("copied", "plain"),
    [
        ("Første\r\nAndre\rTredje\x0bFjerde\u2028Femte", "Første\nAndre\nTredje\nFjerde\nFemte"),
        ("•\tRinger hjem\r\no\tHver mandag\r\n\uf0b7\tSnakker",
         "- Ringer hjem\n- Hver mandag\n- Snakker"),
        ("–\tRinger hjem", "- Ringer hjem"),
        ("1.\tVelkommen\r\na)\tRunde", "1. Velkommen\na) Runde"),
        ("Tiltak\tAnsvarlig\tFrist\r\nLese\tKari\t1.12.",
         "Tiltak | Ansvarlig | Frist\nLese | Kari | 1.12."),
        ("Sted:\tRom 3", "Sted: Rom 3"),
        ("10\u00a0000 kr\u202fog\u2009mer", "10 000 kr og mer"),
        ("sam\u00adarbeids\u00admøte", "samarbeidsmøte"),
        ("celle\x07\x00", "celle"),
        ("ord med mellomrom til slutt ", "ord med mellomrom til slutt "),
        ("o store min", "o store min"),
        ("- allerede en liste", "- allerede en liste"),
        ("👨‍👩‍👧 שלום e\u0301", "👨‍👩‍👧 שלום e\u0301"),
        ("", ""),
        ("\t\t\t", ""),
    ],
)  # fmt: skip
def test_only_the_text_comes_in(copied: str, plain: str) -> None:
    assert pasted(copied) == plain


def test_what_was_cleaned_once_is_clean() -> None:
    once = pasted("•\tEn\r\nTo\tTre\u00a0fire")
    assert pasted(once) == once


def test_spaces_are_replaced_one_for_one() -> None:
    text = "a\u00a0b\u3000c\u202fd"
    assert plain_spaces(text) == "a b c d"
    assert len(plain_spaces(text)) == len(text)


@pytest.mark.parametrize("text", ["\t" * 200_000, "•" * 200_000, "1." * 100_000, "\r" * 200_000])
def test_no_text_is_too_long_to_be_cleaned(text: str) -> None:
    assert len(pasted(text)) <= len(text)
