"""The printed recovery code: 160 random bits and a check, in nine groups of four.

The last four characters check the rest: two sums over the 16 pairs of characters, as in a
Reed-Solomon code over GF(1024). Whatever happens to any one or two pairs is found for certain,
so every single slip and every two characters that changed places; other slips pass once in a
million times.
"""

import secrets
from typing import Final

from meetingapp.errors import AppError

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U
_FORGIVEN: Final = str.maketrans("OIL", "011", "- \t\r\n\N{NO-BREAK SPACE}\N{EN DASH}\N{HYPHEN}")
_SECRET_BYTES: Final = 20
_SECRET_CHARACTERS: Final = 32
_CHARACTERS: Final = 36
_GROUP: Final = 4
_PAIR_BITS: Final = 10
_FIELD: Final = 0b100_0000_1001  # x¹⁰ + x³ + 1, which generates every element of GF(1024)


def new_code() -> str:
    """Draw a new code, written as it is to be printed."""
    return written(secrets.token_bytes(_SECRET_BYTES))


def written(secret: bytes) -> str:
    """Write 160 bits as a code."""
    number = int.from_bytes(secret, "big")
    value = (number << 2 * _PAIR_BITS) | _check(number)
    digits = (value >> 5 * place & 31 for place in reversed(range(_CHARACTERS)))
    text = "".join(_ALPHABET[digit] for digit in digits)
    return "-".join(text[at : at + _GROUP] for at in range(0, _CHARACTERS, _GROUP))


def read(typed: str) -> bytes:
    """Read a code as a person types it: any case, with or without hyphens, O for 0, I or L for 1.

    Raises:
        AppError: ``vault.code_length``, ``vault.code_character`` or ``vault.code_mistyped``; the
            error tells the kind of slip and never what would have been right.
    """
    text = typed.upper().translate(_FORGIVEN)
    if any(character not in _ALPHABET for character in text):
        raise AppError("vault.code_character")
    if len(text) != _CHARACTERS:
        raise AppError("vault.code_length", expected=_CHARACTERS, typed=len(text))
    number = 0
    for character in text[:_SECRET_CHARACTERS]:
        number = number << 5 | _ALPHABET.index(character)
    secret = number.to_bytes(_SECRET_BYTES, "big")
    if written(secret).replace("-", "") != text:
        raise AppError("vault.code_mistyped")
    return secret


def _check(number: int) -> int:
    plain = weighted = 0
    for place in range(_SECRET_CHARACTERS // 2):
        pair = number >> place * _PAIR_BITS & 1023
        plain ^= pair
        weighted = _times_x(weighted ^ pair)
    return plain << _PAIR_BITS | weighted


def _times_x(element: int) -> int:
    doubled = element << 1
    return doubled ^ _FIELD if doubled > 1023 else doubled  # noqa: PLR2004 - the largest element
