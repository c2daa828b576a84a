"""The year as a calendar file: importing it twice gives no doubles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from meetingapp.clock import local_day
from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.annual.occurring import entries_of
from meetingapp.domain.annual.outgoing import CalendarEntry, Given, calendar_entries, now_given
from meetingapp.services.annual.dates import all_dates, calendar_in
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission

_GIVEN: Final = "annual/given"
_Kept = tuple[Given, ...]


class AnnualPress(Protocol):
    """Makes the file; given by ``wiring``. No text a person can write stops it."""

    def year(self, entries: Sequence[CalendarEntry], made_at: datetime, language: str) -> bytes:
        """Return the calendar."""
        ...


@dataclass(frozen=True, slots=True)
class AnnualFile:
    """A file to save; where there is nothing to put in it, it has no content."""

    file_name: str
    content: bytes
    entries: int


@policy(Permission.SEE_REGISTER)
def annual_calendar(desk: Desk, press: AnnualPress, year: int, language: str) -> AnnualFile:
    """Make the calendar of a year, and remember what was given, so that it can be called off.

    Raises:
        AppError: ``annual.year``.
    """
    today = local_day(desk.clock)
    with desk.begin() as work:
        dates = all_dates(work, language).values()
        entries = entries_of(dates, year, calendar_in(work, year))
        written = work.people.setting(_GIVEN)
        before = from_json(_Kept, written) if written else ()
        outgoing = calendar_entries(entries, before, (year,), today)
        after = now_given(before, outgoing, today)
        if after != before:
            work.people.keep_setting(_GIVEN, to_json(after) if after else "")
            work.audit("setting.annual", _GIVEN)
        work.audit("calendar.make", "annual")
        work.commit()
    content = press.year(outgoing, desk.clock(), language) if outgoing else b""
    return AnnualFile(f"arshjul-{year}.ics", content, len(outgoing))
