"""What the use cases need from the rooms around them."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from meetingapp.domain.case import Case
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.origin import Origin
from meetingapp.domain.template import Template
from meetingapp.services.access_port import Access
from meetingapp.services.annual_port import SystemCases
from meetingapp.services.attachments_port import Attachments
from meetingapp.services.catalogue_port import Catalogue
from meetingapp.services.erasing_port import Erasing
from meetingapp.services.figures_port import FiguresShelf
from meetingapp.services.handovers_port import Handovers
from meetingapp.services.lists_port import Lists
from meetingapp.services.log_port import Log
from meetingapp.services.measurements_port import Measurements
from meetingapp.services.meetings_port import Meetings
from meetingapp.services.register_port import People
from meetingapp.services.search_port import SearchIndex
from meetingapp.services.summaries import CaseSummary
from meetingapp.services.trail_port import Trail


@dataclass(frozen=True, slots=True)
class Reach:
    """Whose transaction it is, and which cases exist for that person.

    A case out of reach is in no list and no count; asked for by its id it is
    ``access.not_yours``. The same holds for everybody where a case is restricted.
    """

    person: str
    every_case: bool = False


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One link of the audit chain, as printed on finalised minutes; ``mac`` is hexadecimal."""

    seq: int
    mac: str


@dataclass(frozen=True, slots=True)
class DueMeasure:
    """An active measure, with its case."""

    case_id: str
    case_title: str
    measure: Measure


@dataclass(frozen=True, slots=True)
class Minutes:
    """Finalised minutes of one discussion; immutable. Checksums are hexadecimal SHA-256.

    ``audit`` is the entry of the log here that vouches for the content.
    """

    id: str
    discussion_id: str
    case_id: str
    version: int
    finalised_at: datetime
    content_sha256: str
    audit: AuditEntry
    pdf_sha256: str
    reason: str = ""
    """Why an earlier version was corrected; empty for the first."""
    origin: Origin | None = None
    """Where they were finalised, when that was on another machine."""

    @property
    def printed_audit(self) -> AuditEntry:
        """The entry that is printed: of the log of the machine where they were finalised."""
        if self.origin is None:
            return self.audit
        return AuditEntry(self.origin.audit_seq, self.origin.audit_mac)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the minutes say about themselves. ``audit`` is ``None`` outside a vault."""

    version: int
    finalised_at: datetime
    content_sha256: str
    audit: AuditEntry | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Finalised:
    """A discussion as it is locked: with its derived values, its meeting and case as one sitting.

    ``content`` is the canonical JSON of the sitting; its SHA-256 is printed in the footer.
    """

    sitting: Sitting
    content: bytes
    results: tuple[GateResult, ...]

    @property
    def content_sha256(self) -> str:
        """The checksum that is printed, hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


class Printer(Protocol):
    """Makes the FULL minutes; given by ``wiring``, so that services know no ReportLab."""

    def print(self, locked: Finalised, template: Template, stamp: Stamp) -> bytes:
        """Return the PDF. No text a person can write makes it fail."""
        ...

    def unprintable(self, locked: Finalised, template: Template, stamp: Stamp) -> tuple[str, ...]:
        """Name the characters no font of ours has; they print by name, in brackets."""
        ...


class Cases(Protocol):
    """The cases. ``get`` adds what finalised minutes tell to ``Case.earlier``.

    ``save`` keeps only those earlier meetings that have no discussion in the store.
    """

    def get(self, case_id: str, *, before: date | None = None) -> Case:
        """Raise ``AppError("case.missing")``. Only what was held ``before`` a day is earlier."""
        ...

    def knows(self, case_id: str) -> bool:
        """Tell whether the id is taken, also by a case out of reach."""
        ...

    def save(self, case: Case) -> None:
        """Add the case, or replace what is stored under its id."""
        ...

    def summaries(self) -> tuple[CaseSummary, ...]:
        """List all cases, newest first."""
        ...

    def names(self) -> frozenset[str]:
        """Return the names of all children and guardians."""
        ...


class MinutesShelf(Protocol):
    """Finalised minutes; nothing on the shelf is ever changed."""

    def add(
        self, minutes: Minutes, content: bytes, pdf: bytes, measures: tuple[Measure, ...]
    ) -> None:
        """Keep minutes, canonical content, PDF, and all the case's measures as they now stand."""
        ...

    def restand(self, case_id: str, measures: tuple[Measure, ...]) -> None:
        """Keep where the known measures of a case stand now, after something beside a meeting."""
        ...

    def get(self, minutes_id: str) -> Minutes:
        """Raise ``AppError("minutes.missing")`` when there are none."""

    def knows(self, minutes_id: str) -> bool:
        """Tell whether the id is taken, also by minutes out of reach."""

    def pdf(self, minutes_id: str) -> bytes:
        """Return the stored PDF; raises as ``get``."""

    def content(self, minutes_id: str) -> bytes:
        """Return the canonical content that was finalised; raises as ``get``."""
        ...

    def latest_of(self, discussion_id: str) -> Minutes | None:
        """Return the newest minutes of a discussion, or ``None`` while it is a draft."""

    def versions_of(self, discussion_id: str) -> tuple[Minutes, ...]:
        """List the versions of a discussion's minutes, newest first; raises as ``latest_of``."""

    def next_version(self, discussion_id: str) -> int:
        """Return 1 for the first minutes of a discussion."""

    def measures_of(self, person: str) -> tuple[DueMeasure, ...]:
        """List active measures a person is responsible for, named by id or by name."""
        ...


class UnitOfWork(Protocol):
    """One transaction. Leaving it without ``commit`` undoes everything."""

    @property
    def cases(self) -> Cases:
        """The cases."""

    @property
    def meetings(self) -> Meetings:
        """The sittings and discussions."""

    @property
    def minutes(self) -> MinutesShelf:
        """Finalised minutes."""

    @property
    def people(self) -> People:
        """The register."""

    @property
    def access(self) -> Access:
        """Who was let into which case, and what is restricted."""

    @property
    def erasing(self) -> Erasing:
        """What takes whole cases away."""

    @property
    def log(self) -> Log:
        """The audit log, for reading."""

    @property
    def lists(self) -> Lists:
        """Long lists, a page at a time."""

    @property
    def search(self) -> SearchIndex:
        """What can be found by its words."""

    @property
    def figures(self) -> FiguresShelf:
        """Figures for leadership."""

    @property
    def attachments(self) -> Attachments:
        """The files kept with cases."""

    @property
    def measurements(self) -> Measurements:
        """The numbers measured of measures."""

    @property
    def catalogue(self) -> Catalogue:
        """What became of measures that were picked from the catalogue."""

    @property
    def handovers(self) -> Handovers:
        """Cases handed over to a stand-in."""

    @property
    def system_cases(self) -> SystemCases:
        """Lines of meetings about no child."""

    @property
    def trail(self) -> Trail:
        """What happened to minutes after they were finalised."""

    def audit(self, action: str, subject: str, digest: str = "") -> AuditEntry:
        """Append a link to the audit chain in this transaction.

        Args:
            action: what was done, as ``case.read`` or ``minutes.finalise``.
            subject: the id it was done to; never content.
            digest: a hexadecimal SHA-256 that the link vouches for. Without one, a link about
                something that was changed vouches for what it became.
        """
        ...

    def commit(self) -> None:
        """Make everything durable. After this the data survives a power cut."""
        ...
