"""Version 2: people, teams and settings."""

from meetingapp.models.connection import RawConnection

_STATEMENTS = (
    "CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL) STRICT",
    "CREATE TABLE team (id TEXT PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL) STRICT",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT",
)


def up(connection: RawConnection) -> None:
    """Make the tables."""
    for statement in _STATEMENTS:
        connection.execute(statement)
