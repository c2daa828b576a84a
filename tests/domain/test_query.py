"""What is typed is read as words and conditions, whatever it is, and reads back the same."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.measure import Arena
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.query import (
    LONGEST,
    ME,
    MOST_CHIPS,
    About,
    Chip,
    Period,
    Query,
    State,
    chip_text,
    read_query,
    written,
)
from meetingapp.domain.query_words import VALUES
from meetingapp.words import Language, Words

CHIPS = [
    Chip(about, code) for about, table in VALUES.items() for code in dict.fromkeys(table.values())
]


@pytest.mark.parametrize(
    ("typed", "about", "value"),
    [
        ("er:åpen", About.STATE, State.OPEN),
        ("ER:OPEN", About.STATE, State.OPEN),
        ("er:a\u030apen", About.STATE, State.OPEN),
        ("er:lukka", About.STATE, State.CLOSED),
        ("er:avsluttet", About.STATE, State.CLOSED),
        ("er:forfalt", About.STATE, State.LATE),
        ("er:over fristen", About.STATE, State.LATE),
        ("er: åpen", About.STATE, State.OPEN),
        ("@meg", About.PERSON, ME),
        ("@Me", About.PERSON, ME),
        ("@kari", About.PERSON, "kari"),
        ('@"Kari Bø-Lie"', About.PERSON, "Kari Bø-Lie"),
        ("@Kari_Testdahl", About.PERSON, "Kari Testdahl"),
        ("evalueres:i dag", About.EVALUATED, Period.TODAY),
        ("evalueres:denne uken", About.EVALUATED, Period.THIS_WEEK),
        ("evaluerast:denne veka", About.EVALUATED, Period.THIS_WEEK),
        ('evalueres:"neste uke"', About.EVALUATED, Period.NEXT_WEEK),
        ("evaluerast: neste veke", About.EVALUATED, Period.NEXT_WEEK),
        ("evalueres:måned", About.EVALUATED, Period.THIS_MONTH),
        ("evaluerast:denne månaden", About.EVALUATED, Period.THIS_MONTH),
        ("type:RT", About.TYPE, "RT"),
        ("er:ikke målt", About.STATE, State.UNMEASURED),
        ("er:ikkje målt", About.STATE, State.UNMEASURED),
        ("er:løfta vidare", About.STATE, State.ESCALATED),
        ("evalueres:snart", About.EVALUATED, Period.SOON),
        ("evaluerast:utan dato", About.EVALUATED, Period.NO_DAY),
        ("frist:denne uken", About.DEADLINE, Period.THIS_WEEK),
        ("nivå:gult", About.LEVEL, "SELECTED"),
        ("nivå:raudt", About.LEVEL, "INDICATED"),
        ("arena:på skulen", About.ARENA, "SCHOOL"),
        ("teneste:skulen", About.SERVICE, "SCHOOL"),
        ("tjeneste:koordinerende enhet", About.SERVICE, "COORD"),
        ('tjeneste:"en annen tjeneste"', About.SERVICE, "OTHER"),
        ("type:«tverrfaglig møte»", About.TYPE, "tverrfaglig møte"),
    ],
)
def test_a_condition_is_read_in_bokmal_and_nynorsk(typed: str, about: About, value: str) -> None:
    assert read_query(typed) == Query((), (Chip(about, value),))


def test_words_and_conditions_stand_in_any_order() -> None:
    query = read_query("jonas evalueres:denne uken lesing @meg er:åpen")
    assert query.words == ("jonas", "lesing")
    assert [chip.about for chip in query.chips] == [About.EVALUATED, About.PERSON, About.STATE]
    assert query.values(About.PERSON) == (ME,)
    assert query.without(query.chips[1]).chips == (query.chips[0], query.chips[2])


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", ()),
        ("   ", ()),
        ('AND OR NOT "', ("AND", "OR", "NOT")),
        ("Bø-Lie", ("Bø-Lie",)),
        ("O'Brien", ("O'Brien",)),
        ("«fast plass»", ("fast", "plass")),
        ("er:", ("er:",)),
        ("er:blå", ("er:blå",)),
        ("evalueres:uken", ("evalueres:uken",)),
        ("@", ("@",)),
        ("type:", ("type:",)),
        ("kl:14", ("kl:14",)),
        ("nivå:blått", ("nivå:blått",)),
        ("tjeneste:rørlegger", ("tjeneste:rørlegger",)),
        ('"er:åpen"', ("er:åpen",)),
        ('"er:" åpen', ("er:", "åpen")),
    ],
)
def test_what_is_no_condition_stays_a_word(typed: str, words: tuple[str, ...]) -> None:
    assert read_query(typed) == Query(words)


def test_a_condition_that_is_said_twice_counts_once_and_there_are_not_endlessly_many() -> None:
    assert len(read_query("er:åpen er:open @meg @me").chips) == 2
    assert len(read_query(" ".join(f"@p{n}" for n in range(30))).chips) == MOST_CHIPS


def test_a_very_long_text_is_read_at_once() -> None:
    for text in ("er:åpen " * 12_800, '"' * 102_400, "@" * 102_400, "x" * 102_400):
        began = time.thread_time()
        query = read_query(text)
        assert time.thread_time() - began < 0.05
        assert len(written(query)) <= 2 * LONGEST


@given(st.text() | st.text(alphabet="er:åpent@meg \"«»type_uk'-\x00\ud800"))
def test_whatever_is_typed_is_read_and_reads_back_as_what_was_read(typed: str) -> None:
    query = read_query(typed)
    assert read_query(written(query)) == query


def test_a_word_in_quotation_marks_does_not_become_a_condition_when_it_is_written_again() -> None:
    query = read_query('"er:" åpen "@" meg')
    assert not query.chips
    assert read_query(written(query)) == query


@pytest.mark.parametrize("chip", CHIPS, ids=str)
def test_the_chip_that_is_shown_can_be_typed(chip: Chip) -> None:
    assert read_query(f"lesing {chip_text(chip)} bok") == Query(("lesing", "bok"), (chip,))


@pytest.mark.parametrize("language", Language)
def test_a_value_can_be_typed_as_it_is_called_in_every_language(language: Language) -> None:
    words = Words(language)
    for about, codes in ((About.SERVICE, ServiceCode), (About.ARENA, Arena)):
        for code in codes:
            typed = f'{about}:"{words.code(code)}"'
            assert read_query(typed).chips == (Chip(about, code.value),), typed
