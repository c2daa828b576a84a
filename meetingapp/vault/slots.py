"""A slot: the master key wrapped for one secret. Any slot opens the vault on its own.

Step by step more kinds may join (one per person, the system's keyring): a kind, and something
that turns its secret into the wrapping key.
"""

import base64
import json
import os
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from meetingapp.errors import AppError
from meetingapp.vault import recovery
from meetingapp.vault.keys import KEY_BYTES, MasterKey, derive
from meetingapp.vault.passphrase import Cost

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind, not a passphrase
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapped copy of the master key, as it stands in the vault file."""

    id: str
    kind: SlotKind
    salt: bytes
    nonce: bytes
    wrapped: bytes
    cost: Cost | None = None

    def as_json(self) -> dict[str, object]:
        """Give the form that stands in the vault file."""
        return {
            **_head(self.id, self.kind, self.salt, self.cost),
            "nonce": _text(self.nonce),
            "wrapped": _text(self.wrapped),
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, object]) -> "Slot":
        """Read the form that stands in the vault file.

        Raises:
            ValueError: it is not what ``as_json`` writes.
        """
        kind = SlotKind(str(raw["kind"]))
        slot = cls(
            id=str(raw["id"]),
            kind=kind,
            salt=_bytes(raw["salt"], SALT_BYTES),
            nonce=_bytes(raw["nonce"], NONCE_BYTES),
            wrapped=_bytes(raw["wrapped"], KEY_BYTES + _TAG_BYTES),
            cost=Cost.from_json(raw["kdf"]) if kind is SlotKind.PASSPHRASE else None,
        )
        if slot.as_json() != raw:
            raise ValueError("a slot holds more, or other, than this program writes")
        return slot


class Secret(Protocol):
    """Something a person has that opens the slots of one kind."""

    @property
    def kind(self) -> SlotKind:
        """The kind of slot it opens."""

    @property
    def cost(self) -> Cost | None:
        """The cost of a new slot, where guessing must be made dear."""

    def wrapping_key(self, salt: bytes, cost: Cost | None) -> bytes:
        """Turn the secret into the key that wraps the master key."""


@dataclass(frozen=True, slots=True, repr=False)
class Passphrase:
    """Words a person remembers; stretched, for people choose what can be guessed."""

    text: str
    cost: Cost | None = None
    kind = SlotKind.PASSPHRASE

    def wrapping_key(self, salt: bytes, cost: Cost | None) -> bytes:
        """Stretch the words by Argon2id."""
        if cost is None:
            raise ValueError("a passphrase needs a cost")
        if not cost.is_bearable():
            raise AppError("vault.cost_too_high")
        return cost.key(self.text, salt)


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryCode:
    """The printed code; random, so that it needs no stretching."""

    secret: bytes
    cost: Cost | None = None
    kind = SlotKind.RECOVERY

    @classmethod
    def typed(cls, text: str) -> "RecoveryCode":
        """Read the code as it was typed; raises what ``recovery.read`` raises."""
        return cls(recovery.read(text))

    def wrapping_key(self, salt: bytes, cost: Cost | None) -> bytes:  # noqa: ARG002 - Secret's shape
        """Derive the key; 160 random bits need no stretching."""
        return derive(self.secret, "slot/recovery", salt)


def wrap(master: MasterKey, vault_id: str, secret: Secret) -> Slot:
    """Make a new slot that ``secret`` opens."""
    slot_id, salt, nonce = str(uuid.uuid4()), os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES)
    bound = _bound(vault_id, _head(slot_id, secret.kind, salt, secret.cost))
    wrapped = _cipher(secret.wrapping_key(salt, secret.cost)).encrypt(nonce, master.secret, bound)
    return Slot(slot_id, secret.kind, salt, nonce, wrapped, secret.cost)


def unwrap(slot: Slot, vault_id: str, secret: Secret) -> MasterKey | None:
    """Open ``slot``; None when this secret does not, or the slot was changed or moved here."""
    bound = _bound(vault_id, _head(slot.id, slot.kind, slot.salt, slot.cost))
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - as in _cipher

    try:
        cipher = _cipher(secret.wrapping_key(slot.salt, slot.cost))
        return MasterKey(cipher.decrypt(slot.nonce, slot.wrapped, bound))
    except InvalidTag:
        return None


def _cipher(key: bytes) -> "AESGCM":
    # Loaded at the first use: the window is painted before any key is needed.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    return AESGCM(key)


def canonical(value: object) -> bytes:
    """Write JSON in the one form that is bound and signed."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def _head(slot_id: str, kind: SlotKind, salt: bytes, cost: Cost | None) -> dict[str, object]:
    head: dict[str, object] = {"id": slot_id, "kind": kind.value, "salt": _text(salt)}
    return head if cost is None else {**head, "kdf": cost.as_json()}


def _bound(vault_id: str, head: dict[str, object]) -> bytes:
    return canonical({"vault": vault_id, **head})


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _bytes(raw: object, length: int) -> bytes:
    decoded = base64.b64decode(str(raw), validate=True)
    if len(decoded) != length:
        raise ValueError("a value in a slot has the wrong length")
    return decoded
