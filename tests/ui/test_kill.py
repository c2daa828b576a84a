"""The power goes while somebody types: what the screen called saved is there afterwards."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from meetingapp.clock import local_day, utc_now
from meetingapp.services.planning import MeetingPlan
from meetingapp.wiring.door import Door
from tests.started import ended_in_time
from tests.ui.conftest import TODAY

ROOT = Path(__file__).parents[2]


@pytest.fixture
def discussion(office: Door, passphrase: str) -> str:
    """Give a planned meeting about one case."""
    session = office.unlock(passphrase)
    meeting = session.plan_meeting(MeetingPlan("RT", TODAY, case_ids=("jonas",)))
    session.close()
    return meeting.discussions[0].id


@pytest.mark.parametrize("after", [0.0, 0.4])
def test_what_was_called_saved_survives_a_kill_while_more_is_typed(
    office: Door, passphrase: str, discussion: str, after: float
) -> None:
    promised = killed_while_typing(office, passphrase, discussion, after)
    session = office.unlock(passphrase)
    found = session.open_room(discussion).discussion.voice.own_words
    session.close()
    assert found.startswith(promised)


def test_ones_own_notes_survive_a_kill_too(office: Door, passphrase: str, discussion: str) -> None:
    promised = killed_while_typing(office, passphrase, discussion, 0.2, "notes")
    session = office.unlock(passphrase)
    [found] = session.beside.read_asides(discussion)
    session.close()
    assert found.item == "A05"
    assert found.lines.startswith(promised)


def test_a_line_begun_in_the_quick_bar_and_where_the_room_is_survive_a_kill(
    office: Door, passphrase: str
) -> None:
    session = office.unlock(passphrase)
    today = local_day(utc_now)  # the program killed goes by the clock on the wall
    meeting = session.plan_meeting(MeetingPlan("RT", today, case_ids=("jonas",)))
    discussion = meeting.discussions[0].id
    session.close()
    promised = killed_while_typing(office, passphrase, discussion, 0.2, "quick")
    session = office.unlock(passphrase)
    room = session.open_room(discussion)
    [found] = session.beside.read_asides(discussion)
    session.close()
    assert (found.item, found.cue) == ("quick", "WORDS")
    assert found.lines.startswith(promised)
    assert room.pace.room_item in {"A05", "A06", "A09", "A10"}
    assert room.pace.my_item == "A05"


def killed_while_typing(
    office: Door, passphrase: str, discussion: str, after: float, *where: str
) -> str:
    """Let the program type, kill it a while after it said “saved”, and give what it had said."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.typing_program", str(office.folder), discussion, *where],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        encoding="utf-8",
    )
    assert program.stdin is not None
    assert program.stdout is not None
    with ended_in_time(program):
        program.stdin.write(f"{passphrase}\n")
        program.stdin.flush()
        program.stdout.readline()
        promised = ""
        while "lite rom" not in promised:  # how much is typed before the first save varies
            told = program.stdout.readline()
            assert told, promised
            promised = told.removesuffix("\n").removeprefix("saved ")
        time.sleep(after)  # somewhere inside the next autosave
        program.kill()

    assert "lite rom" in promised, promised
    return promised
