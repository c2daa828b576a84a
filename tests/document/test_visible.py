"""Text as every format writes it: whole, and with nothing in it that hides."""

import pytest

from meetingapp.document.visible import is_right_to_left, on_one_line, visible
from meetingapp.minutes.text import escape
from tests.faults.hostile_text import FIXED


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("rett fram", "rett fram"),
        ("A\u030are", "Åre"),
        ("a\u202eb", "a[RIGHT-TO-LEFT OVERRIDE]b"),
        ("a\u200bb", "a[ZERO WIDTH SPACE]b"),
        ("a\x00\x1b[31mb", "a[31mb"),
        ("a\ud800b", "a[U+D800]b"),
        ("a\ue0ffb", "a[U+E0FF]b"),
        ("a\ufffeb", "a[U+FFFE]b"),
        ("pro\u00adblem", "problem"),
        ("en\r\nto\u2028tre", "en\nto\ntre"),
        ("😀 👩\u200d👧", "😀 👩\u200d👧"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("<b>&amp;", "<b>&amp;"),
    ],
)
def test_what_hides_is_named_and_the_rest_stays(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize("text", FIXED)
def test_a_pdf_says_the_same(text: str) -> None:
    assert escape(visible(text)) == escape(text)
    visible(text).encode("utf-8")


def test_a_title_stands_on_one_line() -> None:
    assert on_one_line("  en\n to\t tre ") == "en to tre"


def test_which_languages_run_from_the_right() -> None:
    assert is_right_to_left("ar-SA")
    assert is_right_to_left("ar")
    assert not is_right_to_left("nb-NO")
