"""A desk on a real encrypted store, and the story of the example meeting."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.template import Template
from meetingapp.models.store import Keys, Store, create_store
from meetingapp.services.cases import save_case
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Finalised, Stamp
from meetingapp.services.room import save_discussion, save_meeting
from tests.people_of_the_vault import BERIT, PeopleOfTheVault
from tests.reach import EVERYTHING

NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)


class PlainPrinter:
    """Stands in for the PDF: the port's smallest true implementation."""

    def print(self, locked: Finalised, template: Template, stamp: Stamp) -> bytes:
        audit = stamp.audit.seq if stamp.audit else "-"
        return f"{stamp.version} {audit} {locked.content_sha256}".encode()

    def unprintable(self, locked: Finalised, template: Template, stamp: Stamp) -> tuple[str, ...]:
        return ("GRINNING FACE",) if "\N{GRINNING FACE}" in locked.content.decode() else ()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = create_store(tmp_path, Keys(database=b"d" * 32, audit=b"a" * 32), lambda: NOW)
    yield made
    made.close()


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(
        store=store,
        printer=PlainPrinter(),
        clock=lambda: NOW,
        account=lambda: BERIT,
        keys=PeopleOfTheVault(),
    )


@pytest.fixture
def story() -> Sitting:
    return read_meeting_file((paths.examples() / "ressursteam.json").read_bytes())


@pytest.fixture
def planned(desk: Desk, story: Sitting) -> str:
    """The id of a planned, empty discussion of the story's case."""
    case = story.cases[0]
    save_case(desk, case)
    people = tuple(p.person for p in story.meeting.participants if p.person.service)
    plan = MeetingPlan("RT", story.meeting.date, people=people, case_ids=(case.id,))
    return plan_meeting(desk, plan).discussions[0].id


@pytest.fixture
def held(desk: Desk, story: Sitting, planned: str) -> str:
    """The id of a discussion that holds everything the story's minutes need."""
    with desk.store.transaction(EVERYTHING) as work:
        meeting = work.meetings.meeting_of(planned)
    save_meeting(desk, replace(story.meeting, id=meeting.id))
    told = replace(story.discussions[0], id=planned, case_id=story.cases[0].id)
    save_discussion(desk, meeting.id, told)
    return planned


@pytest.fixture
def audited(store: Store) -> Callable[[], int]:
    """How many links the audit chain has."""
    return lambda: store.head().seq
