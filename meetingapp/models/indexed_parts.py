"""What the long lists search and sort by and stands in a body: the words of the indexes over it.

The same words must stand in an index and in the queries: else the index is not used, and every
body is read. A body that is no JSON gives nothing, so that damage is found where it is looked for.
"""

from typing import Final

TITLE: Final = "$.title"
DEADLINE: Final = "$.deadline"
RESPONSIBLE: Final = "$.responsible.name"

IS_PROMISING: Final = "item IN ('feedback', 'next_meeting', 'voice')"
"""Which items of a discussion hold something a child was promised."""


def part_of(body: str, path: str) -> str:
    """Give the SQL that reads one text out of a body."""
    return f"json_extract(CASE WHEN json_valid({body}) THEN {body} END, '{path}')"


def promised_by(table: str = "") -> str:
    """Give the SQL of the day by which an item says that something is promised."""
    body = f"{table}body"
    return (
        f"CASE {table}item WHEN 'feedback' THEN {part_of(body, '$.by_date')} "
        f"WHEN 'voice' THEN {part_of(body, '$.plan.by_date')} "
        f"WHEN 'next_meeting' THEN {part_of(body, '$.child_talk_before')} END"
    )
