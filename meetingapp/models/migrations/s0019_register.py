"""Version 19: the register of measures is narrowed in its index, and by what was measured.

What stands in a body is written as ``models/indexed_parts.py`` asks for it.
"""

from typing import Final

from meetingapp.models.connection import RawConnection

_STATEMENTS: Final = (
    "DROP INDEX measure_in_register",
    """
    CREATE INDEX measure_in_register ON measure (
        status, evaluation_date, case_id, id, responsible,
        json_extract(CASE WHEN json_valid(body) THEN body END, '$.title'),
        json_extract(CASE WHEN json_valid(body) THEN body END, '$.deadline'),
        json_extract(CASE WHEN json_valid(body) THEN body END, '$.responsible.name'),
        json_extract(CASE WHEN json_valid(body) THEN body END, '$.responsible.service'),
        json_extract(CASE WHEN json_valid(body) THEN body END, '$.prevention_level'),
        json_extract(CASE WHEN json_valid(body) THEN body END, '$.arena'),
        json_extract(CASE WHEN json_valid(body) THEN body END, '$.follows')
    )
    """,
    """
    CREATE INDEX measure_by_responsible
    ON measure (responsible, status, evaluation_date, case_id, id)
    """,
    """
    CREATE INDEX measurement_that_counts ON measurement (
        case_id, measure_id,
        json_extract(CASE WHEN json_valid(body) THEN body END, '$.kind'),
        taken_on, id
    )
    WHERE struck = ''
    """,
)


def up(connection: RawConnection) -> None:
    """Make the indexes."""
    for statement in _STATEMENTS:
        connection.execute(statement)
