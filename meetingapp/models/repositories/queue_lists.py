"""What the queues of follow-up are filled from: birthdays, and days with evaluations."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from sqlalchemy import and_, exists, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.domain.measure import MeasureStatus
from meetingapp.models.reach import seen
from meetingapp.models.repositories.written import between
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.services.lists_port import Days, EvaluationDay, ListedBirthday
from meetingapp.services.ports import Reach

_ACTIVE: Final = MeasureStatus.ACTIVE.value


def born(
    session: Session, reach: Reach, among: Sequence[tuple[date, date]], follows: date
) -> tuple[ListedBirthday, ...]:
    """List cases that go on, of children born in some days, by the day of birth."""
    day, id_ = col(CaseRow.born), col(CaseRow.id)
    goes_on = or_(
        col(CaseRow.consent_valid_to) >= follows,
        exists().where(col(MeasureRow.case_id) == id_, col(MeasureRow.status) == _ACTIVE),
    )
    in_days = or_(*(and_(day >= first, day <= last) for first, last in among))
    found = session.execute(
        select(id_, col(CaseRow.title), day)
        .where(day.is_not(None), in_days, goes_on, seen(reach, id_))
        .order_by(day, id_)
    )
    return tuple(
        ListedBirthday(case_id, title, when) for case_id, title, when in found if when is not None
    )


def evaluation_days(session: Session, reach: Reach, days: Days) -> tuple[EvaluationDay, ...]:
    """Count the active measures to be evaluated on each of some days."""
    day = col(MeasureRow.evaluation_date)
    found = session.execute(
        select(day, func.count())
        .where(
            col(MeasureRow.status) == _ACTIVE,
            *between(day, days),
            seen(reach, col(MeasureRow.case_id)),
        )
        .group_by(day)
        .order_by(day)
    )
    return tuple(EvaluationDay(when, count) for when, count in found if when is not None)
