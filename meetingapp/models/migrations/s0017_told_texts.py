"""Version 17: minutes are found by what stands in them, names by how they sound, and both at once.

The index of version 6 is made anew. An entry's number tells what kind of thing it is, so that the
newest of one kind are found without looking at the others. ``alike`` has the name in the spelling
its variants share (``domain.alike``, in the words of the database). Of finalised minutes the texts
of ``domain.told_texts`` are in it, of the newest version only; a case that is restricted, or whose
whereabouts are hidden, has no such text here. The condition of the latter is that of
``models.whereabouts``.
"""

from typing import Final

from meetingapp.models.connection import RawConnection
from meetingapp.models.migrations.s0017_branches import BRANCHES, HIDDEN, ROOM

_OLD: Final = (
    *(
        f"DROP TRIGGER search_{name}"
        for name in (
            "entered", "forgotten", "case_added", "case_changed", "case_gone", "case_restricted",
            "case_lifted", "measure_added", "measure_changed", "measure_gone", "discussion_added",
            "discussion_gone", "meeting_changed", "person_added", "person_changed", "person_gone",
        )
    ),
    "DROP VIEW search_source",
    "DROP TABLE search_words",
    "DROP TABLE search_entry",
)  # fmt: skip


_SOURCE: Final = """
    CREATE VIEW search_source (kind, subject, case_id, own, of_case, alike) AS {branches}
"""
_ENTERED: Final = """
    CREATE TRIGGER search_entered INSTEAD OF INSERT ON search_source BEGIN
        INSERT INTO search_entry (entry, kind, subject, case_id)
        SELECT coalesce(max(entry), room.first) + 1, NEW.kind, NEW.subject, NEW.case_id
        FROM (SELECT CASE NEW.kind
            {firsts}
        END AS first) AS room
        LEFT JOIN search_entry ON entry = (
            SELECT max(entry) FROM search_entry
            WHERE entry > room.first AND entry < room.first + {room}
        );
        INSERT INTO search_words (rowid, own, of_case, alike)
        SELECT entry, NEW.own, NEW.of_case, NEW.alike FROM search_entry
        WHERE case_id = NEW.case_id AND kind = NEW.kind AND subject = NEW.subject;
    END
"""
_TABLES: Final = (
    """
    CREATE TABLE search_entry (
        entry INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        case_id TEXT NOT NULL,
        UNIQUE (case_id, kind, subject)
    ) STRICT
    """,
    """
    CREATE VIRTUAL TABLE search_words USING fts5(
        own, of_case, alike,
        tokenize='unicode61 remove_diacritics 0', prefix='1 2 3 4'
    )
    """,
    "INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1)",
    _SOURCE.format(branches=" UNION ALL ".join(each.view() for each in BRANCHES)),
    _ENTERED.format(
        firsts=" ".join(
            f"WHEN '{kind}' THEN {at * ROOM}"
            for at, kind in enumerate(each.kind for each in BRANCHES)
        ),
        room=ROOM,
    ),
    """
    CREATE TRIGGER search_forgotten AFTER DELETE ON search_entry BEGIN
        DELETE FROM search_words WHERE rowid = OLD.entry;
    END
    """,
)
_ENTER: Final = "INSERT INTO search_source SELECT * FROM search_source WHERE "
_FORGET: Final = "DELETE FROM search_entry WHERE "
_ONE: Final = "case_id = {case} AND kind = '{kind}' AND subject = {subject}"
_HELD: Final = (
    "case_id IN (SELECT case_id FROM discussion WHERE meeting_id = NEW.id) AND kind = 'discussion'"
    " AND subject IN (SELECT id FROM discussion WHERE meeting_id = NEW.id)"
)
_OF_MINUTES: Final = (
    "case_id = (SELECT case_id FROM minutes WHERE id = NEW.minutes_id) AND kind = 'told'"
    " AND subject = (SELECT discussion_id FROM minutes WHERE id = NEW.minutes_id)"
)


def _trigger(name: str, when: str, *does: str) -> str:
    return f"CREATE TRIGGER search_{name} AFTER {when} BEGIN {'; '.join(does)}; END"


def _new(kind: str, case: str) -> str:
    return _ENTER + _ONE.format(kind=kind, case=case, subject="NEW.id")


def _old(kind: str, case: str) -> str:
    return _FORGET + _ONE.format(kind=kind, case=case, subject="OLD.id")


_TRIGGERS: Final = (
    _trigger("case_added", "INSERT ON child_case", _new("case", "NEW.id")),
    _trigger(
        "case_changed",
        "UPDATE OF title, reference ON child_case"
        " WHEN NEW.title IS NOT OLD.title OR NEW.reference IS NOT OLD.reference",
        f"{_FORGET} case_id = OLD.id",
        f"{_ENTER} case_id = NEW.id",
    ),
    _trigger(
        "case_hidden",
        "UPDATE OF body ON child_case"
        f" WHEN {HIDDEN.format(row='NEW')} IS NOT {HIDDEN.format(row='OLD')}",
        f"{_FORGET} case_id = OLD.id AND kind = 'told'",
        f"{_ENTER} case_id = NEW.id AND kind = 'told'",
    ),
    _trigger("case_gone", "DELETE ON child_case", f"{_FORGET} case_id = OLD.id"),
    _trigger("case_restricted", "INSERT ON case_restriction", f"{_FORGET} case_id = NEW.case_id"),
    _trigger("case_lifted", "DELETE ON case_restriction", f"{_ENTER} case_id = OLD.case_id"),
    _trigger("measure_added", "INSERT ON measure", _new("measure", "NEW.case_id")),
    _trigger(
        "measure_changed",
        "UPDATE OF body ON measure WHEN NEW.body IS NOT OLD.body",
        _old("measure", "OLD.case_id"),
        _new("measure", "NEW.case_id"),
    ),
    _trigger("measure_gone", "DELETE ON measure", _old("measure", "OLD.case_id")),
    _trigger("discussion_added", "INSERT ON discussion", _new("discussion", "NEW.case_id")),
    _trigger("discussion_gone", "DELETE ON discussion", _old("discussion", "OLD.case_id")),
    _trigger(
        "meeting_changed",
        "UPDATE OF type, held_on ON meeting"
        " WHEN NEW.type IS NOT OLD.type OR NEW.held_on IS NOT OLD.held_on",
        _FORGET + _HELD,
        _ENTER + _HELD,
    ),
    _trigger("person_added", "INSERT ON person", _new("person", "''")),
    _trigger(
        "person_changed",
        "UPDATE OF name ON person WHEN NEW.name IS NOT OLD.name",
        _old("person", "''"),
        _new("person", "''"),
    ),
    _trigger("person_gone", "DELETE ON person", _old("person", "''")),
    _trigger(
        "told", "INSERT ON minutes_document", _FORGET + _OF_MINUTES, _ENTER + _OF_MINUTES
    ),
)  # fmt: skip
_FILL: Final = tuple(
    statement for at, each in enumerate(BRANCHES) for statement in each.fill(at * ROOM)
)
"""Not one row after another by the trigger: a large vault would be long in opening."""


def up(connection: RawConnection) -> None:
    """Make the index anew of all there is, and what keeps it."""
    for statement in (*_OLD, *_TABLES, *_FILL, *_TRIGGERS):
        connection.execute(statement)
