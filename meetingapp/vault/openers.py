"""What a person has that opens a slot: words, a printed code, a secret in the system's keyring."""

from dataclasses import dataclass

from meetingapp.errors import AppError
from meetingapp.vault import recovery
from meetingapp.vault.keys import derive
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.slots import SlotKind


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


@dataclass(frozen=True, slots=True, repr=False)
class RingSecret:
    """Random bits that the system's keyring keeps for the person who is logged in."""

    secret: bytes
    cost: Cost | None = None
    kind = SlotKind.KEYRING

    def wrapping_key(self, salt: bytes, cost: Cost | None) -> bytes:  # noqa: ARG002 - Secret's shape
        """Derive the key; 256 random bits need no stretching."""
        return derive(self.secret, "slot/keyring", salt)
