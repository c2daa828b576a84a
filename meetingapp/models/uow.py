"""One use case, one transaction: what is not committed never happened."""

from types import TracebackType
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from meetingapp.clock import Clock
from meetingapp.models.audit import AuditChain
from meetingapp.models.faults import as_sentences, sentence_for
from meetingapp.models.recent import Recent
from meetingapp.models.repositories.cases import CasesRepository
from meetingapp.models.repositories.meetings import MeetingsRepository
from meetingapp.models.repositories.minutes import MinutesRepository
from meetingapp.models.repositories.people import PeopleRepository
from meetingapp.services.ports import AuditEntry

_FILE = "data.db"


class SqlUnitOfWork:
    """A transaction on the store, done by one actor. Use it as a context manager, once.

    Leaving it without ``commit`` undoes everything, audit entries too.
    """

    def __init__(
        self, engine: Engine, chain: AuditChain, clock: Clock, actor: str, recent: Recent
    ) -> None:
        self._engine = engine
        self._recent = recent
        self._chain = chain
        self._clock = clock
        self._actor = actor

    def __enter__(self) -> Self:
        """Take the write lock.

        Raises:
            AppError: ``store.busy`` when another program holds it.
        """
        self._session = Session(self._engine, expire_on_commit=False)
        try:
            with as_sentences(_FILE):
                self._session.connection()
        except BaseException:
            self._session.close()
            raise
        self.cases = CasesRepository(self._session, self._clock)
        self.meetings = MeetingsRepository(self._session, self._clock, self._recent)
        self.minutes = MinutesRepository(self._session)
        self.people = PeopleRepository(self._session)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Undo what was not committed, and tell the database's faults as sentences."""
        self._session.close()
        if error is not None and (said := sentence_for(error, _FILE)):
            raise said from None

    def commit(self) -> None:
        """Make everything since the start durable: it is on disk when this returns."""
        with as_sentences(_FILE):
            self._session.commit()
        self.meetings.committed()

    def audit(self, action: str, subject: str, digest: str = "") -> AuditEntry:
        """Append an entry to the audit chain in this transaction.

        Args:
            action: what is done, such as ``case.read``.
            subject: the id it is done to; never a name or content.
            digest: a hexadecimal SHA-256 that the entry vouches for.
        """
        with as_sentences(_FILE):
            self._session.flush()
            return self._chain.add(
                self._session.connection(),
                at=self._clock(),
                actor=self._actor,
                action=action,
                subject=subject,
                digest=digest,
            )
