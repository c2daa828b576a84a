"""A clock that jumps: what is done keeps its order, nothing is lost, and it is told."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

from sqlalchemy import text

from tests.faults.campaign import Campaign
from tests.faults.one_engine import one_engine
from tests.faults.place import Story, made, reopened, sound

START: Final = datetime(2026, 11, 24, 12, tzinfo=UTC)
EPOCH: Final = datetime(1970, 1, 1, 0, 0, 5, tzinfo=UTC)
END_OF_TIME: Final = datetime(2038, 1, 19, 3, 14, 7, tzinfo=UTC)


@dataclass
class Jumping:
    """A clock that goes on by seconds, until it is set to something else."""

    now: datetime = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def jumps(random: Random, count: int) -> Iterator[datetime]:
    """Give what the clock is set to: back, forward, the beginning and the end of its time."""
    at = START
    for number in range(count):
        match number % 5:
            case 0:
                at = START + timedelta(seconds=random.randint(3600, 300 * 24 * 3600))
            case 1:
                at -= timedelta(seconds=random.randint(600, 40 * 24 * 3600))
            case 2:
                at = EPOCH
            case 3:
                at = END_OF_TIME + timedelta(seconds=random.randint(0, 10**8))
            case _:
                at = START + timedelta(seconds=random.randint(0, 60))
        yield at


def expected(before: datetime, now: datetime) -> str | None:
    """Tell what a person must hear after the clock went from one moment to another."""
    if now.year < 2026:
        return "clock.impossible"
    if now < before - timedelta(minutes=5):
        return "clock.behind"
    return "clock.ahead" if now > before + timedelta(days=366) else None


def test_whatever_the_clock_says_nothing_is_lost_and_it_is_told(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T10", "the clock jumps back, forward, to 1970 and past 2038", short=15, full=200
    )
    clock = Jumping()
    with one_engine():
        with closing(made(tmp_path, clock)) as session:
            story = Story.of(session)
        number, told = 0, 0
        for at in jumps(tried.random, tried.count):
            before, clock.now = clock.now, at
            with closing(reopened(tmp_path, clock)) as session:
                session.enter()
                said = [each.code for each in session.notices() if each.code.startswith("clock.")]
                wanted = expected(before, clock.now)
                assert said == ([wanted] if wanted else []), (before, at)
                told += bool(said)
                for _ in range(3):
                    number += 1
                    story.write(session, number)
                assert story.reached(session) == number
        with closing(reopened(tmp_path, clock)) as session:
            assert session._store.verify().whole
            with session._store._engine.connect() as connection:
                numbers = list(connection.scalars(text("SELECT seq FROM audit ORDER BY rowid")))
            assert numbers == list(range(1, len(numbers) + 1)), "the order is that of the doing"
        sound(tmp_path)
    tried.held(f"0 of {number} use cases lost, order and chain whole, {told} warnings as due")


def test_a_clock_that_is_right_is_not_spoken_of(tmp_path: Path) -> None:
    clock = Jumping()
    made(tmp_path, clock).close()
    for gone in (timedelta(seconds=-20), timedelta(hours=14), timedelta(days=200)):
        clock.now += gone
        with closing(reopened(tmp_path, clock)) as session:
            session.enter()
            assert session.notices() == ()
