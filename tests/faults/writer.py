"""A writer to be killed: it saves and saves, and says each number once it is durable."""

from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from meetingapp.clock import utc_now
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.voice import ChildVoice
from meetingapp.models.store import Keys, open_store
from tests.reach import EVERYTHING

KEYS = Keys(database=bytes(range(32)), audit=b"a" * 32)


def write_on(promises: Connection, folder: Path, meeting_id: str, case_id: str) -> None:
    """Go on from the last number saved, until killed."""
    store = open_store(folder, KEYS, utc_now)
    with store.transaction(EVERYTHING) as work:
        ids = work.meetings.discussion_ids(meeting_id)
        last = int(work.meetings.discussion(ids[0]).voice.own_words) if ids else 0
    for number in count(last + 1):
        with store.transaction(EVERYTHING) as work:
            voice = ChildVoice(own_words=str(number), effect_on_decision="x" * (number % 50) * 100)
            work.meetings.save_discussion(meeting_id, CaseDiscussion("d", case_id, voice=voice))
            work.audit("discussion.save", "d")
            work.commit()
        promises.send_bytes(str(number).encode())
