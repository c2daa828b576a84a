"""The story of a case as a picture: what stands in which lane, and on which day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Final

from meetingapp.domain.school_year import first_day_of, school_year_of
from meetingapp.domain.story import OF_THE_CHILD, TO_COME, Effort, Event, Happening
from meetingapp.ui.places import BriefPlace, MinutesPlace, NewMeetingPlace, Place, PreparePlace
from meetingapp.ui.viewmodels.story_words import (
    evaluation_of,
    label_of,
    level_of,
    month_label,
    sentence_of,
    short_day,
    title_of,
)

if TYPE_CHECKING:
    from meetingapp.services.case_story import CaseStory
    from meetingapp.ui.viewmodels.naming import TypeNames
    from meetingapp.words import Words

MOST_MEASURES: Final = 6
_MOST_IN_LANE: Final = 12
"""With more things than these in a lane, those of one month are drawn as one."""
_MOST_TICKS: Final = 8
_BEFORE, _AFTER = timedelta(days=14), timedelta(days=35)
_LEAST: Final = timedelta(days=120)
_STEPS: Final = (1, 2, 3, 6, 12, 24, 60)


class Lane(StrEnum):
    """The four lanes, from the top."""

    MEETINGS = "MEETINGS"
    CHILD = "CHILD"
    MEASURES = "MEASURES"
    LEVEL = "LEVEL"


@dataclass(frozen=True, slots=True)
class StoryMark:
    """One thing that can be gone to. ``is_done`` ones are filled, what is to come is an outline."""

    lane: Lane
    on: date
    is_done: bool
    title: str
    sub: str
    sentence: str
    place: Place | None
    row: int = 0
    is_missed: bool = False


@dataclass(frozen=True, slots=True)
class StoryBar:
    """Something that lasts. ``level`` is the code of a prevention level, else empty."""

    lane: Lane
    since: date
    until: date
    text: str
    row: int = 0
    runs: bool = True
    level: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is drawn. ``left_out`` measures have no row of their own."""

    first: date
    last: date
    today: date
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[date, str], ...]
    marks: tuple[StoryMark, ...]
    bars: tuple[StoryBar, ...]
    rows: int
    left_out: int = 0

    def across(self, day: date) -> float:
        """Return where a day is, from 0 to 1; days outside are at the edge."""
        part = (day - self.first).days / (self.last - self.first).days
        return min(max(part, 0.0), 1.0)


@dataclass(frozen=True, slots=True)
class Teller:
    """What a story is told with. ``may_run`` says who may open what is planned."""

    words: "Words"
    names: "TypeNames"
    today: date
    case_id: str
    may_run: bool


def reaches_back(told: "CaseStory", today: date) -> bool:
    """Tell whether there is more than the school year shows."""
    first = told.story.first
    return first is not None and first < first_day_of(school_year_of(today))


def picture_of(told: "CaseStory", teller: Teller, *, whole: bool) -> Picture:
    """Draw the school year, or all there is where ``whole``."""
    story, today = told.story, teller.today
    first, last = _span(told, today, whole=whole)
    shown = [e for e in story.efforts if e.runs or (e.ended or last) >= first][:MOST_MEASURES]
    bars = [*_measure_bars(shown, today), *_level_bars(told, teller, last)]
    marks = [*_event_marks(told, teller, first), *_evaluation_marks(told, teller, shown)]
    lanes = [Lane.MEETINGS]
    lanes += [Lane.CHILD] if story.has_child else []
    lanes += [Lane.MEASURES] if shown else []
    lanes += [Lane.LEVEL] if story.levels else []
    return Picture(
        first,
        last,
        today,
        tuple(lanes),
        tuple(_ticks(teller.words, first, last)),
        tuple(sorted((m for m in marks if first <= m.on <= last), key=lambda m: m.on)),
        tuple(bar for bar in bars if bar.until >= first and bar.since <= last),
        len(shown),
        len(story.efforts) - len(shown),
    )


def lines_of(told: "CaseStory", teller: Teller) -> tuple[StoryMark, ...]:
    """Tell all of it as a list, newest first."""
    every = [_mark(event, told, teller) for event in told.story.events]
    every += _evaluation_marks(told, teller, told.story.efforts)
    return tuple(sorted(every, key=lambda each: each.on, reverse=True))


def _span(told: "CaseStory", today: date, *, whole: bool) -> tuple[date, date]:
    """Give the days to show: from a little before the first thing to some weeks ahead."""
    story = told.story
    begun = (story.first or today) - _BEFORE
    first = begun if whole else max(begun, first_day_of(school_year_of(today)))
    ahead = [each.measure.evaluation_date for each in story.efforts if each.runs]
    days = [today, *(e.on for e in story.events), *(day for day in ahead if day is not None)]
    last = max(days) + _AFTER
    return min(first, last - _LEAST), last


def _ticks(words: "Words", first: date, last: date) -> Iterator[tuple[date, str]]:
    """Name the months where they begin; fewer where there are many, at last every fifth year."""
    months = list(_months(first, last))
    step = next((s for s in _STEPS if len(months) <= s * _MOST_TICKS), _STEPS[-1])
    named = [each for each in months if (12 * each.year + each.month - 1) % step == 0]
    named = named or months[:1]
    for at, month in enumerate(named):
        new_year = at == 0 or month.year != named[at - 1].year
        yield month, month_label(words, month, with_year=new_year)


def _months(first: date, last: date) -> Iterator[date]:
    at = first.replace(day=1)
    while at <= last:
        if at >= first:
            yield at
        at = (at + timedelta(days=32)).replace(day=1)


def _event_marks(told: "CaseStory", teller: Teller, first: date) -> Iterator[StoryMark]:
    for lane in (Lane.MEETINGS, Lane.CHILD):
        marks = [_mark(e, told, teller) for e in told.story.events if e.on >= first]
        mine = [each for each in marks if each.lane is lane]
        yield from mine if len(mine) <= _MOST_IN_LANE else _by_month(mine, teller)


def _by_month(marks: Sequence[StoryMark], teller: Teller) -> Iterator[StoryMark]:
    words = teller.words
    for (_, _, is_done), group in groupby(marks, lambda m: (m.on.year, m.on.month, m.is_done)):
        together = list(group)
        last = together[-1]
        if len(together) == 1:
            yield last
            continue
        count = len(together)
        said = " ".join(f"{short_day(words, m.on)}: {m.sentence}" for m in together)
        title = words.plural("one thing", "{n} things", count)
        month = month_label(words, last.on, with_year=True)
        yield StoryMark(last.lane, last.on, is_done, title, month, said, last.place)


def _mark(event: Event, told: "CaseStory", teller: Teller) -> StoryMark:
    title, sub = label_of(teller.words, event, teller.names, teller.today)
    return StoryMark(
        Lane.CHILD if event.what in OF_THE_CHILD else Lane.MEETINGS,
        event.on,
        event.what not in TO_COME,
        title,
        sub,
        sentence_of(teller.words, event, teller.names, teller.today),
        _place(event, told, teller),
        is_missed=event.what is Happening.NOT_HEARD or _is_late(event, teller.today),
    )


def _is_late(event: Event, today: date) -> bool:
    return event.what is Happening.TO_TELL and event.on < today


def _place(event: Event, told: "CaseStory", teller: Teller) -> Place | None:
    minutes = told.minutes.get(event.discussion_id)
    if minutes is not None:
        return MinutesPlace(minutes)
    if event.what is not Happening.AHEAD or not teller.may_run:
        return None
    if event.meeting_id:
        return PreparePlace(event.meeting_id, event.discussion_id)
    return NewMeetingPlace(teller.case_id)


def _measure_bars(shown: Sequence[Effort], today: date) -> Iterator[StoryBar]:
    for row, effort in enumerate(shown):
        yield StoryBar(
            Lane.MEASURES,
            effort.since,
            max(_until(effort, today), effort.since),
            title_of(effort),
            row=row,
            runs=effort.runs,
        )


def _until(effort: Effort, today: date) -> date:
    """Tell how far a measure reaches: one that is late goes on until somebody looks at it."""
    ahead = effort.measure.evaluation_date or today
    return max(ahead, today) if effort.runs else effort.ended or min(ahead, today)


def _evaluation_marks(
    told: "CaseStory", teller: Teller, efforts: Sequence[Effort]
) -> Iterator[StoryMark]:
    """Mark the days a measure was looked at, and the day it is to be."""
    held = {
        event.on: minutes
        for event in told.story.events
        if event.what is Happening.HELD and (minutes := told.minutes.get(event.discussion_id))
    }
    words = teller.words
    for row, effort in enumerate(efforts):
        title = title_of(effort)
        for day in effort.evaluated_on:
            said = words("The measure “{title}” was evaluated.", title=title)
            place = MinutesPlace(held[day]) if day in held else None
            yield StoryMark(Lane.MEASURES, day, True, "", "", said, place, row)
        ahead = effort.measure.evaluation_date
        if effort.runs and ahead is not None:
            said = words("The measure “{title}” is to be evaluated.", title=title)
            label = evaluation_of(words, effort)
            place_of_brief = BriefPlace(teller.case_id)
            yield StoryMark(
                Lane.MEASURES,
                ahead,
                False,
                short_day(words, ahead),
                label,
                said,
                place_of_brief,
                row,
            )


def _level_bars(told: "CaseStory", teller: Teller, last: date) -> Iterator[StoryBar]:
    for span in told.story.levels:
        yield StoryBar(
            Lane.LEVEL,
            span.since,
            span.until or last,
            level_of(teller.words, span),
            level=span.prevention or "",
        )
