"""Text that is kept elsewhere because the store cannot take it: sealed, and for one vault alone."""

import secrets
from dataclasses import dataclass, field
from typing import Final

from meetingapp.errors import AppError

_MARK: Final = b"SAMRAAD RESCUE 1\n"
_NONCE_BYTES: Final = 12
_LARGEST: Final = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class RescueSeal:
    """Seals with a key of its own, bound to the vault: no other vault opens it."""

    vault_id: str
    key: bytes = field(repr=False)

    def seal(self, content: bytes) -> bytes:
        """Give what may be written to a disk that anybody may read."""
        # Loaded at the first use: the window is painted before any key is needed.
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - at first use

        nonce = secrets.token_bytes(_NONCE_BYTES)
        head = self._head()
        return head + nonce + AESGCM(self.key).encrypt(nonce, content, head)

    def unseal(self, sealed: bytes) -> bytes:
        """Give the content again.

        Raises:
            AppError: ``rescue.not_one``, ``rescue.other_vault`` or ``rescue.altered``.
        """
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - at first use
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - at first use

        if not sealed.startswith(_MARK) or len(sealed) > _LARGEST:
            raise AppError("rescue.not_one")
        head = self._head()
        if not sealed.startswith(head):
            raise AppError("rescue.other_vault")
        nonce, locked = sealed[len(head) :][:_NONCE_BYTES], sealed[len(head) + _NONCE_BYTES :]
        try:
            return AESGCM(self.key).decrypt(nonce, locked, head)
        except (InvalidTag, ValueError):
            raise AppError("rescue.altered") from None

    def _head(self) -> bytes:
        return _MARK + self.vault_id.encode() + b"\n"
