"""Whatever people write, it prints: nothing is lost, nothing is read as markup."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingapp.document.blocks import Fact, Facts, Heading, Note, Para, Quote, Table
from meetingapp.minutes import render, unprintable
from meetingapp.minutes.text import escape
from tests.minutes.conftest import Make
from tests.minutes.reading import pages_of, text_of, without_spaces
from tests.vera.engine import Vera

HOSTILE = {
    "markup": ("<b>ikke fet</b> & <para> &amp; &lt;", "<b>ikke fet</b> & <para> &amp; &lt;"),
    "an end of CDATA": ("slutt ]]> her", "slutt ]]> her"),
    "a PDF string": (r"par (ent( eser \( \) \n", r"par (ent( eser \( \) \n"),
    "braces": ("{navn} {0} %s %(x)s", "{navn} {0} %s %(x)s"),
    "an emoji": ("glad 😀 nå", "glad [GRINNING FACE] nå"),
    "letters of the Sámi languages": ("Čáhci, ŋ, đ, ŧ, ž, ǯ, ǥ", "Čáhci, ŋ, đ, ŧ, ž, ǯ, ǥ"),
    "Norwegian letters and marks": ("æøå ÆØÅ «sitat» – § 13 é ô", "æøå ÆØÅ «sitat» – § 13 é ô"),
    "letters of two parts": (unicodedata.normalize("NFD", "Blåbær på Ås"), "Blåbær på Ås"),
    "signs only the fallback has": ("☒ ⚠ ✔", "☒ ⚠ ✔"),
    "a rocket made of two": ("fam 👩\u200d🚀", "fam [WOMAN][ROCKET]"),
    "controls and soft hyphens": ("a\u00adb\x00c\x08d\x9fe", "abcde"),
    "what hides": (
        "a\u202eb\u200bc\U000e0041",
        "a[RIGHT-TO-LEFT OVERRIDE]b[ZERO WIDTH SPACE]c[TAG LATIN CAPITAL LETTER A]",
    ),
    "Chinese": ("漢字", "[CJK UNIFIED IDEOGRAPH-6F22][CJK UNIFIED IDEOGRAPH-5B57]"),
    "a character nobody has named": ("\ue0ff", "[U+E0FF]"),
    "half a character": ("halv \ud83d igjen", "halv [U+D83D] igjen"),
    "one long word": ("x" * 400, "x" * 400),
    "a long word after others": ("et ord " + "y" * 400 + " til", "et ord " + "y" * 400 + " til"),
    "only spaces": ("   \t  ", ""),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("written", "read"), HOSTILE.values(), ids=HOSTILE)
def test_text_is_printed_as_written(of_blocks: Make, written: str, read: str) -> None:
    document = of_blocks(
        Heading(2, written),
        Para(written),
        Note(written),
        Facts((Fact(written, (written, written)),)),
        Quote(written, written, written),
        Table((written, "B"), ((written, written),), (1, 1), written),
        title=written,
    )
    printed = without_spaces(text_of(render(document)))
    assert printed.count(without_spaces(read)) >= 10


@pytest.mark.needs_java
def test_hostile_text_keeps_both_standards(of_blocks: Make, vera: Vera, tmp_path: Path) -> None:
    blocks = [
        block
        for written, _ in HOSTILE.values()
        for block in (
            Heading(2, written),
            Para(written),
            Table((written, "B"), ((written, written),), (1, 1), written),
        )
    ]
    file = tmp_path / "hostile.pdf"
    file.write_bytes(render(of_blocks(*blocks, title="<&> 😀")))
    vera(file)


def test_line_breaks_in_text_stay_line_breaks(of_blocks: Make) -> None:
    one = pages_of(render(of_blocks(Para("rad"))))
    many = pages_of(render(of_blocks(Para("rad\r\nrad\u2028rad\n" * 60))))
    assert one == 1
    assert many > 2


def test_what_will_not_print_as_it_looks_is_named_beforehand(of_blocks: Make) -> None:
    assert unprintable(of_blocks(Para("Čáhci på «Ås» – ☒ § 13"))) == ()
    assert unprintable(of_blocks(Para("ok"), Note("nei 😀😀"))) == ("GRINNING FACE",)
    assert unprintable(of_blocks(Para("حب"))) == ("ARABIC LETTER BEH", "ARABIC LETTER HAH")


def test_letters_written_from_right_to_left_are_not_lost(of_blocks: Make) -> None:
    assert "العربية" in escape("navn: العربية")
    printed = text_of(render(of_blocks(Para("navn: العربية"))))
    assert set("العربية") <= set(printed)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_no_text_stops_an_export(of_blocks: Make, written: str) -> None:
    document = of_blocks(Para(written), Facts((Fact(written, (written,)),)), title=written)
    assert render(document).startswith(b"%PDF-1.7")


def test_a_text_is_escaped_as_its_letters_are_one_by_one() -> None:
    """Texts of ordinary letters are known by the whole: that way they must come out the same."""
    ordinary = [chr(code) for code in range(0x20, 0x3000) if chr(code) == escape(chr(code))]
    text = "".join(each for each in ordinary if unicodedata.combining(each) == 0)
    assert escape(f"å{text}") == f"å{text}"
    for odd in ("\u00ad", "\u200b", "\u4e2d", "\t"):
        assert escape(f"å{odd}b") == f"å{escape(odd)}b"
