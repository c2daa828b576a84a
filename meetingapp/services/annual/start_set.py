"""What a municipality's year may begin with, as it ships with the program: only suggestions."""

from collections.abc import Mapping
from typing import Any, Final

from meetingapp.domain.annual.recurring import AnnualKind, RecurringDate, WhenOff
from meetingapp.domain.annual.rules import NthWeekday, Rule, WeekOfMonth, WholeMonths
from meetingapp.services.shipped import Shipped


def _date(row: Mapping[str, Any], texts: Mapping[str, Any]) -> RecurringDate:
    return RecurringDate(
        id=row["id"],
        rule=_rule(row),
        kind=AnnualKind(row["kind"]),
        when_off=WhenOff(row.get("when_off", WhenOff.LATER)),
        every_years=row.get("every_years", 1),
        source=row["source"],
        **texts,
    )


def _rule(row: Mapping[str, Any]) -> Rule:
    months = tuple(row["months"])
    if "weekday" in row:
        return NthWeekday(months, row["weekday"], row["nth"])
    return WeekOfMonth(months, row["nth"]) if "nth" in row else WholeMonths(months)


SUGGESTED: Final = Shipped(
    "calendar", "annual.v1.toml", "date", ("title", "about", "role"), make=_date
)
