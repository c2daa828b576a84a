"""Where the search index of version 17 comes from: what stands in it of each kind of thing.

Said once, and used twice: as the view the triggers refresh an entry from, and to fill the index at
once when the step is taken.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from meetingapp.domain.alike import CHAIN

ROOM: Final = 1 << 40
"""Entries of one kind are numbered from here to the next kind."""


def _alike(text: str) -> str:
    for written, instead in CHAIN:
        text = "replace({}, '{}', '{}')".format(
            text, *(p.replace("'", "''") for p in (written, instead))
        )
    return f"trim({text})"


_ALIKE_CASE: Final = _alike("' ' || lower(c.title) || ' '")
_ALIKE_PERSON: Final = _alike("' ' || lower(p.name) || ' '")
_FREE: Final = "NOT EXISTS (SELECT 1 FROM case_restriction AS r WHERE r.case_id = c.id)"
HIDDEN: Final = """(instr({row}.body, '"protection":') > 0
    OR instr({row}.body, '"address_barred":true') > 0)"""
_KEYS: Final = (
    "purpose_question", "concern_text", "what", "view", "wish", "label", "pro", "con", "facts",
    "conclusion", "uncertainty", "effect_on_decision", "text", "neutral_summary", "own_words",
)  # fmt: skip
"""Looked at before the path, which takes long to put together; what stands in a list has none."""
_IN: Final = "replace(substr(t.fullkey, 18), '\"', '')"  # behind "$.discussions[0]."
_TOLD: Final = """
    SELECT group_concat(t.value, ' · ')
    FROM json_tree(
        CASE WHEN json_valid(CAST(d.content AS TEXT)) THEN CAST(d.content AS TEXT) END,
        '$.discussions[0]'
    ) AS t
    WHERE t.type = 'text' AND (typeof(t.key) = 'integer' OR t.key IN ({keys})) AND (
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
_MARK: Final = "c.title || ' ' || c.reference"
_NEWEST: Final = """
    NOT EXISTS (
        SELECT 1 FROM minutes AS later
        WHERE later.discussion_id = n.discussion_id AND later.version > n.version
    )
"""


@dataclass(frozen=True, slots=True)
class Branch:
    """Where the entries of one kind come from, in the words of the database.

    Attributes:
        kind: what is found.
        subject: its id.
        own: its own words.
        first: the table whose rows are found, in their order.
        rest: what that table is joined with.
        where: which rows are in the index.
        case: the id of the case.
        of_case: the words of the case.
        alike: the name in the spelling its variants share.
    """

    kind: str
    subject: str
    own: str
    first: str
    rest: str = "JOIN child_case AS c ON c.id = {first}.case_id"
    where: str = _FREE
    case: str = "c.id"
    of_case: str = _MARK
    alike: str = _ALIKE_CASE

    @property
    def table(self) -> str:
        """Return the table that gives the order, and what it is joined with."""
        name = self.first.rpartition(" ")[2]
        return f"{self.first} {self.rest.format(first=name)} WHERE {self.where}"

    def view(self) -> str:
        """Return what stands in the index of this kind."""
        columns = (f"'{self.kind}'", self.subject, self.case, self.own, self.of_case, self.alike)
        return f"SELECT {', '.join(columns)} FROM {self.table}"  # noqa: S608 - our own words alone

    def fill(self, room: int) -> Iterator[str]:
        """Give the statements that fill the index at once, from the oldest row to the newest."""
        name = self.first.rpartition(" ")[2]
        yield f"""
            INSERT INTO search_entry (entry, kind, subject, case_id)
            SELECT {room} + row_number() OVER (ORDER BY {name}.rowid),
                '{self.kind}', {self.subject}, {self.case}
            FROM {self.table}
        """  # noqa: S608 - put together of our own words alone
        yield f"""
            INSERT INTO search_words (rowid, own, of_case, alike)
            SELECT e.entry, {self.own}, {self.of_case}, {self.alike}
            FROM search_entry AS e CROSS JOIN {self.table}
                AND {self.subject} = e.subject AND {self.case} = e.case_id
                AND e.entry BETWEEN {room} AND {room + ROOM - 1}
            ORDER BY e.entry
        """  # noqa: S608 - put together of our own words alone


_TEXT_OF_MEASURE: Final = """
    coalesce(json_extract(m.body, '$.title'), '') || ' '
        || substr(coalesce(json_extract(m.body, '$.action'), ''), 1, 500) || ' '
        || substr(coalesce(json_extract(m.body, '$.goal'), ''), 1, 500)
"""
_DAY_OF_SITTING: Final = """
    'type' || s.type || ' month' || CAST(substr(s.held_on, 6, 2) AS INTEGER) || ' '
        || CAST(substr(s.held_on, 9, 2) AS INTEGER) || ' '
        || CAST(substr(s.held_on, 6, 2) AS INTEGER) || ' ' || substr(s.held_on, 1, 4)
"""
BRANCHES: Final = (
    Branch("person", "p.id", "p.name", "person AS p", "", "TRUE", "''", "''", _ALIKE_PERSON),
    Branch("case", "c.id", _MARK, "child_case AS c", "", of_case="''"),
    Branch("measure", "m.id", _TEXT_OF_MEASURE, "measure AS m"),
    Branch(
        "discussion",
        "d.id",
        _DAY_OF_SITTING,
        "discussion AS d",
        "JOIN meeting AS s ON s.id = d.meeting_id JOIN child_case AS c ON c.id = d.case_id",
    ),
    Branch(
        "told",
        "n.discussion_id",
        f"coalesce(({_TOLD.format(at=_IN, keys=', '.join(map(repr, _KEYS)))}), '')",
        "minutes AS n",
        "JOIN minutes_document AS d ON d.minutes_id = n.id"
        " JOIN child_case AS c ON c.id = n.case_id",
        f"{_FREE} AND NOT {HIDDEN.format(row='c')} AND {_NEWEST}",
    ),
)
"""In the order of the rooms."""
