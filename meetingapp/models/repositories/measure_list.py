"""The register of measures: chosen and sorted in an index, read only as far as it is shown."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    TextClause,
    and_,
    case,
    func,
    literal_column,
    or_,
    select,
    text,
    tuple_,
)
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.domain.measurement import Measurement
from meetingapp.models.indexed_parts import (
    DEADLINE,
    FOLLOWS,
    KIND_MEASURED,
    RESPONSIBLE,
    TITLE,
)
from meetingapp.models.mapping import body
from meetingapp.models.reach import count_within, seen
from meetingapp.models.repositories.measure_order import first_by_day
from meetingapp.models.repositories.narrowed import (
    asks_for_every_status,
    asks_for_late_alone,
    on_measures,
    statuses_of,
)
from meetingapp.models.repositories.written import Column, between, each_word_in
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.services.lists_port import ListedMeasure, MeasureChoice, MeasureOrder, Page, Part
from meetingapp.services.ports import Reach

_TITLE: Final[ColumnElement[str]] = literal_column(TITLE)
_DEADLINE: Final[ColumnElement[str]] = literal_column(DEADLINE)
_NAME: Final[ColumnElement[str]] = literal_column(RESPONSIBLE)
_ACTIVE: Final = MeasureStatus.ACTIVE.value
_LATEST: Final = text(f"""
    WITH RECURSIVE line(case_id, id, at) AS (
        SELECT value ->> 0, value ->> 1, value ->> 1 FROM json_each(:keys)
        UNION
        SELECT line.case_id, line.id, {FOLLOWS} FROM line
        JOIN measure ON measure.id = line.at AND measure.case_id = line.case_id
        WHERE {FOLLOWS} IS NOT NULL
    )
    SELECT line.case_id, line.id, measurement.body, max(taken_on || ' ' || measurement.id)
    FROM line JOIN measurement
        ON measurement.case_id = line.case_id AND measurement.measure_id = line.at
    WHERE measurement.struck = '' AND {KIND_MEASURED} = 'INDICATOR'
    GROUP BY line.case_id, line.id
""")  # noqa: S608 - put together of our own words alone
"""The other columns stand in the row of the largest day: the database promises it of ``max``."""
_ANY: Final = MeasureChoice()
_BY_DAY: Final = ("urgency", "evaluation")
_ORDERS: Final[Mapping[MeasureOrder, tuple[Column, ...]]] = MappingProxyType(
    {
        "urgency": (),
        "evaluation": (),
        "title": (func.lower(_TITLE),),
        "child": (col(CaseRow.title),),
        "responsible": (_NAME,),
    }
)


def measures(
    session: Session, reach: Reach, wanted: MeasureChoice, part: Part
) -> Page[ListedMeasure]:
    """List measures, each with its case."""
    case_id, id_ = col(MeasureRow.case_id), col(MeasureRow.id)
    every: Any = select(case_id, id_).where(*_standing(wanted), *_chosen(wanted))
    if wanted.words or wanted.order == "child":
        every = every.join(CaseRow, col(CaseRow.id) == MeasureRow.case_id)
    within = seen(reach, case_id)
    if reach.every_case and _fits_many(wanted):
        conditions = (*_conditions(wanted), within, *_chosen(wanted))
        ordered = first_by_day(conditions, _statuses(wanted), _splits(wanted), part)
    else:
        by_day = (col(MeasureRow.evaluation_date), case_id, id_)
        ordered = every.where(within).order_by(*_first(wanted), *by_day)
        ordered = ordered.limit(part.most).offset(part.at)
    keys = [tuple(key) for key in session.execute(ordered)]
    return Page(_read(session, keys), None if part.at else _total(session, reach, wanted, every))


def latest_numbers(
    session: Session, reach: Reach, keys: Sequence[tuple[str, str]]
) -> Mapping[tuple[str, str], Measurement]:
    """Give the last number of each of some measures, whichever version it was measured of."""
    asked = {"keys": json.dumps([list(key) for key in keys])}
    found = session.execute(_LATEST, asked)
    in_reach = session.scalars(
        select(col(CaseRow.id)).where(
            col(CaseRow.id).in_({case_id for case_id, _ in keys}), seen(reach, col(CaseRow.id))
        )
    )
    free = frozenset(in_reach)
    return {
        (case_id, id_): body.read(Measurement, text)
        for case_id, id_, text, _ in found
        if case_id in free
    }


def _total(session: Session, reach: Reach, wanted: MeasureChoice, every: Any) -> int:
    """Count what is within reach; where all that stand fit, without looking at them."""
    case_id = col(MeasureRow.case_id)
    all_fit = wanted == replace(
        _ANY, order=wanted.order, today=wanted.today, narrowed=wanted.narrowed
    )
    if not (all_fit and wanted.narrowed is not None and asks_for_every_status(wanted.narrowed)):
        return count_within(session, reach, every, case_id)
    rows = select(case_id)
    replaced = rows.where(col(MeasureRow.status) == MeasureStatus.REPLACED.value)
    return count_within(session, reach, rows, case_id) - count_within(
        session, reach, replaced, case_id
    )


def _fits_many(wanted: MeasureChoice) -> bool:
    """Tell whether the first that fit are soon found in the order of their days.

    Where a person, a case or words are asked for, few fit: they are all found, and then sorted.
    """
    narrowed = wanted.narrowed
    return wanted.order in _BY_DAY and not (
        wanted.words
        or wanted.cases
        or wanted.responsible
        or (narrowed is not None and narrowed.responsible)
    )


def _statuses(wanted: MeasureChoice) -> tuple[MeasureStatus, ...]:
    asked = {_ACTIVE} if wanted.narrowed is None else statuses_of(wanted.narrowed)
    return tuple(status for status in MeasureStatus if status.value in asked)


def _splits(wanted: MeasureChoice) -> ColumnElement[bool] | None:
    """Give which come first of the active; None where all do, or none."""
    narrowed, today = wanted.narrowed, wanted.today
    if wanted.order != "urgency" or today is None:
        return None
    if narrowed is not None and asks_for_late_alone(narrowed) and narrowed.late_on == today:
        return None
    return _late(today)


def _late(today: date) -> ColumnElement[bool]:
    day, deadline = col(MeasureRow.evaluation_date), _DEADLINE
    return or_(day < today, deadline < today.isoformat())


def _first(wanted: MeasureChoice) -> tuple[Any, ...]:
    """Give what is sorted by before the day of the evaluation."""
    if wanted.order != "urgency" or wanted.today is None:
        return _ORDERS[wanted.order]
    is_late = and_(col(MeasureRow.status) == _ACTIVE, _late(wanted.today))
    return (case((is_late, 0), else_=1),)


def _standing(wanted: MeasureChoice) -> Iterator[ColumnElement[bool] | TextClause]:
    """Give which versions of measures are listed at all, and what else is asked of them."""
    status, conditions = col(MeasureRow.status), tuple(_conditions(wanted))
    yield status != MeasureStatus.REPLACED.value if conditions else status == _ACTIVE
    yield from conditions


def _conditions(wanted: MeasureChoice) -> Iterator[TextClause]:
    conditions, values = ("", {}) if wanted.narrowed is None else on_measures(wanted.narrowed)
    if conditions:
        yield text(conditions).bindparams(**values)


def _read(session: Session, keys: list[tuple[str, str]]) -> tuple[ListedMeasure, ...]:
    """Read the bodies of those that are shown, in their order."""
    found = session.execute(
        select(
            col(MeasureRow.case_id), col(MeasureRow.id), col(CaseRow.title), col(MeasureRow.body)
        )
        .join(CaseRow, col(CaseRow.id) == MeasureRow.case_id)
        .where(tuple_(col(MeasureRow.case_id), col(MeasureRow.id)).in_(keys))
    )
    rows = {
        (case_id, id_): ListedMeasure(case_id, title, body.read(Measure, text))
        for case_id, id_, title, text in found
    }
    return tuple(rows[key] for key in keys)


def _chosen(wanted: MeasureChoice) -> Iterator[ColumnElement[bool]]:
    day, deadline = col(MeasureRow.evaluation_date), _DEADLINE
    if wanted.responsible:
        yield col(MeasureRow.responsible).in_(wanted.responsible)
    if wanted.past_deadline is not None:
        yield deadline < wanted.past_deadline.isoformat()
    if wanted.cases:
        yield col(MeasureRow.case_id).in_(wanted.cases)
    if wanted.undated:
        yield day.is_(None)
    yield from between(day, wanted.evaluated)
    about = (col(CaseRow.title), col(CaseRow.reference))
    yield from each_word_in(wanted.words, _TITLE, *about, _NAME)
