"""What the paper of a year holds: the months, and the plan as it stands."""

from dataclasses import dataclass
from datetime import date, datetime

from meetingapp.domain.annual.months import Month
from meetingapp.domain.annual.progress import PlanAction, PlanProgress
from meetingapp.domain.office import Office


@dataclass(frozen=True, slots=True)
class AnnualPaper:
    """A year and its plan, and whose they are. It is open to everybody: no child is in it."""

    year: int
    months: tuple[Month, ...]
    actions: tuple[PlanAction, ...]
    progress: PlanProgress
    office: Office
    made_on: date
    made_at: datetime
