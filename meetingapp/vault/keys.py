"""The master key and the keys derived from it. No other room ever sees the master key itself."""

import secrets
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

KEY_BYTES = 32


class Use(StrEnum):
    """What a derived key is for. A new database key is a new line, never another value here."""

    DATABASE = "use/sqlcipher/v1"
    AUDIT = "use/audit-mac/v1"
    RESCUE = "use/rescue/v1"
    PARCEL = "use/parcel/v1"
    SLOTS = "slots-mac"


def derive(secret: bytes, purpose: str, salt: bytes | None = None) -> bytes:
    """Derive the 256-bit key of one purpose by HKDF-SHA256."""
    # Loaded at the first use: the window is painted before any key is needed.
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415 - at first use
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415 - at first use

    return HKDF(SHA256(), KEY_BYTES, salt, purpose.encode()).derive(secret)


@dataclass(frozen=True, slots=True)
class MasterKey:
    """The one random key of a vault. Its text form shows nothing, so no log can hold it."""

    secret: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """Draw a new random key."""
        return cls(secrets.token_bytes(KEY_BYTES))

    def subkey(self, use: Use) -> bytes:
        """Derive the key of one use."""
        return derive(self.secret, use)
