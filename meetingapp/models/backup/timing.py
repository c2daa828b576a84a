"""When a backup is due. A pure function; it looks at a clock that nobody can set."""

from dataclasses import dataclass
from typing import Final

AFTER_SECONDS: Final = 30 * 60
AGAIN_SECONDS: Final = 5 * 60


@dataclass(frozen=True, slots=True)
class Moment:
    """What is known when the question is asked.

    Attributes:
        seconds: of a clock that only goes forward.
        changed_since: when the first change that no backup holds was seen; None when all is held.
        failed_at: when the last attempt failed; None when it did not.
    """

    seconds: float
    changed_since: float | None
    failed_at: float | None = None


def is_due(moment: Moment, *, closing: bool = False) -> bool:
    """Tell whether to make a backup now.

    After half an hour with changes, and whenever the vault closes with changes that no backup
    holds. One that failed, for a stick that is not in, is tried again after five minutes.
    """
    if moment.changed_since is None:
        return False
    if closing:
        return True
    if moment.failed_at is not None and moment.seconds - moment.failed_at < AGAIN_SECONDS:
        return False
    return moment.seconds - moment.changed_since >= AFTER_SECONDS
