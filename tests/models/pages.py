"""Decrypts a database file page by page, past the library: nothing can hide from this."""

from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

_PAGE: Final = 4096
_SALT: Final = 16
_IV: Final = 16
_LOG_HEAD: Final = 32
_FRAME_HEAD: Final = 24
_RESERVED: Final = 80
"""At the end of each page: its initialisation vector, and the seal of the whole page."""


def decrypted(path: Path, key: bytes) -> bytes:
    """Give all that is written in the file, deleted or not, whether in use or free."""
    raw = path.read_bytes()
    return b"".join(
        _page(raw[at : at + _PAGE], key, _SALT if at == 0 else 0)
        for at in range(0, len(raw), _PAGE)
    )


def decrypted_log(path: Path, key: bytes) -> bytes:
    """Give all that is written in the write-ahead log of a database: whole pages, one a frame."""
    raw, frame = path.read_bytes(), _FRAME_HEAD + _PAGE
    pages = []
    for at in range(_LOG_HEAD, len(raw), frame):
        number = int.from_bytes(raw[at : at + 4], "big")
        page = raw[at + _FRAME_HEAD : at + frame]
        pages.append(_page(page, key, _SALT if number == 1 else 0))
    return b"".join(pages)


def _page(page: bytes, key: bytes, begins: int) -> bytes:
    sealed, vector = page[begins:-_RESERVED], page[-_RESERVED : -_RESERVED + _IV]
    reader = Cipher(AES(key), CBC(vector)).decryptor()
    return reader.update(sealed) + reader.finalize()
