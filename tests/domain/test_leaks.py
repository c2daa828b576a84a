"""When a text counts as found, and which texts are looked for."""

import pytest

from meetingapp.domain.leaks import Needles, to_look_for


@pytest.mark.parametrize(
    ("needle", "text"),
    [
        ("Ida", "Ida leser."),
        ("Ida", "IDA LESER"),
        ("Bo", "Kari og Bo."),
        ("Bo", "BO MED EGNE ORD"),
        ("Kari Testdahl", "Kari\n  Testdahl"),
        ("Kari Testdahl", "kari_testdahl"),
        ("Kari Testdahl", "«Kari», Testdahl"),
        ("Å være", "A\u030a være"),
        ("Testvik", "Test\u00advik"),
        ("Jeg vil bo hos mormor.", "Jeg vil bo hos mor\nmor"),
        ("fire ﬁsker her", "fire fisker her"),
        ("12345", "nr. 12345"),
    ],
)
def test_a_text_is_found(needle: str, text: str) -> None:
    assert Needles([needle]).in_text(text) == (needle,)


@pytest.mark.parametrize(
    ("needle", "text"),
    [
        ("Ida", "Frida og tida"),
        ("Bo", "bo hos far"),
        ("Kari Testdahl", "Kari Eksempelrud"),
        ("8", "8 år"),
        ("", "noe"),
        (" – ", "noe – annet"),
        ("1234", "12345"),
    ],
)
def test_a_text_that_only_looks_like_it_is_not(needle: str, text: str) -> None:
    assert Needles([needle]).in_text(text) == ()


def test_a_text_is_also_found_as_a_format_writes_it() -> None:
    named = Needles(["Hei 😀 Bo her"], lambda text: text.replace("😀", "[GRINNING FACE]"))
    assert named.in_text("Hei [GRINNING FACE] Bo her") == ("Hei 😀 Bo her",)
    assert named.in_text("Hei 😀 Bo her") == ("Hei 😀 Bo her",)


@pytest.mark.parametrize("code", ["utf-8", "utf-16-be", "utf-16-le", "latin-1"])
def test_a_text_is_found_among_bytes(code: str) -> None:
    assert Needles(["Åse Testdahl"]).in_bytes(b"\x00\x01" + "Åse Testdahl".encode(code)) != ()


def test_a_few_letters_are_not_looked_for_among_bytes() -> None:
    assert Needles(["Bo"]).in_bytes(b"..Bo..") == ()


def test_letters_that_only_one_text_has_tell_of_it() -> None:
    assert Needles(["Ŋuvttos", "Kari"]).with_letters({"Ŋ"}) == ("Ŋuvttos",)
    assert Needles(["a-b"]).with_letters({"-"}) == ()


def test_sentences_and_beginnings_are_looked_for_too() -> None:
    found = to_look_for(["Mor er syk. Far vet ikke at hun fikk svar i går."])
    assert "Mor er syk." in found
    assert "Far vet ikke at hun" in found


def test_what_is_said_in_a_kept_text_is_no_secret() -> None:
    found = to_look_for(["Jonas liker å lese. Mor er syk."], ["Jonas liker å lese i lite rom."])
    assert "Mor er syk." in found
    assert "Jonas liker å lese." not in found
