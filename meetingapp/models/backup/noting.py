"""Notes in the audit chain that a backup was put back, once, at the first opening after it."""

from pathlib import Path

from sqlalchemy import Connection, select
from sqlmodel import col

from meetingapp.clock import Clock
from meetingapp.models import anchor
from meetingapp.models.anchor import PutBack
from meetingapp.models.audit import AuditChain
from meetingapp.models.backup.condition import RESTORED
from meetingapp.models.rows.audit import AuditRow


def note_what_was_put_back(
    connection: Connection, chain: AuditChain, folder: Path, clock: Clock
) -> None:
    """Add the entries that are missing, in the transaction of ``connection``.

    Each restore the anchor remembers gets one, those before an older backup was put back too:
    only what an entry vouches for may explain why entries known elsewhere are gone.
    """
    for put_back in anchor.put_back(folder):
        if not _is_noted(connection, put_back):
            chain.add(
                connection,
                at=clock(),
                actor="",
                action=RESTORED,
                subject=str(put_back.line),
                digest=put_back.digest,
            )


def _is_noted(connection: Connection, put_back: PutBack) -> bool:
    noted = select(col(AuditRow.seq)).where(
        col(AuditRow.subject) == str(put_back.line),
        col(AuditRow.digest) != "",  # so that the index on what entries vouch for is used
        col(AuditRow.digest) == put_back.digest,
        col(AuditRow.action) == RESTORED,
    )
    return connection.scalars(noted).first() is not None
