"""Version 6: the search index. It is derived: the database itself keeps it, from the rows.

``search_source`` tells what should stand in it, ``search_entry`` has one row for each thing that
can be found, and ``search_words`` is the index of their words. Triggers refresh an entry when the
row it is made of changes, in the same transaction, whoever changes it. A restricted case has no
entries. What is read or shown is never taken from here.
"""

from typing import Final

from meetingapp.models.connection import RawConnection

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
    # Æ, ø and å stay letters of their own; the first four letters of a word are looked up at once.
    """
    CREATE VIRTUAL TABLE search_words USING fts5(
        kind, own, of_case,
        tokenize='unicode61 remove_diacritics 0', prefix='1 2 3 4'
    )
    """,
    # Words that are taken away are overwritten at once, and not when the index is next merged.
    "INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1)",
    # A type and a month are named differently in each language: the one who asks translates.
    """
    CREATE VIEW search_source (kind, subject, case_id, own, of_case) AS
    SELECT 'case', c.id, c.id, c.title || ' ' || c.reference, ''
    FROM child_case AS c
    WHERE NOT EXISTS (SELECT 1 FROM case_restriction AS r WHERE r.case_id = c.id)
    UNION ALL
    SELECT 'measure', m.id, c.id,
        coalesce(json_extract(m.body, '$.title'), '') || ' '
            || substr(coalesce(json_extract(m.body, '$.action'), ''), 1, 500),
        c.title || ' ' || c.reference
    FROM measure AS m JOIN child_case AS c ON c.id = m.case_id
    WHERE NOT EXISTS (SELECT 1 FROM case_restriction AS r WHERE r.case_id = c.id)
    UNION ALL
    SELECT 'discussion', d.id, c.id,
        'type' || s.type || ' month' || CAST(substr(s.held_on, 6, 2) AS INTEGER) || ' '
            || CAST(substr(s.held_on, 9, 2) AS INTEGER) || ' '
            || CAST(substr(s.held_on, 6, 2) AS INTEGER) || ' ' || substr(s.held_on, 1, 4),
        c.title || ' ' || c.reference
    FROM discussion AS d
    JOIN meeting AS s ON s.id = d.meeting_id
    JOIN child_case AS c ON c.id = d.case_id
    WHERE NOT EXISTS (SELECT 1 FROM case_restriction AS r WHERE r.case_id = c.id)
    UNION ALL
    SELECT 'person', p.id, '', p.name, '' FROM person AS p
    """,
    """
    CREATE TRIGGER search_entered INSTEAD OF INSERT ON search_source BEGIN
        INSERT INTO search_entry (kind, subject, case_id)
        VALUES (NEW.kind, NEW.subject, NEW.case_id);
        INSERT INTO search_words (rowid, kind, own, of_case)
        SELECT entry, NEW.kind, NEW.own, NEW.of_case FROM search_entry
        WHERE case_id = NEW.case_id AND kind = NEW.kind AND subject = NEW.subject;
    END
    """,
    """
    CREATE TRIGGER search_forgotten AFTER DELETE ON search_entry BEGIN
        DELETE FROM search_words WHERE rowid = OLD.entry;
    END
    """,
)
_ENTER: Final = "INSERT INTO search_source SELECT * FROM search_source WHERE "
_FORGET: Final = "DELETE FROM search_entry WHERE "
_ONE: Final = "case_id = {case} AND kind = '{kind}' AND subject = {row}.id"
_KEEPS: Final = "CREATE TRIGGER search_{name} AFTER {when} BEGIN {does}; END"
_HELD: Final = (
    "case_id IN (SELECT case_id FROM discussion WHERE meeting_id = NEW.id) AND kind = 'discussion'"
    " AND subject IN (SELECT id FROM discussion WHERE meeting_id = NEW.id)"
)


def _trigger(name: str, when: str, *does: str) -> str:
    return _KEEPS.format(name=name, when=when, does="; ".join(does))


def _new(kind: str, case: str) -> str:
    return _ENTER + _ONE.format(kind=kind, case=case, row="NEW")


def _old(kind: str, case: str) -> str:
    return _FORGET + _ONE.format(kind=kind, case=case, row="OLD")


_TRIGGERS: Final = (
    _trigger("case_added", "INSERT ON child_case", _new("case", "NEW.id")),
    _trigger(
        "case_changed",
        "UPDATE OF title, reference ON child_case"
        " WHEN NEW.title IS NOT OLD.title OR NEW.reference IS NOT OLD.reference",
        f"{_FORGET} case_id = OLD.id",
        f"{_ENTER} case_id = NEW.id",
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
)
_FILL: Final = "INSERT INTO search_source SELECT * FROM search_source"


def up(connection: RawConnection) -> None:
    """Make the index of all there is, and what keeps it."""
    for statement in (*_TABLES, _FILL, *_TRIGGERS):
        connection.execute(statement)
