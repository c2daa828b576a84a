"""Which sittings take up a case whose whereabouts are hidden: their place is listed nowhere."""

from typing import Any, Final

from sqlalchemy import Select, exists, literal_column, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.models.rows.cases import CaseRow
from meetingapp.models.rows.meetings import DiscussionRow

HIDES: Final = """(instr(body, '"protection":') > 0 OR instr(body, '"address_barred":true') > 0)"""
"""The condition in SQL that a case hides where the child is, by its canonical body.

Free text cannot pretend to be one of the two: inside it every quotation mark is escaped. It says
what ``domain.whereabouts.hides_whereabouts`` says, and stands letter for letter in an index.
"""


def hidden_sittings(session: Session) -> frozenset[str]:
    """Return the sittings that take up such a case, also one out of reach.

    Who sees a sibling's meeting alone must not learn from it where the other child is.
    """
    held = select(col(DiscussionRow.meeting_id)).where(col(DiscussionRow.case_id).in_(_cases()))
    return frozenset(session.scalars(held))


def is_hidden(session: Session, meeting_id: str) -> bool:
    """Tell whether one sitting takes up such a case, also one out of reach."""
    among = exists().where(
        col(DiscussionRow.meeting_id) == meeting_id, col(DiscussionRow.case_id).in_(_cases())
    )
    return bool(session.scalar(select(among)))


def _cases() -> Select[Any]:
    return select(col(CaseRow.id)).where(literal_column(HIDES))
