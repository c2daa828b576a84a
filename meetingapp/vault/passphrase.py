"""Passphrases: how long one must be, and how costly it is to guess."""

import time
import unicodedata
from dataclasses import dataclass, replace
from typing import Final

from meetingapp.vault.keys import KEY_BYTES

MINIMUM_CHARACTERS: Final = 15

_QUICKEST_SECONDS: Final = 0.25
_SLOWEST_SECONDS: Final = 2.0
_LEAST_MEMORY_KIB: Final = 64 * 1024
_ALGORITHM: Final = "argon2id"


def missing_characters(passphrase: str) -> int:
    """Tell how many characters a new passphrase still lacks; 0 means it may be used.

    Length is the only demand: rules about kinds of characters make passphrases worse.
    """
    return max(0, MINIMUM_CHARACTERS - len(unicodedata.normalize("NFKC", passphrase)))


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs. It is stored in the slot and bound to it, so it cannot be lowered."""

    iterations: int = 3
    memory_kib: int = 256 * 1024
    lanes: int = 2

    def key(self, passphrase: str, salt: bytes) -> bytes:
        """Stretch ``passphrase`` into a 256-bit key. Composed and decomposed letters are equal."""
        text = unicodedata.normalize("NFKC", passphrase)
        # Loaded at the first use: the window is painted before any key is needed.
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415 - at first use

        return Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=self.iterations,
            lanes=self.lanes,
            memory_cost=self.memory_kib,
        ).derive(text.encode("utf-8", "surrogatepass"))

    def is_sound(self) -> bool:
        """Tell whether the numbers are ones Argon2id can run with at all."""
        return self.iterations >= 1 and self.lanes >= 1 and self.memory_kib >= 8 * self.lanes

    def is_bearable(self) -> bool:
        """Tell whether this machine may be asked to run it: a forged file could ask for 64 GiB."""
        return (
            self.iterations <= CAP.iterations
            and self.memory_kib <= CAP.memory_kib
            and self.lanes <= CAP.lanes
        )

    def as_json(self) -> dict[str, str | int]:
        """Give the form that stands in the vault file."""
        return {
            "alg": _ALGORITHM,
            "t": self.iterations,
            "m_kib": self.memory_kib,
            "p": self.lanes,
        }

    @classmethod
    def from_json(cls, raw: object) -> "Cost":
        """Read the form that stands in the vault file.

        Raises:
            ValueError: it is not what ``as_json`` writes.
        """
        match raw:
            case {"alg": str(alg), "t": int(t), "m_kib": int(m), "p": int(p), **rest} if not rest:
                cost = cls(iterations=t, memory_kib=m, lanes=p)
                if alg == _ALGORITHM and cost.is_sound():
                    return cost
        raise ValueError("not the cost of a passphrase")


CAP: Final = Cost(iterations=12, memory_kib=1024 * 1024, lanes=8)
"""More than this is refused when a vault is read."""


def calibrated() -> Cost:
    """Measure this machine once and choose a cost that is felt by a guesser, not by the owner."""
    cost = Cost()
    started, worked = time.perf_counter(), time.process_time()
    cost.key("calibration", b"0" * 16)
    # A machine that is busy just now looks slow; a guesser's is not busy.
    idle = (time.process_time() - worked) / cost.lanes
    return adjusted(cost, min(time.perf_counter() - started, idle))


def adjusted(cost: Cost, seconds: float) -> Cost:
    """Make ``cost``, which took ``seconds`` here, dearer or cheaper until it fits."""
    if seconds > _SLOWEST_SECONDS:
        wanted = int(cost.memory_kib * _SLOWEST_SECONDS / seconds)
        return replace(cost, memory_kib=max(_LEAST_MEMORY_KIB, wanted))
    while seconds < _QUICKEST_SECONDS and cost.iterations < CAP.iterations:
        seconds += seconds / cost.iterations
        cost = replace(cost, iterations=cost.iterations + 1)
    return cost
