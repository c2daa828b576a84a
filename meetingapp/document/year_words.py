"""The year and its plan in words: when something comes, what it gave way to, how far a plan is."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

from meetingapp.document.wording import capital
from meetingapp.domain.annual.occurring import Occurrence
from meetingapp.domain.annual.progress import PlanAction, PlanProgress, last_day_of
from meetingapp.domain.annual.recurring import RecurringDate
from meetingapp.domain.annual.rules import (
    LAST,
    DayOfMonth,
    EveryWeeks,
    NthWeekday,
    Rule,
    Span,
    WeekOfMonth,
    WeekOfYear,
)
from meetingapp.domain.calendar import DayOff, SchoolHoliday
from meetingapp.errors import sentence
from meetingapp.words import Words

_MONDAY: Final = date(2024, 1, 1)
_ALL: Final = 12
_MOST: Final = 9
"""From so many on, the months it does not come in are fewer to read."""
_NTH: Final[Mapping[int, str]] = MappingProxyType(
    {
        1: sentence("The first {what} in {months}"),
        2: sentence("The second {what} in {months}"),
        3: sentence("The third {what} in {months}"),
        4: sentence("The fourth {what} in {months}"),
        LAST: sentence("The last {what} in {months}"),
    }
)


def month_name(words: Words, month: int) -> str:
    """Name a month: «november»."""
    return words.month_and_year(date(2000, month, 1)).split("\N{NO-BREAK SPACE}")[0]


def weekday_name(words: Words, weekday: int) -> str:
    """Name a weekday by its number: «tirsdag» for 1."""
    return words.weekday(_MONDAY.replace(day=1 + weekday))


def rule_says(words: Words, date_: RecurringDate) -> str:
    """Say when something comes: «Første tirsdag i november», «Uke 10, hvert tredje år»."""
    said = _rule(words, date_.rule)
    if date_.every_years > 1:
        said += ", " + words("every {n} years", n=date_.every_years)
    return said


def span_says(words: Words, span: Span) -> str:
    """Say some days: «tirsdag 3. november», «2.–6. november», «i løpet av november»."""
    first, last = span.first, span.last
    if span.is_one_day:
        return f"{words.weekday(first)} {words.day_month(first)}"
    if first.day == 1 and last == last_day_of(first):
        return words("some time in {month}", month=month_name(words, first.month))
    if first.month == last.month:
        return words(
            "{first} to {last}", first=_day_alone(words, first), last=words.day_month(last)
        )
    return words("{first} to {last}", first=words.day_month(first), last=words.day_month(last))


def occurrence_says(words: Words, each: Occurrence) -> str:
    """Say one time: when it is, and what it gave way to or was left out for."""
    planned = span_says(words, each.planned)
    if each.on is None:
        return _with(words("{day} is left out", day=planned), _why(words, each))
    said = span_says(words, each.on)
    if each.is_moved and (each.because is not None or each.changed is not None):
        moved = words("moved from {day}", day=planned)
        return f"{said} ({_with(moved, _why(words, each))})"
    return said


def times_say(words: Words, date_: RecurringDate, each: Sequence[Occurrence]) -> str:
    """Say several times on one line, and the hours once."""
    said = capital("; ".join(occurrence_says(words, one) for one in each))
    has_day = any(one.on is not None and one.on.is_one_day for one in each)
    return f"{said}, {hours_say(words, date_)}" if has_day and date_.starts_at else said


def hours_say(words: Words, date_: RecurringDate) -> str:
    """Say the hours: «kl. 09.00–10.30»."""
    if date_.starts_at is None:
        return ""
    said = words("at {time}", time=date_.starts_at)
    return said if date_.ends_at is None else f"{said}–{words.clock(date_.ends_at)}"


def who_says(date_: RecurringDate) -> str:
    """Name who sees to it: the person with the role, or the role alone."""
    name = date_.responsible.name if date_.responsible is not None else ""
    return ", ".join(part for part in (name, date_.role) if part)


def steps_say(words: Words, action: PlanAction) -> str:
    """Say how far an action has come; nothing where it has no steps."""
    if not action.steps_to_do:
        return ""
    return words("{done} of {all} steps done", done=action.steps_done, all=action.steps_to_do)


def due_says(words: Words, action: PlanAction) -> str:
    """Say by when: «innen mars 2027»."""
    month = action.action.month
    return words("by {month}", month=words.month_and_year(month)) if month is not None else ""


def progress_says(words: Words, progress: PlanProgress) -> str:
    """Say how far the plan has come, the late ones too."""
    if not progress.actions:
        return words("Nothing is in the plan yet.")
    said = words("{done} of {all} actions are done.", done=progress.done, all=progress.actions)
    if progress.late:
        late = words.plural("One is past its month.", "{n} are past their month.", progress.late)
        said = f"{said} {late}"
    return said


def day_off_says(words: Words, because: DayOff) -> str:
    """Name why school is closed: «1. juledag», «vinterferien»."""
    if isinstance(because, SchoolHoliday):
        return because.name or (words.code(because.school_break) if because.school_break else "")
    return words.code(because)


def _why(words: Words, each: Occurrence) -> str:
    if each.changed is not None:
        return each.changed.why
    return "" if each.because is None else day_off_says(words, each.because)


def _with(said: str, why: str) -> str:
    return f"{said}, {why}" if why else said


def _rule(words: Words, rule: Rule) -> str:
    match rule:
        case EveryWeeks():
            return _every(words, rule)
        case NthWeekday():
            what = weekday_name(words, rule.weekday)
            return words(_NTH[rule.nth], what=what, months=_months(words, rule.months))
        case WeekOfMonth():
            what = words("week of the month")
            return words(_NTH[rule.nth], what=what, months=_months(words, rule.months))
        case WeekOfYear():
            return words("Week {n}", n=rule.week)
        case DayOfMonth():
            months = _months(words, rule.months)
            return words("Day {n} in {months}", n=rule.day, months=months)
    return words("Some time in {months}", months=_months(words, rule.months))


def _every(words: Words, rule: EveryWeeks) -> str:
    day = words.weekday(rule.first)
    match rule.weeks:
        case 1:
            return words("Every {weekday}", weekday=day)
        case 2:
            return words("Every second {weekday}", weekday=day)
    return words("Every {n} weeks, on a {weekday}", n=rule.weeks, weekday=day)


def _months(words: Words, months: tuple[int, ...]) -> str:
    if len(months) == _ALL:
        return words("every month")
    if len(months) >= _MOST:
        others = [month_name(words, n) for n in range(1, _ALL + 1) if n not in months]
        return words("every month but {months}", months=words.listing(others))
    return words.listing([month_name(words, each) for each in sorted(months)])


def _day_alone(words: Words, day: date) -> str:
    return words.day_month(day).split("\N{NO-BREAK SPACE}")[0]
