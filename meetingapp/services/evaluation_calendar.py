"""The evaluations a coordinator has to think of, as a calendar file that tells of nobody."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Protocol

from meetingapp.clock import local_day
from meetingapp.domain.neutral import neutral_reference
from meetingapp.domain.people import PersonRef
from meetingapp.services.coordinating import coordinator_of
from meetingapp.services.lists_port import Days, ListedMeasure, MeasureChoice, Part
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Account, Permission

_AHEAD: Final = timedelta(days=366)
"""No type of meeting lets a measure wait longer."""
_MOST: Final = 2000


@dataclass(frozen=True, slots=True)
class EvaluationEntry:
    """A day with evaluations in one case.

    Attributes:
        uid: stays when the day moves, so that a calendar replaces what it holds.
        on: the day.
        reference: the number of the case; empty where it would tell who it is.
        measures: so many are to be evaluated.
    """

    uid: str
    on: date
    reference: str
    measures: int


class CalendarPress(Protocol):
    """Makes the file; given by ``wiring``. No text a person can write stops it."""

    def evaluations(
        self, entries: Sequence[EvaluationEntry], made_at: datetime, language: str
    ) -> bytes:
        """Return the calendar."""
        ...


@dataclass(frozen=True, slots=True)
class EvaluationFile:
    """A file to save. Neither its name nor what is in it names anybody."""

    file_name: str
    content: bytes
    entries: int


@policy(Permission.RUN_MEETINGS)
def evaluation_calendar(desk: Desk, press: CalendarPress, language: str) -> EvaluationFile:
    """Make the calendar of the cases that the person at the desk coordinates.

    Where there is nothing to put in it, it has no entries and no content.
    """
    today = local_day(desk.clock)
    with desk.begin() as work:
        entries = _entries(work, desk.account(), today)
        work.audit("calendar.make", "evaluations")
        work.commit()
    content = press.evaluations(entries, desk.clock(), language) if entries else b""
    return EvaluationFile(f"evalueringer-{today.isoformat()}.ics", content, len(entries))


def _entries(work: UnitOfWork, me: Account, today: date) -> tuple[EvaluationEntry, ...]:
    mine = work.access.cases_of(me.person)
    if not mine:
        return ()
    wanted = MeasureChoice(evaluated=Days(today, today + _AHEAD), cases=mine)
    due: dict[str, list[ListedMeasure]] = defaultdict(list)
    for listed in work.lists.measures(wanted, Part(most=_MOST)).rows:
        due[listed.case_id].append(listed)
    found: list[EvaluationEntry] = []
    for case_id, its in due.items():
        case = work.cases.get(case_id)
        work.audit("case.read", case_id)
        coordinator = coordinator_of(work, case)
        if coordinator is not None and coordinator.is_same_as(_ref(me)):
            found += _of_case(its, neutral_reference(case))
    return tuple(sorted(found, key=lambda entry: (entry.on, entry.uid)))


def _of_case(listed: Sequence[ListedMeasure], reference: str) -> list[EvaluationEntry]:
    days: dict[date, list[ListedMeasure]] = defaultdict(list)
    for each in listed:
        if each.measure.evaluation_date is not None:
            days[each.measure.evaluation_date].append(each)
    return [
        EvaluationEntry(_uid(its), day, reference, len(its)) for day, its in sorted(days.items())
    ]


def _uid(listed: Sequence[ListedMeasure]) -> str:
    """Make an id of the first measure’s, which tells nothing of what somebody wrote in ids."""
    first = min(listed, key=lambda each: each.measure.id)
    return hashlib.sha256(f"{first.case_id}/{first.measure.id}".encode()).hexdigest()[:32]


def _ref(me: Account) -> PersonRef:
    return PersonRef(me.name, person_id=me.person)
