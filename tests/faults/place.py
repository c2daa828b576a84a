"""The one place where the campaigns make a vault's store, and tell whether it is whole."""

from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Self, cast

from meetingapp.clock import Clock, utc_now
from meetingapp.domain.case import Case
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.models.backup.keeping import Backups
from meetingapp.models.connection import connect, one
from meetingapp.models.store import FILE_NAME, Keys, Store, create_store, open_store
from meetingapp.services.planning import MeetingPlan
from meetingapp.services.room import OpenRoom
from meetingapp.vault.rescue import RescueSeal
from meetingapp.wiring.session import Session
from tests.domain.jonas import jonas_case, jonas_meeting
from tests.people_of_the_vault import BERIT, PeopleOfTheVault
from tests.reach import EVERYTHING

KEYS: Final = Keys(database=bytes(range(32)), audit=b"a" * 32)
SEAL: Final = RescueSeal("a vault", b"r" * 32)
_SAVES: Final = "SELECT count(*) FROM audit WHERE action LIKE '%.save'"
FILLER: Final = "Jeg liker når vi leser i lite rom. "


def made(folder: Path, clock: Clock = utc_now) -> Session:
    """Make a vault's store in an empty folder, with one case and one planned meeting about it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    session = _at_the_desk(create_store(folder, KEYS, clock), folder, clock)
    session.save_case(replace(jonas_case(), reference="0"))
    meeting = session.plan_meeting(MeetingPlan("RT", jonas_meeting().date, case_ids=("case-1",)))
    room = session.open_room(meeting.discussions[0].id)
    session.save_meeting(replace(room.meeting, place="0"))
    session.save_discussion(meeting.id, told(room.discussion, 0))
    return session


def reopened(folder: Path, clock: Clock = utc_now, *, wait: float = 5.0) -> Session:
    """Open the store again."""
    return _at_the_desk(open_store(folder, KEYS, clock, wait=wait), folder, clock)


def _at_the_desk(store: Store, folder: Path, clock: Clock) -> Session:
    backups = Backups(folder, KEYS, clock)
    return Session(store, clock, lambda: BERIT, PeopleOfTheVault(), backups=backups, seal=SEAL)


def told(discussion: CaseDiscussion, number: int, least: int = 0) -> CaseDiscussion:
    """Give the discussion with a number said in it, and more or less beside it."""
    beside = FILLER * (number % 50) + FILLER * least
    voice = replace(discussion.voice, own_words=str(number), effect_on_decision=beside)
    return replace(discussion, voice=voice)


@dataclass(frozen=True)
class Story:
    """What is written again and again: the number of a use case says which, and what in it."""

    room: OpenRoom
    case: Case

    @classmethod
    def of(cls, session: Session) -> Self:
        """Read what a store begins with."""
        (meeting,) = session.lists.list_meetings().rows
        return cls(session.open_room(meeting.discussions[0].id), session.read_case("case-1"))

    def write(self, session: Session, number: int, least: int = 0) -> None:
        """Do the use case of one number, with at least so much text where it has text."""
        meeting = self.room.meeting
        if number % 5 == 3:
            session.save_meeting(replace(meeting, place=str(number)))
        elif number % 5 == 4:
            session.save_case(replace(self.case, reference=str(number)))
        else:
            session.save_discussion(meeting.id, told(self.room.discussion, number, least))
        if number % 23 == 0:
            session._store.drop_anchor()
        if number % 41 == 0:
            session._store.tidy()

    def reached(self, session: Session) -> int:
        """Tell the number of the last use case that is there.

        Raises:
            AssertionError: what is there was never so at any one moment.
        """
        with session._store.transaction(EVERYTHING) as work:
            voice = work.meetings.discussion(self.room.discussion.id).voice
            place = work.meetings.get(self.room.meeting.id).place
            reference = work.cases.get(self.case.id).reference
        said, found = int(voice.own_words), {3: int(place), 4: int(reference)}
        last = max(said, *found.values())
        assert said == _last(last, {0, 1, 2}), (said, last, found)
        assert found == {each: _last(last, {each}) for each in found}, (last, found)
        assert (voice.effect_on_decision or "").startswith(FILLER * (said % 50))
        return last

    def whole(self, folder: Path, *, deep: bool = True) -> int:
        """Open what was left, check all of it, and give the number of the last use case.

        Raises:
            AssertionError: something is damaged or the chain is broken.
        """
        with closing(reopened(folder)) as session:
            last = self.reached(session)
            chain = session._store.verify()
            assert chain.whole, f"the chain is broken at {chain.broken_at}"
        if deep:
            sound(folder)
        return last


def _last(number: int, kinds: set[int]) -> int:
    """Give the last number up to ``number`` whose use case is of these kinds; 0 is before all."""
    return max((n for n in range(max(number - 5, 0), number + 1) if n % 5 in kinds), default=0)


def saves(folder: Path) -> int:
    """Count the saves the audit log tells of: one for each that was done."""
    with closing(connect(folder / FILE_NAME, KEYS.database)) as connection:
        return cast("int", one(connection, _SAVES))


def sound(folder: Path) -> None:
    """Check every page of a store that was closed tidily."""
    with closing(connect(folder / FILE_NAME, KEYS.database)) as connection:
        assert one(connection, "PRAGMA quick_check") == "ok"
        assert one(connection, "PRAGMA wal_checkpoint(TRUNCATE)") == 0
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
