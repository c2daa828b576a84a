"""Each “saved” of the room, held against what is on disk when the program is killed right then."""

import shutil
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEventLoop

from meetingapp.errors import AppError
from meetingapp.models.connection import connect
from meetingapp.models.store import FILE_NAME
from meetingapp.ui.background import Background
from meetingapp.ui.viewmodels.room import saving as savings
from meetingapp.ui.viewmodels.room.saving import RoomSaving
from tests.faults.drill import run
from tests.faults.forked import Forked, forked, forked_under
from tests.faults.place import KEYS, Story, made, reopened, told

STATES: Final = ("EIO", "ENOSPC", "EROFS", "EDQUOT", "busy")
CALLS: Final = "pwrite64,fsync,fdatasync,ftruncate"
VERSIONS: Final = 8


def type_on(place: Path, story: Story, say: Callable[[object], None]) -> None:
    """Type version after version, and say what the foot of the room says."""
    application = QCoreApplication([])
    savings.RETRY_MS = 30  # type: ignore[misc]  # a fault is over sooner here than elsewhere
    session = None
    while session is None:
        try:
            session = reopened(place, wait=0.05)
        except AppError as error:
            say(error.code)
    (place / "go").touch()
    saving = RoomSaving(session, Background(patience=0.2))
    now, shown = [0], list[str]()
    saving.saved.connect(lambda _at: shown.append(f"saved {now[0]}"))
    saving.failed.connect(lambda error: shown.append(error.code))
    for number in range(1, VERSIONS + 1):
        now[0] = 5 * number
        saving.keep_discussion(story.room.meeting.id, told(story.room.discussion, now[0]))
        saving.flush()
        late = time.monotonic() + 0.25
        while time.monotonic() < late and f"saved {now[0]}" not in shown:
            application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            time.sleep(0.001)
        for word in shown:
            say(word)
        shown.clear()


def main(folder: str, tries: int, seed: int) -> dict[str, Any]:
    """Let each state come over the room at a random moment, for a while or for good."""
    random = Random(seed)  # noqa: S311 - repeatable, not secret
    base, place = Path(folder) / "base", Path(folder) / "vault"
    with closing(made(base)) as session:
        story = Story.of(session)
    seen: Counter[str] = Counter()
    for number in range(tries):
        shutil.copytree(base, place)
        state = STATES[number % len(STATES)]
        child = _under(state, random, place, story)
        # Killed at the very word “saved”, or when it has no more to say.
        child.wait_for(random.randint(1, 2 * VERSIONS))
        said = child.kill_after(0)
        if child.beside is not None:
            child.beside.ended()
        words = [line.split() for line in said]
        saved = max((int(word[1]) for word in words if word[0] == "saved"), default=0)
        with closing(reopened(place)) as session:
            discussion = session.open_room(story.room.discussion.id).discussion
            assert session._store.verify().whole
        found = int(discussion.voice.own_words)
        assert found >= saved, f"{state}: “saved” was said of {saved}, {found} is there"
        seen["saved"] += sum(word[0] == "saved" for word in words)
        seen[state] += sum(word[0] != "saved" for word in words)
        shutil.rmtree(place)
    return dict(seen)


def _under(state: str, random: Random, place: Path, story: Story) -> Forked:
    if state == "busy":
        holder = forked(partial(_hold, place, random.uniform(0.3, 1.5)))
        child = forked(partial(type_on, place, story))
        child.beside = holder
        return child
    nth = random.randint(1, 60)
    when = f"{nth}+" if random.random() < 0.5 else f"{nth}..{nth + random.randint(0, 20)}"
    watch = ("-f", "-e", f"trace={CALLS}", "-e", f"inject={CALLS}:error={state}:when={when}")
    return forked_under(watch, partial(type_on, place, story))


def _hold(place: Path, seconds: float, _say: Callable[[object], None]) -> None:
    while not (place / "go").exists():
        time.sleep(0.002)
    time.sleep(0.01)
    with closing(connect(place / FILE_NAME, KEYS.database)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        time.sleep(seconds)
        connection.execute("ROLLBACK")


if __name__ == "__main__":
    run(main)
