"""Gathers what is known of a vault outside its database, and has it checked."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from meetingapp.errors import term
from meetingapp.minutes.printed import printed_head
from meetingapp.models.keys import Keys as StoreKeys
from meetingapp.models.store import Store
from meetingapp.models.verify.checking import Place, check_lying
from meetingapp.services.access_log import VaultNow
from meetingapp.services.findings import Finding
from meetingapp.services.keys_port import Keys
from meetingapp.services.ports import AuditEntry
from meetingapp.services.wholeness_port import Outside, Paper
from meetingapp.vault import vault
from meetingapp.vault.attempts import Attempts
from meetingapp.vault.vault import OpenVault
from meetingapp.wiring.ring_anchor import RingAnchor
from meetingapp.wiring.vault_keys import VaultKeys

_KEYRING: Final = term("the system’s keyring")
_NONE: Final[Mapping[str, bytes]] = MappingProxyType({})


class OpenWholeness:
    """Checks a vault while it is open, and keeps the head of its log in places outside it."""

    def __init__(self, store: Store, keys: Keys, ring: RingAnchor) -> None:
        self._store = store
        self._keys = keys
        self._ring = ring
        self._seen: AuditEntry | None = None
        self._kept: AuditEntry | None = None

    def findings(self) -> tuple[Finding, ...]:
        """Give all that is not as Samråd left it, gravest first. Long."""
        return self._store.findings(_outside(self._keys, self._ring))

    def must_be_whole(self) -> None:
        """Check all but the vault file, which is looked at when it is unlocked. Long.

        Raises:
            AppError: ``verify.found``, with the gravest of what was found.
        """
        self._store.must_be_whole(Outside(heads=_heads(self._ring)))

    def keep_head(self) -> None:
        """Let the file beside the vault, and the keyring where it is used, remember the log.

        Raises:
            AppError: ``store.read_only``; the older memory still stands.
        """
        head = self._store.drop_anchor()
        self._ring.keep(head, self._store.goes_on_from)
        self._kept = head

    def is_quiet(self) -> bool:
        """Tell whether nothing was done since this was asked last, and the head is not yet kept."""
        head = self._store.head()
        before, self._seen = self._seen, head
        return head == before and head != self._kept


def unlocked(folder: Path, typed: str, *, is_code: bool) -> OpenVault:
    """Open the keys of a vault, and nothing else. A wrong try counts.

    Raises:
        AppError: what is typed does not open it, or ``vault.wait``.
    """
    with Attempts(folder).one():
        if is_code:
            return vault.open_with_recovery_code(folder, typed)
        return vault.open_with_passphrase(folder, typed)


def check_closed(
    folder: Path, opened: OpenVault, pdfs: Mapping[str, bytes] = _NONE
) -> tuple[Finding, ...]:
    """Check a vault that nobody has open, without changing it, and printed minutes with it.

    Args:
        folder: where it lies.
        opened: its keys.
        pdfs: what is in each document, by the name of its file.

    Raises:
        AppError: the database cannot be opened at all.
    """
    keys = VaultKeys(folder, opened)
    ring = RingAnchor(opened.vault_id, lambda: vault.has_keyring(folder))
    place = Place(folder, StoreKeys(opened.database_key(), opened.audit_key()))
    papers = tuple(_paper(name, pdf) for name, pdf in pdfs.items())
    return check_lying(place, replace(_outside(keys, ring), papers=papers))


def _outside(keys: Keys, ring: RingAnchor) -> Outside:
    return Outside(VaultNow(keys.digest(), keys.people()), _heads(ring))


def _heads(ring: RingAnchor) -> tuple[tuple[str, AuditEntry], ...]:
    remembered = ring.read()
    return ((_KEYRING, remembered),) if remembered else ()


def _paper(name: str, pdf: bytes) -> Paper:
    head = printed_head(pdf)
    return Paper(name, AuditEntry(*head) if head else None, hashlib.sha256(pdf).hexdigest())
