"""Lines end where a reader would pause, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.minutes.faces import Face
from meetingapp.minutes.lines import bind, break_lines, width_of
from meetingapp.minutes.text import escape

TIE = "\N{NO-BREAK SPACE}"


def _set(text: str, width: float) -> list[str]:
    lines = break_lines(text, Face.REGULAR, 10, width)
    return ["".join(run.text for run in line) for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        "24. november",
        "3 May",
        "kl. 10.15",
        "uke 38–46",
        "veke 44",
        "§ 13",
        "offl. § 13",
        "art. 3",
        "34 ord",
        "45 minutter",
        "25 meter",
        "90 %",
        "8 år",
    ],
)
def test_what_belongs_together_is_tied(text: str) -> None:
    assert " " not in bind(text)


@pytest.mark.parametrize("text", ["3 gutter", "i 2026", "hus 4", "ei veke"])
def test_other_words_are_not_tied(text: str) -> None:
    assert bind(text) == text


def test_a_long_text_never_ends_in_one_short_word() -> None:
    text = "Reiser seg og går ut når plenumslesing begynner ved den store døra."
    for width in range(120, 330, 3):
        assert len(_set(text, width)[-1].split()) > 1


def test_a_line_keeps_the_space_at_its_end_for_those_who_follow_the_tags() -> None:
    lines = _set("ett to tre fire fem seks sju åtte ni ti", 60)
    assert len(lines) > 2
    assert all(line.endswith(" ") for line in lines[:-1])
    assert "".join(lines) == "ett to tre fire fem seks sju åtte ni ti"


def test_words_tied_together_part_again_where_they_need_more_than_a_line() -> None:
    assert _set("24. november", 46) == ["24. ", "november"]


def test_ties_are_set_as_spaces() -> None:
    assert TIE not in "".join(_set(f"24.{TIE}november 2026", 300))


@given(st.text(max_size=200), st.floats(min_value=20, max_value=300))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str, width: float) -> None:
    lines = _set(text, width)
    assert "".join("".join(lines).split()) == "".join(escape(text).split())
    for line in lines:
        shown = line.rstrip(" ")
        assert len(shown) <= 1 or width_of(shown, Face.REGULAR, 10) <= width + 0.01
