"""The words a table may use."""

import pytest

from meetingapp.domain.importing.children import COLUMNS as OF_CHILDREN
from meetingapp.domain.importing.people import COLUMNS as OF_PEOPLE
from meetingapp.domain.importing.vocabulary import Column, folded, read_headings
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import AppError
from meetingapp.services.catalogue_words import catalogue_words
from meetingapp.services.importing_words import load_vocabulary, read_vocabulary
from meetingapp.words import Language, Words

WORDS = load_vocabulary()


@pytest.mark.parametrize(
    ("written", "means"),
    [
        ("Navn", (Column.NAME, 0)),
        ("  NAMN ", (Column.NAME, 0)),
        ("Fødselsdato", (Column.BORN, 0)),
        ("Fødd", (Column.BORN, 0)),
        ("date-of-birth", (Column.BORN, 0)),
        ("Foresatt 2 - relasjon", (Column.GUARDIAN_RELATION, 2)),
        ("foresatt2_navn", (Column.GUARDIAN, 2)),
        ("Føresett 1", (Column.GUARDIAN, 1)),
        ("Foresatt", (Column.GUARDIAN, 1)),
    ],
)
def test_a_heading_is_known_however_it_is_written(written: str, means: object) -> None:
    assert list(read_headings((written,), WORDS, OF_CHILDREN).at) == [means]


@pytest.mark.parametrize("language", [Language.NB, Language.NN])
def test_services_are_understood_as_the_program_itself_writes_them(language: Language) -> None:
    words = Words(language)
    assert {code: WORDS.services.get(folded(words.code(code))) for code in ServiceCode} == {
        code: code for code in ServiceCode
    }


def test_every_column_and_value_can_be_written() -> None:
    offers = catalogue_words().vocabulary.columns.values()
    assert {*WORDS.columns.values(), *offers} == set(Column)
    assert set(WORDS.services.values()) == set(ServiceCode)
    assert set(WORDS.answers.values()) == {True, False}


def test_columns_that_are_not_wanted_are_not_read() -> None:
    names = ("Navn", "Tjeneste", "Fødselsnummer", "Telefon", "", "Født")
    found = read_headings(names, WORDS, OF_PEOPLE)
    assert set(found.at) == {(Column.NAME, 0), (Column.SERVICE, 0)}
    assert found.refused == ("Fødselsnummer",)
    assert found.ignored == ("Telefon", "Født")


def test_two_columns_for_the_same_are_refused() -> None:
    with pytest.raises(AppError) as refused:
        read_headings(("Navn", "Elev"), WORDS, OF_CHILDREN)
    assert refused.value.code == "import.same_column"


def test_a_seventh_guardian_is_not_read() -> None:
    found = read_headings(("Navn", "Foresatt 7", "Foresatt 12"), WORDS, OF_CHILDREN)
    assert found.guardians() == ()
    assert found.ignored == ("Foresatt 7", "Foresatt 12")


@pytest.mark.parametrize(
    "text",
    [
        '[columns]\nNAME = ["navn", "Navn"]\n',
        '[columns]\nNOTHING = ["navn"]\n',
        '[columns]\n[services]\nBANK = ["bank"]\n',
    ],
)
def test_a_faulty_list_of_words_is_found_when_it_is_read(text: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        read_vocabulary(text)
