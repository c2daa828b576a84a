"""The school holidays of one school year, as they are filled in."""

from dataclasses import dataclass
from datetime import date

from meetingapp.domain.calendar import SchoolBreak, SchoolHoliday
from meetingapp.domain.day_words import parse_day
from meetingapp.domain.school_year import is_possible, school_year_of
from meetingapp.ui.viewmodels.case_form import tidy
from meetingapp.ui.wording import Say
from meetingapp.words import Words


@dataclass(frozen=True, slots=True)
class HolidayEntry:
    """One line as written; ``school_break`` is what the line was before anybody wrote in it."""

    name: str
    first: str
    last: str
    school_break: SchoolBreak | None = None

    @property
    def empty(self) -> bool:
        """Tell whether nothing is written."""
        return not (self.name.strip() or self.first.strip() or self.last.strip())


def said_name(words: Words, holiday: SchoolHoliday) -> str:
    """Name a holiday as the line shows it."""
    said = holiday.said
    return words.code(said) if isinstance(said, SchoolBreak) else said


def first_day(written: str, year: int) -> date | None:
    """Read the first day in its own school year: ``20.2`` is in the spring, ``uke 40`` before."""
    near = (parse_day(written, from_day) for from_day in (date(year + 1, 1, 31), date(year, 8, 1)))
    found = [day for day in near if day is not None]
    return next((day for day in found if school_year_of(day) == year), next(iter(found), None))


def last_day(written: str, first: date | None, year: int) -> date | None:
    """Read the last day as one that is near the first."""
    return parse_day(written, first or date(year + 1, 1, 31))


def holiday_of(words: Words, entry: HolidayEntry, year: int) -> SchoolHoliday | None:
    """Return what is written, when nothing is wrong with it."""
    first = first_day(entry.first, year)
    last = last_day(entry.last, first, year)
    if problem(entry, year) is not None or first is None or last is None:
        return None
    name = tidy(entry.name)
    usual = entry.school_break is not None and name == words.code(entry.school_break)
    return SchoolHoliday("" if usual else name, first, last, entry.school_break)


def problem(entry: HolidayEntry, year: int) -> Say | None:
    """Say what keeps a line from being kept; an empty line is none."""
    if entry.empty:
        return None
    first = first_day(entry.first, year)
    last = last_day(entry.last, first, year)
    if not tidy(entry.name):
        return lambda words: words("Write what the holiday is called.")
    if first is None or last is None:
        return lambda words: words("Write the first and the last day, for example 22.2.")
    return _impossible(SchoolHoliday(tidy(entry.name), first, last), year)


def _impossible(holiday: SchoolHoliday, year: int) -> Say | None:
    if school_year_of(holiday.first) != year:
        return lambda words: words("The holiday begins in another school year.")
    if holiday.last < holiday.first:
        return lambda words: words("The last day must not be before the first.")
    if not is_possible(holiday):
        return lambda words: words("A school holiday lasts no longer than four months.")
    return None


def school_year(year: int) -> str:
    """Write a school year: ``2026–2027``."""
    return f"{year}–{year + 1}"


def offered_years(today: date) -> tuple[int, int]:
    """Return the school years one may write: this one and the next."""
    this = school_year_of(today)
    return this, this + 1
