"""A whole sitting about two children, to be killed while the second one is still a draft.

Run as ``python -m tests.faults.tour FOLDER``; it says when everything has been saved.
"""

import json
import logging
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from meetingapp import log, paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import Engagement, Person
from meetingapp.services.planning import MeetingPlan
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from meetingapp.wiring.session import Session

MARKS: Final = ("KANARIENSØ", "KANARITOÅ")
"""What stands in every text about the first child, and about the second."""
PASSPHRASE: Final = "fire ord på en rad"
COST: Final = Cost(iterations=1, memory_kib=64, lanes=1)
READY: Final = "saved"
_NOT_TEXT: Final = {"id", "case_id", "kind", "favours", "chosen_alternative", "minutes_language"}


def told(mark: str) -> Sitting:
    """Give the example with ``mark`` in every text a person wrote about the child."""
    tree = json.loads((paths.examples() / "ressursteam.json").read_bytes())
    team = {p["person"]["name"] for p in tree["meeting"]["participants"]}

    def marked(node: Any, key: str = "") -> Any:
        match node:
            case dict():
                return {name: marked(value, name) for name, value in node.items()}
            case list():
                return [marked(value, key) for value in node]
            case str() if key not in _NOT_TEXT and node not in team and _is_written(node):
                return f"{node} {mark}"
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
    sittings = [told(mark) for mark in MARKS]
    ids = _planned(session, sittings)
    for discussion_id, sitting in zip(ids, sittings, strict=True):
        _write(session, discussion_id, sitting)
    finished = session.finalise_minutes(ids[0])
    (folder / "export.pdf").write_bytes(session.read_minutes_pdf(finished.id))
    session.todays_board()
    session.list_cases()
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
