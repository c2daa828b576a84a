"""What a table of the catalogue calls its columns and values, in all three languages."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final, TypeVar

from meetingapp.domain.catalogue import Implementation
from meetingapp.domain.importing.catalogue import CatalogueWords
from meetingapp.domain.importing.vocabulary import Column, Vocabulary, folded
from meetingapp.domain.measure import Arena, PreventionLevel, RiskFactor, TargetOp, Unit
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import sentence
from meetingapp.services.importing_words import load_vocabulary
from meetingapp.words import Language, Words

E = TypeVar("E", bound=StrEnum)

HEADINGS: Final[Mapping[Column, str]] = MappingProxyType(
    {
        Column.ENTRY_ID: sentence("Id"),
        Column.NAME: sentence("Name"),
        Column.DESCRIPTION: sentence("Description"),
        Column.TARGET_GROUP: sentence("Target group"),
        Column.AGES: sentence("Age"),
        Column.LEVEL: sentence("Level"),
        Column.RISKS: sentence("Risk factor"),
        Column.SERVICE: sentence("Responsible service"),
        Column.ORGANISING: sentence("Organising"),
        Column.COOPERATION: sentence("Cooperation"),
        Column.IMPLEMENTATION: sentence("Implementation status"),
        Column.EVALUATED: sentence("Evaluation interval (months)"),
        Column.GOAL: sentence("Suggested goal"),
        Column.INDICATOR: sentence("Suggested indicator"),
        Column.UNIT_OF_MEASURE: sentence("Unit of measure"),
        Column.DIRECTION: sentence("Direction"),
        Column.LOOKED_AT: sentence("Evaluated for the child after (weeks)"),
        Column.ARENA: sentence("Where"),
        Column.SOURCE: sentence("Source"),
        Column.RETIRED: sentence("No longer offered"),
    }
)
"""In the order of a file that is saved."""
_SHORT_LEVELS: Final = {
    PreventionLevel.UNIVERSAL: ("universelt", "universell", "grønt", "grønn", "uni"),
    PreventionLevel.SELECTED: ("selektert", "selektivt", "gult", "gul", "sel"),
    PreventionLevel.INDICATED: ("indikert", "indikativt", "rødt", "raudt", "rød", "raud", "ind"),
}


@cache
def catalogue_words() -> CatalogueWords:
    """Give what every word means that such a table may hold."""
    people = load_vocabulary()
    levels = dict(_codes(PreventionLevel))
    for level, shorter in _SHORT_LEVELS.items():
        levels |= {folded(word): level for word in shorter}
    columns = {
        folded(words(heading)): column
        for words in _spoken()
        for column, heading in HEADINGS.items()
    }
    services = {**_codes(ServiceCode), **people.services}
    vocabulary = Vocabulary(columns, services, people.protection, people.answers)
    return CatalogueWords(
        vocabulary, levels, _codes(RiskFactor), _codes(Implementation), _codes(Unit),
        _codes(TargetOp), _codes(Arena),
    )  # fmt: skip


def _codes(code: type[E]) -> Mapping[str, E]:
    """Give the names of a code's members in every language, and the codes themselves."""
    named = {folded(words.code(member)): member for words in _spoken() for member in code}
    return {**named, **{folded(member.value): member for member in code}}


@cache
def _spoken() -> tuple[Words, ...]:
    return tuple(Words(language) for language in Language)
