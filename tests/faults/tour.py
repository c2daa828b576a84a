"""A whole sitting about two children, to be killed while the second one is still a draft.

Run as ``python -m tests.faults.tour FOLDER``; it says when everything has been saved.
"""

import json
import logging
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from meetingapp import log, paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.office import Office
from meetingapp.domain.people import Engagement, Person
from meetingapp.errors import AppError
from meetingapp.services.last_place import LastPlace
from meetingapp.services.planning import MeetingPlan
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from meetingapp.wiring.session import Session
from tests.faults.canaries import CANARIES, NAMES, NOTES, PLACES

MARKS: Final = ("KANARIENSØ", "KANARITOÅ")
"""What stands in every text about the first child, and about the second."""
WORDS: Final = (CANARIES[::2], CANARIES[1::2])
"""What stands in them besides, one in each: names, numbers, notes and places."""
PASSPHRASE: Final = "fire ord på en rad"
COST: Final = Cost(iterations=1, memory_kib=64, lanes=1)
READY: Final = "saved"
_NOT_TEXT: Final = {"id", "case_id", "kind", "favours", "chosen_alternative", "minutes_language"}


def told(child: int) -> Sitting:
    """Give the example with what marks a child in every text a person wrote about it."""
    mark, words = MARKS[child], WORDS[child]
    tree = json.loads((paths.examples() / "ressursteam.json").read_bytes())
    team = {p["person"]["name"] for p in tree["meeting"]["participants"]}

    def marked(node: Any, key: str = "") -> Any:
        match node:
            case dict():
                return {name: marked(value, name) for name, value in node.items()}
            case list():
                return [marked(value, key) for value in node]
            case str() if key not in _NOT_TEXT and node not in team and _is_written(node):
                same = crc32(node.encode()) % len(words)  # for the same text, wherever it stands
                return f"{node} {mark} {words[same]}"
        return node

    for part in ("cases", "discussions"):
        tree[part] = marked(tree[part])
    return read_meeting_file(json.dumps(tree).encode())


def _is_written(text: str) -> bool:
    """Tell text from codes, days and times."""
    return bool(text) and not text.isupper() and "_" not in text and not text[:2].isdigit()


def run(folder: Path) -> None:
    """Hold the sitting: the first child's minutes are finalised, the second child's a draft."""
    log.start(folder / "log")
    door = Door(folder / "vault", cost=COST)
    session = door.create(PASSPHRASE, door.new_recovery_code())
    sittings = [told(child) for child in range(len(MARKS))]
    ids = _planned(session, sittings)
    for discussion_id, sitting in zip(ids, sittings, strict=True):
        _write(session, discussion_id, sitting)
    finished = session.finalise_minutes(ids[0])
    (folder / "export.pdf").write_bytes(session.read_minutes_pdf(finished.id))
    session.todays_board()
    session.lists.list_cases()
    _leave_traces(door, session, ids[1])
    _stumble(session, ids[1])
    sys.stdout.write(f"{READY}\n")
    sys.stdout.flush()
    sys.stdin.read()  # until killed


def _planned(session: Session, sittings: list[Sitting]) -> list[str]:
    meeting = sittings[0].meeting
    for participant in meeting.participants:
        who = participant.person
        assert who.service is not None
        session.save_person(
            Person(session.new_id(), who.name, (Engagement(who.service, who.role),))
        )
    known = {person.name: person.ref(meeting.date) for person in session.list_people()}
    cases = [replace(s.cases[0], id=session.new_id(), reference="") for s in sittings]
    for case in cases:
        session.save_case(case)
    plan = MeetingPlan(
        meeting.type,
        meeting.date,
        people=tuple(known.values()),
        case_ids=tuple(c.id for c in cases),
    )
    planned = session.plan_meeting(plan)
    session.save_meeting(replace(meeting, id=planned.id))
    return [discussion.id for discussion in planned.discussions]


def _write(session: Session, discussion_id: str, sitting: Sitting) -> None:
    room = session.open_room(discussion_id)
    said = sitting.discussions[0]
    measures = tuple(replace(m, id=session.new_id()) for m in said.agreement.measures)
    written = replace(
        said,
        id=discussion_id,
        case_id=room.case.id,
        agreement=replace(said.agreement, measures=measures),
    )
    session.save_discussion(room.meeting.id, written)


def _leave_traces(door: Door, session: Session, discussion_id: str) -> None:
    """Do what else leaves something on the disk: a place to come back to, a copy, a wrong key."""
    session.save_office(Office(PLACES[0], PLACES[1], "nb"))
    session.save_person(Person(session.new_id(), NAMES[0]))
    typed = tuple((f"field-{n}", word) for n, word in enumerate(CANARIES))
    session.keep_place(LastPlace("room", discussion_id, typed=typed))
    session.vault.make_backup()
    for refused in (
        lambda: door.unlock(f"feil {NOTES[0]}"),
        lambda: session.import_type(f"{NAMES[1]}.toml", f"# {NOTES[1]}\ncode = 3".encode()),
        lambda: session.open_room(NAMES[2]),
    ):
        try:
            refused()
        except AppError as error:
            logging.getLogger("meetingapp.tour").warning("refused: %s", error)


def _stumble(session: Session, discussion_id: str) -> None:
    """Let a fault of ours pass through with case content in its hands, into the log."""
    room = session.open_room(discussion_id)
    broken = replace(room.discussion, voice=room.discussion.voice.own_words)  # type: ignore[arg-type]  # a fault on purpose
    try:
        session.save_discussion(room.meeting.id, broken)
    except TypeError:
        logging.getLogger("meetingapp.tour").exception("could not save %s", discussion_id)


if __name__ == "__main__":
    run(Path(sys.argv[1]))
