"""The catalogue a municipality begins with, as it ships with the program."""

from collections.abc import Mapping
from typing import Any, Final

from meetingapp.domain.catalogue import Ages, CatalogueEntry
from meetingapp.domain.measure import Arena, PreventionLevel, RiskFactor, TargetOp, Unit
from meetingapp.domain.people import ServiceCode
from meetingapp.services.shipped import Shipped

_TEXTS: Final = (
    "name", "description", "target_group", "organising", "cooperation", "goal", "indicator",
)  # fmt: skip


def _entry(row: Mapping[str, Any], texts: Mapping[str, Any]) -> CatalogueEntry:
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
        **texts,
    )


START: Final = Shipped("catalogue", "start.v1.toml", "measure", _TEXTS, make=_entry)
