"""What comes back each year: the year as it stands, and what the municipality makes of it.

Nothing of any case is in it, so that everybody who unlocks the vault may read it. It is kept among
the settings; what ships is a suggestion until somebody takes it into use.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from meetingapp.clock import local_day
from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.annual.occurring import Entry, entries_of
from meetingapp.domain.annual.recurring import ChangedDay, RecurringDate, what_is_wrong
from meetingapp.domain.annual.rules import is_year
from meetingapp.domain.calendar import Calendar
from meetingapp.errors import AppError
from meetingapp.services.annual.naming_nobody import must_name_nobody, words_to_look_at
from meetingapp.services.annual.start_set import SUGGESTED
from meetingapp.services.calendar import calendar_for
from meetingapp.services.identity import new_id
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

_KEPT: Final = "annual/date/"
_MOST: Final = 300


@dataclass(frozen=True, slots=True)
class Year:
    """One year: what comes in it, what was taken out, and what may be taken into use.

    ``calendar`` knows the days school is closed, to show what becomes of a rule while it is chosen.
    """

    year: int
    entries: tuple[Entry, ...]
    retired: tuple[RecurringDate, ...] = ()
    suggested: tuple[RecurringDate, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)


@policy(Permission.SEE_REGISTER)
def read_year(desk: Desk, year: int, language: str) -> Year:
    """Give a year; what shipped is said in the language asked for.

    Raises:
        AppError: ``annual.year``: nobody plans that year.
    """
    with desk.begin() as work:
        dates = all_dates(work, language)
        calendar = calendar_in(work, year)
    suggested = (each for id_, each in SUGGESTED.by_id(language).items() if id_ not in dates)
    return Year(
        year,
        entries_of(dates.values(), year, calendar),
        tuple(each for each in dates.values() if each.retired),
        tuple(suggested),
        calendar,
    )


@policy(Permission.MANAGE_REGISTER)
def look_over(desk: Desk, date_: RecurringDate) -> tuple[str, ...]:
    """Give the words of a date that may tell of somebody, for whoever writes to look at again."""
    with desk.begin() as work:
        return words_to_look_at(work, _texts(date_), local_day(desk.clock))


@policy(Permission.MANAGE_REGISTER)
def save_date(desk: Desk, date_: RecurringDate) -> RecurringDate:
    """Add or replace a date; one without an id gets one.

    What was decided for single times goes when the rule is another: it was said of other days.

    Raises:
        AppError: ``annual.…``: what cannot be kept.
    """
    kept = date_ if date_.id else replace(date_, id=new_id(desk.clock))
    with desk.begin() as work:
        dates = all_dates(work, "nb")
        before = dates.get(kept.id)
        if before is None and len(dates) >= _MOST:
            raise AppError("annual.many")
        if before is not None and before.rule != kept.rule:
            kept = replace(kept, changes=_past(kept, local_day(desk.clock)))
        _keep(work, kept, local_day(desk.clock))
        work.commit()
    return kept


@policy(Permission.MANAGE_REGISTER)
def retire_date(desk: Desk, date_id: str, *, retired: bool) -> None:
    """Take a date out of the year, or in again. It is never deleted: calendars know it.

    Raises:
        AppError: ``annual.not_there``.
    """
    with desk.begin() as work:
        before = _date_called(work, date_id)
        _keep(work, replace(before, retired=retired), local_day(desk.clock))
        work.commit()


@policy(Permission.MANAGE_REGISTER)
def change_day(desk: Desk, date_id: str, change: ChangedDay) -> None:
    """Decide on another day for one time, or that it is left out.

    Raises:
        AppError: ``annual.not_there``, ``annual.day``, ``annual.number``,
            ``annual.names_somebody``.
    """
    with desk.begin() as work:
        before = _date_called(work, date_id)
        changed = replace(before, changes=(*_others(before, change.year, change.number), change))
        _keep(work, changed, local_day(desk.clock))
        work.commit()


@policy(Permission.MANAGE_REGISTER)
def undo_change(desk: Desk, date_id: str, year: int, number: int) -> None:
    """Let one time be when the rule says again.

    Raises:
        AppError: ``annual.not_there``.
    """
    with desk.begin() as work:
        before = _date_called(work, date_id)
        _keep(work, replace(before, changes=_others(before, year, number)), local_day(desk.clock))
        work.commit()


def all_dates(work: UnitOfWork, language: str) -> dict[str, RecurringDate]:
    """Give every date the municipality has taken into use or written, by id."""
    kept = (from_json(RecurringDate, each) for each in work.people.settings(_KEPT))
    return {each.id: SUGGESTED.in_language(each, language) for each in kept}


def calendar_in(work: UnitOfWork, year: int) -> Calendar:
    """Give the days on which school is closed in a year.

    Raises:
        AppError: ``annual.year``.
    """
    if not is_year(year):
        raise AppError("annual.year")
    return calendar_for(work.people.office(), date(year, 7, 1))


def _date_called(work: UnitOfWork, date_id: str) -> RecurringDate:
    written = work.people.setting(f"{_KEPT}{date_id}")
    if not written:
        raise AppError("annual.not_there")
    return from_json(RecurringDate, written)


def _keep(work: UnitOfWork, date_: RecurringDate, today: date) -> None:
    _must_be_sound(date_)
    must_name_nobody(work, _texts(date_), today)
    name = f"{_KEPT}{date_.id}"
    work.people.keep_setting(name, to_json(date_))
    work.audit("setting.annual", name)


def _must_be_sound(date_: RecurringDate) -> None:
    match what_is_wrong(date_):
        case "":
            return
        case "title":
            raise AppError("annual.title")
        case "rule":
            raise AppError("annual.rule")
        case "ends_at":
            raise AppError("annual.hours")
        case "every_years" | "first_year":
            raise AppError("annual.years")
        case "changes":
            raise AppError("annual.day")
        case _:
            raise AppError("annual.too_long")


def _texts(date_: RecurringDate) -> tuple[str, ...]:
    return (date_.title, date_.about, date_.role, *(each.why for each in date_.changes))


def _others(date_: RecurringDate, year: int, number: int) -> tuple[ChangedDay, ...]:
    return tuple(e for e in date_.changes if (e.year, e.number) != (year, number))


def _past(date_: RecurringDate, today: date) -> tuple[ChangedDay, ...]:
    return tuple(each for each in date_.changes if each.year < today.year)
