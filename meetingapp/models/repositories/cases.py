"""The cases, with what earlier meetings agreed about them."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.clock import Clock
from meetingapp.domain.case import Case
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measure import Measure
from meetingapp.errors import AppError
from meetingapp.models.mapping import body
from meetingapp.models.mapping.case import born_of, consent_valid_to, title_of
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.models.rows.meetings import DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesRow
from meetingapp.services.ports import CaseSummary


class CasesRepository:
    """Reads and writes cases."""

    def __init__(self, session: Session, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    def get(self, case_id: str) -> Case:
        """Give the case, with what its finalised minutes agreed.

        Raises:
            AppError: ``case.missing``.
        """
        row = self._session.get(CaseRow, case_id)
        if row is None:
            raise AppError("case.missing")
        return replace(body.read(Case, row.body), earlier=self._earlier(case_id))

    def save(self, case: Case) -> None:
        """Add the case, or replace it; what earlier meetings agreed is theirs, not the case's."""
        case = body.clean(replace(case, earlier=()))
        known = self._session.get(CaseRow, case.id)
        self._session.merge(
            CaseRow(
                id=case.id,
                added_at=known.added_at if known else self._clock(),
                reference=case.reference,
                title=title_of(case),
                born=born_of(case),
                consent_valid_to=consent_valid_to(case),
                body=body.write(case),
            )
        )

    def summaries(self) -> tuple[CaseSummary, ...]:
        """List all cases, newest first."""
        newest_first = (col(CaseRow.added_at).desc(), col(CaseRow.id).desc())
        found = self._session.execute(
            select(
                col(CaseRow.id),
                col(CaseRow.reference),
                col(CaseRow.title),
                col(CaseRow.born),
                col(CaseRow.consent_valid_to),
            ).order_by(*newest_first)
        )
        return tuple(CaseSummary(*row) for row in found)

    def _earlier(self, case_id: str) -> tuple[EarlierDiscussion, ...]:
        finalised = (
            select(col(DiscussionRow.id), col(MeetingRow.type), col(MeetingRow.held_on))
            .join(MeetingRow, col(MeetingRow.id) == DiscussionRow.meeting_id)
            .join(MinutesRow, col(MinutesRow.discussion_id) == DiscussionRow.id)
            .where(col(MinutesRow.case_id) == case_id, col(MinutesRow.version) == 1)
            .order_by(col(MeetingRow.held_on), col(DiscussionRow.id))
        )
        measures: dict[str, list[Measure]] = {}
        agreed = (
            select(MeasureRow)
            .where(col(MeasureRow.case_id) == case_id)
            .order_by(col(MeasureRow.id))
        )
        for row in self._session.execute(agreed).scalars():
            measures.setdefault(row.discussion_id, []).append(body.read(Measure, row.body))
        return tuple(
            EarlierDiscussion(type_, held_on, measures=tuple(measures.get(discussion_id, ())))
            for discussion_id, type_, held_on in self._session.execute(finalised)
        )
