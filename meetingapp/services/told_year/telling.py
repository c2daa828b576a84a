"""Tells the year: each thing on its day, by the use case a person would have used."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from meetingapp.clock import local_day
from meetingapp.domain.consent import Consent
from meetingapp.domain.measurement import StrikeReason
from meetingapp.domain.people import PersonRef
from meetingapp.domain.preparation import StepKind
from meetingapp.services.cases import save_case
from meetingapp.services.consents import add_consent
from meetingapp.services.drafting import MeetingPlan
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.measurements import NewNumber, add_measurement, correct_measurement
from meetingapp.services.planning import plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.preparing import tick_step
from meetingapp.services.register import save_person
from meetingapp.services.room import open_room, save_discussion, save_meeting
from meetingapp.services.told_year.values import Staff, ToldMeeting, ToldNumber, Year

_MORNING: Final = time(7, tzinfo=UTC)
_NOON: Final = time(11, tzinfo=UTC)
_AFTER_SCHOOL: Final = time(15, tzinfo=UTC)
_EVENING: Final = time(17, tzinfo=UTC)
_NOTICED: Final = timedelta(days=3)
"""So long after it was written a slip is put right."""


@dataclass(frozen=True, slots=True)
class _Event:
    at: datetime
    happens: Callable[[Desk], None]


class Telling:
    """The year on a desk, told as far as it has been asked for.

    Args:
        desk: an open store; each thing is done on its own day there.
        year: what happens.
    """

    def __init__(self, desk: Desk, year: Year) -> None:
        self.year = year
        self.minutes: list[Minutes] = []
        self.planned: dict[date, tuple[str, str]] = {}
        """The ids of the meeting planned for a day, and of its discussion."""
        self._desk = desk
        self._wrong: dict[ToldNumber, str] = {}
        self._left = sorted(self._events(), key=lambda event: event.at, reverse=True)

    def until(self, day: date) -> Desk:
        """Let everything happen up to the end of a day, and return the desk on the evening of it.

        Raises:
            GatesClosedError: a meeting does not pass its own gates (a fault of ours).
        """
        evening = datetime.combine(day, time(18), UTC)
        while self._left and self._left[-1].at <= evening:
            event = self._left.pop()
            event.happens(self.on(event.at))
        return self.on(evening)

    def on(self, moment: datetime) -> Desk:
        """Return the desk at a moment."""
        return replace(self._desk, clock=lambda: moment)

    def _events(self) -> Iterator[_Event]:
        year = self.year
        yield _event(year.opened, _MORNING, self._open)
        for staff in year.staff:
            if staff.left is not None:
                yield _event(staff.left + timedelta(days=1), _MORNING, self._leaves(staff))
        for consent in year.consents:
            if consent.valid_from is not None:
                yield _event(consent.valid_from, _MORNING, self._consents(consent))
        for number in year.numbers:
            yield _event(number.on, _NOON, self._measures(number))
            if number.slip is not None:
                yield _event(number.on + _NOTICED, _NOON, self._corrects(number))
        for told in year.meetings:
            yield _event(told.planned, _NOON, self._plans(told))
            yield _event(told.meeting.date, _AFTER_SCHOOL, self._holds(told))
            if told.child_told is not None:
                yield _event(told.child_told, _EVENING, self._tells(told))

    def _open(self, desk: Desk) -> None:
        for staff in self.year.staff:
            save_person(desk, staff.on(local_day(desk.clock)))
        save_case(desk, self.year.case)

    def _leaves(self, staff: Staff) -> Callable[[Desk], None]:
        return lambda desk: save_person(desk, staff.on(local_day(desk.clock)))

    def _consents(self, consent: Consent) -> Callable[[Desk], None]:
        def happens(desk: Desk) -> None:
            add_consent(desk, self.year.case.id, consent)

        return happens

    def _measures(self, number: ToldNumber) -> Callable[[Desk], None]:
        first = number.value if number.slip is None else number.slip

        def happens(desk: Desk) -> None:
            case_id = self.year.case.id
            written = replace(_number(number), value=first)
            kept = add_measurement(desk, case_id, number.measure_id, written)
            self._wrong[number] = kept.id

        return happens

    def _corrects(self, number: ToldNumber) -> Callable[[Desk], None]:
        def happens(desk: Desk) -> None:
            wrong = self._wrong[number]
            correct_measurement(desk, wrong, StrikeReason.MISTYPED, _number(number))

        return happens

    def _plans(self, told: ToldMeeting) -> Callable[[Desk], None]:
        def happens(desk: Desk) -> None:
            planned = plan_meeting(desk, _plan(told, self.year.case.id))
            self.planned[told.meeting.date] = (planned.id, planned.discussions[0].id)

        return happens

    def _holds(self, told: ToldMeeting) -> Callable[[Desk], None]:
        def happens(desk: Desk) -> None:
            meeting_id, discussion_id = self.planned[told.meeting.date]
            open_room(desk, discussion_id)
            save_meeting(desk, replace(told.meeting, id=meeting_id))
            save_discussion(desk, meeting_id, replace(told.discussion, id=discussion_id))
            self.minutes.append(finalise_minutes(desk, discussion_id))

        return happens

    def _tells(self, told: ToldMeeting) -> Callable[[Desk], None]:
        def happens(desk: Desk) -> None:
            _, discussion_id = self.planned[told.meeting.date]
            tick_step(desk, discussion_id, StepKind.CHILD_TOLD, done=True)

        return happens


def _event(day: date, at: time, happens: Callable[[Desk], None]) -> _Event:
    return _Event(datetime.combine(day, at), happens)


def _number(number: ToldNumber) -> NewNumber:
    return NewNumber(number.value, number.on, number.kind, number.by)


def _plan(told: ToldMeeting, case_id: str) -> MeetingPlan:
    meeting = told.meeting
    people: tuple[PersonRef, ...] = tuple(each.person for each in meeting.participants)
    return MeetingPlan(
        type=meeting.type,
        date=meeting.date,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=meeting.place,
        chair=meeting.chair,
        note_taker=meeting.note_taker,
        people=people,
        case_ids=(case_id,),
        invites=False,  # who was invited is told by the year
    )
