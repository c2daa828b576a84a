"""Random use cases by random people, each compared with what the oracle says must come of it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.errors import AppError
from meetingapp.models.backup.keeping import Backups
from meetingapp.models.store import create_store
from meetingapp.services.access_port import Restriction
from meetingapp.services.lists_port import ANY_DAY, Part
from meetingapp.services.planning import MeetingPlan
from meetingapp.services.roles import Account, Role
from meetingapp.wiring.session import Session
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting
from tests.faults.oracle import DENIED, FINALISED, Held, Oracle
from tests.faults.place import FILLER, KEYS, SEAL
from tests.people_of_the_vault import BERIT, PeopleOfTheVault

IDA: Final = Account("ida", "Ida Prøvestad", Role.NOTE_TAKER)
ADA: Final = Account("ada", "Ada Demosen", Role.ADMINISTRATOR)
DAY: Final = date(2026, 11, 24)
MOST_CASES: Final = 12
MOST_MEETINGS: Final = 25


@dataclass
class Slow:
    """A clock that goes a millisecond at each look."""

    now: datetime = datetime(2026, 11, 24, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now


@dataclass
class Soak:
    """One vault and its oracle."""

    session: Session
    random: Random
    oracle: Oracle = field(default_factory=Oracle)
    at_desk: list[Account] = field(default_factory=lambda: [BERIT])
    done: Counter[str] = field(default_factory=Counter)

    @property
    def who(self) -> Account:
        return self.at_desk[0]

    def step(self) -> None:
        """Do one thing, as somebody."""
        self.at_desk[0] = self.random.choices((BERIT, IDA, ADA), (14, 4, 1))[0]
        (does,) = self.random.choices(*zip(*ACTS, strict=True))
        does(self)

    def expect(self, refusal: str | None, act: Callable[[], object]) -> object:
        """Do it, and compare how it ended with what the oracle says."""
        try:
            answer, code = act(), None
        except AppError as error:
            answer, code = None, error.code
        assert code == refusal, f"{self.who.person}: {code}, the oracle says {refusal}"
        self.done["refused" if code else "done"] += 1
        return answer


def soak_on(folder: Path, random: Random) -> Soak:
    """Begin with an empty vault and three people in it."""
    folder.mkdir(mode=0o700)
    clock, at_desk = Slow(), [BERIT]
    store = create_store(folder, KEYS, clock)
    people = PeopleOfTheVault(BERIT, IDA, ADA)
    backups = Backups(folder, KEYS, clock)
    session = Session(store, clock, lambda: at_desk[0], people, backups=backups, seal=SEAL)
    soak = Soak(session, random, at_desk=at_desk)
    for each in (BERIT, IDA, ADA):
        session.save_person(
            Person(each.person, each.name, (Engagement(ServiceCode.SCHOOL, "lærer"),))
        )
        soak.oracle.people.add(each.person)
    new_case(soak)
    plan(soak)
    return soak


def type_on(soak: Soak) -> None:
    held = soak.random.choice(list(soak.oracle.held.values()))
    words = FILLER * soak.random.randrange(30) + str(soak.random.random())
    voice = replace(held.discussion.voice, own_words=words)
    typed = replace(held.discussion, voice=voice)
    refusal = soak.oracle.refusal(soak.who, typed.case_id) or (FINALISED if held.minutes else None)
    soak.expect(refusal, lambda: soak.session.save_discussion(held.meeting.id, typed))
    if refusal is None:
        held.discussion = typed


def change_meeting(soak: Soak) -> None:
    drafts = soak.oracle.drafts()
    if drafts:
        held = soak.random.choice(drafts)
        changed = replace(held.meeting, place=f"rom {soak.random.randrange(99)}")
        refusal = soak.oracle.refusal(soak.who, held.discussion.case_id)
        soak.expect(refusal, lambda: soak.session.save_meeting(changed))
        if refusal is None:
            held.meeting = changed


def look_at_room(soak: Soak) -> None:
    held = soak.random.choice(list(soak.oracle.held.values()))
    refusal = soak.oracle.refusal(soak.who, held.discussion.case_id)
    room = soak.expect(refusal, lambda: soak.session.open_room(held.discussion.id))
    if refusal is None:
        found = (room.discussion, room.meeting, room.minutes_id)  # type: ignore[attr-defined]  # an open room
        assert found == (held.discussion, held.meeting, held.minutes)


def new_case(soak: Soak) -> None:
    if len(soak.oracle.cases) < MOST_CASES:
        case = replace(jonas_case(), id=soak.session.new_id(), reference=str(soak.random.random()))
        refusal = DENIED if soak.who is ADA else None
        soak.expect(refusal, lambda: soak.session.save_case(case))
        if refusal is None:
            soak.oracle.cases[case.id] = case
            if soak.who.role is not Role.LEADER:
                soak.oracle.let_in.add((soak.who.person, case.id))


def change_case(soak: Soak) -> None:
    case = soak.random.choice(list(soak.oracle.cases.values()))
    changed = replace(case, reference=str(soak.random.random()))
    refusal = soak.oracle.refusal(soak.who, case.id)
    soak.expect(refusal, lambda: soak.session.save_case(changed))
    if refusal is None:
        soak.oracle.cases[case.id] = changed


def look_at_case(soak: Soak) -> None:
    case = soak.random.choice(list(soak.oracle.cases.values()))
    refusal = soak.oracle.refusal(soak.who, case.id)
    found = soak.expect(refusal, lambda: soak.session.read_case(case.id))
    if refusal is None:
        assert replace(found, earlier=()) == case  # type: ignore[type-var]  # a case


def list_all(soak: Soak) -> None:
    refusal = DENIED if soak.who is ADA else None
    lists, every = soak.session.lists, Part(most=10_000)
    cases = soak.expect(refusal, lambda: lists.newest_cases("", every).rows)
    meetings = soak.expect(refusal, lambda: lists.list_meetings(ANY_DAY, every).rows)
    if refusal is None:
        assert [each.id for each in cases] == soak.oracle.seen_cases(soak.who)  # type: ignore[attr-defined]  # a list
        assert {each.id for each in meetings} == soak.oracle.seen_meetings(soak.who)  # type: ignore[attr-defined]  # a list


def plan(soak: Soak) -> None:
    if len(soak.oracle.held) < MOST_MEETINGS:
        case_id = soak.random.choice(list(soak.oracle.cases))
        refusal = soak.oracle.refusal(soak.who, case_id)
        plan_ = MeetingPlan("RT", DAY, case_ids=(case_id,))
        planned = soak.expect(refusal, lambda: soak.session.plan_meeting(plan_))
        if refusal is None:
            room = soak.session.open_room(planned.discussions[0].id)  # type: ignore[attr-defined]  # a summary
            soak.oracle.held[room.discussion.id] = Held(room.meeting, room.discussion)


def finalise(soak: Soak) -> None:
    oracle = soak.oracle
    told = {each.discussion.case_id for each in oracle.held.values() if each.minutes}
    fresh = oracle.drafts(lambda held: held.discussion.case_id not in told)
    if not fresh:
        return
    held = soak.random.choice(fresh)
    refusal = oracle.refusal(soak.who, held.discussion.case_id, for_leaders=True)
    if refusal is None:
        held.meeting = replace(jonas_meeting(), id=held.meeting.id)
        case_id = held.discussion.case_id
        held.discussion = replace(jonas_discussion(), id=held.discussion.id, case_id=case_id)
        soak.session.save_meeting(held.meeting)
        soak.session.save_discussion(held.meeting.id, held.discussion)
    minutes = soak.expect(refusal, lambda: soak.session.finalise_minutes(held.discussion.id))
    if refusal is None:
        held.minutes = minutes.id  # type: ignore[attr-defined]  # minutes
        assert soak.session.read_minutes_pdf(held.minutes).startswith(b"%PDF")


def let_in_or_out(soak: Soak) -> None:
    case_id, person = soak.random.choice(list(soak.oracle.cases)), IDA.person
    refusal = soak.oracle.refusal(soak.who, case_id, for_leaders=True)
    inside = (person, case_id) in soak.oracle.let_in
    act = soak.session.let_out if inside else soak.session.let_in
    soak.expect(refusal, lambda: act(case_id, person))
    if refusal is None:
        (soak.oracle.let_in.discard if inside else soak.oracle.let_in.add)((person, case_id))


def restrict_or_lift(soak: Soak) -> None:
    case_id = soak.random.choice(list(soak.oracle.cases))
    refusal = None if soak.who is BERIT else DENIED
    if case_id in soak.oracle.restricted:
        soak.expect(refusal, lambda: soak.session.rights.lift_restriction(case_id, "avklart"))
        if refusal is None:
            soak.oracle.restricted.discard(case_id)
    elif len(soak.oracle.restricted) < 2:
        until = Restriction("bestridt", BERIT.person, DAY + timedelta(days=30))
        soak.expect(refusal, lambda: soak.session.rights.restrict_case(case_id, until))
        if refusal is None:
            soak.oracle.restricted.add(case_id)


def register(soak: Soak) -> None:
    person = Person(f"p{soak.random.randrange(20)}", f"Person {soak.random.random()}")
    soak.expect(None, lambda: soak.session.save_person(person))
    soak.oracle.people.add(person.id)
    assert {each.id for each in soak.session.list_people()} == soak.oracle.people


ACTS: Final[tuple[tuple[Callable[[Soak], None], int], ...]] = (
    (type_on, 600), (change_meeting, 80), (look_at_room, 30), (new_case, 6), (change_case, 60),
    (look_at_case, 40), (list_all, 15), (plan, 10), (finalise, 2), (let_in_or_out, 20),
    (restrict_or_lift, 8), (register, 15),
)  # fmt: skip
