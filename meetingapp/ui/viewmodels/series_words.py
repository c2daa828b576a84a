"""A team’s fixed days in words: how often, and what becomes of each day."""

from collections.abc import Iterator
from datetime import time

from meetingapp.domain.calendar import SchoolHoliday
from meetingapp.domain.series import Occurrence, Series
from meetingapp.words import Words


def series_says(words: Words, series: Series, starts_at: time | None) -> str:
    """Say when a team meets: ``Annenhver tirsdag kl. 09.00, hopper over fridager``."""
    parts = [_every(words, series)]
    if starts_at is not None:
        parts[0] += f" {words('at {time}', time=starts_at)}"
    parts.append(words.code(series.on_day_off))
    if series.last is not None:
        parts.append(words("until {day}", day=words.long_day(series.last)))
    return ", ".join(parts)


def occurrence_says(words: Words, each: Occurrence) -> str:
    """Say one day: as planned, moved and why, or skipped and why."""
    planned = f"{words.weekday(each.planned)} {words.long_day(each.planned)}"
    planned = planned[:1].upper() + planned[1:]
    if each.because is None:
        return planned
    because = "".join(_why(words, each))
    if each.on is None:
        return words("{day}: skipped, {reason}", day=planned, reason=because)
    on = f"{words.weekday(each.on)} {words.day_month(each.on)}"
    return words("{day}: moved to {on}, {reason}", day=planned, on=on, reason=because)


def _every(words: Words, series: Series) -> str:
    day = words.weekday(series.first)
    match series.every_weeks:
        case 1:
            return words("Every {weekday}", weekday=day)
        case 2:
            return words("Every second {weekday}", weekday=day)
        case 3:
            return words("Every third {weekday}", weekday=day)
        case 4:
            return words("Every fourth {weekday}", weekday=day)
    return words("Every {n} weeks, on a {weekday}", n=series.every_weeks, weekday=day)


def _why(words: Words, each: Occurrence) -> Iterator[str]:
    because = each.because
    if isinstance(because, SchoolHoliday):
        said = because.said
        yield said if not because.school_break else words.code(because.school_break)
    elif because is not None:
        yield words.code(because)
