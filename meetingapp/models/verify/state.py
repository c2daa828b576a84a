"""Compares what stands in the database with what the log vouches for."""

from collections.abc import Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Final

from sqlalchemy import Connection

from meetingapp.errors import Term, term
from meetingapp.models.seals import NOTHING, state_of, subjects
from meetingapp.models.verify.log import Log
from meetingapp.services.findings import Finding, found

_NAMES: Final[Mapping[str, Term]] = MappingProxyType(
    {
        "case": term("the case"),
        "access": term("who may see the case"),
        "meeting": term("the meeting"),
        "discussion": term("the discussion of the case"),
        "minutes": term("the minutes of the case"),
        "measures": term("the measures of the case"),
        "measurements": term("what was measured in the case"),
        "handover": term("who the case was handed over to"),
        "approval": term("the approval of the minutes"),
        "copies": term("the list of copies of the minutes"),
        "savings": term("the list of copies that were not saved"),
        "journal": term("the archive’s receipt for the minutes"),
        "purge": term("the note that a draft was deleted"),
        "attachment": term("the file kept with the case"),
        "origin": term("where the minutes come from"),
        "figures": term("the frozen figures"),
        "person": term("the person in the register"),
        "team": term("the team in the register"),
        "setting": term("the setting"),
    }
)
_REFERENCE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "case": "SELECT reference FROM child_case WHERE id = ?",
        "access": "SELECT reference FROM child_case WHERE id = ?",
        "measures": "SELECT reference FROM child_case WHERE id = ?",
        "measurements": "SELECT reference FROM child_case WHERE id = ?",
        "handover": "SELECT reference FROM child_case WHERE id = ?",
        "discussion": (
            "SELECT reference FROM child_case JOIN discussion ON discussion.case_id = child_case.id"
            " WHERE discussion.id = ?"
        ),
        "attachment": (
            "SELECT reference FROM child_case JOIN attachment ON attachment.case_id = child_case.id"
            " WHERE attachment.id = ?"
        ),
        "minutes": (
            "SELECT reference FROM child_case JOIN minutes ON minutes.case_id = child_case.id"
            " WHERE minutes.id = ?"
        ),
    }
)
_SAME_AS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "approval": "minutes",
        "copies": "minutes",
        "savings": "minutes",
        "journal": "minutes",
        "origin": "minutes",
        "purge": "discussion",
    }
)
"""Kinds whose ids are those of another kind."""


def against_the_log(connection: Connection, log: Log, but: set[str]) -> Iterator[Finding]:
    """Tell what is gone, changed, or unknown to the log.

    Args:
        connection: of the database.
        log: as it was read.
        but: ids of minutes that something more exact is already said of.
    """
    for kind, subject in chain(subjects(connection), log.left()):
        vouched = log.take(kind, subject)
        stands = state_of(connection, kind, subject)
        if stands in vouched or (kind == "minutes" and subject in but):
            continue
        if stands == NOTHING:
            code = "state.missing"
        else:
            code = "state.unknown" if vouched == {NOTHING} else "state.changed"
        yield found(code, what=_NAMES[kind], id=_shown(connection, kind, subject))


def _shown(connection: Connection, kind: str, subject: str) -> str:
    """Name a subject by its case’s number, as people do; else by its id, never by a name."""
    if statement := _REFERENCE.get(_SAME_AS.get(kind, kind)):
        row = connection.connection.cursor().execute(statement, (subject,)).fetchone()
        if row and row[0]:
            return str(row[0])
    return subject
