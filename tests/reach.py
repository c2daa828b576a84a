"""Who sees everything, for tests of what lies below the use cases."""

from datetime import date
from typing import Final

from meetingapp.services.lists_port import Days, ListedMeasure, MeasureChoice, Part
from meetingapp.services.ports import Reach, UnitOfWork

EVERYTHING: Final = Reach("slot-1", every_case=True)


def due_until(work: UnitOfWork, until: date) -> tuple[ListedMeasure, ...]:
    """Give the active measures to be evaluated up to a day, soonest first."""
    return work.lists.measures(MeasureChoice(evaluated=Days(until=until)), Part()).rows
