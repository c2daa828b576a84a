"""What SQLAlchemy works out once is worked out once for the suite, not once for each store.

An engine writes each statement anew the first time it is used, some 50 ms for every store that a
test opens. The connections are the program's own, each made anew and as it always is.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, create_engine
from sqlcipher3 import dbapi2

from meetingapp.models import engine as engines


@contextmanager
def shared_statements() -> Iterator[None]:
    """Let every engine made until this is left use the statements the others have written."""
    first = create_engine("sqlite://", module=dbapi2)
    with first.connect():
        pass  # at its first connection a dialect learns what the library can do

    def make(url: str, **options: object) -> Engine:
        engine = create_engine(url, **options)
        engine.dialect = first.dialect
        engine._compiled_cache = first._compiled_cache
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "create_engine", make)
        yield
    first.dispose()
