"""Version 8: the long lists are found in indexes, without reading what is not shown."""

from typing import Final

from meetingapp.models.connection import RawConnection
from meetingapp.models.indexed_parts import (
    DEADLINE,
    IS_PROMISING,
    RESPONSIBLE,
    TITLE,
    part_of,
    promised_by,
)

_PARTS: Final = ", ".join(part_of("body", path) for path in (TITLE, DEADLINE, RESPONSIBLE))
_STATEMENTS: Final = (
    "DROP INDEX measure_by_evaluation",
    f"""
    CREATE INDEX measure_in_register
    ON measure (status, evaluation_date, case_id, id, responsible, {_PARTS})
    """,
    "CREATE INDEX minutes_by_time ON minutes (finalised_at, version, id, case_id)",
    """
    CREATE INDEX child_case_by_consent ON child_case (consent_valid_to, id)
    WHERE consent_valid_to IS NOT NULL
    """,
    f"""
    CREATE INDEX discussion_item_promised ON discussion_item ({promised_by()}, discussion_id)
    WHERE {IS_PROMISING}
    """,
)


def up(connection: RawConnection) -> None:
    """Make the indexes."""
    for statement in _STATEMENTS:
        connection.execute(statement)
