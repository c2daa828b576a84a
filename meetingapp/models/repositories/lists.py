"""Long lists, a page at a time: chosen, sorted and cut off by the database."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final, TypeAlias, TypeVar

from sqlalchemy import ColumnElement, Select, exists, func, literal, or_, select
from sqlalchemy.orm import Mapped, Session, aliased
from sqlmodel import col

from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.models.mapping import body
from meetingapp.models.reach import seen
from meetingapp.models.repositories import promises
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.models.rows.meetings import DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesRow
from meetingapp.services.lists_port import (
    Days,
    ListedConsent,
    ListedMeasure,
    ListedMinutes,
    MeasureChoice,
    MeasureOrder,
    Page,
    Part,
    Promised,
)
from meetingapp.services.ports import Reach

_Chosen: TypeAlias = Select[*tuple[Any, ...]]
_Column: TypeAlias = ColumnElement[Any] | Mapped[Any]
S = TypeVar("S", bound=_Chosen)

_ESCAPE: Final = "\\"
_TITLE: Final[ColumnElement[str]] = func.json_extract(col(MeasureRow.body), "$.title")
_DEADLINE: Final[ColumnElement[str]] = func.json_extract(col(MeasureRow.body), "$.deadline")
_NAME: Final[ColumnElement[str]] = func.coalesce(
    func.json_extract(col(MeasureRow.body), "$.responsible.name"), ""
)
_CASE: Final = (col(CaseRow.title), col(CaseRow.reference))
_ORDERS: Final[Mapping[MeasureOrder, tuple[_Column, ...]]] = MappingProxyType(
    {
        "evaluation": (),
        "title": (func.lower(_TITLE),),
        "child": (col(CaseRow.title),),
        "responsible": (_NAME,),
    }
)


class ListsRepository:
    """Reads long lists within reach."""

    def __init__(self, session: Session, reach: Reach) -> None:
        self._session = session
        self._reach = reach

    def measures(self, wanted: MeasureChoice, part: Part) -> Page[ListedMeasure]:
        """List active measures, each with its case."""
        chosen = (
            select(col(MeasureRow.case_id), col(CaseRow.title), col(MeasureRow.body))
            .join(CaseRow, col(CaseRow.id) == MeasureRow.case_id)
            .where(
                col(MeasureRow.status) == MeasureStatus.ACTIVE.value,
                seen(self._reach, col(MeasureRow.case_id)),
                *_chosen(wanted),
            )
        )
        by_urgency = (
            col(MeasureRow.evaluation_date),
            col(MeasureRow.case_id),
            col(MeasureRow.id),
        )
        ordered = chosen.order_by(*_ORDERS[wanted.order], *by_urgency)
        rows = self._session.execute(_cut(ordered, part))
        return Page(
            tuple(ListedMeasure(id_, title, body.read(Measure, text)) for id_, title, text in rows),
            self._total(chosen, part),
        )

    def minutes(self, words: tuple[str, ...], until: date, part: Part) -> Page[ListedMinutes]:
        """List minutes: those not finalised first, then the finalised, newest first in both."""
        later = aliased(MinutesRow)
        is_corrected = exists().where(
            col(later.discussion_id) == MinutesRow.discussion_id,
            col(later.version) > MinutesRow.version,
        )
        is_done = col(MinutesRow.id).is_not(None)
        chosen = (
            select(
                col(DiscussionRow.id),
                col(DiscussionRow.case_id),
                col(CaseRow.title),
                col(MeetingRow.type),
                col(MeetingRow.held_on),
                func.coalesce(col(MinutesRow.id), ""),
                func.coalesce(col(MinutesRow.version), 0),
                col(MinutesRow.finalised_at),
                ~is_corrected,
            )
            .select_from(DiscussionRow)
            .join(MeetingRow, col(MeetingRow.id) == DiscussionRow.meeting_id)
            .join(CaseRow, col(CaseRow.id) == DiscussionRow.case_id)
            .join(MinutesRow, col(MinutesRow.discussion_id) == DiscussionRow.id, isouter=True)
            .where(
                seen(self._reach, col(DiscussionRow.case_id)),
                or_(is_done, col(MeetingRow.held_on) <= until),
                *_each_word_in(_spaced(*_CASE), words),
            )
        )
        ordered = chosen.order_by(
            is_done,
            col(MinutesRow.finalised_at).desc(),
            col(MeetingRow.held_on).desc(),
            col(DiscussionRow.id),
            col(MinutesRow.version).desc(),
        )
        rows = self._session.execute(_cut(ordered, part))
        return Page(tuple(ListedMinutes(*row) for row in rows), self._total(chosen, part))

    def promised(self, held: Days, by: Days) -> tuple[Promised, ...]:
        """List what children were promised, soonest first."""
        return promises.promised(self._session, self._reach, held, by)

    def consents(self, ending: Days, part: Part) -> Page[ListedConsent]:
        """List cases whose last consent ends in some days."""
        last = col(CaseRow.consent_valid_to)
        chosen = select(col(CaseRow.id), col(CaseRow.title), last).where(
            *_between(last, ending), seen(self._reach, col(CaseRow.id))
        )
        rows = self._session.execute(_cut(chosen.order_by(last, col(CaseRow.id)), part))
        found = (ListedConsent(id_, title, day) for id_, title, day in rows if day is not None)
        return Page(tuple(found), self._total(chosen, part))

    def has_begun(self) -> tuple[bool, bool]:
        """Tell whether there is a case with a consent, and whether there is a meeting."""
        case = select(col(CaseRow.id)).where(
            col(CaseRow.consent_valid_to).is_not(None), seen(self._reach, col(CaseRow.id))
        )
        met = select(col(DiscussionRow.id)).where(seen(self._reach, col(DiscussionRow.case_id)))
        first = (self._session.scalars(each.limit(1)).first() for each in (case, met))
        has_case, has_meeting = (one is not None for one in first)
        return has_case, has_meeting

    def _total(self, chosen: _Chosen, part: Part) -> int | None:
        """Count only for the first part: it is the same for the others."""
        if part.at:
            return None
        counted = chosen.with_only_columns(func.count(), maintain_column_froms=True)
        return self._session.scalar(counted) or 0


def _cut(ordered: S, part: Part) -> S:
    return ordered.limit(part.most).offset(part.at)


def _chosen(wanted: MeasureChoice) -> Iterator[ColumnElement[bool]]:
    day, when = col(MeasureRow.evaluation_date), wanted.evaluated
    if wanted.responsible:
        yield col(MeasureRow.responsible).in_(wanted.responsible)
    if wanted.late_on is not None:
        yield or_(day < wanted.late_on, wanted.late_on.isoformat() > _DEADLINE)
    yield from _between(day, when)
    text = _spaced(_TITLE, *_CASE, _NAME)
    yield from _each_word_in(text, wanted.words)


def _between(day: _Column, days: Days) -> Iterator[ColumnElement[bool]]:
    if days.since is not None:
        yield day >= days.since
    if days.until is not None:
        yield day <= days.until


def _spaced(*parts: _Column) -> ColumnElement[str]:
    text: ColumnElement[str] = literal("")
    for part in parts:
        text = text + " " + part
    return text


def _each_word_in(text: ColumnElement[str], words: Sequence[str]) -> Iterator[ColumnElement[bool]]:
    for word in words:
        yield or_(*(text.like(pattern, escape=_ESCAPE) for pattern in _patterns(word)))


def _patterns(word: str) -> Iterator[str]:
    """Give the word as it may be written.

    The database knows that A is a, but not that Å is å. A hyphen or an apostrophe may have been
    typed in many ways: any character will do there.
    """
    for marked in (_ESCAPE, "%", "_"):  # the escape itself first, else it would be marked twice
        word = word.replace(marked, _ESCAPE + marked)
    for loose in ("-", "'"):
        word = word.replace(loose, "_")
    forms = {word} if word.isascii() else {word, word.title(), word.upper()}
    for form in sorted(forms):
        yield f"%{form}%"
