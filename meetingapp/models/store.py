"""The store of one vault: makes it, opens it, gives units of work, and closes it tidily."""

from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from meetingapp.clock import Clock
from meetingapp.errors import AppError
from meetingapp.models import anchor, audit
from meetingapp.models.audit import AuditChain, ChainResult
from meetingapp.models.backup import pending
from meetingapp.models.backup.noting import note_what_was_put_back
from meetingapp.models.connection import connect, inspect, new_file
from meetingapp.models.damage import is_small, must_be_undamaged, must_be_undamaged_in_use
from meetingapp.models.engine import ONLY_READS, checking, engine_for
from meetingapp.models.faults import as_sentences, told_when_full
from meetingapp.models.files import DATABASE as FILE_NAME
from meetingapp.models.files import of_database
from meetingapp.models.keys import Keys
from meetingapp.models.migrations import STEPS
from meetingapp.models.migrations.runner import Step, migrate, run_steps
from meetingapp.models.recent import Recent
from meetingapp.models.seals import FIRST_VOUCHED, any_vouched, state_of, subjects
from meetingapp.models.uow import SqlUnitOfWork
from meetingapp.models.verify.checking import Place, check
from meetingapp.services.findings import Finding
from meetingapp.services.ports import AuditEntry, Reach
from meetingapp.services.wholeness_port import Outside

__all__ = ["FILE_NAME", "Keys", "Store", "create_store", "open_store"]


class Store:
    """An open store. Close it before the program ends or locks."""

    def __init__(self, folder: Path, engine: Engine, keys: Keys, clock: Clock) -> None:
        self._folder = folder
        self._engine = engine
        self._keys = keys
        self._chain = AuditChain(keys.audit)
        self._clock = clock
        self._recent = Recent()
        self._looked = False

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
        """Check the audit chain alone, and against the anchor outside the database."""
        with as_sentences(FILE_NAME), self._reading().connect() as connection:
            return self._chain.verify(connection, anchor.read(self._folder))

    def findings(self, outside: Outside | None = None) -> tuple[Finding, ...]:
        """Check all there is while it is in use, and give what is not as it was left.

        It is in nobody’s way, but long: run it as heavy work.
        """
        return check(
            Place(self._folder, self._keys),
            outside or Outside(),
            undamaged=self.look_for_damage,
            connect=partial(checking, self._folder / FILE_NAME, self._keys.database),
        )

    def must_be_whole(self, outside: Outside | None = None) -> None:
        """Check all there is, and tell the gravest of what was found. Long, as ``findings``.

        Raises:
            AppError: ``verify.found``.
        """
        told = [finding for finding in self.findings(outside) if not finding.is_note]
        if told:
            raise told[0].as_error()

    def _reading(self) -> Engine:
        return self._engine.execution_options(**{ONLY_READS: True})

    def drop_anchor(self) -> AuditEntry:
        """Remember outside the database how far the chain has come.

        An anchor that the chain does not go on from is kept: it is the proof of a loss.
        """
        head = self.head()
        known = anchor.read(self._folder)
        if known is None or (known.seq < head.seq and self.goes_on_from(known)):
            with told_when_full(self._folder):
                anchor.write(self._folder, head)
        return head

    def goes_on_from(self, known: AuditEntry) -> bool:
        """Tell whether an entry known from outside stands, or was lost by a restore."""
        with as_sentences(FILE_NAME), self._reading().connect() as connection:
            if audit.has(connection, known):
                return True
        return any(each.explains(known) for each in anchor.put_back(self._folder))

    def tidy(self) -> bool:
        """Fold the write-ahead log into the database, so that nothing rests on it alone.

        Returns:
            whether nothing is left in the log; a backup under way may still be reading it.
        """
        with as_sentences(FILE_NAME), closing(self._engine.raw_connection()) as connection:
            cursor = connection.cursor()
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            answer = cursor.fetchone()
        return answer is not None and not answer[0]

    def scrub(self) -> bool:
        """Write the whole file anew from what is still in it, and fold the log in.

        The database overwrites what is deleted, but when rows move between pages it may leave a
        copy where they were; the copy of a row that is deleted later is then nobody's to overwrite.

        Returns:
            as ``tidy``. Nothing erased is left when it is true.

        Raises:
            AppError: ``store.busy``, ``store.disk_full``; the file is as it was.
        """
        with as_sentences(FILE_NAME), closing(self._engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM")
        return self.tidy()

    def close(self, *, tidily: bool = True) -> None:
        """Anchor the chain, fold the log in and let go of the file.

        Args:
            tidily: fold the log in, which waits for whoever still reads.
        """
        try:
            self.drop_anchor()
            if tidily:
                self.tidy()
        finally:
            self.let_go()

    def look_for_damage(self) -> None:
        """Check every page of the file. Long where it is large: run it as heavy work when idle.

        Raises:
            AppError: ``store.damaged``, or ``store.busy`` when it must be tried again.
        """
        must_be_undamaged_in_use(self._folder / FILE_NAME, self._keys.database)

    def look_once_for_damage(self) -> None:
        """Check every page, once, of a file that was too large to be checked when it was opened.

        Raises:
            AppError: ``store.damaged``. Where somebody writes all the time, the next call tries.
        """
        if self._looked or is_small(self._folder / FILE_NAME):
            return
        try:
            self.look_for_damage()
        except AppError as refused:
            if refused.code != "store.busy":
                raise
            return
        self._looked = True

    def note_what_was_put_back(self) -> None:
        """Let the chain tell of a backup that was put back before this opening."""
        with as_sentences(FILE_NAME), self._engine.begin() as connection:
            note_what_was_put_back(connection, self._chain, self._folder, self._clock)

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
        for made in of_database(path):
            made.unlink(missing_ok=True)
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
            ``store.newer``, ``store.read_only``, ``store.disk_full``, ``store.busy`` or
            ``store.backup_failed``. The file is as it was.
    """
    with told_when_full(folder):
        return _opened(folder, keys, clock, steps, wait)


def _opened(folder: Path, keys: Keys, clock: Clock, steps: Sequence[Step], wait: float) -> Store:
    path = folder / FILE_NAME
    try:
        pending.finish(folder)
    except OSError:
        raise AppError("store.read_only", file=path.name) from None
    version = inspect(path, keys.database, newest=len(steps))
    if is_small(path):
        must_be_undamaged(path, keys.database)
    with as_sentences(path.name):
        migrate(folder, keys, clock, steps=steps, version=version)
    store = _store(folder, keys, clock, wait=wait)
    try:
        store.head()
        store.note_what_was_put_back()
        if len(steps) >= FIRST_VOUCHED:
            store.vouch_for_everything()
    except BaseException:
        store.let_go()
        raise
    return store


def _store(folder: Path, keys: Keys, clock: Clock, *, wait: float) -> Store:
    engine = engine_for(folder / FILE_NAME, keys.database, wait=wait)
    return Store(folder, engine, keys, clock)
