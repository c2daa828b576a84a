"""The computer has little memory left for a program that opens, writes and finalises.

Python itself can stand still then: CPython 3.11 notes where a ``with`` was left in a number, and
when there is no memory for that number it tries again for ever. The program is then ended by who
uses it, as here; what it had saved must be whole all the same.
"""

import resource
import shutil
import signal
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from meetingapp.errors import AppError
from tests.domain.jonas import jonas_discussion, jonas_meeting
from tests.faults.drill import run
from tests.faults.forked import FAULT, StoodStillError, forked
from tests.faults.place import Story, made, reopened

NUMBERS: Final = 30
ENDS: Final = {
    FAULT: "ended by itself",
    # pydantic’s Rust, as all Rust does when no memory is given; Python cannot catch it.
    -signal.SIGABRT: "stopped by a library",
}
STILL: Final = "stood still, and was ended"
PAGE: Final = resource.getpagesize()


def work_on(place: Path, story: Story, spare: int, say: Callable[[object], None]) -> None:
    """Open, write and finalise within what there is and ``spare`` bytes; say how it ended."""
    held = int(Path("/proc/self/statm").read_text().split()[0]) * PAGE
    resource.setrlimit(resource.RLIMIT_AS, (held + spare, held + spare))
    try:
        session = reopened(place)
        for number in range(1, NUMBERS + 1):
            story.write(session, number, 400)
            say(number)
        room = story.room
        session.save_meeting(replace(jonas_meeting(), id=room.meeting.id, place="28"))
        said = jonas_discussion()
        session.save_discussion(room.meeting.id, replace(said, id=room.discussion.id))
        session.finalise_minutes(room.discussion.id)
        session.close()
        say("all")
    except AppError as error:
        say(error.code)
    except MemoryError:  # the window tells it as a sentence
        say("store.no_memory")


def main(folder: str, spares: list[int]) -> dict[str, Any]:
    """Give each program so many bytes to spare; say how each ended."""
    base, place = Path(folder) / "base", Path(folder) / "vault"
    with closing(made(base)) as session:
        story = Story.of(session)
    ends: Counter[str] = Counter()
    for spare in spares:
        shutil.copytree(base, place)
        try:
            said, code = forked(partial(work_on, place, story, spare)).ended()
        except StoodStillError as still:
            said, end = still.said, STILL
        else:
            end = said[-1] if said and not said[-1].isdecimal() else ENDS[code]
        ends[end] += 1
        with closing(reopened(place)) as session:
            assert session._store.verify().whole
            last = max((int(word) for word in said if word.isdecimal()), default=0)
            if last < NUMBERS:
                assert last <= story.reached(session) <= last + 1
        shutil.rmtree(place)
    return {"ends": dict(ends)}


if __name__ == "__main__":
    run(main)
