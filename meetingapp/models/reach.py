"""Which cases a transaction may see: the filter of every list, and the check of every id."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, exists, func, select, true
from sqlalchemy.orm import Mapped, Session
from sqlmodel import col

from meetingapp.errors import AppError
from meetingapp.models.direct import run
from meetingapp.models.rows.access import CaseAccessRow, CaseRestrictionRow
from meetingapp.services.access_port import NotYoursError
from meetingapp.services.ports import Reach

_SEEN: Final = """
    SELECT NOT EXISTS (SELECT 1 FROM case_restriction WHERE case_id = ?1)
       AND (?2 OR EXISTS (SELECT 1 FROM case_access WHERE case_id = ?1 AND person_id = ?3))
"""


def seen(reach: Reach, case_id: Mapped[str]) -> ColumnElement[bool]:
    """Give the condition that a row's case may be seen."""
    free = ~exists().where(col(CaseRestrictionRow.case_id) == case_id)
    let_in = exists().where(
        col(CaseAccessRow.case_id) == case_id, col(CaseAccessRow.person_id) == reach.person
    )
    return and_(free, true() if reach.every_case else let_in)


def count_within(
    session: Session, reach: Reach, every: Select[*tuple[Any, ...]], case_id: Mapped[str]
) -> int:
    """Count the rows of cases within reach, among all that ``every`` chooses.

    Whoever sees every case counts all rows, and takes away those of restricted cases, which are
    few: nothing is asked about each row.
    """
    if not reach.every_case:
        within = every.where(seen(reach, case_id))
        counted = within.with_only_columns(func.count(), maintain_column_froms=True)
        return session.scalar(counted) or 0
    restricted = select(col(CaseRestrictionRow.case_id))
    of_those = every.where(exists(restricted), case_id.in_(restricted))
    all_, away = (
        each.with_only_columns(func.count(), maintain_column_froms=True).scalar_subquery()
        for each in (every, of_those)
    )
    return session.scalar(select(all_ - away)) or 0


def must_see(session: Session, reach: Reach, case_id: str) -> None:
    """Refuse a case that is out of reach.

    Raises:
        AppError: ``access.not_yours``, the same for a case that is restricted.
    """
    asked = (case_id, reach.every_case, reach.person)
    [found] = run(session.connection(), _SEEN, asked).fetchone()
    if not found:
        raise NotYoursError(case_id)


def not_there(reach: Reach, code: str, asked: str) -> AppError:
    """Give what is said of an id there is nothing behind.

    Whoever sees only some cases hears the same as of those out of reach: an answer must not tell
    whether something is there.
    """
    return AppError(code) if reach.every_case else NotYoursError(asked)
