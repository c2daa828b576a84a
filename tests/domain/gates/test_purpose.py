import pytest

from tests.domain.example import Example

QUESTION = "purpose_and_concern.purpose_question"
CONCERN = "purpose_and_concern.concern_text"
NOTHING = [
    "",
    "   ",
    "…",
    "-",
    "x",
    "ok",
    "ingen",
    "se forrige",
    "lorem ipsum",
    "Lesing nå",
    "\u200b",
]


@pytest.mark.parametrize("text", NOTHING)
def test_the_question_of_today_takes_three_words(example: Example, text: str) -> None:
    assert example.with_part("purpose_and_concern", purpose_question=text).paths("G-PURP-1") == [
        QUESTION
    ]


@pytest.mark.parametrize("text", NOTHING)
def test_the_concern_takes_three_words(example: Example, text: str) -> None:
    unclear = example.with_case(concern="").with_part("purpose_and_concern", concern_text=text)
    assert unclear.paths("G-PURP-1") == [CONCERN]


def test_three_words_are_enough(example: Example) -> None:
    short = example.with_part("purpose_and_concern", purpose_question="Hva hjelper nå?")
    assert short.failed("G-PURP-1") == ()


def test_the_concern_of_the_case_counts_when_none_is_written_here(example: Example) -> None:
    assert example.discussion.purpose_and_concern.concern_text == ""
    assert example.failed("G-PURP-1") == ()


def test_the_question_is_not_the_concern_again(example: Example) -> None:
    copied = example.with_part(
        "purpose_and_concern", purpose_question=f"  {example.case.concern.upper()} "
    )
    (result,) = copied.failed("G-PURP-1")
    assert result.path == QUESTION
    assert "same as the concern" in result.message_key


def test_both_missing_are_told_apart(example: Example) -> None:
    empty = example.with_case(concern="").with_part("purpose_and_concern", purpose_question="")
    assert empty.paths("G-PURP-1") == [QUESTION, CONCERN]
