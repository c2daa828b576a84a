"""How many cases one person may take out of the vault in an hour before another must say yes.

A case counts once, however much of it leaves. The hour is the last sixty minutes, not the one on
the clock.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from meetingapp.errors import AppError

MOST: Final = 10
HOUR: Final = timedelta(hours=1)
_SET_BACK: Final = timedelta(minutes=5)  # clocks that are set by the network go back by seconds
LEFT: Final = "case.left"
HELD: Final = "leaving.held"
MANY: Final = "leaving.many"
APPROVED: Final = "leaving.approved"
NOT_APPROVED: Final = "leaving.not_approved"
THE_CODE: Final = "recovery-code"
"""Stands in the place of a person’s id where the code from the envelope approved."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the log tells of something that left, was held back, or was approved.

    ``latest`` is the latest moment that stands in the log from there on, whatever was entered: it
    is ahead of the clock where that was set back since.
    """

    at: datetime
    actor: str
    action: str
    subject: str
    latest: datetime


@dataclass(frozen=True, slots=True)
class Hour:
    """The last hour of one person: the cases that left, and whether another said yes to more.

    ``doubtful`` are those of which the log cannot tell whether it was within the hour, since the
    clock was set back: they count, and count anew when they leave again.
    """

    cases: frozenset[str] = frozenset()
    is_approved: bool = False
    doubtful: frozenset[str] = frozenset()

    def beyond(self, wanted: Iterable[str]) -> tuple[str, ...]:
        """Give those of some cases that come after the tenth, each once."""
        sure = self.cases - self.doubtful
        new = [each for each in dict.fromkeys(wanted) if each not in sure]
        return tuple(new[max(0, MOST - len(self.cases)) :])

    def holds(self, wanted: Iterable[str]) -> bool:
        """Tell whether these may not leave before another has said yes."""
        return not self.is_approved and bool(self.beyond(wanted))


class HeldError(AppError):
    """More cases than one person takes out alone in an hour. Nothing left.

    Attributes:
        case_ids: those that came after the tenth.
    """

    def __init__(self, case_ids: Sequence[str]) -> None:
        self.case_ids = tuple(case_ids)
        super().__init__("leaving.held", most=MOST)


def hour_of(
    person: str, entries: Iterable[Entry], now: datetime, may_approve: Collection[str]
) -> Hour:
    """Read somebody’s last hour.

    What stands after ``now`` in the log, because the clock was set back, counts as having left. A
    yes ends when the clock is set back, and when who gave it may not give it any more.

    Args:
        person: whose hour it is.
        entries: what the log tells since an hour ago.
        now: the moment.
        may_approve: whose yes counts; ``THE_CODE`` counts always.
    """
    mine = [each for each in entries if each.actor == person and each.at >= now - HOUR]
    out = [each for each in mine if each.action == LEFT]
    cases = frozenset(each.subject for each in out)
    return Hour(
        cases,
        any(
            each.action == APPROVED
            and each.latest <= now + _SET_BACK
            and (each.subject == THE_CODE or each.subject in may_approve)
            for each in mine
        ),
        cases - {each.subject for each in out if each.latest <= now},
    )


@dataclass(frozen=True, slots=True)
class Alert:
    """What happened on one day with the many cases of one person; it names no case.

    Attributes:
        on: the day.
        person: who took them out, or tried.
        left: so many cases left after the tenth in an hour.
        held: so many were held back.
        approved_by: the ids of those who said yes.
        refused: so many times a yes failed, as by a wrong passphrase.
    """

    on: date
    person: str
    left: int = 0
    held: int = 0
    approved_by: tuple[str, ...] = ()
    refused: int = 0


def alerts_of(entries: Iterable[tuple[date, Entry]]) -> tuple[Alert, ...]:
    """Gather the alerts of each person and day, the newest first."""
    days: dict[tuple[date, str], list[Entry]] = {}
    for day, entry in entries:
        if entry.action != LEFT:
            days.setdefault((day, entry.actor), []).append(entry)
    found = [_alert(day, person, its) for (day, person), its in days.items()]
    return tuple(sorted(found, key=lambda each: each.on, reverse=True))


def _alert(day: date, person: str, entries: Sequence[Entry]) -> Alert:
    def told(action: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each.subject for each in entries if each.action == action))

    return Alert(
        day,
        person,
        left=len(told(MANY)),
        held=len(told(HELD)),
        approved_by=told(APPROVED),
        refused=sum(1 for each in entries if each.action == NOT_APPROVED),
    )
