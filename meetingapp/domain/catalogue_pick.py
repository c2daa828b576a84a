"""What a measure for one child begins with when it is picked from the catalogue."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from meetingapp.domain.calendar import Calendar
from meetingapp.domain.catalogue import CatalogueEntry
from meetingapp.domain.measure import Measure, Target

USUAL_WEEKS: Final = 8
"""When nothing else is said, so long after the meeting a measure is looked at again."""


def picked(entry: CatalogueEntry, id_: str, met_on: date, calendar: Calendar) -> Measure:
    """Begin a measure with what the entry suggests; who does it, and the numbers, stay open.

    Args:
        entry: what was picked.
        id_: of the new measure.
        met_on: the day of the meeting.
        calendar: the evaluation is set on a day the school is open, earlier rather than later.
    """
    return filled_in(Measure(id_), entry, met_on, calendar)


def filled_in(measure: Measure, entry: CatalogueEntry, met_on: date, calendar: Calendar) -> Measure:
    """Put what the entry suggests where nothing stands yet; what a person wrote stays."""
    return replace(
        measure,
        title=measure.title or entry.name,
        action=measure.action or entry.description or entry.name,
        goal=measure.goal or entry.goal,
        indicator=measure.indicator or entry.indicator,
        unit=measure.unit or (entry.unit if not measure.indicator else None),
        target=_target(measure.target, entry),
        evaluation_date=measure.evaluation_date or _evaluated(entry, met_on, calendar),
        arena=measure.arena or entry.arena,
        prevention_level=measure.prevention_level or entry.level,
        catalogue_id=entry.id,
    )


def _target(given: Target, entry: CatalogueEntry) -> Target:
    """Say which way success lies; the number is the meeting's."""
    return replace(given, op=given.op or entry.op) if given.value is None else given


def _evaluated(entry: CatalogueEntry, met_on: date, calendar: Calendar) -> date:
    day = met_on + timedelta(weeks=entry.looked_at_after_weeks or USUAL_WEEKS)
    earlier = calendar.school_day_by(day)
    return earlier if earlier is not None and earlier > met_on else day
