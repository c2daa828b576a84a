"""The head of the audit chain, kept outside the database, beside the vault.

A database that was put back from an older copy, or lost its newest entries, still looks whole by
itself. This small file remembers how far it had come.
"""

import json
from pathlib import Path
from typing import Final

from meetingapp.durable import replace_file
from meetingapp.errors import AppError
from meetingapp.services.ports import AuditEntry

FILE_NAME: Final = "audit-anchor.json"


def read(folder: Path) -> AuditEntry | None:
    """Give the anchored head; None where none was written yet, or the file is no anchor.

    A missing anchor proves nothing, so it is no fault here; the printed heads remain.
    """
    try:
        raw = json.loads((folder / FILE_NAME).read_bytes())
    except (OSError, ValueError):
        return None
    match raw:
        case {"seq": int(seq), "mac": str(mac)}:
            return AuditEntry(seq, mac)
    return None


def write(folder: Path, head: AuditEntry) -> None:
    """Remember ``head``.

    Raises:
        AppError: ``store.read_only``; the older anchor still stands.
    """
    content = json.dumps({"seq": head.seq, "mac": head.mac}) + "\n"
    try:
        replace_file(folder / FILE_NAME, content.encode())
    except OSError:
        raise AppError("store.read_only", file=FILE_NAME) from None
