"""A writer through the use cases, killed again and again at a random moment."""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from typing import Any, Final

from tests.faults.drill import run
from tests.faults.forked import forked
from tests.faults.place import Story, made, reopened

ROUND: Final = 20
"""Kills of one store; then another is begun, for a long chain takes long to check."""


def write_on(folder: Path, story: Story, last: int, say: Callable[[object], None]) -> None:
    """Go on from the last number that is there, closing and opening at times, until killed."""
    session = reopened(folder)
    for number in count(last + 1):
        story.write(session, number)
        say(number)
        if number % 31 == 0:
            session.close()
            session = reopened(folder)


def main(folder: str, kills: int, seed: int) -> dict[str, Any]:
    """Kill the writer so often; nothing it said may be missing, and nothing be damaged."""
    random = Random(seed)  # noqa: S311 - repeatable, not secret
    promised = kept = found = 0
    place, story = Path(folder), None
    for number in range(kills):
        if number % ROUND == 0 or story is None:
            place, found = Path(folder) / str(number // ROUND), 0
            with closing(made(place)) as session:
                story = Story.of(session)
        child = forked(partial(write_on, place, story, found))
        if random.random() < 0.8:  # the others are killed while they open, or before
            child.wait_for(1)
        said = child.kill_after(random.uniform(0, 0.05))
        before, last = found, int(said[-1]) if said else found
        found = story.whole(place, deep=number % 5 == 4)
        assert last <= found <= last + 1, f"kill {number}: promised {last}, found {found}"
        promised += last - before
        kept += found - before
    return {"promised": promised, "kept": kept}


if __name__ == "__main__":
    run(main)
