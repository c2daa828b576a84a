"""Our own program's writes, recorded and replayed on a disk whose power goes at any moment."""

import os
import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final

from meetingapp.errors import AppError
from meetingapp.models import connection
from tests.faults.disk_log import CALLS, Said, Write, events
from tests.faults.drill import run
from tests.faults.forked import forked_under
from tests.faults.place import Story, made, reopened
from tests.faults.power import Disk

KINDS: Final = ("whole", "lost", "corrupt", "unopenable")
END: Final = "end"


def main(folder: str, numbers: int, synchronous: str, cuts: int, seed: int) -> dict[str, Any]:
    """Write so many numbers, then cut the power so often, and count what came of it."""
    random = Random(seed)  # noqa: S311 - repeatable, not secret
    place, log, left = (Path(folder) / name for name in ("vault", "log", "left"))
    if synchronous != "FULL":
        connection._CONTRACT = _careless(synchronous)  # type: ignore[misc]  # a fault on purpose
    watch = ("-y", "-s", "70000", "-e", f"trace={CALLS}", "-o", str(log))
    _, code = forked_under(watch, partial(_write, place, numbers)).ended()
    assert code == 0
    done = list(events(log, place))
    with closing(reopened(place)) as session:
        story = Story.of(session)
    begun, ended = done.index(Said("0")), done.index(Said(END))
    moments = [n for n in range(begun, ended) if isinstance(done[n], Write)]
    wanted = Counter(random.choices(moments, k=cuts))
    disk, seen = Disk(), Counter[str]()
    for number, event in enumerate(done[:ended]):
        disk.do(event)
        for _ in range(wanted.get(number, 0)):
            left.mkdir(mode=0o700)
            disk.cut(place, left, random)
            seen[_opened(left, story, int(disk.said[-1]))] += 1
            shutil.rmtree(left)
    assert seen.total() == cuts
    return {"writes": len(moments), **{kind: seen[kind] for kind in KINDS}}


def _write(place: Path, numbers: int, _say: Callable[[object], None]) -> None:
    """Make a store and do so many use cases, saying each on standard output, which is watched."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    with closing(made(place)) as session:
        story = Story.of(session)
    os.write(1, b"0\n")
    session = reopened(place)
    for number in range(1, numbers + 1):
        story.write(session, number)
        os.write(1, f"{number}\n".encode())
        if number % 61 == 0:
            session.close()
            session = reopened(place)
    os.write(1, f"{END}\n".encode())


def _careless(synchronous: str) -> dict[str, str | int]:
    """Give the settings of a connection that does not wait for the disk."""
    kept = {k: v for k, v in connection._CONTRACT.items() if "synchronous" not in k}
    return {**kept, f"PRAGMA synchronous={synchronous}": 1}


def _opened(left: Path, story: Story, promised: int) -> str:
    """Open what the cut left, as the program would, and say how it is."""
    try:
        found = story.whole(left)
    except AppError as error:
        return "lost" if error.code.endswith(".missing") else "unopenable"
    except AssertionError:
        return "corrupt"
    return "whole" if promised <= found <= promised + 1 else "lost"


if __name__ == "__main__":
    run(main)
