"""One use case, one transaction: what is not committed never happened."""

from types import TracebackType
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from meetingapp.clock import Clock
from meetingapp.models.audit import AuditChain
from meetingapp.models.faults import as_sentences, sentence_for
from meetingapp.models.recent import Recent
from meetingapp.models.repositories.access import AccessRepository
from meetingapp.models.repositories.attachments import AttachmentsRepository
from meetingapp.models.repositories.cases import CasesRepository
from meetingapp.models.repositories.catalogue import CatalogueRepository
from meetingapp.models.repositories.erasing import ErasingRepository
from meetingapp.models.repositories.figures import FiguresRepository
from meetingapp.models.repositories.handovers import HandoversRepository
from meetingapp.models.repositories.lists import ListsRepository
from meetingapp.models.repositories.log import LogRepository
from meetingapp.models.repositories.measurements import MeasurementsRepository
from meetingapp.models.repositories.meetings import MeetingsRepository
from meetingapp.models.repositories.minutes import MinutesRepository
from meetingapp.models.repositories.people import PeopleRepository
from meetingapp.models.repositories.search import SearchRepository
from meetingapp.models.repositories.system_cases import SystemCasesRepository
from meetingapp.models.repositories.trail import TrailRepository
from meetingapp.models.seals import Touched, state_of
from meetingapp.services.ports import AuditEntry, Reach

_FILE = "data.db"


class SqlUnitOfWork:
    """A transaction on the store, within one person's reach. Use it as a context manager, once.

    Leaving it without ``commit`` undoes everything, audit entries too.
    """

    def __init__(
        self, engine: Engine, chain: AuditChain, clock: Clock, reach: Reach, recent: Recent
    ) -> None:
        self._engine = engine
        self._recent = recent
        self._chain = chain
        self._clock = clock
        self._reach = reach
        self._touched = Touched()

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
        session, clock, reach, touched = self._session, self._clock, self._reach, self._touched
        self.access = AccessRepository(session, clock, reach, touched)
        self.catalogue = CatalogueRepository(session, reach)
        self.cases = CasesRepository(session, clock, reach, touched, self.access)
        self.meetings = MeetingsRepository(session, clock, self._recent, reach, touched)
        self.minutes = MinutesRepository(session, reach, touched)
        self.people = PeopleRepository(session, touched)
        self.attachments = AttachmentsRepository(session, reach, touched)
        self.measurements = MeasurementsRepository(session, reach, touched)
        self.handovers = HandoversRepository(session, reach, touched)
        self.log = LogRepository(session)
        self.lists = ListsRepository(session, reach)
        self.search = SearchRepository(session, reach)
        self.system_cases = SystemCasesRepository(session, reach)
        self.figures = FiguresRepository(session, clock, reach, touched)
        self.erasing = ErasingRepository(session, self._recent, touched)
        self.trail = TrailRepository(session, clock, self._recent, reach, touched)
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
        """Make everything since the start durable: it is on disk when this returns.

        What was changed and no entry vouches for yet gets an entry of its own.
        """
        with as_sentences(_FILE):
            for kind, subject in self._touched.rest():
                self._add(f"{kind}.state", subject, self._state(kind, subject))
            self._session.commit()
        self.meetings.committed()

    def audit(self, action: str, subject: str, digest: str = "") -> AuditEntry:
        """Append an entry to the audit chain in this transaction.

        Args:
            action: what is done, such as ``case.read``.
            subject: the id it is done to; never a name or content.
            digest: a hexadecimal SHA-256 that the entry vouches for. Without one, an entry about
                something this transaction changed vouches for what it became.
        """
        with as_sentences(_FILE):
            changed = None if digest else self._touched.take(action, subject)
            return self._add(action, subject, self._state(changed, subject) if changed else digest)

    def _state(self, kind: str, subject: str) -> str:
        self._session.flush()
        return state_of(self._session.connection(), kind, subject)

    def _add(self, action: str, subject: str, digest: str) -> AuditEntry:
        self._session.flush()
        return self._chain.add(
            self._session.connection(),
            at=self._clock(),
            actor=self._reach.person,
            action=action,
            subject=subject,
            digest=digest,
        )
