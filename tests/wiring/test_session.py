"""An unlocked vault: what a fault beside the store may not spoil."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from meetingapp import paths
from meetingapp.clock import utc_now
from meetingapp.codec.file import read_meeting_file
from meetingapp.models.backup.keeping import Backups
from meetingapp.models.store import Keys, create_store
from meetingapp.services.planning import MeetingPlan
from meetingapp.vault.rescue import RescueSeal
from meetingapp.wiring.session import Session
from tests.people_of_the_vault import BERIT, PeopleOfTheVault


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    keys = Keys(database=bytes(range(32)), audit=b"a" * 32)
    store = create_store(tmp_path, keys, utc_now)
    backups = Backups(tmp_path, keys, utc_now)
    yield Session(
        store,
        utc_now,
        lambda: BERIT,
        PeopleOfTheVault(),
        backups=backups,
        seal=RescueSeal("v", b"r" * 32),
    )
    store.let_go()


@pytest.fixture
def held(session: Session) -> str:
    """Give the id of a discussion that may be finalised."""
    story = read_meeting_file((paths.examples() / "ressursteam.json").read_bytes())
    case = story.cases[0]
    session.save_case(case)
    planned = session.plan_meeting(
        MeetingPlan("RT", story.meeting.date, case_ids=(case.id,)),
    )
    session.save_meeting(replace(story.meeting, id=planned.id))
    discussion = replace(story.discussions[0], id=planned.discussions[0].id, case_id=case.id)
    session.save_discussion(planned.id, discussion)
    return discussion.id


def test_minutes_stand_though_the_audit_head_finds_no_room_outside(
    session: Session, held: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "audit-anchor.json").mkdir()
    minutes = session.finalise_minutes(held)
    assert session.read_minutes_pdf(minutes.id).startswith(b"%PDF")
    assert "the audit head was not kept" in caplog.text


def test_the_audit_head_is_kept_outside_when_minutes_are_finalised(
    session: Session, held: str, tmp_path: Path
) -> None:
    minutes = session.finalise_minutes(held)
    kept = (tmp_path / "audit-anchor.json").read_text("utf-8")
    head = session.desk.store.head()  # type: ignore[attr-defined] # the port has no need of it
    assert f'"seq": {head.seq}' in kept
    assert head.seq > minutes.audit.seq
