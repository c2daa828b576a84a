"""Version 8: the long lists are found in indexes, without reading what is not shown.

What stands in a body is written as ``models/indexed_parts.py`` asks for it.
"""

from typing import Final

from meetingapp.models.connection import RawConnection

_STATEMENTS: Final = (
    "DROP INDEX measure_by_evaluation",
    """
    CREATE INDEX measure_in_register ON measure (
        status, evaluation_date, case_id, id, responsible,
        json_extract(CASE WHEN json_valid(body) THEN body END, '$.title'),
        json_extract(CASE WHEN json_valid(body) THEN body END, '$.deadline'),
        json_extract(CASE WHEN json_valid(body) THEN body END, '$.responsible.name')
    )
    """,
    "CREATE INDEX minutes_by_time ON minutes (finalised_at, version, id, case_id)",
    """
    CREATE INDEX child_case_by_consent ON child_case (consent_valid_to, id)
    WHERE consent_valid_to IS NOT NULL
    """,
    """
    CREATE INDEX discussion_item_promised ON discussion_item (
        CASE item
        WHEN 'feedback' THEN json_extract(
            CASE WHEN json_valid(body) THEN body END, '$.by_date')
        WHEN 'voice' THEN json_extract(
            CASE WHEN json_valid(body) THEN body END, '$.plan.by_date')
        WHEN 'next_meeting' THEN json_extract(
            CASE WHEN json_valid(body) THEN body END, '$.child_talk_before')
        END,
        discussion_id
    )
    WHERE item IN ('feedback', 'next_meeting', 'voice')
    """,
)


def up(connection: RawConnection) -> None:
    """Make the indexes."""
    for statement in _STATEMENTS:
        connection.execute(statement)
