"""Measures that do not help: found through the minutes whose evaluations say so.

An index names the minutes that may say it; only cases with enough of them are looked into, and of
their minutes only the evaluations are taken out.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sqlalchemy import Text, cast, func, select, text
from sqlalchemy.orm import Session, aliased
from sqlmodel import col

from meetingapp.domain.evaluation import Effect, SinceLast
from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.domain.queues import IN_A_ROW, makes_no_progress
from meetingapp.models.indexed_parts import TELLS_NO_PROGRESS
from meetingapp.models.mapping import body
from meetingapp.models.reach import seen
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.models.rows.meetings import DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesDocumentRow, MinutesRow
from meetingapp.services.lists_port import ListedMeasure
from meetingapp.services.ports import Reach

_AT_ONCE: Final = 400
"""Cases asked about in one question."""
_SINCE_LAST: Final = "$.discussions[0].since_last"
_STOPPED: Final = "$.discussions[0].stopped"


def measures(session: Session, reach: Reach) -> tuple[ListedMeasure, ...]:
    """List active measures whose last evaluations in a row saw no progress, by their day."""
    found = [
        listed
        for cases in _in_parts(_candidates(session, reach))
        for listed in _among(session, cases)
    ]
    return tuple(sorted(found, key=_by_day))


def _candidates(session: Session, reach: Reach) -> list[str]:
    """Name the cases with so many minutes that an evaluation in them may have seen no progress."""
    case_id = col(MinutesRow.case_id)
    may_tell = select(col(MinutesDocumentRow.minutes_id)).where(text(f"({TELLS_NO_PROGRESS}) = 1"))
    return list(
        session.scalars(
            select(case_id)
            .where(col(MinutesRow.id).in_(may_tell), seen(reach, case_id))
            .group_by(case_id)
            .having(func.count(col(MinutesRow.discussion_id).distinct()) >= IN_A_ROW)
            .order_by(case_id)
        )
    )


def _in_parts(cases: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(cases), _AT_ONCE):
        yield cases[at : at + _AT_ONCE]


def _among(session: Session, cases: list[str]) -> Iterator[ListedMeasure]:
    effects = _effects(session, cases)
    known: dict[str, dict[str, Measure]] = defaultdict(dict)
    titles: dict[str, str] = {}
    rows = session.execute(
        select(col(MeasureRow.case_id), col(CaseRow.title), col(MeasureRow.body))
        .join(CaseRow, col(CaseRow.id) == MeasureRow.case_id)
        .where(col(MeasureRow.case_id).in_(cases))
    )
    for case_id, title, written in rows:
        measure = body.read(Measure, written)
        known[case_id][measure.id], titles[case_id] = measure, title
    for case_id, its in known.items():
        for measure in its.values():
            if measure.status is MeasureStatus.ACTIVE:
                line = _line(measure, its)
                said = [
                    effect for id_, effect in effects[case_id] if any(id_ == m.id for m in line)
                ]
                if makes_no_progress(said):
                    yield ListedMeasure(case_id, titles[case_id], measure)


def _effects(
    session: Session, cases: list[str]
) -> Mapping[str, Sequence[tuple[str, Effect | None]]]:
    """Give of each case what was judged about which measure, oldest first."""
    content, newer = cast(col(MinutesDocumentRow.content), Text), aliased(MinutesRow)
    rows = session.execute(
        select(col(MinutesRow.case_id), func.json_extract(content, _SINCE_LAST))
        .join(MinutesDocumentRow, col(MinutesDocumentRow.minutes_id) == MinutesRow.id)
        .join(DiscussionRow, col(DiscussionRow.id) == MinutesRow.discussion_id)
        .join(MeetingRow, col(MeetingRow.id) == DiscussionRow.meeting_id)
        .where(
            col(MinutesRow.case_id).in_(cases),
            func.json_extract(content, _STOPPED).is_(None),
            ~select(col(newer.id))
            .where(
                col(newer.discussion_id) == MinutesRow.discussion_id,
                col(newer.version) > MinutesRow.version,
            )
            .exists(),
        )
        .order_by(col(MeetingRow.held_on), col(DiscussionRow.id))
    )
    found: dict[str, list[tuple[str, Effect | None]]] = defaultdict(list)
    for case_id, written in rows:
        told = body.read(SinceLast, written) if written else SinceLast()
        found[case_id] += [(each.measure_id, each.effect) for each in told.evaluations]
    return found


def _line(measure: Measure, known: Mapping[str, Measure]) -> list[Measure]:
    line: list[Measure] = []
    at: Measure | None = measure
    while at is not None and at not in line:
        line.append(at)
        at = known.get(at.follows)
    return line


def _by_day(listed: ListedMeasure) -> tuple[str, str, str]:
    day = listed.measure.evaluation_date
    return (day.isoformat() if day else "", listed.case_id, listed.measure.id)
