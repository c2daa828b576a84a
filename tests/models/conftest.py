"""A real encrypted store for each test, with a clock that only moves when asked."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

import pytest

from meetingapp.clock import Clock
from meetingapp.codec.body import canonical
from meetingapp.domain.case import Case
from meetingapp.domain.meeting import CaseDiscussion, Meeting, Sitting
from meetingapp.errors import AppError
from meetingapp.models.connection import RawConnection, connect
from meetingapp.models.store import FILE_NAME, Keys, Store, create_store, open_store
from meetingapp.services.ports import Minutes
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting
from tests.reach import EVERYTHING

Shelve: TypeAlias = Callable[[CaseDiscussion, bytes], Minutes]

START = datetime(2026, 11, 24, 13, 15, tzinfo=UTC)


class Ticking:
    """A clock that goes one second for each look at it."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def keys() -> Keys:
    return Keys(database=bytes(range(32)), audit=b"a" * 32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "vault"
    made.mkdir(mode=0o700)
    return made


@pytest.fixture
def file(folder: Path) -> Path:
    return folder / FILE_NAME


@pytest.fixture
def store(folder: Path, keys: Keys, clock: Ticking) -> Iterator[Store]:
    with closing(create_store(folder, keys, clock)) as made:
        yield made


@pytest.fixture
def raw(store: Store, file: Path, keys: Keys) -> Iterator[RawConnection]:  # noqa: ARG001 - the file must be there
    """The open database as somebody with the key, but without our code, would meet it."""
    with closing(connect(file, keys.database)) as connection:
        yield connection


@pytest.fixture
def fingerprints(folder: Path) -> Callable[[], dict[str, str]]:
    """The SHA-256 of every file in the folder."""

    def taken() -> dict[str, str]:
        return {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    return taken


@pytest.fixture
def meeting() -> Meeting:
    return jonas_meeting()


@pytest.fixture
def case() -> Case:
    return jonas_case()


@pytest.fixture
def discussion() -> CaseDiscussion:
    return jonas_discussion()


@pytest.fixture
def planned(store: Store, meeting: Meeting, case: Case, discussion: CaseDiscussion) -> Store:
    """A store that holds one meeting with one discussion of one case."""
    with store.transaction(EVERYTHING) as work:
        work.cases.save(case)
        work.meetings.save(meeting)
        work.meetings.save_discussion(meeting.id, discussion)
        work.commit()
    return store


@pytest.fixture
def told_after(planned: Store, raw: RawConnection) -> Callable[[str], set[str]]:
    """Change something past our code in a store that is whole; give the codes of what is found."""
    planned.drop_anchor()
    assert planned.findings() == ()

    def told(change: str) -> set[str]:
        raw.execute(change)
        return {finding.code for finding in planned.findings()}

    return told


@pytest.fixture
def shelve(planned: Store, clock: Clock, meeting: Meeting, case: Case) -> Shelve:
    """Put minutes of a discussion on the shelf, as finalising does."""

    def put(discussion: CaseDiscussion, pdf: bytes) -> Minutes:
        content = canonical(Sitting(meeting, (case,), (discussion,)))
        with planned.transaction(EVERYTHING) as work:
            minutes = Minutes(
                id=f"minutes-{work.minutes.next_version(discussion.id)}",
                discussion_id=discussion.id,
                case_id=discussion.case_id,
                version=work.minutes.next_version(discussion.id),
                finalised_at=clock(),
                content_sha256="c" * 64,
                audit=work.audit("minutes.finalise", discussion.id, "c" * 64),
                pdf_sha256=hashlib.sha256(pdf).hexdigest(),
            )
            work.minutes.add(minutes, content, pdf, discussion.agreement.measures)
            work.commit()
        return minutes

    return put


@pytest.fixture
def finalised(shelve: Shelve, discussion: CaseDiscussion) -> Minutes:
    """The minutes of the discussion, on the shelf."""
    return shelve(discussion, b"%PDF \0 bytes")


@pytest.fixture
def closed(folder: Path, keys: Keys, clock: Clock) -> Path:
    """A folder with a store that was made and closed again."""
    create_store(folder, keys, clock).close()
    return folder


@pytest.fixture
def refusal(folder: Path, keys: Keys, clock: Clock) -> Callable[[], str]:
    def attempt() -> str:
        with pytest.raises(AppError) as refused:
            open_store(folder, keys, clock, wait=0.05)
        return refused.value.code

    return attempt
