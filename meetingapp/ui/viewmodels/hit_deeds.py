"""What can be done at once with what was found: write a number, prepare an evaluation."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from meetingapp.services.evaluating import EvaluatedNext
from meetingapp.services.search import Hit, HitKind
from meetingapp.ui import places
from meetingapp.ui.viewmodels.hit_words import child_of
from meetingapp.ui.wording import Say
from meetingapp.words import Words

Evaluated = tuple[EvaluatedNext, ...]
_MOST: Final = 3


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing to do, whom it is about, and where it is done."""

    title: Say
    about: Say
    icon_name: str
    place: places.Place


def cases_of(hits: Sequence[Hit]) -> frozenset[str]:
    """Return the cases of which there may be something to do."""
    return frozenset(hit.case_id for hit in hits if hit.kind is HitKind.CASE or hit.is_open)


def deeds(hits: Sequence[Hit], following: Evaluated) -> tuple[Deed, ...]:
    """Return what can be done now, the measures that were found first."""
    coming = {each.case_id: each for each in following}
    found = [
        _measuring(hit, coming[hit.case_id], row)
        for hit in hits
        if hit.kind is HitKind.MEASURE and hit.is_open and hit.case_id in coming
        for measure_id, row in coming[hit.case_id].unmeasured
        if measure_id == hit.id
    ]
    return (*found[:_MOST], *_preparing(hits, coming.values()))[:_MOST]


def _measuring(hit: Hit, coming: EvaluatedNext, row: int) -> Deed:
    path = f"since_last.evaluations.{row}.measured_value"
    title = hit.title
    return Deed(
        lambda words: words("Write a measurement: {measure}", measure=title),
        child_of(hit),
        "pencil",
        places.RoomPlace(coming.discussion_id, path=path),
    )


def _preparing(hits: Sequence[Hit], coming: Iterable[EvaluatedNext]) -> Iterator[Deed]:
    found = {hit.case_id: hit for hit in hits}
    for each in coming:
        yield from _prepare(each, found[each.case_id])


def _prepare(coming: EvaluatedNext, hit: Hit) -> Iterator[Deed]:
    title, number = hit.case_title, hit.case_number

    def about(words: Words) -> str:
        day = words("Meeting on {day}", day=words.day_month(coming.on))
        return " · ".join(part for part in (number, day) if part)

    yield Deed(
        lambda words: words("Prepare the evaluation for {child}", child=title),
        about,
        "calendar-check",
        places.PreparePlace(coming.meeting_id, coming.discussion_id),
    )
    yield Deed(
        lambda words: words("Evaluation brief for {child}", child=title),
        about,
        "target",
        places.BriefPlace(coming.case_id),
    )
