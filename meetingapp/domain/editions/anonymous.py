"""The edition without names: what others may learn from, told so that it fits many children."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from meetingapp.domain.case import Anonymous, Case, Group, NamedChild, System, Unborn
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.editions.request import Request
from meetingapp.domain.evaluation import Evaluation
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.voice import ChildVoice, VoiceMethod

K: Final = 5
"""So many children must fit what is told."""
_BANDS: Final = ((0, 2), (3, 5), (6, 9), (10, 12), (13, 15), (16, 19))


def refused(request: Request) -> str | None:
    """Return why it cannot be told without names; ``None`` where it can.

    Somebody whose address is protected is one of very few, and the check that was made of an
    anonymous discussion holds here too.
    """
    fits = request.discussion.anonymity.fits_at_least
    if request.hides_whereabouts or (fits is not None and fits < K):
        return "copy.too_rare"
    return None


def chosen(request: Request) -> Sitting:
    """Leave out everybody, every day but the year, and every number of a record."""
    meeting, discussion, case = request.sitting.meeting, request.discussion, request.case
    return Sitting(
        replace(meeting, id="", date=date(meeting.date.year, 1, 1)),
        (Case("", _subject(case, meeting.date), earlier=_evaluated(request)),),
        (replace(discussion, id="", case_id="", voice=_heard(discussion.voice)),),
    )


def _heard(voice: ChildVoice) -> ChildVoice:
    """Leave out that a child speaks with signs or pictures: few do."""
    methods = tuple(method for method in voice.methods if method is not VoiceMethod.AAC)
    return replace(voice, methods=methods)


def _evaluated(request: Request) -> tuple[EarlierDiscussion, ...]:
    """Keep what the evaluations look back on, without when and where it was agreed.

    That there were earlier meetings is kept, or the first of them would seem to be this one.
    """
    wanted = {told.measure_id for told in request.discussion.since_last.evaluations}
    held = sorted(request.case.earlier, key=lambda one: one.held_on)
    found = {m.id: m for earlier in held for m in earlier.measures if m.id in wanted}
    if not held:
        return ()
    year = date(request.sitting.meeting.date.year, 1, 1)
    measured = (told for earlier in held for told in earlier.evaluations)
    return (
        EarlierDiscussion(
            "", year, measures=tuple(found.values()), evaluations=_in_order(measured, request)
        ),
    )


def _in_order(measured: Iterable[Evaluation], request: Request) -> tuple[Evaluation, ...]:
    """Give what was measured in the order of its days, which go: the last of a day counts."""
    last = {
        (told.measure_id, told.measured_on) for told in request.discussion.since_last.evaluations
    }
    by_day = {
        (told.measured_on, told.measure_id): told
        for told in measured
        if told.measured_on is not None and (told.measure_id, told.measured_on) not in last
    }
    return tuple(by_day[key] for key in sorted(by_day))


def age_band(age: int) -> str:
    """Return the band of an age, as ``6–9``; the last one is open."""
    for first, last in _BANDS:
        if first <= age <= last:
            return f"{first}–{last}"
    return f"{_BANDS[-1][1] + 1}+"


def _subject(case: Case, day: date) -> Anonymous | Group | System | Unborn:
    match case.subject:
        case NamedChild():
            return Anonymous(age_band(case.age_on(day) or 0))
        case Unborn():
            return Unborn()
        case Group():
            return Group()
        case System():
            return System()
        case Anonymous() as nobody:
            return nobody
