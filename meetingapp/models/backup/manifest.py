"""The manifest of a backup: what is in it, under a seal that only this vault’s keys can make.

It stands readable beside the encrypted files, so that a backup can be told from another before it
is unlocked. It holds numbers, times and checksums; of children nothing.
"""

import hmac
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path
from typing import Final

from meetingapp.durable import read_json
from meetingapp.errors import AppError
from meetingapp.models.keys import Keys
from meetingapp.services.ports import AuditEntry

FILE_NAME: Final = "manifest.json"
_FORMAT: Final = 1
_USE: Final = b"backup-manifest/v1"


@dataclass(frozen=True, slots=True)
class Content:
    """One file of a backup as it was written."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says it is.

    Attributes:
        made_at: when, aware, in UTC.
        program: the version of Samråd that made it.
        version: of the database.
        head: the last entry of its audit chain.
        line: which line of entries it belongs to: how often a backup had been put back.
        counts: how many rows each table has.
        files: name → size and checksum.
        whole: nothing was wrong with the vault when it was made.
        seal: empty until it is sealed.
    """

    made_at: datetime
    program: str
    version: int
    head: AuditEntry
    line: int
    counts: Mapping[str, int]
    files: Mapping[str, Content]
    whole: bool = True
    seal: str = ""

    def sealed(self, keys: Keys) -> "Manifest":
        """Return the same manifest with its seal."""
        return replace(self, seal=self._seal(keys))

    def is_ours(self, keys: Keys) -> bool:
        """Tell whether this vault made it, and nobody has changed it since."""
        return hmac.compare_digest(self.seal.encode(), self._seal(keys).encode())

    def text(self) -> bytes:
        """Give what is written to disk."""
        return (json.dumps({**self._body(), "mac": self.seal}, indent=1) + "\n").encode()

    def size(self) -> int:
        """Return the bytes of all its files."""
        return sum(content.size for content in self.files.values())

    def _body(self) -> dict[str, object]:
        return {
            "format": _FORMAT,
            "made_at": self.made_at.isoformat(timespec="seconds"),
            "program": self.program,
            "user_version": self.version,
            "head": asdict(self.head),
            "line": self.line,
            "counts": dict(self.counts),
            "files": {name: asdict(content) for name, content in self.files.items()},
            "whole": self.whole,
        }

    def _seal(self, keys: Keys) -> str:
        body = json.dumps(self._body(), sort_keys=True, separators=(",", ":"))
        return hmac.digest(_key(keys), body.encode(), "sha256").hex()


def mark_of(keys: Keys) -> str:
    """Give a short mark that tells this vault’s passing files from another’s, and nothing more."""
    return hmac.digest(_key(keys), b"passing", "sha256").hex()[:8]


def _key(keys: Keys) -> bytes:
    # Who may vouch for the chain may vouch for a copy of it; a key of its own for this use.
    return hmac.digest(keys.audit, _USE, "sha256")


def content_of(path: Path) -> Content:
    """Measure a file as it lies on the disk."""
    with path.open("rb") as opened:
        return Content(path.stat().st_size, file_digest(opened, "sha256").hexdigest())


def read(backup: Path) -> Manifest:
    """Read the manifest of a backup. Whose it is, its seal tells.

    Raises:
        AppError: ``backup.missing`` where there is none, ``backup.damaged`` where it makes no
            sense, ``backup.newer`` where a newer version wrote it.
    """
    try:
        return _parsed(read_json(backup / FILE_NAME))
    except OSError:
        raise AppError("backup.missing", folder=str(backup)) from None
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
        raise AppError("backup.damaged", name=backup.name) from None


def _parsed(raw: Mapping[str, object]) -> Manifest:
    match raw:
        case {"format": int(number)} if number > _FORMAT:
            raise AppError("backup.newer")
        case {
            "format": 1,
            "made_at": str(made_at),
            "program": str(program),
            "user_version": int(version),
            "head": {"seq": int(seq), "mac": str(mac), **extra},
            "line": int(line),
            "counts": dict(counts),
            "files": dict(files),
            "whole": bool(whole),
            "mac": str(seal),
            **rest,
        } if not rest and not extra and seal.isascii():
            moment = datetime.fromisoformat(made_at).astimezone(UTC)
            contents = {_plain(name): Content(**each) for name, each in files.items()}
            head = AuditEntry(seq, mac)
            return Manifest(
                moment, program, version, head, line, dict(counts), contents, whole, seal
            )
    raise ValueError("not a manifest")


def _plain(name: str) -> str:
    """Refuse a name that leads out of the backup."""
    if name != Path(name).name or name in ("", ".", "..") or "\\" in name:
        raise ValueError("not a file name")
    return name
