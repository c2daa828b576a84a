"""Version 20: cases handed over, one at a time and answered once; who coordinates is found."""

from typing import Final

from meetingapp.models.connection import RawConnection

_STATEMENTS: Final = (
    """
    CREATE TABLE handover (
        id TEXT PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES child_case (id),
        receiver_id TEXT NOT NULL,
        state TEXT NOT NULL,
        answered_on TEXT,
        body TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX handover_of_case ON handover (case_id)",
    "CREATE UNIQUE INDEX handover_waiting ON handover (case_id) WHERE state = 'OFFERED'",
    "CREATE INDEX handover_to ON handover (receiver_id) WHERE state = 'OFFERED'",
    """
    CREATE INDEX discussion_item_by_coordinator ON discussion_item (
        json_extract(CASE WHEN json_valid(body) THEN body END, '$.coordinator.person_id'),
        discussion_id
    )
    WHERE item = 'coordination'
    """,
    """
    CREATE TRIGGER handover_is_answered_once BEFORE UPDATE ON handover
    WHEN OLD.state <> 'OFFERED' OR NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id
        OR NEW.receiver_id <> OLD.receiver_id OR NEW.body <> OLD.body
    BEGIN SELECT raise(ABORT, 'a handover is answered once, and never changed'); END
    """,
)


def up(connection: RawConnection) -> None:
    """Make the table with its guards."""
    for statement in _STATEMENTS:
        connection.execute(statement)
