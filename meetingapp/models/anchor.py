"""The head of the audit chain, kept outside the database, beside the vault.

A database that was put back from an older copy, or lost its newest entries, still looks whole by
itself. This small file remembers how far it had come. When a backup is put back by Samråd, it also
remembers what was lost by that: an entry of the chain vouches for it, so that nobody can explain
away a loss by writing here.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from meetingapp.durable import read_json, replace_file
from meetingapp.errors import AppError
from meetingapp.models.files import ANCHOR
from meetingapp.services.ports import AuditEntry

FILE_NAME: Final = ANCHOR


@dataclass(frozen=True, slots=True)
class PutBack:
    """A backup that was put back.

    Attributes:
        at: when.
        line: the number of the line of entries that began then; the first of all is 0.
        kept: the last entry the backup held, and so the last that stands from before.
        lost: the last entry known from before; None when none after ``kept`` is known of.
    """

    at: datetime
    line: int
    kept: AuditEntry
    lost: AuditEntry | None

    @property
    def digest(self) -> str:
        """Give the SHA-256 that the entry ``vault.restore`` vouches for."""
        text = json.dumps(self.as_json(), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    def explains(self, head: AuditEntry) -> bool:
        """Tell whether an entry that no longer stands was lost when this was put back."""
        return self.lost is not None and self.kept.seq < head.seq <= self.lost.seq

    def as_json(self) -> dict[str, object]:
        """Give what is written to disk."""
        lost = asdict(self.lost) if self.lost else None
        at = self.at.isoformat(timespec="seconds")
        return {"at": at, "line": self.line, "kept": asdict(self.kept), "lost": lost}


@dataclass(frozen=True, slots=True)
class Anchor:
    """What the file remembers."""

    head: AuditEntry
    put_back: tuple[PutBack, ...] = ()

    def text(self) -> bytes:
        """Give what is written to disk."""
        history = [each.as_json() for each in self.put_back]
        body = {**asdict(self.head), **({"put_back": history} if history else {})}
        return (json.dumps(body) + "\n").encode()


def read(folder: Path) -> AuditEntry | None:
    """Give the anchored head; None where none was written yet, or the file is no anchor.

    A missing anchor proves nothing, so it is no fault here; the printed heads remain.
    """
    whole = read_whole(folder)
    return whole.head if whole else None


def put_back(folder: Path) -> tuple[PutBack, ...]:
    """Give the backups that were put back in ``folder``, oldest first."""
    whole = read_whole(folder)
    return whole.put_back if whole else ()


def read_whole(folder: Path) -> Anchor | None:
    """Give all that the file remembers; None as ``read``."""
    try:
        raw = read_json(folder / FILE_NAME)
        match raw:
            case {"seq": int(), "mac": str()}:
                return Anchor(_entry(raw), tuple(map(_read_back, raw.get("put_back", ()))))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return None


def write(folder: Path, head: AuditEntry) -> None:
    """Remember ``head``; what was put back is still remembered.

    Raises:
        AppError: ``store.read_only``; the older anchor still stands.
    """
    try:
        replace_file(folder / FILE_NAME, Anchor(head, put_back(folder)).text())
    except OSError:
        raise AppError("store.read_only", file=FILE_NAME) from None


def _read_back(raw: Mapping[str, Mapping[str, object]]) -> PutBack:
    at, line, lost = datetime.fromisoformat(str(raw["at"])), int(str(raw["line"])), raw["lost"]
    return PutBack(at, line, _entry(raw["kept"]), _entry(lost) if lost else None)


def _entry(raw: Mapping[str, object]) -> AuditEntry:
    return AuditEntry(int(str(raw["seq"])), str(raw["mac"]))
