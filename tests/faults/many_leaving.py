"""A few colleagues who take cases out for hours, and an oracle that knows when they may not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.attachment import AttachmentKind
from meetingapp.domain.leaving import THE_CODE
from meetingapp.models.store import Keys, Store, create_store
from meetingapp.services.archiving import archive_package
from meetingapp.services.attachments import add_attachment, read_attachment
from meetingapp.services.cases import save_case
from meetingapp.services.copies import issue_copy, preview_copy
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.leaving import take_out
from meetingapp.services.need_to_know import let_in
from meetingapp.services.packing import pack_case, pack_sitting
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Role
from meetingapp.services.room import save_discussion, save_meeting
from tests.people_of_the_vault import BERIT, PeopleOfTheVault
from tests.services.colleagues import Colleague
from tests.services.conftest import NOW, PlainPrinter
from tests.services.matrix.ports import PlainSealer
from tests.services.press import PressOfTests, full_copy

HOUR: Final = timedelta(hours=1)
ALONE: Final = 10
CASES: Final = 24
FINISHED: Final = 6
_PRESS: Final = PressOfTests()
_SEAL: Final = PlainSealer()
Way = Callable[[Desk], object]


class Wall:
    """The clock of the machine, and the time that has truly passed."""

    def __init__(self) -> None:
        self.shown, self.truly = NOW, NOW

    def __call__(self) -> datetime:
        return self.shown

    def wait(self, minutes: float) -> None:
        self.shown += timedelta(minutes=minutes)
        self.truly += timedelta(minutes=minutes)


@dataclass
class Office:
    """The vault, who sits before it, and every way in which each case can leave."""

    store: Store
    wall: Wall
    desks: dict[str, Desk]
    keys: PeopleOfTheVault
    ways: list[tuple[tuple[str, ...], Way]] = field(default_factory=list)

    def log(self, after: int) -> list[tuple[int, str, str, str]]:
        """Give what stands in the log after an entry."""
        told = "SELECT seq, actor, action, subject FROM audit WHERE seq > ? ORDER BY seq"
        with self.store._engine.connect() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(told, (after,))]


@dataclass
class Oracle:
    """Knows of each person what left when, and who said yes, without any log."""

    left: list[tuple[datetime, str, str]] = field(default_factory=list)
    yes: list[tuple[datetime, str, str]] = field(default_factory=list)

    def beyond(self, person: str, wanted: tuple[str, ...], now: datetime) -> list[str]:
        """Give the cases after the tenth."""
        out = {case for at, who, case in self.left if who == person and now - at <= HOUR}
        beyond = []
        for case in wanted:
            if case not in out and len(out) >= ALONE:
                beyond.append(case)
            out.add(case)
        return beyond

    def has_yes(self, person: str, may: set[str], now: datetime) -> bool:
        """Tell whether somebody who still may has said yes within the hour."""
        return any(
            who == person and timedelta(0) <= now - at <= HOUR and by in may | {THE_CODE}
            for at, who, by in self.yes
        )


def may_say_yes(keys: PeopleOfTheVault, person: str) -> set[str]:
    """Give who may say yes for somebody, by the words of the rule."""
    roles = (Role.LEADER, Role.COORDINATOR, Role.ADMINISTRATOR)
    return {id_ for id_, each in keys.accounts.items() if each.role in roles} - {person}


def office(folder: Path) -> Office:
    """Make the vault through the use cases."""
    wall = Wall()
    store = create_store(folder, Keys(database=b"d" * 32, audit=b"a" * 32), wall)
    keys = PeopleOfTheVault()
    keys.code = "koden"
    desk = Desk(store, PlainPrinter(), wall, lambda: BERIT, keys)
    made = Office(store, wall, {BERIT.person: desk}, keys)
    for id_, role in COLLEAGUES.items():
        made.desks[id_] = Colleague(desk, id_, role).desk
    for number in range(CASES):
        _add_case(made, desk, f"S{number:02}", finished=number < FINISHED)
    for first in range(0, CASES - 12, 4):
        cases = tuple(f"S{number:02}" for number in range(first, min(CASES, 2 * first + 4)))
        plan = MeetingPlan("RT", NOW.date(), case_ids=cases)
        made.ways.append((cases, _sitting(plan_meeting(desk, plan).id)))
    return made


def _sitting(id_: str) -> Way:
    return lambda at: pack_sitting(at, _SEAL, id_)


COLLEAGUES: Final[Mapping[str, Role]] = {
    "tor": Role.COORDINATOR,
    "lise": Role.COORDINATOR,
    "eva": Role.ADMINISTRATOR,
    "noor": Role.NOTE_TAKER,
}


def _add_case(made: Office, desk: Desk, id_: str, *, finished: bool) -> None:
    story = read_meeting_file((paths.examples() / "ressursteam.json").read_bytes())
    [case], [discussion] = story.cases, story.discussions
    save_case(desk, replace(case, id=id_))
    kept = add_attachment(desk, id_, AttachmentKind.OTHER, "fil.pdf", b"%PDF-" + id_.encode())
    ways: list[Way] = [
        lambda at: pack_case(at, _SEAL, id_),
        lambda at: take_out(at, id_),
        lambda at: read_attachment(at, kept.id),
    ]
    if finished:
        planned = plan_meeting(desk, MeetingPlan("RT", story.meeting.date, case_ids=(id_,)))
        save_meeting(desk, replace(story.meeting, id=planned.id))
        told = replace(discussion, id=planned.discussions[0].id, case_id=id_)
        save_discussion(desk, planned.id, told)
        minutes = finalise_minutes(desk, told.id).id
        ways += (
            lambda at: issue_copy(at, preview_copy(at, _PRESS, full_copy(minutes))),
            lambda at: archive_package(at, _PRESS, minutes),
        )
    for person in COLLEAGUES:
        let_in(desk, id_, person)
    made.ways += (((id_,), way) for way in ways)


def change_somebody(made: Office, random: Random) -> None:
    """Take somebody out, let them in again, or give them another role."""
    id_ = random.choice(["tor", "lise", "eva"])
    role = random.choice([None, Role.READER, COLLEAGUES[id_], COLLEAGUES[id_]])
    account = made.keys.accounts.pop(id_, None)
    if role is not None:
        known = account or replace(BERIT, person=id_, name=f"{id_.title()} Testdahl")
        made.keys.accounts[id_] = replace(known, role=role)
        made.keys.passphrases[id_] = f"{id_}s ord"
