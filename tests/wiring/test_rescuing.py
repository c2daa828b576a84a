"""What could not be stored is kept in another place, for this vault alone, and taken in again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.errors import AppError
from meetingapp.services.planning import MeetingPlan
from meetingapp.services.rescue import Unsaved
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.rescue import RescueSeal
from meetingapp.wiring.door import Door
from meetingapp.wiring.session import Session
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting

WORDS = "fire ord på en rad"
MARK = "KANARIENSØ"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    door = Door(tmp_path / "vault", cost=Cost(1, 64, 1))
    made = door.create(WORDS, door.new_recovery_code(), "Berit Eksempelrud")
    made.save_case(jonas_case())
    made.plan_meeting(MeetingPlan("RT", jonas_meeting().date, case_ids=("case-1",)))
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


def stored(session: Session) -> tuple[Meeting, CaseDiscussion]:
    (summary,) = session.lists.list_meetings().rows
    room = session.open_room(summary.discussions[0].id)
    return room.meeting, room.discussion


def typed(session: Session) -> tuple[Unsaved, ...]:
    meeting, discussion = stored(session)
    voice = replace(discussion.voice, own_words=f"Jeg liker lite rom. {MARK}")
    return (
        Unsaved(meeting.id, replace(meeting, place="biblioteket"), meeting),
        Unsaved(meeting.id, replace(discussion, voice=voice), discussion),
    )


def refused(session: Session, file: Path) -> str:
    before = stored(session)
    with pytest.raises(AppError) as refusal:
        session.rescue.take_in(file)
    assert stored(session) == before, "nothing was taken in"
    return refusal.value.code


def test_what_is_kept_elsewhere_is_taken_in_as_it_was_typed(session: Session, stick: Path) -> None:
    meeting, discussion = typed(session)
    file = session.rescue.write(stick, (meeting, discussion))
    assert session.rescue.take_in(file) == (discussion.what.id,)
    assert stored(session) == (meeting.what, discussion.what)
    assert session.rescue.take_in(file) == (discussion.what.id,), "once more does no harm"


def test_no_file_is_overwritten_and_none_can_be_read(session: Session, stick: Path) -> None:
    files = [session.rescue.write(stick, typed(session)) for _ in range(3)]
    assert sorted(stick.iterdir()) == sorted(set(files))
    for file in files:
        content = file.read_bytes()
        for word in (MARK, "Jonas", "own_words"):
            assert word.encode() not in content
            assert word not in file.name


def test_another_vaults_file_is_refused(session: Session, stick: Path, tmp_path: Path) -> None:
    file = session.rescue.write(stick, typed(session))
    door = Door(tmp_path / "other", cost=Cost(1, 64, 1))
    other = door.create(WORDS, door.new_recovery_code(), "Tor Testdahl")
    with pytest.raises(AppError) as refusal:
        other.rescue.take_in(file)
    other.close()
    assert refusal.value.code == "rescue.other_vault"


def test_a_file_that_says_it_is_this_vaults_is_not_believed(stick: Path, session: Session) -> None:
    file = session.rescue.write(stick, typed(session))
    vault_id = file.read_bytes().split(b"\n")[1].decode()
    file.write_bytes(RescueSeal(vault_id, b"x" * 32).seal(b'{"format": 1, "parts": []}'))
    assert refused(session, file) == "rescue.altered"


def test_an_altered_file_is_refused_wherever_it_was_altered(session: Session, stick: Path) -> None:
    file = session.rescue.write(stick, typed(session))
    content = file.read_bytes()
    for at in (0, 10, 25, len(content) // 2, len(content) - 1):
        file.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        assert refused(session, file).startswith("rescue.")
    for short in (b"", content[:20], content[:60], content[:-1]):
        file.write_bytes(short)
        assert refused(session, file).startswith("rescue.")


def test_a_file_that_cannot_be_read_or_written_is_told(session: Session, stick: Path) -> None:
    assert refused(session, stick / "gone.samraad") == "rescue.not_readable"
    assert refused(session, stick) == "rescue.not_readable"
    with pytest.raises(AppError) as refusal:
        session.rescue.write(stick / "gone", typed(session))
    assert refusal.value.code == "rescue.not_written"


def test_a_discussion_that_was_written_on_since_is_not_overwritten_unasked(
    session: Session, stick: Path
) -> None:
    file = session.rescue.write(stick, typed(session))
    meeting, discussion = stored(session)
    newer = replace(discussion, voice=replace(discussion.voice, own_words="nyere"))
    session.save_discussion(meeting.id, newer)
    assert refused(session, file) == "rescue.changed_since"
    session.rescue.take_in(file, over_newer=True)
    assert MARK in stored(session)[1].voice.own_words


def test_a_finalised_discussion_is_not_changed(session: Session, stick: Path) -> None:
    meeting, discussion = stored(session)
    session.save_meeting(replace(jonas_meeting(), id=meeting.id))
    session.save_discussion(meeting.id, replace(jonas_discussion(), id=discussion.id))
    file = session.rescue.write(stick, typed(session))
    session.finalise_minutes(discussion.id)
    assert refused(session, file) == "discussion.finalised"


@pytest.mark.parametrize("away", ["vault.json", "."])
def test_a_vault_that_is_away_keeps_nothing_from_being_kept_elsewhere(
    session: Session, stick: Path, tmp_path: Path, away: str
) -> None:
    unsaved = typed(session)
    standing, hidden = tmp_path / "vault" / away, tmp_path / "away"
    standing.rename(hidden)
    with pytest.raises(AppError) as refusal:
        session.save_meeting(jonas_meeting())
    assert refusal.value.code == "vault.missing"
    file = session.rescue.write(stick, unsaved)
    hidden.rename(standing)
    session.rescue.take_in(file)
    assert MARK in stored(session)[1].voice.own_words
