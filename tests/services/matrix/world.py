"""Three cases on one real store: a draft, one with minutes, one that is restricted.

Each is told of with a word of its own, so that whatever leaks is seen and known.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Final

from meetingapp import paths
from meetingapp.codec.body import from_json, to_json
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.annual.recurring import RecurringDate
from meetingapp.domain.annual.rules import WeekOfYear
from meetingapp.domain.attachment import AttachmentKind
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.domain.own_type import OwnTexts, OwnType
from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.domain.template import Template
from meetingapp.models.keys import Keys
from meetingapp.models.store import create_store
from meetingapp.services.access_port import Restriction
from meetingapp.services.annual.dates import save_date
from meetingapp.services.attachments import add_attachment
from meetingapp.services.cases import save_case
from meetingapp.services.copies import Preview, issue_copy, preview_copy
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.measurements import NewNumber, add_measurement
from meetingapp.services.need_to_know import let_in
from meetingapp.services.own_types import save_type
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Finalised, Stamp
from meetingapp.services.register import save_person
from meetingapp.services.rescue import Unsaved, rescue
from meetingapp.services.restriction import restrict_case
from meetingapp.services.roles import Account, Role
from meetingapp.services.room import open_room, save_discussion, save_meeting
from tests.people_of_the_vault import PeopleOfTheVault
from tests.services.press import PressOfTests, full_copy

KEYS: Final = Keys(database=b"d" * 32, audit=b"a" * 32)
THEN: Final = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
NOW: Final = datetime(2027, 1, 10, 9, 0, tzinfo=UTC)
LEADER: Final = Account("berit", "Berit Eksempelrud", Role.LEADER)
LEAVER: Final = Account("ida", "Ida Prøvestad", Role.NOTE_TAKER)
NEWCOMER: Final = Account("noor", "Noor Demoli", Role.READER)
TEAM: Final = RecurringDate("team", "Teammøte", WeekOfYear(10))
OWN_TYPE: Final = OwnType("FAGTEAM", "IT", name=OwnTexts("fagteam", "fagteam"))


class State(StrEnum):
    """How it stands with a case, in the words of docs/tilgang.md."""

    DRAFT = "Utkast"
    FINALISED = "Ferdigstilt"
    RESTRICTED = "Begrenset"


MARKS: Final[Mapping[State, str]] = {
    State.DRAFT: "Kanariutkast",
    State.FINALISED: "Kanariferdig",
    State.RESTRICTED: "Kanarisperret",
}


@dataclass(frozen=True)
class Told:
    """One case and all its ids."""

    story: Sitting
    discussion: CaseDiscussion
    case_id: str
    meeting_id: str
    discussion_id: str
    minutes_id: str
    rescued: bytes
    preview: Preview | None
    attachment_id: str
    copy_number: str
    measure_id: str
    measurement_id: str


class TellingPrinter:
    """A document that holds all it was made of, so that a leak through it is seen."""

    def print(self, locked: Finalised, template: Template, stamp: Stamp) -> bytes:
        return locked.content

    def unprintable(self, locked: Finalised, template: Template, stamp: Stamp) -> tuple[str, ...]:
        return ()


class PlainSeal:
    """Seals nothing, so that a leak through a rescue file is seen."""

    def seal(self, content: bytes) -> bytes:
        return content

    def unseal(self, sealed: bytes) -> bytes:
        return sealed


def person_of(role: Role, *, is_in: bool) -> str:
    """Give the id of somebody of a role who was let into every case, or into none."""
    return f"{role.value}-{'in' if is_in else 'out'}"


def build(folder: Path) -> Mapping[State, Told]:
    """Make the store through the use cases, and give what is in it."""
    store = create_store(folder, KEYS, lambda: THEN)
    keys = PeopleOfTheVault(LEADER, LEAVER)
    desk = Desk(store, TellingPrinter(), lambda: THEN, lambda: LEADER, keys)
    try:
        _register(desk)
        told = {state: _tell(desk, state) for state in State}
        restricted = Restriction("Innsigelse", LEADER.person, NOW.date())
        restrict_case(desk, told[State.RESTRICTED].case_id, restricted)
        return told
    finally:
        store.close()


def _register(desk: Desk) -> None:
    school = (Engagement(ServiceCode.SCHOOL, "lærer"),)
    for account in (LEADER, LEAVER, NEWCOMER):
        save_person(desk, Person(account.person, account.name, school))
    for role in Role:
        for is_in in (True, False):
            id_ = person_of(role, is_in=is_in)
            save_person(desk, Person(id_, f"{id_} Testdahl", school))
    save_type(desk, OWN_TYPE)
    save_date(desk, TEAM)


def _tell(desk: Desk, state: State) -> Told:
    story = _marked(state)
    [case], [discussion] = story.cases, story.discussions
    save_case(desk, case)
    held = MARKS[state].encode()
    added = add_attachment(desk, case.id, AttachmentKind.OTHER, MARKS[state], b"%PDF-" + held)
    plan = MeetingPlan(story.meeting.type, story.meeting.date, case_ids=(case.id,))
    planned = plan_meeting(desk, plan)
    discussion = replace(discussion, id=planned.discussions[0].id)
    save_meeting(desk, replace(story.meeting, id=planned.id))
    save_discussion(desk, planned.id, discussion)
    rescued = rescue(desk, PlainSeal(), (Unsaved(planned.id, discussion),))
    room = open_room(desk, discussion.id)
    is_draft = state is State.DRAFT
    minutes_id = "" if is_draft else finalise_minutes(desk, discussion.id).id
    preview = None if is_draft else preview_copy(desk, PressOfTests(), full_copy(minutes_id))
    copy_number = ""
    if preview is not None:  # one that left, beside the one that is looked at
        left = preview_copy(desk, PressOfTests(), full_copy(minutes_id))
        copy_number = issue_copy(desk, left).copy_id
    measure_id, measurement_id = f"{state.name}-M1", ""
    if not is_draft:
        later = replace(desk, clock=lambda: NOW)
        number = NewNumber(Decimal(38), NOW.date())
        measurement_id = add_measurement(later, case.id, measure_id, number).id
    for role in Role:
        let_in(desk, case.id, person_of(role, is_in=True))
    return Told(
        replace(story, meeting=room.meeting),
        room.discussion,
        case.id,
        planned.id,
        discussion.id,
        minutes_id,
        rescued,
        preview,
        added.id,
        copy_number,
        measure_id,
        measurement_id,
    )


def _marked(state: State) -> Sitting:
    """Give the example's story with every name in it turned into the mark of a state."""
    example = read_meeting_file((paths.examples() / "ressursteam.json").read_bytes())
    written = to_json(example)
    for name in ("Jonas", "Fiktivsen"):
        written = written.replace(name, MARKS[state])
    for number in ("M1", "M2"):
        written = written.replace(f'"{number}"', f'"{state.name}-{number}"')
    return from_json(Sitting, written.replace('"S1"', f'"case-{state.name.lower()}"'))
