"""Every code a screen or a document can name has its words, and no words lack a code."""

import importlib
import inspect
import pkgutil
import tomllib
from enum import StrEnum

import pytest

import meetingapp.domain
import meetingapp.services
from meetingapp import paths
from meetingapp.domain.measure import RiskFactor, Unit
from meetingapp.words import Language, Words

ALWAYS_CAPITAL = {"Kristi"}  # a name inside the name of a day
INSIDE_ONLY = {
    "Happening",  # what the story of a case is told of: the screen says it in a sentence
    "Lane",  # where in the picture of a case a thing stands: the screen names it
    "Column",  # what a file calls its columns stands in resources/registers
    "Standing",  # what a line of a file would do: the screen says it in a sentence
    "Cover",  # why a service cannot be invited: the plan says it in a sentence
    "Moment",  # a place on the line before a meeting: the screen names it
    "StepKind",  # what is to be done before a meeting: the screen says it in a sentence
    "ConsentFault",  # a step of a rule's reasoning: its sentence says it
    "Permission",  # what a use case asks for: a refusal says it
    "Reader",  # whom a consent form speaks to: its texts stand in resources/papers
    "SignerRole",  # why somebody signs: the same
    "WhoMustSign",  # what stands above the lines to sign on: the same
    "ReaderAge",  # for whom a page to the child is written: its sentences say it
    "Part",  # what a difference in a parcel is about: the screen says it in a sentence
    "FileFormat",  # the ending of a file's name
    "About",  # what stands before the colon of a condition: the search reads and writes it
    "State",  # what comes after it: the same
    "Period",  # the same
    "Queue",  # what waits for somebody: the screen heads it
    "GuideAge",  # whom a talk is held with: the guide is written in its words
    "SheetDay",  # what falls on a day: the paper says it
    "Noted",  # what is noted of a step: its row says it
    "MissingKind",  # what an evaluation has not got yet: the brief says it in a sentence
    "ChildPart",  # what the child is asked for: the same
}


def _codes() -> dict[str, type[StrEnum]]:
    modules = [
        importlib.import_module(found.name)
        for room in (meetingapp.domain, meetingapp.services)
        for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}.")
    ]
    return {
        name: member
        for module in modules
        for name, member in inspect.getmembers(module, inspect.isclass)
        if issubclass(member, StrEnum) and member is not StrEnum and name not in INSIDE_ONLY
    } | {"Language": Language}


def _written() -> dict[str, dict[str, dict[str, str]]]:
    tables: dict[str, dict[str, dict[str, str]]] = {}
    for file in sorted((paths.resources() / "codes").glob("*.toml")):
        for name, table in tomllib.loads(file.read_text("utf-8")).items():
            assert name not in tables, f"{name} stands in two files"
            tables[name] = table
    return tables


def test_every_code_has_words_in_all_three_languages_and_there_are_no_leftovers() -> None:
    wanted = {name: {member.value for member in code} for name, code in _codes().items()}
    written = _written()
    assert {name: set(table) for name, table in written.items()} == wanted
    for name, table in written.items():
        for member, texts in table.items():
            assert set(texts) == {"nb", "nn", "en"}, f"{name}.{member}"
            assert all(text and text == text.strip() for text in texts.values())


def test_words_can_stand_inside_a_sentence() -> None:
    for name, table in _written().items():
        for member, texts in table.items():
            for language in ("nb", "nn"):
                first = texts[language].split()[0]
                fits = first.islower() or first.isupper() or "/" in first
                assert fits or first in ALWAYS_CAPITAL, f"{name}.{member}"


@pytest.mark.parametrize(
    ("language", "risk"),
    [
        (Language.NB, "utviklingsvansker som ikke er forstått eller møtt med hjelp"),
        (Language.NN, "utviklingsvanskar som ikkje er forstådde eller møtte med hjelp"),
    ],
)
def test_words_name_a_code(language: Language, risk: str) -> None:
    words = Words(language)
    assert words.code(RiskFactor.R6) == risk
    assert words.code(Unit.WORDS_PER_MINUTE) == "ord per minutt"


def test_agreements_are_never_called_by_the_word_for_a_formal_decision() -> None:
    said = str(_written()).casefold()
    assert "vedtak" not in said
