"""What a check of the vault found, as data: a code and numbers, never content.

The sentences stand in ``errors.in_check``; the order there is the order of weight.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from meetingapp.errors import AppError, Clause
from meetingapp.errors.in_check import FOUND, NOTES


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as Samråd left it; ``params`` are ids, numbers, days and names."""

    code: str
    params: Mapping[str, str | int | date] = field(default_factory=dict)

    @property
    def is_note(self) -> bool:
        """Tell whether it is only something to know, and no fault."""
        return self.code in NOTES

    def as_error(self) -> AppError:
        """Give it as a sentence: what was found, what it may mean, and what to do."""
        told = FOUND[self.code]
        params = {"found": told.found, "means": told.means, "todo": told.todo}
        clauses = {name: Clause(text, self.params) for name, text in params.items()}
        return AppError("verify.found", **clauses)


def found(code: str, **params: str | int | date) -> Finding:
    """Make a finding; raises ``KeyError`` for a code that has no sentence."""
    if code not in FOUND:
        raise KeyError(code)
    return Finding(code, MappingProxyType(params))


def by_weight(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put the gravest first."""
    order = tuple(FOUND)
    return tuple(sorted(findings, key=lambda finding: order.index(finding.code)))
