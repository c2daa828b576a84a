"""The first measures of a long register, without sorting those that are not shown.

In the index the measures of one status lie by the day of their evaluation. Of each status no more
are taken than the page can hold, those that are late apart, and only these are put in order.
"""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Select, literal_column, select, union_all
from sqlmodel import col

from meetingapp.domain.measure import MeasureStatus
from meetingapp.models.rows.cases import MeasureRow
from meetingapp.services.lists_port import Part


def first_by_day(
    conditions: Sequence[Any], statuses: Collection[MeasureStatus], is_late: Any, part: Part
) -> Select[Any]:
    """Give the question for a part of the measures: those that are late, then the rest, by day.

    Args:
        conditions: what is asked of every measure.
        statuses: those it may have; only an active measure is late.
        is_late: the condition that an active measure is late; ``None`` where that makes no
            difference.
        part: which part of them.
    """
    row = (col(MeasureRow.case_id), col(MeasureRow.id), col(MeasureRow.evaluation_date))
    ordered = (row[2], *row[:2])

    def some(rank: str, *which: Any) -> Select[Any]:
        chosen: Any = select(*row, literal_column(rank).label("rank"))
        chosen = chosen.where(*which, *conditions).order_by(*ordered)
        return select(chosen.limit(part.at + part.most).subquery())

    groups = []
    for status in statuses:
        has_it = col(MeasureRow.status) == status.value
        if is_late is None or status is not MeasureStatus.ACTIVE:
            groups.append(some("1", has_it))
        else:
            groups += [some("0", has_it, is_late), some("1", has_it, is_late.is_not(True))]
    found = union_all(*groups).subquery().c
    by_day = select(found.case_id, found.id).order_by(
        found.rank, found.evaluation_date, found.case_id, found.id
    )
    return by_day.limit(part.most).offset(part.at)
