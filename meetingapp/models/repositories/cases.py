"""The cases, with what earlier meetings agreed about them."""

from dataclasses import replace
from datetime import date
from typing import Final

from sqlalchemy import func, select, true
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.clock import Clock
from meetingapp.domain.case import Case
from meetingapp.errors import AppError
from meetingapp.models.mapping import body
from meetingapp.models.mapping.case import born_of, consent_valid_to, title_of
from meetingapp.models.reach import must_see, seen
from meetingapp.models.repositories.access import AccessRepository
from meetingapp.models.repositories.earlier import earlier_of
from meetingapp.models.rows.cases import CaseRow
from meetingapp.models.seals import Touched
from meetingapp.services.access_port import AccessReason
from meetingapp.services.ports import Reach
from meetingapp.services.summaries import CaseSummary

_BODY: Final = "SELECT body FROM child_case WHERE id = ?"


class CasesRepository:
    """Reads and writes the cases within reach."""

    def __init__(
        self,
        session: Session,
        clock: Clock,
        reach: Reach,
        touched: Touched,
        access: AccessRepository,
    ) -> None:
        self._session = session
        self._clock = clock
        self._reach = reach
        self._touched = touched
        self._access = access

    def get(self, case_id: str, *, before: date | None = None) -> Case:
        """Give the case, with what earlier meetings tell; of those held before a day.

        Beside its finalised minutes a case may hold meetings told by hand, from before Samråd.

        Raises:
            AppError: ``case.missing``, ``access.not_yours``.
        """
        must_see(self._session, self._reach, case_id)
        self._session.flush()
        row = self._session.connection().exec_driver_sql(_BODY, (case_id,)).first()
        if row is None:
            raise AppError("case.missing")
        case = body.read(Case, row[0])
        told = (e for e in case.earlier if before is None or e.held_on < before)
        held = (*told, *earlier_of(self._session, case_id, before))
        return replace(case, earlier=tuple(sorted(held, key=lambda e: e.held_on)))

    def knows(self, case_id: str) -> bool:
        """Tell whether the id is taken, also by a case out of reach: nobody may save over it."""
        return self._session.get(CaseRow, case_id) is not None

    def save(self, case: Case) -> None:
        """Add the case, or replace it; what minutes tell of earlier meetings stays theirs.

        Whoever adds a case sees it.

        Raises:
            AppError: ``access.not_yours`` where the id is that of a case out of reach.
        """
        told = tuple(e for e in case.earlier if not e.discussion_id)
        case = body.clean(replace(case, earlier=told))
        known = self._session.get(CaseRow, case.id)
        if known is not None:
            must_see(self._session, self._reach, case.id)
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
        self._touched.mark("case", case.id)
        if known is None and not self._reach.every_case:
            self._session.flush()
            self._access.grant(case.id, self._reach.person, AccessReason.BEGAN_CASE)

    def summaries(self) -> tuple[CaseSummary, ...]:
        """List the cases within reach, newest first."""
        newest_first = (col(CaseRow.added_at).desc(), col(CaseRow.id).desc())
        found = self._session.execute(
            select(
                col(CaseRow.id),
                col(CaseRow.reference),
                col(CaseRow.title),
                col(CaseRow.born),
                col(CaseRow.consent_valid_to),
            )
            .where(seen(self._reach, col(CaseRow.id)))
            .order_by(*newest_first)
        )
        return tuple(CaseSummary(*row) for row in found)

    def names(self) -> frozenset[str]:
        """Return the names within reach of children and guardians, without opening a case.

        A name out of reach is left out: else whoever writes in an anonymous case could try names
        until one is known.
        """
        body = col(CaseRow.body)
        guardians = func.json_each(body, "$.guardians").table_valued("value")
        within = seen(self._reach, col(CaseRow.id))
        children = select(func.json_extract(body, "$.subject.name")).where(within)
        beside = (
            select(func.json_extract(guardians.c.value, "$.name"))
            .select_from(CaseRow)
            .join(guardians, true())
            .where(within)
        )
        found = (*self._session.scalars(children), *self._session.scalars(beside))
        return frozenset(name for name in found if name)
