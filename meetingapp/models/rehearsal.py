"""A store with nothing in it, in memory alone: what is done there is quicker in the next one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from meetingapp.clock import Clock
from meetingapp.models.engine import engine_on
from meetingapp.models.keys import Keys
from meetingapp.models.migrations import STEPS
from meetingapp.models.migrations.runner import run_steps
from meetingapp.models.store import Store

_NO_KEY = bytes(32)


@contextmanager
def rehearsal(clock: Clock) -> Iterator[Store]:
    """Give an empty store that no file knows of; nothing that is secret may be put there."""
    raw = dbapi2.connect(":memory:", check_same_thread=False, isolation_level=None)
    try:
        run_steps(raw, STEPS, version=0)
        yield Store(Path(), engine_on(raw), Keys(_NO_KEY, _NO_KEY), clock)
    finally:
        raw.close()
