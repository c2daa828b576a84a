"""Reads the numbers of a measure out of its action: «fra 2 til 4 økter i uka», «minst 80 prosent».

They are proposed, never written: a person confirms them.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from meetingapp.domain.measure import TargetOp, Unit
from meetingapp.domain.units import unit_in

_NUMBER: Final = r"([0-9]{1,6}(?:[.,][0-9]{1,3})?)"
_SPAN: Final = re.compile(
    rf"\b(?:fra|frå|from)\s+{_NUMBER}\s*(?:%|prosent|percent)?\s+(?:til|to)\s+"
    rf"(?:(minst|høyst|høgst|maks(?:imalt)?|at least|at most)\s+)?{_NUMBER}\b(.*)",
    re.IGNORECASE | re.DOTALL,
)
_GOAL: Final = re.compile(
    rf"\b(minst|høyst|høgst|maks(?:imalt)?|at least|at most)\s+{_NUMBER}\b(.*)",
    re.IGNORECASE | re.DOTALL,
)
_AT_LEAST: Final = ("minst", "at least")
_UNIT_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Numbers:
    """Where it starts, where it should come, and what is counted, as far as it was written."""

    target: Decimal
    baseline: Decimal | None = None
    op: TargetOp | None = None
    unit: Unit | None = None


def numbers_in(action: str) -> Numbers | None:
    """Return the numbers an action names; a number that only says how often is no target."""
    if found := _SPAN.search(action):
        return Numbers(_read(found[3]), _read(found[1]), _op(found[2]), _unit(found[4]))
    if found := _GOAL.search(action):
        unit = _unit(found[3])
        return Numbers(_read(found[2]), None, _op(found[1]), unit) if unit else None
    return None


def _read(number: str) -> Decimal:
    return Decimal(number.replace(",", "."))


def _op(said: str | None) -> TargetOp | None:
    if said is None:
        return None
    return TargetOp.AT_LEAST if said.casefold() in _AT_LEAST else TargetOp.AT_MOST


def _unit(after: str) -> Unit | None:
    return unit_in(" ".join(after.split()[:_UNIT_WORDS]))
