"""Cases handed over to a stand-in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, exists, func, literal_column, select, union, update
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.domain.handover import Handover, HandoverState
from meetingapp.domain.measure import MeasureStatus
from meetingapp.errors import AppError
from meetingapp.models.indexed_parts import COORDINATOR
from meetingapp.models.mapping.body import clean, read, write
from meetingapp.models.reach import must_see, seen
from meetingapp.models.rows.access import CaseRestrictionRow
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.models.rows.handovers import HandoverRow
from meetingapp.models.rows.meetings import DiscussionItemRow, DiscussionRow
from meetingapp.models.seals import Touched
from meetingapp.services.handovers_port import Offered
from meetingapp.services.ports import Reach

_ITEM: Final[ColumnElement[str]] = literal_column("'coordination'")
_coordinator: Final[ColumnElement[str]] = literal_column(COORDINATOR)


class HandoversRepository:
    """Keeps offers and their answers."""

    def __init__(self, session: Session, reach: Reach, touched: Touched) -> None:
        self._session = session
        self._reach = reach
        self._touched = touched

    def of_case(self, case_id: str) -> tuple[Handover, ...]:
        """List every handover of a case, oldest first.

        Raises:
            AppError: ``access.not_yours``.
        """
        must_see(self._session, self._reach, case_id)
        found = select(HandoverRow).where(col(HandoverRow.case_id) == case_id)
        return tuple(map(_handover, self._session.scalars(found.order_by(col(HandoverRow.id)))))

    def offer(self, handover: Handover) -> None:
        """Keep an offer.

        Raises:
            AppError: ``access.not_yours``, ``handover.open``.
        """
        if any(each.is_open for each in self.of_case(handover.case_id)):
            raise AppError("handover.open")
        kept = clean(handover)
        self._session.add(
            HandoverRow(
                id=kept.id,
                case_id=kept.case_id,
                receiver_id=kept.receiver.person_id,
                state=kept.state.value,
                answered_on=kept.answered_on,
                body=write(replace(kept, state=HandoverState.OFFERED, answered_on=None)),
            )
        )
        self._touched.mark("handover", kept.case_id)

    def answer(self, handover_id: str, state: HandoverState, on: date) -> None:
        """Answer one that waits.

        Raises:
            AppError: ``handover.answered``.
        """
        row = self._session.get(HandoverRow, handover_id)
        if row is None or row.state != HandoverState.OFFERED:
            raise AppError("handover.answered")
        self._session.execute(
            update(HandoverRow)
            .where(col(HandoverRow.id) == handover_id)
            .values(state=state.value, answered_on=on)
        )
        self._touched.mark("handover", row.case_id)

    def named(self, people: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Give the cases in which any of some people was ever named coordinator, with their titles.

        Who coordinates now follows from the whole case: ask that of each.
        """
        by_minutes = (
            select(col(DiscussionRow.case_id))
            .join(DiscussionItemRow, col(DiscussionItemRow.discussion_id) == DiscussionRow.id)
            .where(col(DiscussionItemRow.item) == _ITEM, _coordinator.in_(people))
        )
        by_handover = select(col(HandoverRow.case_id)).where(
            col(HandoverRow.receiver_id).in_(people),
            col(HandoverRow.state) == HandoverState.ACCEPTED.value,
        )
        found = self._session.execute(
            select(col(CaseRow.id), col(CaseRow.title))
            .where(
                col(CaseRow.id).in_(union(by_minutes, by_handover)),
                seen(self._reach, col(CaseRow.id)),
            )
            .order_by(col(CaseRow.title), col(CaseRow.id))
        )
        return tuple((case_id, title) for case_id, title in found)

    def offered_to_me(self) -> tuple[Offered, ...]:
        """List what is offered to whoever the transaction is of; of no case that is restricted."""
        rests = exists().where(col(CaseRestrictionRow.case_id) == HandoverRow.case_id)
        runs = (
            select(func.count())
            .where(
                col(MeasureRow.case_id) == HandoverRow.case_id,
                col(MeasureRow.status) == MeasureStatus.ACTIVE.value,
            )
            .scalar_subquery()
        )
        found = self._session.execute(
            select(HandoverRow, runs)
            .where(
                col(HandoverRow.receiver_id) == self._reach.person,
                col(HandoverRow.state) == HandoverState.OFFERED.value,
                ~rests,
            )
            .order_by(col(HandoverRow.id))
        )
        return tuple(Offered(_handover(row), many) for row, many in found)


def _handover(row: HandoverRow) -> Handover:
    told = read(Handover, row.body)
    return replace(told, state=HandoverState(row.state), answered_on=row.answered_on)
