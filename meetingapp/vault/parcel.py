"""A parcel: what goes from one machine to another, sealed under a code that is used once.

The code holds 160 random bits, so nothing has to be stretched: the key is derived from it and a
salt of the parcel's own. Whoever has the file without the code has noise; a file that was touched
opens not at all.
"""

import os
from typing import Final

from meetingapp.errors import AppError
from meetingapp.vault import recovery
from meetingapp.vault.keys import Use, derive

_MARK: Final = b"SAMRAAD-PARCEL "
_VERSION: Final = b"1"
_HEAD: Final = _MARK + _VERSION + b"\n"
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16


def new_code() -> str:
    """Draw the code of one parcel, in groups of four to be read aloud."""
    return recovery.new_code()


def seal(content: bytes, code: str) -> bytes:
    """Seal ``content``; equal contents give unlike parcels."""
    # Loaded at the first use: the window is painted before anything is sealed.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - at first use

    salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
    head = _HEAD + salt + nonce
    return head + AESGCM(_key(code, salt)).encrypt(nonce, content, head)


def unseal(parcel: bytes, code: str) -> bytes:
    """Open a parcel.

    Raises:
        AppError: ``parcel.not_ours``; ``parcel.newer``; ``parcel.code`` where the code is
            mistyped; ``parcel.closed`` where it is another's, or the parcel was touched.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - at first use
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - at first use

    if not parcel.startswith(_MARK):
        raise AppError("parcel.not_ours")
    if not parcel.startswith(_HEAD):
        raise AppError("parcel.newer")
    whole = len(_HEAD) + _SALT_BYTES + _NONCE_BYTES
    if len(parcel) < whole + _TAG_BYTES:
        raise AppError("parcel.closed")
    head, salt = parcel[:whole], parcel[len(_HEAD) : len(_HEAD) + _SALT_BYTES]
    nonce = head[-_NONCE_BYTES:]
    try:
        return AESGCM(_key(code, salt)).decrypt(nonce, parcel[whole:], head)
    except InvalidTag:
        raise AppError("parcel.closed") from None


def _key(code: str, salt: bytes) -> bytes:
    try:
        secret = recovery.read(code)
    except AppError:
        raise AppError("parcel.code") from None
    return derive(secret, Use.PARCEL, salt)
