"""The year and the progress plan, bound to the person at the desk."""

from collections.abc import Sequence
from datetime import datetime

from meetingapp.document.papers.annual import build
from meetingapp.document.plain import plain_text
from meetingapp.domain.annual.outgoing import CalendarEntry
from meetingapp.domain.annual.progress import PlanAction
from meetingapp.domain.annual.recurring import ChangedDay, RecurringDate
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.system import SystemAction
from meetingapp.services.annual import calendar_file, dates, paper, plan
from meetingapp.services.annual.calendar_file import AnnualFile
from meetingapp.services.annual.dates import Year
from meetingapp.services.annual.plan import ProgressPlan, Said
from meetingapp.services.policy import Desk
from meetingapp.wiring.copying import Copying
from meetingapp.wiring.forms import PaperFile
from meetingapp.words import Language, Words


class AnnualPress:
    """Writes the calendar in the language it is read in."""

    def year(self, entries: Sequence[CalendarEntry], made_at: datetime, language: str) -> bytes:
        """Return the calendar file."""
        from meetingapp.exports.annual_ics import (  # noqa: PLC0415 - slow to read, seldom used
            annual_file,
        )

        return annual_file(entries, made_at, Words(Language(language)))


class Annual:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._press = Copying()

    def read_year(self, year: int, language: str) -> Year:
        """A year: what comes, what was taken out, what may be taken into use."""
        return dates.read_year(self._desk, year, language)

    def look_over(self, date_: RecurringDate) -> tuple[str, ...]:
        """The words of a date that may tell of somebody."""
        return dates.look_over(self._desk, date_)

    def save_date(self, date_: RecurringDate) -> RecurringDate:
        """Add or replace a date."""
        return dates.save_date(self._desk, date_)

    def retire_date(self, date_id: str, *, retired: bool) -> None:
        """Take a date out of the year, or in again."""
        dates.retire_date(self._desk, date_id, retired=retired)

    def change_day(self, date_id: str, change: ChangedDay) -> None:
        """Decide on another day for one time."""
        dates.change_day(self._desk, date_id, change)

    def undo_change(self, date_id: str, year: int, number: int) -> None:
        """Let one time be when the rule says again."""
        dates.undo_change(self._desk, date_id, year, number)

    def annual_calendar(self, year: int, language: str) -> AnnualFile:
        """The calendar of a year."""
        return calendar_file.annual_calendar(self._desk, AnnualPress(), year, language)

    def paper(
        self, year: int, language: Language, format_: CopyFormat = CopyFormat.PDF
    ) -> PaperFile:
        """The year and the plan on paper. Long: as heavy work."""
        document = build(paper.gather_annual(self._desk, year, language), Words(language))
        content = self._press.render(document, format_)
        return PaperFile(f"arshjul-{year}.{format_}", format_, content, plain_text(document))

    def read_plan(self) -> ProgressPlan:
        """The progress plan, late ones first."""
        return plan.read_plan(self._desk)

    def look_over_action(self, action: SystemAction, note: str = "") -> tuple[str, ...]:
        """The words of an action that may tell of somebody."""
        return plan.look_over_action(self._desk, action, note)

    def save_action(self, action: SystemAction, note: str = "") -> PlanAction:
        """Add or replace an action written in the plan itself."""
        return plan.save_action(self._desk, action, note)

    def say_status(self, case_id: str, action_id: str, said: Said) -> None:
        """Note how something a meeting agreed stands now."""
        plan.say_status(self._desk, case_id, action_id, said)
