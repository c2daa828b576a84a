"""What is shown of a text holds the word it was found by, and little else."""

from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.excerpt import begun_in, excerpt, plain_words, sounds_in

LONG = "Vi snakket om mye. " * 30 + "Plenumslesing stoppes til jul. " + "Så gikk vi videre. " * 30


def test_a_short_text_is_shown_whole_on_one_line() -> None:
    assert excerpt("Jonas liker\nlite rom.", ("rom",)) == "Jonas liker lite rom."


def test_of_a_long_text_what_stands_around_the_word_is_shown() -> None:
    shown = excerpt(LONG, ("plenums",))
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "Plenumslesing stoppes til jul." in shown
    assert len(shown) < 180


def test_words_are_split_as_the_index_splits_them() -> None:
    assert plain_words(("Bø-Lie", "O'Brien", "BØ")) == ("bø", "lie", "o", "brien")
    assert begun_in("Kari Bø-Lie", ("bø", "li", "ari")) == {"bø", "li"}
    assert sounds_in("Kristian Bø", ("christ", "boe", "ole")) == {"christ", "boe"}


@given(st.text(max_size=400), st.lists(st.text(min_size=1, max_size=5), max_size=3))
def test_no_text_and_no_words_break_it(text: str, typed: list[str]) -> None:
    words = plain_words(typed)
    shown = excerpt(text, words)
    assert len(shown) <= 180
    assert begun_in(text, words) <= set(words)
