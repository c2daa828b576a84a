"""By which law minutes are screened in the archive, looked up in the dated table by day."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from meetingapp import paths
from meetingapp.domain.archive import Screening, screening
from meetingapp.errors import AppError
from meetingapp.services.legal import references_by_key
from meetingapp.words import Language

_FILE: Final = "screening.v1.toml"


@dataclass(frozen=True, slots=True)
class ScreeningRule:
    """A basis for screening, which holds while all its references to law hold."""

    references: tuple[str, ...]
    basis: Mapping[str, str]
    years: int

    def holds_on(self, day: date) -> bool:
        """Tell whether every provision it rests on is in force."""
        return len(references_by_key(self.references, day)) == len(self.references)


def screening_on(
    dated: date, language: Language, rules: tuple[ScreeningRule, ...] | None = None
) -> Screening:
    """Return the screening of a document about a child, by the law of its day.

    Raises:
        AppError: ``archive.no_basis``: no basis in the table holds on that day. A document that
            would be public by an omission never leaves.
    """
    for rule in screening_rules() if rules is None else rules:
        if rule.holds_on(dated):
            return screening(rule.basis[language], rule.years, dated)
    raise AppError("archive.no_basis", day=dated)


@cache
def screening_rules() -> tuple[ScreeningRule, ...]:
    """Return the rules that ship with the program, in the order they are tried."""
    return read_rules(paths.resources() / "legal" / _FILE)


def read_rules(file: Path) -> tuple[ScreeningRule, ...]:
    """Read a table of rules.

    Raises:
        ValueError: a line is no rule (a fault in what was shipped).
    """
    lines = tomllib.loads(file.read_text(encoding="utf-8")).get("screening", [])
    return tuple(_rule(number, line) for number, line in enumerate(lines, 1))


def _rule(number: int, line: dict[str, Any]) -> ScreeningRule:
    match line:
        case {"references": list(keys), "years": int(years), "basis": dict(basis), **rest}:
            if keys and not rest and years > 0 and set(basis) == set(Language):
                return ScreeningRule(tuple(keys), MappingProxyType(basis), years)
    raise ValueError(f"screening {number} is no rule")
