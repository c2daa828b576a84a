"""The disk fails once, at the n-th write or the n-th sync, while the program goes on writing."""

import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, Final

from meetingapp.errors import AppError
from tests.faults.drill import run
from tests.faults.forked import forked_under
from tests.faults.place import Story, made, reopened, saves

AFTER: Final = 3
"""So many use cases more are done after the disk has failed."""
WRITES: Final = "pwrite64,write,ftruncate,unlink,linkat,rename"
SYNCS: Final = "fsync,fdatasync"
SHARE_OF_SYNCS: Final = 4  # one in four: a use case has about as many writes to each sync


def write_on(place: Path, story: Story, most: int, say: Callable[[object], None]) -> None:
    """Write until the disk has failed and a little longer; what failed is tried again."""
    session, number, failed, after = None, 0, 0, 0
    while number < most and after < AFTER:
        try:
            session = session or reopened(place)
            story.write(session, number + 1)
        except AppError as error:
            failed += 1
            say(error.code)
            continue
        number += 1
        after += bool(failed)
        say(number)
    if session is not None:
        try:
            session.close()
        except AppError as error:
            say(error.code)


def main(folder: str, faults: list[int]) -> dict[str, Any]:
    """Let the disk fail at each of these; nothing that was called done may be missing."""
    base, place = Path(folder) / "base", Path(folder) / "vault"
    with closing(made(base)) as session:
        story = Story.of(session)
    begun = saves(base)
    told: Counter[str] = Counter()
    promised = 0
    for fault in faults:
        syncs = fault % SHARE_OF_SYNCS == 0
        nth = fault // SHARE_OF_SYNCS if syncs else fault - fault // SHARE_OF_SYNCS
        calls = SYNCS if syncs else WRITES
        shutil.copytree(base, place)
        watch = ("-e", f"trace={calls}", "-e", f"inject={calls}:error=EIO:when={nth}")
        # Few use cases write less than four times; and the first ones open the store.
        most = nth + 4 if syncs else nth // 4 + 8
        child = forked_under(watch, partial(write_on, place, story, most))
        said, code = child.ended()
        assert code == 0, f"fault {fault}: {said}"
        last = max((int(word) for word in said if word.isdecimal()), default=0)
        found = story.whole(place)
        assert last <= found <= last + 1, f"fault {fault}: promised {last}, found {found}"
        failures = [word for word in said if not word.isdecimal()]
        done = saves(place) - begun
        assert last <= done <= last + len(failures), f"fault {fault}: {last} said, {done} done"
        told.update(failures)
        promised += last
        shutil.rmtree(place)
    return {"promised": promised, "told": dict(told)}


if __name__ == "__main__":
    run(main)
