"""How hard a text is to read, by the measure Norwegian teachers know."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.lix import lix


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("… – ! 🙂", 0),
        ("Du leser.", 2),
        ("Du får lese i en liten gruppe.", 7),
        ("Du får lese i en liten gruppe. Dere leser fire dager i uka.", 6),
        ("Du får lese\nDere er fire", 3),
        ("Tverrfaglig oppfølging iverksettes.", 103),
        ("Vi starter 30. november.", 54),
        ("Vi møtes kl. 10.15 på rom 2.", 7),
        ("Du leser 34,5 ord!", 4),
    ],
)
def test_the_figure_is_words_a_sentence_and_the_share_of_long_words(
    text: str, expected: int
) -> None:
    assert lix(text) == expected


def test_letters_count_the_same_however_they_are_composed() -> None:
    assert lix("ta\u030ake og ba\u030at") == lix("tåke og båt")


@given(st.text(max_size=300))
def test_whatever_is_typed_there_is_an_answer(text: str) -> None:
    assert lix(text) >= 0


def test_long_texts_take_no_time() -> None:
    assert lix("Leser du. " * 40_000) == 2
