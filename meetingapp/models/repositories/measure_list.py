"""The register of measures: chosen and sorted in an index, read only as far as it is shown."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import ColumnElement, func, literal_column, or_, select, tuple_
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.models.indexed_parts import DEADLINE, RESPONSIBLE, TITLE
from meetingapp.models.mapping import body
from meetingapp.models.reach import seen
from meetingapp.models.repositories.written import Column, between, each_word_in
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.services.lists_port import ListedMeasure, MeasureChoice, MeasureOrder, Page, Part
from meetingapp.services.ports import Reach

_TITLE: Final[ColumnElement[str]] = literal_column(TITLE)
_DEADLINE: Final[ColumnElement[str]] = literal_column(DEADLINE)
_NAME: Final[ColumnElement[str]] = literal_column(RESPONSIBLE)
_ORDERS: Final[Mapping[MeasureOrder, tuple[Column, ...]]] = MappingProxyType(
    {
        "evaluation": (),
        "title": (func.lower(_TITLE),),
        "child": (col(CaseRow.title),),
        "responsible": (_NAME,),
    }
)


def measures(
    session: Session, reach: Reach, wanted: MeasureChoice, part: Part
) -> Page[ListedMeasure]:
    """List active measures, each with its case."""
    case_id, id_ = col(MeasureRow.case_id), col(MeasureRow.id)
    chosen: Any = select(case_id, id_).where(
        col(MeasureRow.status) == MeasureStatus.ACTIVE.value,
        seen(reach, case_id),
        *_chosen(wanted),
    )
    if wanted.words or wanted.order == "child":
        chosen = chosen.join(CaseRow, col(CaseRow.id) == MeasureRow.case_id)
    ordered = chosen.order_by(*_ORDERS[wanted.order], col(MeasureRow.evaluation_date), case_id, id_)
    keys = [tuple(key) for key in session.execute(ordered.limit(part.most).offset(part.at))]
    total = None if part.at else session.scalar(select(func.count()).select_from(chosen.subquery()))
    return Page(_read(session, keys), total)


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
    if wanted.late_on is not None:
        yield or_(day < wanted.late_on, deadline < wanted.late_on.isoformat())
    if wanted.past_deadline is not None:
        yield deadline < wanted.past_deadline.isoformat()
    if wanted.cases:
        yield col(MeasureRow.case_id).in_(wanted.cases)
    if wanted.undated:
        yield day.is_(None)
    yield from between(day, wanted.evaluated)
    case = (col(CaseRow.title), col(CaseRow.reference))
    yield from each_word_in(wanted.words, _TITLE, *case, _NAME)
