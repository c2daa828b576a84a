"""A slot: the master key wrapped for one secret. Any slot opens the vault on its own.

What may open one lies in ``openers``. Everything in a slot but the wrapped key itself is bound to
it, and to the vault: nothing can be altered, or moved to another slot, person or vault.
"""

import base64
import json
import os
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from meetingapp.vault.keys import KEY_BYTES, MasterKey
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
    KEYRING = "keyring"


@dataclass(frozen=True, slots=True)
class Holder:
    """A person who may open the vault: an id in the register, a name, and a role.

    The vault keeps the role and does not ask what it means.
    """

    person: str
    name: str
    role: str

    def as_json(self) -> dict[str, object]:
        """Give the form that stands in the vault file."""
        return {"person": self.person, "name": self.name, "role": self.role}

    @classmethod
    def from_json(cls, raw: object) -> "Holder":
        """Read the form that stands in the vault file.

        Raises:
            ValueError: it is not what ``as_json`` writes.
        """
        match raw:
            case {"person": str(person), "name": str(name), "role": str(role), **rest} if (
                person and not rest
            ):
                return cls(person, name, role)
        raise ValueError("not a person of a vault")


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapped copy of the master key, as it stands in the vault file.

    Attributes:
        cost: what a guess costs, where guessing is possible at all.
        person: whom it lets in; empty for the recovery code, and in the oldest files.
        ring: which of the system's keyrings holds the secret; empty for the other kinds.
    """

    id: str
    kind: SlotKind
    salt: bytes
    nonce: bytes = b""
    wrapped: bytes = field(default=b"", repr=False)
    cost: Cost | None = None
    person: str = ""
    ring: str = ""

    def as_json(self) -> dict[str, object]:
        """Give the form that stands in the vault file."""
        return {**self._head(), "nonce": _text(self.nonce), "wrapped": _text(self.wrapped)}

    def bound(self, vault_id: str) -> bytes:
        """Give all that the wrapped key is bound to."""
        return canonical({"vault": vault_id, **self._head()})

    def _head(self) -> dict[str, object]:
        head: dict[str, object] = {"id": self.id, "kind": self.kind.value, "salt": _text(self.salt)}
        if self.cost is not None:
            head["kdf"] = self.cost.as_json()
        # Left out when empty: so it was before a slot belonged to somebody, and such slots stay.
        named = {"person": self.person, "ring": self.ring}
        return {**head, **{name: value for name, value in named.items() if value}}

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
            person=str(raw.get("person", "")),
            ring=str(raw.get("ring", "")),
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


def wrap(
    master: MasterKey, vault_id: str, secret: Secret, person: str = "", ring: str = ""
) -> Slot:
    """Make a new slot that ``secret`` opens."""
    salt, nonce = os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES)
    empty = Slot(
        str(uuid.uuid4()), secret.kind, salt, nonce, cost=secret.cost, person=person, ring=ring
    )
    cipher = _cipher(secret.wrapping_key(salt, secret.cost))
    return replace(empty, wrapped=cipher.encrypt(nonce, master.secret, empty.bound(vault_id)))


def unwrap(slot: Slot, vault_id: str, secret: Secret) -> MasterKey | None:
    """Open ``slot``; None when this secret does not, or the slot was changed or moved here."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - as in _cipher

    try:
        cipher = _cipher(secret.wrapping_key(slot.salt, slot.cost))
        return MasterKey(cipher.decrypt(slot.nonce, slot.wrapped, slot.bound(vault_id)))
    except InvalidTag:
        return None


def _cipher(key: bytes) -> "AESGCM":
    # Loaded at the first use: the window is painted before any key is needed.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - at first use

    return AESGCM(key)


def canonical(value: object) -> bytes:
    """Write JSON in the one form that is bound and signed."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _bytes(raw: object, length: int) -> bytes:
    decoded = base64.b64decode(str(raw), validate=True)
    if len(decoded) != length:
        raise ValueError("a value in a slot has the wrong length")
    return decoded
