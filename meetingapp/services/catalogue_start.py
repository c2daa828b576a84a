"""The catalogue a municipality begins with, as it ships with the program."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any, Final

from meetingapp import paths
from meetingapp.domain.catalogue import Ages, CatalogueEntry
from meetingapp.domain.measure import Arena, PreventionLevel, RiskFactor, TargetOp, Unit
from meetingapp.domain.people import ServiceCode

_FILE: Final = "start.v1.toml"
_TEXTS: Final = (
    "name", "description", "target_group", "organising", "cooperation", "goal", "indicator",
)  # fmt: skip
_LANGUAGES: Final = ("nb", "nn")


@cache
def start_set(language: str) -> Mapping[str, CatalogueEntry]:
    """Give the entries by id, in nynorsk or (for every other language) in bokmål."""
    said = language if language in _LANGUAGES else "nb"
    file = paths.resources() / "catalogue" / _FILE
    tree = tomllib.loads(file.read_text(encoding="utf-8"))
    return {row["id"]: _entry(row, said) for row in tree["measure"]}


def in_language(entry: CatalogueEntry, language: str) -> CatalogueEntry:
    """Give an entry that came with the program, and whose texts nobody changed, in a language."""
    mine = start_set(language).get(entry.id)
    if mine is None:
        return entry
    told = _texts(entry)
    if any(told == _texts(start_set(each)[entry.id]) for each in _LANGUAGES):
        return replace(entry, **_texts(mine))
    return entry


def _texts(entry: CatalogueEntry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in _TEXTS}


def _entry(row: Mapping[str, Any], language: str) -> CatalogueEntry:
    first, last = row["ages"]
    return CatalogueEntry(
        id=row["id"],
        level=PreventionLevel(row["level"]),
        ages=Ages(first, last),
        risks=tuple(RiskFactor(code) for code in row["risks"]),
        services=tuple(ServiceCode(code) for code in row["services"]),
        evaluated_each_months=row["evaluated_each_months"],
        looked_at_after_weeks=row["looked_at_after_weeks"],
        unit=Unit(row["unit"]) if "unit" in row else None,
        op=TargetOp(row["op"]) if "op" in row else None,
        arena=Arena(row["arena"]),
        source=row["source"],
        **row[language],
    )
