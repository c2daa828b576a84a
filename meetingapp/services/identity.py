"""New ids: UUID version 7, made here so that no database decides them."""

import secrets
from threading import Lock
from typing import Final
from uuid import UUID

from meetingapp.clock import Clock

_VERSION_7: Final = 0x7 << 76
_VARIANT: Final = 0b10 << 62
_FIRST_BITS: Final = 73
"""One fewer than there is room for, so that a step never runs over."""
_STEP_BITS: Final = 32
_LOWER: Final = (1 << 62) - 1


class _Steps:
    """The random part of ids: within a millisecond each is greater than the one before.

    What is listed by id then stands as it was written down, also where a whole column of numbers
    was pasted at once (RFC 9562, section 6.2, method 2).
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._milliseconds = -1
        self._latest = 0

    def next(self, milliseconds: int) -> int:
        with self._lock:
            if milliseconds == self._milliseconds:
                self._latest += 1 + secrets.randbits(_STEP_BITS)
            else:
                self._milliseconds = milliseconds
                self._latest = secrets.randbits(_FIRST_BITS)
            return self._latest


_steps: Final = _Steps()


def new_id(clock: Clock) -> str:
    """Return a UUIDv7 (RFC 9562): 48 bits of milliseconds, then 74 random bits."""
    milliseconds = int(clock().timestamp() * 1000) & ((1 << 48) - 1)
    random = _steps.next(milliseconds)
    upper, lower = random >> 62, random & _LOWER
    return str(UUID(int=(milliseconds << 80) | _VERSION_7 | (upper << 64) | _VARIANT | lower))
