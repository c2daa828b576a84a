"""What the long lists search and sort by and stands in a body, in the words of the indexes over it.

The same words stand in the indexes (migrations 8 and 19): else an index is not used, and every
body is read; a test asks the database. A body that is no JSON gives nothing, so that damage is
found where it is looked for.
"""

from typing import Final

TITLE: Final = "json_extract(CASE WHEN json_valid(measure.body) THEN measure.body END, '$.title')"
DEADLINE: Final = (
    "json_extract(CASE WHEN json_valid(measure.body) THEN measure.body END, '$.deadline')"
)
RESPONSIBLE: Final = (
    "json_extract(CASE WHEN json_valid(measure.body) THEN measure.body END, '$.responsible.name')"
)
SERVICE: Final = (
    "json_extract(CASE WHEN json_valid(measure.body) THEN measure.body END,"
    " '$.responsible.service')"
)
LEVEL: Final = (
    "json_extract(CASE WHEN json_valid(measure.body) THEN measure.body END, '$.prevention_level')"
)
ARENA: Final = "json_extract(CASE WHEN json_valid(measure.body) THEN measure.body END, '$.arena')"
FOLLOWS: Final = (
    "json_extract(CASE WHEN json_valid(measure.body) THEN measure.body END, '$.follows')"
)
KIND_MEASURED: Final = (
    "json_extract(CASE WHEN json_valid(measurement.body) THEN measurement.body END, '$.kind')"
)
IS_PROMISING: Final = "discussion_item.item IN ('feedback', 'next_meeting', 'voice')"
"""Which items of a discussion hold something a child was promised."""

PROMISED_BY: Final = """
    CASE discussion_item.item
    WHEN 'feedback' THEN json_extract(
        CASE WHEN json_valid(discussion_item.body) THEN discussion_item.body END, '$.by_date')
    WHEN 'voice' THEN json_extract(
        CASE WHEN json_valid(discussion_item.body) THEN discussion_item.body END, '$.plan.by_date')
    WHEN 'next_meeting' THEN json_extract(
        CASE WHEN json_valid(discussion_item.body) THEN discussion_item.body END,
        '$.child_talk_before')
    END
"""
"""The day by which an item says that something is promised."""

COORDINATOR: Final = (
    "json_extract(CASE WHEN json_valid(discussion_item.body) THEN discussion_item.body END,"
    " '$.coordinator.person_id')"
)
"""Whom a discussion names as coordinator, in its item ``coordination``."""

TELLS_NO_PROGRESS: Final = (
    'instr(CAST(content AS TEXT), \'"effect":"NONE"\')'
    ' + instr(CAST(content AS TEXT), \'"effect":"WORSE"\') > 0'
)
"""Which minutes may hold an evaluation that saw no progress; some only tell of earlier ones."""
