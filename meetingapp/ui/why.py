"""Why and when the window was locked: all that the program that starts anew is told."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from meetingapp.words import Words

ACCESS_TAKEN: Final = frozenset({"access.denied", "access.not_yours", "vault.person_gone"})
"""What a use case answers somebody who may not, or may no longer, do this."""
_PARTS: Final = 3
_LONGEST: Final = 80
_MOST_MINUTES: Final = 60


class Why(StrEnum):
    """What made the window lock."""

    KEY = "key"
    IDLE = "idle"
    SYSTEM = "system"
    SLEEP = "sleep"
    ACCESS = "access"
    PRACTISE = "practise"
    BACK = "back"
    BACK_WITH_REST = "back-with-rest"


_BACK: Final = frozenset({Why.BACK, Why.BACK_WITH_REST})


@dataclass(frozen=True, slots=True)
class Locked:
    """``minutes`` is how long nobody had used the window, where that was the reason."""

    why: Why
    at: datetime
    minutes: int = 0

    def as_argument(self) -> str:
        """Write it for the command line of the program that starts anew."""
        return f"{self.why},{self.minutes},{self.at.isoformat(timespec='seconds')}"

    def said(self, words: Words, now: datetime) -> str:
        """Say why and when it was locked; the day only where it is another."""
        if self.why in _BACK:
            return _said_back(words, self.why)
        at = words.clock(self.at.time())
        if self.at.date() != now.date():
            at = words("{time} on {day}", time=at, day=words.weekday_and_day(self.at.date()))
        match self.why:
            case Why.IDLE:
                return words.plural(
                    "Locked at {at} after one minute without use. All you wrote is saved.",
                    "Locked at {at} after {n} minutes without use. All you wrote is saved.",
                    self.minutes,
                    at=at,
                )
            case Why.SYSTEM:
                return words(
                    "Locked at {at}, when the computer was locked. All you wrote is saved.", at=at
                )
            case Why.SLEEP:
                return words(
                    "Locked at {at}, when the computer went to sleep. All you wrote is saved.",
                    at=at,
                )
            case Why.ACCESS:
                return words(
                    "Locked at {at}, because your access to this vault was taken away. "
                    "Ask the leader of the team.",
                    at=at,
                )
            case _:
                return words("Locked at {at}. All you wrote is saved.", at=at)


def _said_back(words: Words, why: Why) -> str:
    if why is Why.BACK:
        return words("The practice vault is gone. Your own is as you left it.")
    return words(
        "Your own vault is as you left it. Something in the folder of the practice vault was not "
        "put there by Samråd, or could not be removed, and is still there."
    )


def read_locked(written: str | None) -> Locked | None:
    """Read what ``as_argument`` wrote; anything else says nothing."""
    parts = (written or "")[:_LONGEST].split(",")
    if len(parts) != _PARTS:
        return None
    try:
        at = datetime.fromisoformat(parts[2])
        why, minutes = Why(parts[0]), int(parts[1])
    except ValueError:
        return None
    if at.tzinfo is None or not 0 <= minutes <= _MOST_MINUTES:
        return None
    return Locked(why, at, minutes)
