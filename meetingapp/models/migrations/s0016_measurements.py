"""Version 16: numbers measured of measures, between the meetings.

A number is never changed: a wrong one is struck, once and for good.
"""

from typing import Final

from meetingapp.models.connection import RawConnection

_STATEMENTS: Final = (
    """
    CREATE TABLE measurement (
        id TEXT PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES child_case (id),
        measure_id TEXT NOT NULL,
        taken_on TEXT NOT NULL,
        struck TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX measurement_by_line ON measurement (case_id, measure_id, taken_on)",
    """
    CREATE TRIGGER measurement_stays_as_it_was BEFORE UPDATE ON measurement
    WHEN NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id OR NEW.measure_id <> OLD.measure_id
        OR NEW.taken_on <> OLD.taken_on OR NEW.body <> OLD.body OR OLD.struck <> ''
    BEGIN SELECT raise(ABORT, 'a measurement is struck, never changed'); END
    """,
)


def up(connection: RawConnection) -> None:
    """Make the table with its guard."""
    for statement in _STATEMENTS:
        connection.execute(statement)
