"""The real encrypted store, where whatever a use case makes durable is undone afterwards."""

from pathlib import Path
from typing import Final, NamedTuple, cast

from sqlalchemy import Connection, Engine

from meetingapp.clock import Clock
from meetingapp.models.audit import AuditChain
from meetingapp.models.engine import engine_for
from meetingapp.models.keys import Keys
from meetingapp.models.recent import Recent
from meetingapp.models.store import FILE_NAME
from meetingapp.models.uow import SqlUnitOfWork
from meetingapp.services.ports import Reach

_LAST: Final = "SELECT coalesce(max(seq), 0) FROM audit"
_SINCE: Final = "SELECT actor, action, subject FROM audit WHERE seq > ? ORDER BY seq"


class Logged(NamedTuple):
    """What an entry of the audit log tells."""

    actor: str
    action: str
    subject: str


class TrialStore:
    """Units of work as ever; each stands inside one transaction that is never committed."""

    def __init__(self, folder: Path, keys: Keys, clock: Clock) -> None:
        self._engine = engine_for(folder / FILE_NAME, keys.database)
        self._chain = AuditChain(keys.audit)
        self._clock = clock
        self._connection: Connection = self._engine.connect()
        self._begin()

    def _begin(self) -> None:
        self._connection.begin()
        self._connection.begin_nested()
        self._last = self._connection.exec_driver_sql(_LAST).scalar_one()

    def transaction(self, reach: Reach) -> SqlUnitOfWork:
        """Begin a real unit of work: a session takes a connection where it takes an engine."""
        bound = cast("Engine", self._connection)
        return SqlUnitOfWork(bound, self._chain, self._clock, reach, Recent())

    def scrub(self) -> bool:
        """Leave the file alone: nothing was written to it."""
        return True

    def undo(self) -> tuple[Logged, ...]:
        """Undo everything, and give what the audit log had come to hold."""
        found = self._connection.exec_driver_sql(_SINCE, (self._last,)).all()
        self._connection.rollback()
        self._begin()
        return tuple(Logged(*row) for row in found)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        self._engine.dispose()
