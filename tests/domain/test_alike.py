"""Spellings of one name come out the same, and different names stay apart."""

import hashlib
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.alike import CHAIN, alike

VARIANTS = (
    "Kristian Christian", "Sofie Sophie Sofi", "Kristoffer Christopher Christoffer",
    "Mohammed Muhammad Mohamed Muhammed Mohammad Muhamed", "Åse Aase", "Håkon Haakon",
    "Pål Paal", "Bø Boe Bö", "Søren Soeren Sören", "Sæther Saether Sether", "Thea Tea",
    "Elisabeth Elisabet Elizabeth", "Martha Marta", "Fredrik Fredrick Fredric",
    "Erik Eric Erick", "Jakob Jacob", "Markus Marcus", "Carl Karl", "Camilla Kamilla",
    "Cecilie Sesilie", "Aleksander Alexander", "Filip Philip Phillip", "Josef Joseph",
    "Sara Sarah", "Hanna Hannah", "Maja Maya Maia", "Katja Katia", "Emili Emily Emilie",
    "Oskar Oscar", "Viktor Victor", "Mathias Mattias Matias", "Tomas Thomas", "Tor Thor",
    "Ahmed Ahmad", "Yusuf Yousef Jusuf", "Hussein Hussain Husain", "Willy Villy",
    "Mikael Michael", "Nikolai Nicolay Nicolai", "Zara Sara", "Otto Oto", "Jonathan Jonatan",
)  # fmt: skip
DIFFERENT = (
    "Nora", "Emma", "Ella", "Maja", "Olivia", "Emilie", "Sofie", "Leah", "Sara", "Ingrid", "Frida",
    "Iben", "Ada", "Selma", "Astrid", "Amalie", "Tiril", "Anna", "Ellinor", "Vilde", "Mathilde",
    "Live", "Eline", "Tuva", "Mie", "Hedda", "Ida", "Thea", "Aurora", "Jenny", "Victoria", "Mia",
    "Julie", "Eva", "Johanne", "Mari", "Solveig", "Ronja", "Alma", "Oda", "Ane", "Lilly", "Kaja",
    "Sigrid", "Celine", "Tora", "Signe", "Åse", "Liv", "Marte", "Silje", "Hanna", "Hanne", "Anne",
    "Jakob", "Noah", "Oskar", "Lukas", "Emil", "Oliver", "Isak", "Filip", "Aksel", "Theodor",
    "Liam", "Elias", "Henrik", "Kasper", "Kristian", "Kristoffer", "Kristin", "Mathias", "Ludvig",
    "Håkon", "Odin", "Jonas", "Tobias", "Magnus", "Johannes", "Benjamin", "Sander", "Ulrik",
    "Sebastian", "Viktor", "Adam", "Alfred", "August", "Birk", "Eirik", "Even", "Falk", "Gustav",
    "Herman", "Iver", "Jens", "Karl", "Leon", "Marius", "Nils", "Ola", "Ole", "Olav", "Per", "Pål",
    "Sivert", "Storm", "Trym", "Vetle", "William", "Øyvind", "Ørjan", "Lars", "Leif", "Geir",
    "Gunnar", "Harald", "Ivar", "Jan", "Jon", "Kjell", "Knut", "Morten", "Odd", "Roar", "Rune",
    "Svein", "Terje", "Tor", "Tore", "Trond", "Vidar", "Mohammed", "Ahmed", "Yusuf", "Ali", "Omar",
    "Hassan", "Hussein", "Ibrahim", "Fatima", "Aisha", "Mariam", "Amina", "Zainab", "Ina", "Ine",
    "Tone", "Toni", "Berit", "Brit", "Bente", "Randi", "Ragnhild", "Turid", "Wenche", "Unni",
)  # fmt: skip


@pytest.mark.parametrize("names", VARIANTS)
def test_the_spellings_of_a_name_find_each_other(names: str) -> None:
    assert len({alike(name) for name in names.split()}) == 1, names


def test_of_common_names_hardly_any_two_are_taken_for_one_another() -> None:
    pairs = list(combinations(DIFFERENT, 2))
    taken = [pair for pair in pairs if alike(pair[0]) == alike(pair[1])]
    assert len(pairs) > 10_000
    assert taken == [("Ane", "Anne")]


@pytest.mark.parametrize("name", ["Bø", "Bo", "Åse", "Ase", "Røed", "Lie", "Ødegård", "Å"])
def test_norwegian_letters_stay_letters_of_their_own(name: str) -> None:
    plain = name.replace("ø", "o").replace("Ø", "O").replace("Å", "A").replace("å", "a")
    assert (alike(name) == alike(plain)) is (name == plain)


@given(st.text(max_size=80))
def test_any_text_is_rewritten_and_keeps_its_words_apart(text: str) -> None:
    told = alike(text)
    assert told == told.strip()
    assert alike(f"{text} Nora").endswith("nora")


def test_the_chain_is_the_one_the_index_was_written_with() -> None:
    assert hashlib.sha256(repr(CHAIN).encode()).hexdigest()[:16] == "a76bcaface1a502f", (
        "a change needs a new step of the database that writes the column anew"
    )
