"""What is known of a vault outside its database, and who checks it."""

from dataclasses import dataclass
from typing import Protocol

from meetingapp.services.access_log import VaultNow
from meetingapp.services.findings import Finding
from meetingapp.services.ports import AuditEntry


@dataclass(frozen=True, slots=True)
class Paper:
    """A printed document: what its file is called, which entry it names, and its checksum."""

    name: str
    head: AuditEntry | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Outside:
    """What others remember of the log: each head with the name of its place.

    The file beside the vault is read by the check itself.
    """

    vault: VaultNow | None = None
    heads: tuple[tuple[str, AuditEntry], ...] = ()
    papers: tuple[Paper, ...] = ()


class Wholeness(Protocol):
    """Checks the open vault; long, so not on the thread of the screens."""

    def findings(self) -> tuple[Finding, ...]:
        """Give all that is not as Samråd left it, gravest first."""
        ...
