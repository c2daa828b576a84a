"""The store of one vault: makes it, opens it, gives units of work, and closes it tidily."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from meetingapp.clock import Clock
from meetingapp.errors import AppError
from meetingapp.models import anchor, audit
from meetingapp.models.audit import AuditChain, ChainResult
from meetingapp.models.connection import connect, inspect, new_file
from meetingapp.models.engine import engine_for
from meetingapp.models.faults import as_sentences
from meetingapp.models.migrations import STEPS
from meetingapp.models.migrations.runner import Step, migrate, run_steps
from meetingapp.models.recent import Recent
from meetingapp.models.seals import any_vouched, state_of, subjects
from meetingapp.models.uow import SqlUnitOfWork
from meetingapp.services.ports import AuditEntry, Reach

FILE_NAME: Final = "data.db"
_FIRST_VOUCHED: Final = 5
_SIDECARS: Final = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Keys:
    """The two keys the store needs; they come from the vault."""

    database: bytes = field(repr=False)
    audit: bytes = field(repr=False)


class Store:
    """An open store. Close it before the program ends or locks."""

    def __init__(self, folder: Path, engine: Engine, chain: AuditChain, clock: Clock) -> None:
        self._folder = folder
        self._engine = engine
        self._chain = chain
        self._clock = clock
        self._recent = Recent()

    def transaction(self, reach: Reach) -> SqlUnitOfWork:
        """Begin a unit of work that may read and write what is within reach."""
        return SqlUnitOfWork(self._engine, self._chain, self._clock, reach, self._recent)

    def vouch_for_everything(self) -> None:
        """Let the chain vouch for all there is, in a store from before entries vouched for it."""
        with as_sentences(FILE_NAME), self._engine.begin() as connection:
            if any_vouched(connection):
                return
            for kind, subject in tuple(subjects(connection)):
                self._chain.add(
                    connection,
                    at=self._clock(),
                    actor="",
                    action=f"{kind}.baseline",
                    subject=subject,
                    digest=state_of(connection, kind, subject),
                )

    def head(self) -> AuditEntry:
        """Give the last entry of the audit chain."""
        with as_sentences(FILE_NAME), self._engine.connect() as connection:
            return audit.head(connection)

    def verify(self) -> ChainResult:
        """Check the whole audit chain, and against the anchor outside the database."""
        with as_sentences(FILE_NAME), self._engine.connect() as connection:
            return self._chain.verify(connection, anchor.read(self._folder))

    def must_be_whole(self) -> None:
        """Check the audit chain and say so when it cannot be trusted. Takes time: 40 µs an entry.

        Raises:
            AppError: ``store.chain_broken``.
        """
        result = self.verify()
        if result.broken_at is not None:
            raise AppError("store.chain_broken", seq=result.broken_at)

    def drop_anchor(self) -> AuditEntry:
        """Remember outside the database how far the chain has come.

        An anchor that the database falls behind is kept: it is the proof that something is lost.
        """
        head = self.head()
        known = anchor.read(self._folder)
        if known is None or known.seq < head.seq:
            anchor.write(self._folder, head)
        return head

    def tidy(self) -> None:
        """Fold the write-ahead log into the database, so that nothing rests on it alone."""
        with as_sentences(FILE_NAME), closing(self._engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Anchor the chain, fold the log in and let go of the file."""
        try:
            self.drop_anchor()
            self.tidy()
        finally:
            self.let_go()

    def let_go(self) -> None:
        """Close every connection, and nothing more."""
        self._engine.dispose()


def create_store(folder: Path, keys: Keys, clock: Clock, *, steps: Sequence[Step] = STEPS) -> Store:
    """Make a new, empty store in ``folder``.

    Raises:
        AppError: ``store.exists``, ``store.read_only``, ``store.disk_full``. No half store stays.
    """
    path = folder / FILE_NAME
    new_file(path)
    try:
        with as_sentences(path.name), closing(connect(path, keys.database)) as connection:
            run_steps(connection, steps, version=0)
    except BaseException:
        for ending in _SIDECARS:
            path.with_name(path.name + ending).unlink(missing_ok=True)
        raise
    return _store(folder, keys, clock, wait=5.0)


def open_store(
    folder: Path,
    keys: Keys,
    clock: Clock,
    *,
    steps: Sequence[Step] = STEPS,
    wait: float = 5.0,
) -> Store:
    """Open the store in ``folder``, and bring an older one up to date after a safety copy.

    Raises:
        AppError: ``store.missing``, ``store.plain``, ``store.damaged``, ``store.foreign``,
            ``store.newer``, ``store.read_only``, ``store.busy`` or ``store.backup_failed``. The
            file is as it was.
    """
    path = folder / FILE_NAME
    version = inspect(path, keys.database, newest=len(steps))
    with as_sentences(path.name):
        migrate(path, keys.database, steps=steps, version=version)
    store = _store(folder, keys, clock, wait=wait)
    try:
        store.head()
        if len(steps) >= _FIRST_VOUCHED:
            store.vouch_for_everything()
    except BaseException:
        store.let_go()
        raise
    return store


def _store(folder: Path, keys: Keys, clock: Clock, *, wait: float) -> Store:
    engine = engine_for(folder / FILE_NAME, keys.database, wait=wait)
    return Store(folder, engine, AuditChain(keys.audit), clock)
