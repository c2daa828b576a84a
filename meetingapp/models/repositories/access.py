"""Who was let into which case, and which cases are restricted."""

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.clock import Clock
from meetingapp.errors import AppError
from meetingapp.models.mapping import body
from meetingapp.models.reach import must_see, seen
from meetingapp.models.rows.access import CaseAccessRow, CaseRestrictionRow
from meetingapp.models.rows.cases import CaseRow
from meetingapp.models.rows.meetings import DiscussionRow
from meetingapp.models.rows.minutes import MinutesRow
from meetingapp.models.seals import Touched
from meetingapp.services.access_port import (
    AccessReason,
    CaseAccess,
    RestrictedCase,
    Restriction,
)
from meetingapp.services.ports import Reach


class AccessRepository:
    """Reads and writes who sees what."""

    def __init__(self, session: Session, clock: Clock, reach: Reach, touched: Touched) -> None:
        self._session = session
        self._clock = clock
        self._reach = reach
        self._touched = touched

    def of_case(self, case_id: str) -> tuple[CaseAccess, ...]:
        """List those let into a case, first come first."""
        rows = self._session.scalars(
            select(CaseAccessRow)
            .where(col(CaseAccessRow.case_id) == case_id)
            .order_by(col(CaseAccessRow.granted_at), col(CaseAccessRow.person_id))
        )
        return tuple(
            CaseAccess(
                row.case_id,
                row.person_id,
                AccessReason(row.reason),
                row.granted_at,
                row.granted_by,
            )
            for row in rows
        )

    def grant(self, case_id: str, person: str, reason: AccessReason) -> None:
        """Let a person in; somebody who is in already keeps the first reason."""
        if self._session.get(CaseAccessRow, (case_id, person)) is not None:
            return
        self._session.add(
            CaseAccessRow(
                case_id=case_id,
                person_id=person,
                reason=reason.value,
                granted_at=self._clock(),
                granted_by=self._reach.person,
            )
        )
        self._session.flush()
        self._touched.mark("access", case_id)

    def revoke(self, case_id: str, person: str) -> None:
        """Let a person in no more."""
        row = self._session.get(CaseAccessRow, (case_id, person))
        if row is not None:
            self._session.delete(row)
            self._touched.mark("access", case_id)

    def cases_of(self, person: str) -> tuple[str, ...]:
        """Give the ids of the cases a person was let into."""
        mine = select(col(CaseAccessRow.case_id)).where(col(CaseAccessRow.person_id) == person)
        return tuple(self._session.scalars(mine.order_by(col(CaseAccessRow.case_id))))

    def must_reach(self, case_id: str) -> None:
        """Refuse a case that is out of reach.

        Raises:
            AppError: ``access.not_yours``, ``case.missing``.
        """
        must_see(self._session, self._reach, case_id)
        if self._session.get(CaseRow, case_id) is None:
            raise AppError("case.missing")

    def reaches(self, id_: str) -> bool:
        """Tell whether a case, sitting, discussion or minutes may be seen."""
        return self._has(id_, within_reach=True)

    def hides(self, id_: str) -> bool:
        """Tell whether there is such a case, sitting, discussion or minutes, out of reach."""
        return self._has(id_, within_reach=False) and not self.reaches(id_)

    def _has(self, id_: str, *, within_reach: bool) -> bool:
        about_it = exists().where(
            col(MinutesRow.discussion_id) == DiscussionRow.id, col(MinutesRow.id) == id_
        )
        names_it = or_(col(DiscussionRow.id) == id_, col(DiscussionRow.meeting_id) == id_, about_it)
        case = select(col(CaseRow.id)).where(col(CaseRow.id) == id_)
        discussed = select(col(DiscussionRow.id)).where(names_it)
        if within_reach:
            case = case.where(seen(self._reach, col(CaseRow.id)))
            discussed = discussed.where(seen(self._reach, col(DiscussionRow.case_id)))
        return any(
            self._session.scalars(found.limit(1)).first() is not None for found in (case, discussed)
        )

    def restrict(self, case_id: str, restriction: Restriction) -> None:
        """Hide a case from everything; it is kept as it is."""
        restriction = body.clean(restriction)
        self._session.merge(
            CaseRestrictionRow(
                case_id=case_id, until=restriction.until, body=body.write(restriction)
            )
        )
        self._touched.mark("case", case_id)

    def lift(self, case_id: str) -> None:
        """Let a restricted case be used again."""
        row = self._session.get(CaseRestrictionRow, case_id)
        if row is not None:
            self._session.delete(row)
            self._touched.mark("case", case_id)

    def restricted(self) -> tuple[RestrictedCase, ...]:
        """List restricted cases by the day they are to be looked at again."""
        found = self._session.execute(
            select(
                col(CaseRow.id),
                col(CaseRow.title),
                col(CaseRow.reference),
                col(CaseRestrictionRow.body),
            )
            .join(CaseRestrictionRow, col(CaseRestrictionRow.case_id) == CaseRow.id)
            .order_by(col(CaseRestrictionRow.until), col(CaseRow.id))
        )
        return tuple(
            RestrictedCase(id_, title, reference, body.read(Restriction, written))
            for id_, title, reference, written in found
        )
