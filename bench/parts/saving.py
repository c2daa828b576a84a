"""An autosave of the meeting room, beside the least that could keep the same text as safely."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Final

from bench.at_vault import AtVault
from bench.row import Budget, Of, Row
from bench.same_sql import bare
from bench.sitting import SENTENCE
from bench.turns import in_turns
from meetingapp.models.mapping.discussion import item_of
from meetingapp.services.lists_port import Part
from meetingapp.services.planning import MeetingPlan

SAVES: Final = 200
_ITEM: Final = "voice"


def measure(vault: Path) -> Iterator[Row]:
    """Save what grows by a letter each time, as somebody types."""
    at = AtVault(vault)
    session = at.session
    [case] = session.lists.list_cases("", Part(most=1)).rows
    plan = MeetingPlan("IT", session.todays_board().today, case_ids=(case.id,))
    meeting = session.plan_meeting(plan)
    room = session.open_room(meeting.discussions[0].id)
    text = SENTENCE * 8
    ours, theirs = count(1), count(1)

    def told(number: int) -> str:
        return text[: len(SENTENCE) + number % (len(text) - len(SENTENCE))]

    def save() -> None:
        voice = replace(room.discussion.voice, own_words=told(next(ours)))
        session.save_discussion(meeting.id, replace(room.discussion, voice=voice))

    with bare(at.database, at.key) as raw:

        def save_barely() -> None:
            voice = replace(room.discussion.voice, own_words=told(next(theirs)))
            body = item_of(replace(room.discussion, voice=voice), _ITEM) or ""
            raw.save("a7", body, 7)

        took, bare_took = in_turns(SAVES, save, save_barely)
    yield Row(
        key="autosave",
        what="autosave, durable when it returns",
        ours=took.wall,
        beside=bare_took.wall,
        reference="SQLCipher: upsert, words in FTS5, commit",
        processor=took.beside(bare_took),
        budget=Budget(2, Of.RATIO),
        note=f"{took.processor.least:.2f} ms of the processor at best",
    )
