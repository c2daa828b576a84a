"""The day limits of a meeting type that a municipality may shorten, and how far."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from meetingapp.domain.template import Rule, Template

SHORTEST: Final = 7
EVALUATION: Final = ("G-MEAS-3", "max_days")
"""Of this locked gate only the limit may be changed; it also bounds when a warning comes."""
EVALUATION_WARNING: Final = ("G-MEAS-7", "warn_days")
_OPTIONS: Final = ("warn_days", "max_days")


@dataclass(frozen=True, slots=True)
class DayLimit:
    """One limit: what it is in the template, and the bounds it may be set within."""

    gate: str
    option: str
    days: int
    low: int
    high: int


def limits_of(shipped: Template) -> tuple[DayLimit, ...]:
    """Return the limits a municipality may set: between a week and what the type ships with."""
    return tuple(
        limit for rule in shipped.rules for limit in _of(rule, shipped) if limit.low < limit.high
    )


def _of(rule: Rule, shipped: Template) -> Iterator[DayLimit]:
    for option in _OPTIONS:
        days = rule.options.get(option)
        key = (rule.id, option)
        if isinstance(days, int) and (not rule.locked or key == EVALUATION):
            longest = _longest(shipped) if key == EVALUATION_WARNING else days
            yield DayLimit(rule.id, option, days, SHORTEST, longest)


def _longest(shipped: Template) -> int:
    gate, option = EVALUATION
    days = shipped.rule(gate).options[option]
    return days if isinstance(days, int) else SHORTEST
