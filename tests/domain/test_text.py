import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.text import (
    is_blank_for_child,
    is_copy,
    is_placeholder,
    normalised,
    quotes,
    says_something,
    words_in,
)

NO_WORDS = ["", " ", "\n\t ", "…", "...", "-", "–", "—", "*", "?", "!!!", '""', "«»", "()", "/"]
INVISIBLE = ["\u200b", "\u00a0", "\ufeff", "\u00ad", "\x00", "\u2028", "\u200b\u200d \u2060"]
FILLER = [
    "x",
    "X",
    "xxx",
    "x x x",
    "lorem",
    "Lorem ipsum",
    "lorem ipsum dolor sit amet",
    "tbd",
    "n/a",
]
REFERENCES = [
    "se forrige", "Se forrige.", "SE  FORRIGE REFERAT", "sjå førre", "Sjå førre møte!", "som sist",
    "som førre gong", "see previous", "(se over)", "sja\u030a førre", "se\nforrige",
]  # fmt: skip
ADULTS_ONLY = ["ok", "OK.", "ok ok", "ingen", "Inga", "ikke relevant", "ikkje aktuelt", "Vet ikke."]


@pytest.mark.parametrize("text", [*NO_WORDS, *INVISIBLE, *FILLER, *REFERENCES])
def test_nothing_is_nothing_for_child_and_adult(text: str) -> None:
    assert is_blank_for_child(text)
    assert is_placeholder(text)
    assert not says_something(text)


@pytest.mark.parametrize("text", ADULTS_ONLY)
def test_a_childs_short_answer_counts_where_an_adults_does_not(text: str) -> None:
    assert not is_blank_for_child(text)
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jeg vil hjem.",
        "nei",
        "5",
        "Mamma",
        "👍",
        "مرحبا",
        "Se forrige side i boka",
        "Ingen liker meg",
    ],
)
def test_what_a_child_says_is_an_answer(text: str) -> None:
    assert not is_blank_for_child(text)


@pytest.mark.parametrize("text", ["rektor", "ja", "Se her", "A4", "Texas", "ingen andre er hørt"])
def test_one_word_of_an_adult_passes_unless_it_is_a_placeholder(text: str) -> None:
    assert says_something(text)


@pytest.mark.parametrize("text", ["👍", "⋯", "🙂 🙂 🙂"])
def test_an_adult_writes_words(text: str) -> None:
    assert not says_something(text)


@pytest.mark.parametrize(("text", "enough"), [("ett to", False), ("ett to tre", True)])
def test_a_sentence_takes_its_number_of_words(text: str, enough: bool) -> None:
    assert says_something(text, 3) is enough


def test_words_are_counted_as_people_count_them() -> None:
    assert words_in("Kl. 10.15: «lese-stasjon» på Idas' rom") == (
        "kl", "10", "15", "lese-stasjon", "på", "idas", "rom",
    )  # fmt: skip


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed_letters_are_the_same_text(form: str) -> None:
    text = unicodedata.normalize(form, "Å være på Ås ")  # type: ignore[arg-type]  # a form by name
    assert normalised(text) == "å være på ås"
    assert len(words_in(text)) == 4


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jeg vil hjem.", "jeg vil hjem", True),
        ("Jeg vil hjem.", "«Jeg  vil hjem!»", True),
        ("Jeg vil hjem.", "Jeg vil hjem nå", True),
        ("Jeg vil hjem.", "Han savner moren sin om dagen.", False),
        ("", "", False),
        ("…", "…", False),
        ("A\u030a lese", "Å lese", True),
    ],
)
def test_a_copy_is_known_through_small_changes(one: str, other: str, same: bool) -> None:
    assert is_copy(one, other) is same
    assert is_copy(other, one) is same


def test_a_pasted_page_is_compared_quickly() -> None:
    page = " ".join(f"setning nummer {n} handler om lesing" for n in range(3_000))
    began = time.perf_counter()
    assert is_copy(page, page)
    assert is_copy(page, page.replace("lesing", "skriving", 30))
    assert not is_copy(page, "Noe helt annet, men kort.")
    assert not is_copy(page, " ".join(f"ord{n}" for n in range(15_000)))
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a b " * 12_500, "b a c " * 12_500),
        ("ord " * 25_000, "ord " * 24_999 + "to"),
        ("ab" * 149, "ba" * 148),
        ("en to tre fire. " * 6_250, "en to tre fem. " * 6_250),
        ("".join(f"en to tre {n}. " for n in range(8_000)), "en to tre fire. " * 6_250),
    ],
)
def test_text_that_repeats_itself_is_compared_quickly_too(one: str, other: str) -> None:
    began = time.perf_counter()
    is_copy(one, other)
    quotes(one, other)
    quotes(other, one)
    assert time.perf_counter() - began < 3


@pytest.mark.parametrize(
    ("text", "words", "held"),
    [
        ("Han sier at jeg vil hjem nå, ofte.", "Jeg vil hjem nå.", True),
        ("jeg liker lite rom", "Jeg liker lite rom! Jeg blir varm.", True),
        ("Jeg blir varm i hodet", "Jeg liker lite rom. Jeg blir varm", True),
        ("Han vil hjem", "Jeg vil hjem", False),
        ("Han vil hjemover nå", "vil hjem nå", False),
        ("Ja, det går bra", "Ja.", False),
        ("", "", False),
    ],
)
def test_a_quote_is_found_word_by_word(text: str, words: str, held: bool) -> None:
    assert quotes(text, words) is held


@given(st.text(), st.text())
def test_no_text_is_too_strange_to_judge(one: str, other: str) -> None:
    assert is_copy(one, one) is bool(normalised(one))
    if is_blank_for_child(one):
        assert is_placeholder(one)
        assert not says_something(one)
    quotes(one, other)
    is_copy(one, other)


@given(st.text())
def test_text_that_is_tidied_stays_tidy(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)
