"""Lines of meetings about no child, found without opening a case."""

from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.models.reach import seen
from meetingapp.models.rows.cases import CaseRow
from meetingapp.models.rows.minutes import MinutesRow
from meetingapp.services.ports import Reach

_KIND: Final = "$.subject.kind"


class SystemCasesRepository:
    """Reads within reach."""

    def __init__(self, session: Session, reach: Reach) -> None:
        self._session = session
        self._reach = reach

    def with_minutes(self) -> tuple[str, ...]:
        """Give the ids of those that have finalised minutes, oldest first."""
        body = col(CaseRow.body)
        held = select(col(MinutesRow.id)).where(col(MinutesRow.case_id) == col(CaseRow.id))
        found = (
            select(col(CaseRow.id))
            # A search for the word first: to read the JSON of every case takes ten times longer.
            .where(func.instr(body, '"SYSTEM"') > 0)
            .where(func.json_extract(body, _KIND) == "SYSTEM")
            .where(held.exists(), seen(self._reach, col(CaseRow.id)))
            .order_by(col(CaseRow.added_at), col(CaseRow.id))
        )
        return tuple(self._session.scalars(found))
