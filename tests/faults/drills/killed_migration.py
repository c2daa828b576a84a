"""A vault of an earlier version, brought up to date by a process that is killed on the way."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any, Final

from meetingapp.clock import utc_now
from meetingapp.models.backup import shelf
from meetingapp.models.connection import RawConnection, connect, one
from meetingapp.models.migrations import STEPS
from meetingapp.models.store import Keys, open_store
from meetingapp.vault import vault as vaults
from tests.faults.drill import run
from tests.faults.forked import forked

PASSPHRASE: Final = "en prøve fra en tidligere versjon"


def keys_of(fixture: Path) -> Keys:
    opened = vaults.open_with_passphrase(fixture, PASSPHRASE)
    return Keys(database=opened.database_key(), audit=opened.audit_key())


def counts(connection: RawConnection, tables: tuple[str, ...]) -> dict[str, int]:
    """Count the rows of the tables an earlier version had."""
    asked = {
        "audit": "SELECT count(*) FROM audit",
        "child_case": "SELECT count(*) FROM child_case",
        "discussion": "SELECT count(*) FROM discussion",
        "discussion_item": "SELECT count(*) FROM discussion_item",
        "measure": "SELECT count(*) FROM measure",
        "meeting": "SELECT count(*) FROM meeting",
        "minutes": "SELECT count(*) FROM minutes",
        "minutes_document": "SELECT count(*) FROM minutes_document",
        "person": "SELECT count(*) FROM person",
        "setting": "SELECT count(*) FROM setting",
        "team": "SELECT count(*) FROM team",
    }
    return {table: int(str(one(connection, asked[table]))) for table in tables}


OWN_TABLES: Final = (
    "child_case", "discussion", "discussion_item", "measure", "meeting", "minutes",
    "minutes_document", "person", "setting", "team",
)  # fmt: skip


def upgrade(folder: Path, keys: Keys) -> None:
    """Open it as the new program does, and close it again."""
    open_store(folder, keys, utc_now).close()


def upgrade_in_child(folder: Path, keys: Keys) -> Callable[[Callable[[object], None]], None]:
    """Say when it begins, and go on until killed."""

    def does(say: Callable[[object], None]) -> None:
        say("begun")
        upgrade(folder, keys)

    return does


def main(folder: str, fixture: str, version: int, kills: int, seed: int) -> dict[str, Any]:
    """Kill so many upgrades; each leaves a version between the two, with all that was there."""
    random, keys = Random(seed), keys_of(Path(fixture))  # noqa: S311 - repeatable, not secret
    place, found = Path(folder) / "vault", {version: 0, len(STEPS): 0}
    with closing(_copied(fixture, place, keys)) as connection:
        before = counts(connection, OWN_TABLES)
    longest = _seconds(fixture, place, keys)
    for number in range(kills):
        with closing(_copied(fixture, place, keys)):
            pass
        child = forked(upgrade_in_child(place, keys))
        child.wait_for(1)
        child.kill_after(random.uniform(0, longest))
        with closing(connect(place / "data.db", keys.database)) as connection:
            stands = int(str(one(connection, "PRAGMA user_version")))
            assert counts(connection, OWN_TABLES) == before
        assert version <= stands <= len(STEPS), stands
        found[stands] = found.get(stands, 0) + 1
        if stands > version:  # never without a copy that was found whole
            oldest = shelf.found(place / "backups")[0]
            assert shelf.verified(oldest.folder, keys)[1].version == version
        if number % 4:
            continue
        upgrade(place, keys)  # the next try gets there
        with closing(connect(place / "data.db", keys.database)) as connection:
            assert one(connection, "PRAGMA user_version") == len(STEPS)
            assert counts(connection, OWN_TABLES) == before
    return {"old": found[version], "new": kills - found[version]}


def _copied(fixture: str, place: Path, keys: Keys) -> RawConnection:
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(fixture, place)
    return connect(place / "data.db", keys.database)


def _seconds(fixture: str, place: Path, keys: Keys) -> float:
    """Measure how long an upgrade takes here, in a child as the killed ones are."""
    import time  # noqa: PLC0415 - measured once

    with closing(_copied(fixture, place, keys)):
        pass
    child = forked(upgrade_in_child(place, keys))
    child.wait_for(1)
    began = time.monotonic()
    assert child.ended()[1] == 0
    return time.monotonic() - began


if __name__ == "__main__":
    run(main)
