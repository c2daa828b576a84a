"""Version 15: what stands in the queues of follow-up is found without opening every case.

``minutes_without_progress`` names the minutes in which an evaluation saw no effect or a change for
the worse. What stands in them is asked for as ``models/indexed_parts.py`` does.
"""

from typing import Final

from meetingapp.models.connection import RawConnection

_STATEMENTS: Final = (
    """
    CREATE INDEX child_case_by_birth ON child_case (born, id, title, consent_valid_to)
    WHERE born IS NOT NULL
    """,
    """
    CREATE INDEX minutes_without_progress ON minutes_document (
        instr(CAST(content AS TEXT), '"effect":"NONE"')
            + instr(CAST(content AS TEXT), '"effect":"WORSE"') > 0,
        minutes_id
    )
    """,
)


def up(connection: RawConnection) -> None:
    """Make the indexes."""
    for statement in _STATEMENTS:
        connection.execute(statement)
