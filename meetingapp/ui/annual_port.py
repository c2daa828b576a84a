"""What the screens need to show and change the year and the progress plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from meetingapp.domain.annual.progress import PlanAction
    from meetingapp.domain.annual.recurring import ChangedDay, RecurringDate
    from meetingapp.domain.system import SystemAction
    from meetingapp.services.annual.calendar_file import AnnualFile
    from meetingapp.services.annual.dates import Year
    from meetingapp.services.annual.plan import ProgressPlan, Said
    from meetingapp.ui.forms_port import PaperFile
    from meetingapp.words import Language


class Annual(Protocol):
    """Each method is the use case of the same name and raises as it does."""

    def read_year(self, year: int, language: str) -> Year:
        """A year: what comes, what was taken out, what may be taken into use."""
        ...

    def look_over(self, date_: RecurringDate) -> tuple[str, ...]:
        """The words of a date that may tell of somebody."""
        ...

    def save_date(self, date_: RecurringDate) -> RecurringDate:
        """Add or replace a date."""
        ...

    def retire_date(self, date_id: str, *, retired: bool) -> None:
        """Take a date out of the year, or in again."""
        ...

    def change_day(self, date_id: str, change: ChangedDay) -> None:
        """Decide on another day for one time."""
        ...

    def undo_change(self, date_id: str, year: int, number: int) -> None:
        """Let one time be when the rule says again."""
        ...

    def annual_calendar(self, year: int, language: str) -> AnnualFile:
        """The calendar of a year."""
        ...

    def paper(self, year: int, language: Language) -> PaperFile:
        """The year and the plan on paper. Long: as heavy work."""
        ...

    def read_plan(self) -> ProgressPlan:
        """The progress plan, late ones first."""
        ...

    def look_over_action(self, action: SystemAction, note: str = "") -> tuple[str, ...]:
        """The words of an action that may tell of somebody."""
        ...

    def save_action(self, action: SystemAction, note: str = "") -> PlanAction:
        """Add or replace an action written in the plan itself."""
        ...

    def say_status(self, case_id: str, action_id: str, said: Said) -> None:
        """Note how something a meeting agreed stands now."""
        ...
