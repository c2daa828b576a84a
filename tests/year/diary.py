"""The year on a real encrypted vault, told once, and what was seen on the evenings that matter."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from meetingapp.domain.brief.values import Brief
from meetingapp.domain.effect import Proposal, SumStep, proposed_effect
from meetingapp.domain.escalating import Reminder
from meetingapp.domain.figures.table import Figures
from meetingapp.domain.lineage import standing_measures
from meetingapp.domain.queues import Queue
from meetingapp.errors import AppError
from meetingapp.services.brief import read_brief
from meetingapp.services.cases import read_case
from meetingapp.services.evaluation_calendar import EvaluationFile
from meetingapp.services.measurements import Measured
from meetingapp.services.policy import Desk
from meetingapp.services.queues import Waiting
from meetingapp.services.told_year.telling import Telling
from meetingapp.services.told_year.values import Year
from meetingapp.wiring.at_desk import AtDesk
from meetingapp.words import Language
from tests.year.baton import EVENINGS, MOVES, holds_and_is_asked, let_in_the_stand_in
from tests.year.children import register_children
from tests.year.when import (
    DAY,
    FRITID_DUE,
    FROZEN_ON,
    HANDBALL_DUE,
    MEETINGS,
    OPENED,
    OVER,
    RT1,
    SCHOOL_YEAR,
    turning_points,
)

CALENDARS: Final = (RT1 + DAY, date(2027, 4, 14), OVER)
REMINDED: Final[Mapping[str, date]] = {"handball": HANDBALL_DUE, "fritid": FRITID_DUE}
LATE: Final = (0, 1, 6, 7, 13, 14)
"""So many days after the evaluation the reminder is asked for."""


@dataclass
class Diary:
    """What the person at the desk saw, by evening. ``desk`` stands on the last evening."""

    year: Year
    desk: Desk
    queues: dict[date, Mapping[Queue, tuple[Waiting, ...]]] = field(default_factory=dict)
    measured: dict[tuple[date, str], Measured] = field(default_factory=dict)
    reminders: dict[tuple[str, int], Reminder | None] = field(default_factory=dict)
    calendars: dict[date, EvaluationFile] = field(default_factory=dict)
    briefs: dict[date, Brief] = field(default_factory=dict)
    standing: dict[date, set[str]] = field(default_factory=dict)
    holds: dict[date, tuple[str, str, int]] = field(default_factory=dict)
    figures: list[tuple[Figures, bytes]] = field(default_factory=list)
    """Those of the school year, frozen, and the file of them."""

    @property
    def case_id(self) -> str:
        return self.year.case.id

    def proposal(self, eve: date, measure_id: str) -> Proposal:
        """What the numbers of a measure proposed on the evening before its evaluation."""
        found = self.measured[eve, measure_id]
        return proposed_effect(found.measure, found.measurements)

    def arithmetic(self, eve: date, measure_id: str) -> dict[SumStep, Decimal]:
        return dict(self.proposal(eve, measure_id).steps)


def keep_diary(desk: Desk, year: Year) -> Diary:
    """Tell the year evening by evening."""
    diary, telling = Diary(year, desk), Telling(desk, year)
    eves = {held - DAY: held for held in MEETINGS}
    late = {due + days * DAY: (name, days) for name, due in REMINDED.items() for days in LATE}
    opened = telling.until(OPENED)
    register_children(opened, OPENED)
    let_in_the_stand_in(opened)
    others = {*late, *CALENDARS, *MEETINGS, *EVENINGS, FROZEN_ON}
    for day in sorted({*turning_points(), *eves, *others}):
        at = AtDesk(telling.until(day))
        if day in MOVES:
            MOVES[day](at.desk, diary.case_id)
        if day in EVENINGS or day in MEETINGS or day in eves:
            diary.holds[day] = holds_and_is_asked(at.desk, diary.case_id)
        if day in eves:
            _measured(diary, at, day, eves[day])
            diary.briefs[day] = read_brief(at.desk, diary.case_id).brief
        if day == FROZEN_ON:
            frozen = at.figures.freeze(SCHOOL_YEAR)
            diary.figures.append((frozen, at.figures.csv(frozen, Language.NB)[1]))
        if day in late:
            name, days = late[day]
            diary.reminders[name, days] = None
            with suppress(AppError):
                diary.reminders[name, days] = at.queues.remind_of(diary.case_id, name)
        if day in CALENDARS:
            diary.calendars[day] = at.queues.evaluation_calendar("nb")
        diary.queues[day] = {part.queue: part.rows for part in at.queues.read_queues(9).parts}
        if day in eves or day in MEETINGS:
            case = read_case(at.desk, diary.case_id)
            diary.standing[day] = {measure.id for measure in standing_measures(case, day)}
    diary.desk = telling.until(OVER)
    return diary


def _measured(diary: Diary, at: AtDesk, eve: date, held: date) -> None:
    told = next(each for each in diary.year.meetings if each.meeting.date == held)
    for each in told.discussion.since_last.evaluations:
        found = at.measuring.of(diary.case_id, each.measure_id)
        diary.measured[eve, each.measure_id] = found
