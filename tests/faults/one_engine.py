"""One engine for all the stores a drill opens, one after another.

SQLAlchemy writes each statement anew for each engine, 50 ms at every opening. The connections
are the program's own, each made anew and as it always is.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine

from meetingapp.models import engine as engines
from meetingapp.models import store
from meetingapp.models.connection import RawConnection, connect


@contextmanager
def one_engine() -> Iterator[None]:
    """Use one engine until this is left. Two stores open at once are not possible then."""
    at: list[tuple[Path, bytes, float]] = []
    made: list[Engine] = []

    def connect_there(*_: object, **__: object) -> RawConnection:
        path, key, wait = at[-1]
        return connect(path, key, wait=wait)

    def engine_for(path: Path, key: bytes, *, wait: float = 5.0) -> Engine:
        at[:] = [(path, key, wait)]
        if not made:
            made.append(real(path, key, wait=wait))
        return made[0]

    real = engines.engine_for
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "connect", connect_there)
        patch.setattr(store, "engine_for", engine_for)
        yield
