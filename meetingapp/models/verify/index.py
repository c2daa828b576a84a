"""Compares what is derived with the rows it is made of: the search index, and what is unfinished.

The pages tell whether the index is in order inside.
"""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection

from meetingapp.services.findings import Finding, found

_FIRST_INDEXED: Final = 6
"""The version of the database from which there is an index."""

_KNOWS_SPELLINGS: Final = """
    SELECT count(*) FROM pragma_table_info('search_words') WHERE name = 'alike'
"""
_MISSING: Final = """
    SELECT count(*) FROM search_source AS s
    LEFT JOIN search_entry AS e
        ON e.case_id = s.case_id AND e.kind = s.kind AND e.subject = s.subject
    LEFT JOIN search_words AS w ON w.rowid = e.entry
    WHERE e.entry IS NULL OR w.own IS NOT s.own OR w.of_case IS NOT s.of_case {alike}
"""
"""Looked up row by row: to take one whole list from the other held 216 MB at 50,000 meetings."""
_TOO_MANY: Final = """
    SELECT (SELECT count(*) FROM search_words) - (SELECT count(*) FROM search_source)
"""
_LISTED: Final = "SELECT count(*) FROM sqlite_master WHERE name = 'unfinished'"
_UNLISTED: Final = """
    SELECT count(*) FROM (
        SELECT id FROM discussion EXCEPT SELECT discussion_id FROM minutes
        EXCEPT SELECT discussion_id FROM unfinished
    )
"""
_LISTED_WRONGLY: Final = """
    SELECT count(*) FROM (
        SELECT discussion_id FROM unfinished EXCEPT SELECT * FROM (
            SELECT id FROM discussion EXCEPT SELECT discussion_id FROM minutes
        )
    )
"""
_NOT_JOURNALED: Final = """
    SELECT count(*) FROM sqlite_master WHERE name = 'not_journaled' AND type = 'table'
"""
_ORIGIN: Final = """
    SELECT count(*) FROM sqlite_master WHERE name = 'minutes_origin' AND type = 'table'
"""
_FINALISED_HERE: Final = (
    "AND NOT EXISTS (SELECT 1 FROM minutes_origin WHERE minutes_id = minutes.id)"
)
"""What was finalised on another machine is journaled there."""
_LACKING: Final = """
    SELECT count(*) FROM (
        SELECT id, case_id, finalised_at FROM minutes
        WHERE NOT EXISTS (
            SELECT 1 FROM minutes AS later
            WHERE later.discussion_id = minutes.discussion_id AND later.version > minutes.version
        ) AND coalesce((
            SELECT reference FROM journal_entry WHERE minutes_id = minutes.id
            ORDER BY number DESC LIMIT 1
        ), '') = '' {here}
        EXCEPT SELECT minutes_id, case_id, finalised_at FROM not_journaled
    )
"""
_LACKING_ALL: Final = """
    SELECT abs((SELECT count(*) FROM not_journaled) - (
        SELECT count(*) FROM minutes
        WHERE NOT EXISTS (
            SELECT 1 FROM minutes AS later
            WHERE later.discussion_id = minutes.discussion_id AND later.version > minutes.version
        ) AND coalesce((
            SELECT reference FROM journal_entry WHERE minutes_id = minutes.id
            ORDER BY number DESC LIMIT 1
        ), '') = '' {here}
    ))
"""


def in_step(connection: Connection) -> Iterator[Finding]:
    """Tell how much cannot be found as it should be, or can be found and should not."""
    if connection.exec_driver_sql(_LISTED).scalar_one():
        wrong = sum(
            connection.exec_driver_sql(each).scalar_one() for each in (_UNLISTED, _LISTED_WRONGLY)
        )
        if wrong:
            yield found("unfinished.stale", count=wrong)
    if connection.exec_driver_sql(_NOT_JOURNALED).scalar_one():
        knows_origin = connection.exec_driver_sql(_ORIGIN).scalar_one()
        here = _FINALISED_HERE if knows_origin else ""
        wrong = max(
            connection.exec_driver_sql(each.format(here=here)).scalar_one()
            for each in (_LACKING, _LACKING_ALL)
        )
        if wrong:
            yield found("journal.stale", count=wrong)
    if connection.exec_driver_sql("PRAGMA user_version").scalar_one() < _FIRST_INDEXED:
        return
    knows_spellings = connection.exec_driver_sql(_KNOWS_SPELLINGS).scalar_one()
    alike = "OR w.alike IS NOT s.alike" if knows_spellings else ""
    missing = connection.exec_driver_sql(_MISSING.format(alike=alike)).scalar_one()
    over = abs(connection.exec_driver_sql(_TOO_MANY).scalar_one())
    if missing or over:
        yield found("index.stale", count=max(missing, over))
