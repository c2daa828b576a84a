"""A statement is written once, whichever store it is first used in."""

from collections.abc import Sized
from pathlib import Path
from typing import cast

from meetingapp.clock import Clock
from meetingapp.models.engine import engine_for
from meetingapp.models.rehearsal import rehearsal
from meetingapp.models.store import FILE_NAME, Keys, Store
from tests.reach import EVERYTHING


def _written(folder: Path, keys: Keys) -> Sized:
    options = engine_for(folder / FILE_NAME, keys.database).get_execution_options()
    return cast("Sized", options["compiled_cache"])


def _ask(store: Store) -> None:
    with store.transaction(EVERYTHING) as work:
        work.log.about_vault()
        work.meetings.summaries(unfinished=True)


def test_what_was_rehearsed_is_not_written_again_for_a_store_on_disk(
    store: Store, folder: Path, keys: Keys, clock: Clock
) -> None:
    with rehearsal(clock) as empty:
        _ask(empty)
        _ask(empty)  # the key of a subquery is what it will be from the second time on
    written = _written(folder, keys)
    before = len(written)
    assert before > 1
    _ask(store)
    assert len(written) == before


def test_a_rehearsal_leaves_nothing_behind(tmp_path: Path, clock: Clock) -> None:
    with rehearsal(clock) as empty, empty.transaction(EVERYTHING) as work:
        work.audit("board.read", "today")
        work.commit()
    assert not list(tmp_path.iterdir())
    with rehearsal(clock) as another:
        assert another.head().seq == 0
