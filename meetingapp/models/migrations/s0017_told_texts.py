"""Version 17: minutes are found by what stands in them, names by how they sound, and both at once.

The index of version 6 is made anew. An entry's number tells what kind of thing it is, so that the
newest of one kind are found without looking at the others. ``alike`` has the name in the spelling
its variants share (``domain.alike``, in the words of the database). Of finalised minutes the texts
of ``domain.told_texts`` are in it, of the newest version only; a case that is restricted, or whose
whereabouts are hidden, has no such text here. The condition of the latter is that of
``models.whereabouts``.
"""

from typing import Final

from meetingapp.domain.alike import CHAIN
from meetingapp.models.connection import RawConnection

KINDS: Final = ("person", "case", "measure", "discussion", "told")
ROOM: Final = 1 << 40
"""Entries of one kind are numbered from here to the next kind."""

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


def _alike(text: str) -> str:
    for written, instead in CHAIN:
        text = "replace({}, '{}', '{}')".format(
            text, *(p.replace("'", "''") for p in (written, instead))
        )
    return f"trim({text})"


_ALIKE_CASE: Final = _alike("' ' || lower(c.title) || ' '")
_ALIKE_PERSON: Final = _alike("' ' || lower(p.name) || ' '")
_FREE: Final = "NOT EXISTS (SELECT 1 FROM case_restriction AS r WHERE r.case_id = c.id)"
_HIDDEN: Final = """(instr({row}.body, '"protection":') > 0
    OR instr({row}.body, '"address_barred":true') > 0)"""
_IN: Final = "replace(substr(t.fullkey, 18), '\"', '')"  # behind "$.discussions[0]."
_TOLD: Final = """
    SELECT group_concat(t.value, ' · ')
    FROM json_tree(
        CASE WHEN json_valid(CAST(d.content AS TEXT)) THEN CAST(d.content AS TEXT) END,
        '$.discussions[0]'
    ) AS t
    WHERE t.type = 'text' AND (
        ({at} GLOB 'purpose_and_concern.*'
            AND t.key IN ('purpose_question', 'concern_text', 'what'))
        OR ({at} GLOB 'guardian_views[[]*' AND t.key IN ('view', 'wish'))
        OR {at} GLOB 'situation.strengths[[]*'
        OR ({at} GLOB 'situation.earlier_measures[[]*' AND t.key = 'what')
        OR ({at} GLOB 'alternatives[[]*' AND t.key IN ('label', 'pro', 'con'))
        OR ({at} GLOB 'best_interest.elements[[]*' AND t.key = 'facts')
        OR {at} IN ('best_interest.conclusion', 'best_interest.uncertainty',
            'voice.effect_on_decision')
        OR ({at} GLOB 'agreement.decisions[[]*' AND t.key = 'text')
        OR {at} = CASE json_extract(
            CAST(d.content AS TEXT), '$.discussions[0].voice.child_accepts_sharing')
            WHEN 'NO' THEN 'voice.neutral_summary' ELSE 'voice.own_words' END
    )
"""
_SOURCE: Final = """
    CREATE VIEW search_source (kind, subject, case_id, own, of_case, alike) AS
    SELECT 'case', c.id, c.id, c.title || ' ' || c.reference, '', {alike_case}
    FROM child_case AS c WHERE {free}
    UNION ALL
    SELECT 'measure', m.id, c.id,
        coalesce(json_extract(m.body, '$.title'), '') || ' '
            || substr(coalesce(json_extract(m.body, '$.action'), ''), 1, 500) || ' '
            || substr(coalesce(json_extract(m.body, '$.goal'), ''), 1, 500),
        c.title || ' ' || c.reference, {alike_case}
    FROM measure AS m JOIN child_case AS c ON c.id = m.case_id WHERE {free}
    UNION ALL
    SELECT 'discussion', d.id, c.id,
        'type' || s.type || ' month' || CAST(substr(s.held_on, 6, 2) AS INTEGER) || ' '
            || CAST(substr(s.held_on, 9, 2) AS INTEGER) || ' '
            || CAST(substr(s.held_on, 6, 2) AS INTEGER) || ' ' || substr(s.held_on, 1, 4),
        c.title || ' ' || c.reference, {alike_case}
    FROM discussion AS d
    JOIN meeting AS s ON s.id = d.meeting_id
    JOIN child_case AS c ON c.id = d.case_id
    WHERE {free}
    UNION ALL
    SELECT 'person', p.id, '', p.name, '', {alike_person} FROM person AS p
    UNION ALL
    SELECT 'told', n.discussion_id, c.id, coalesce(({told}), ''),
        c.title || ' ' || c.reference, {alike_case}
    FROM minutes AS n
    JOIN minutes_document AS d ON d.minutes_id = n.id
    JOIN child_case AS c ON c.id = n.case_id
    WHERE {free} AND NOT {hidden} AND NOT EXISTS (
        SELECT 1 FROM minutes AS later
        WHERE later.discussion_id = n.discussion_id AND later.version > n.version
    )
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
    _SOURCE.format(
        alike_case=_ALIKE_CASE,
        alike_person=_ALIKE_PERSON,
        free=_FREE,
        told=_TOLD.format(at=_IN),
        hidden=_HIDDEN.format(row="c"),
    ),
    _ENTERED.format(
        firsts=" ".join(f"WHEN '{kind}' THEN {at * ROOM}" for at, kind in enumerate(KINDS)),
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
        f" WHEN {_HIDDEN.format(row='NEW')} IS NOT {_HIDDEN.format(row='OLD')}",
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
_FILL: Final = "INSERT INTO search_source SELECT * FROM search_source"


def up(connection: RawConnection) -> None:
    """Make the index anew of all there is, and what keeps it."""
    for statement in (*_OLD, *_TABLES, _FILL, *_TRIGGERS):
        connection.execute(statement)
