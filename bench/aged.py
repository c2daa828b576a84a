"""What a vault costs whoever uses it on a day: ``python -m bench.aged VAULT MOMENT [opening]``.

A process for each vault, with the window as it is in life. Prints one line of JSON: milliseconds of
the processor, of the longest turn of the window's loop, and MB of memory. The vault is written to.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from itertools import chain, count
from pathlib import Path
from typing import Final

from bench import sitting
from bench.desk import Desk
from bench.stalls import measured
from bench.turns import in_turns
from meetingapp.models.connection import connect
from meetingapp.services.lists_port import Part
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import CasePlace, RoomPlace, TodayPlace
from meetingapp.wiring.session import Session

TIMES: Final = 15
LETTERS: Final = 30
EVERY_MS: Final = 40
SEARCHES: Final = ("tes", "berit", "lesekvart", "porten", "er:åpen", "@berit", "er:forfalt", "xyl")
_TICK: Final = timedelta(microseconds=1)
_MEGABYTE: Final = 1e6

Told = dict[str, Sequence[float]]


def memory() -> float:
    """Return the memory this process has of the machine's, in MB."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MEGABYTE


def opened(folder: Path, moment: datetime) -> tuple[Desk, Told]:
    """Open the vault, from the known key until I dag is painted.

    The check of all there is begins then, on a thread of its own: its time is not this one's.
    """
    began = time.monotonic()
    desk = Desk(folder, lambda: moment + timedelta(seconds=time.monotonic() - began) + _TICK)
    wall, worked = time.perf_counter(), time.process_time() - _heavy(desk)
    desk.open()
    told: Told = {
        "open": [(time.perf_counter() - wall) * 1000],
        "open processor": [(time.process_time() - _heavy(desk) - worked) * 1000],
    }
    return desk, told


def _heavy(desk: Desk) -> float:
    """Return the processor seconds of the thread that backups and checks run on."""
    [thread] = desk.window.background._heavy._threads
    assert thread.ident is not None
    return time.clock_gettime(time.pthread_getcpuclockid(thread.ident))


def aged(desk: Desk) -> Told:
    """Use the open vault for a while, and keep it as the program keeps it beside typing."""
    desk.window.background.settle()
    told: Told = {"memory opened": [memory()]}
    session, shell = desk.session, desk.shell
    assert isinstance(session, Session)
    newest = session.lists.list_cases("", Part(most=3)).rows
    day = session.todays_board().today
    plan = MeetingPlan("RT", day, case_ids=tuple(each.id for each in newest))
    ids = [each.id for each in session.plan_meeting(plan).discussions]
    _uses(desk, newest[0].id, ids)
    told["memory used"] = [memory()]
    for key, took in zip(
        ("today", "search"),
        in_turns(TIMES, session.todays_board, lambda: _search(desk)),
        strict=True,
    ):
        told |= {key: took.wall.took, f"{key} processor": took.processor.took}
    shell.go(RoomPlace(ids[0]))
    desk.settle()
    typing = chain.from_iterable(sitting.types(shell) for _ in count())
    for name, job in (
        ("typing", lambda: None),
        ("checkpoint", session.rest),
        ("backup", lambda: session.back_up_if_due(closing=True)),
        ("check", session.must_be_whole),
    ):
        told |= {f"{name} {key}": many for key, many in _beside(desk, typing, job).items()}
    told["memory kept"] = [memory()]
    return told | _optimised(desk)


def _uses(desk: Desk, case_id: str, ids: list[str]) -> None:
    """Go everywhere, open a case and every item of a sitting, and write in each."""
    measured(sitting.visits(desk.shell), EVERY_MS)
    desk.settle()
    desk.shell.go(CasePlace(case_id))
    desk.settle()
    _search(desk)
    desk.shell.go(RoomPlace(ids[0]))
    desk.settle()
    measured(sitting.sits(desk.shell, ids[:1]), 5)
    desk.settle()
    desk.shell.go(TodayPlace())
    desk.settle()


def _search(desk: Desk) -> None:
    for text in SEARCHES:
        desk.session.finder.find(text)


def _beside(desk: Desk, typing: Iterator[None], job: Callable[[], object]) -> Told:
    """Do a job where the program does it while somebody types: what it took, and the turns."""
    took: list[float] = []

    def works() -> None:
        began = time.thread_time()
        try:
            job()
        finally:
            took.append((time.thread_time() - began) * 1000)

    def script() -> Iterator[None]:
        desk.window.background.heavy(works, lambda _: None)
        written = 0
        while not took or written < LETTERS:
            next(typing)
            written += 1
            yield

    seen = measured(script(), EVERY_MS)
    desk.window.background.settle()
    return {"processor": took, "turns": seen.turns, "worked": [seen.worked]}


def _optimised(desk: Desk) -> Told:
    """Do what the program does not: would the file or a search be better for it?

    ``PRAGMA optimize`` is not tried: the table it makes is none of ours, and the check says so.
    """
    database = desk.folder / "data.db"
    with closing(connect(database, desk.key.database_key())) as raw:
        began = time.thread_time()
        raw.execute("INSERT INTO search_words (search_words) VALUES ('optimize')")
        took = (time.thread_time() - began) * 1000
        free = raw.execute("PRAGMA freelist_count").fetchone()[0]
    [search] = in_turns(TIMES, lambda: _search(desk))
    return {
        "optimise": [took],
        "search optimised": search.processor.took[:1],
        "pages free": [float(free)],
    }


def main() -> None:
    """Measure, and tell."""
    desk, told = opened(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]))
    if "opening" not in sys.argv:
        told |= aged(desk)
    print(json.dumps(told), flush=True)
    os._exit(0)  # without the backup that closing would make


if __name__ == "__main__":
    main()
