"""Who holds the threads: a stand-in is asked before Christmas and in May, and says no, then yes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from meetingapp.domain.handover import HandoverReason
from meetingapp.services.handover.handing_over import (
    accept_handover,
    offer_handover,
    offered_to_me,
    refuse_handover,
)
from meetingapp.services.handover.standing import read_handover
from meetingapp.services.people_access import add_access
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Account, Role
from meetingapp.wiring.no_secret import PASSPHRASE
from tests.year.when import DAY

TOR: Final = Account("tor", "Tor Mallerud", Role.COORDINATOR)
ASKED_FIRST: Final = date(2026, 12, 14)
SAID_NO: Final = date(2026, 12, 16)
ASKED_AGAIN: Final = date(2027, 5, 18)
SAID_YES: Final = date(2027, 5, 20)


def let_in_the_stand_in(desk: Desk) -> None:
    add_access(desk, TOR, PASSPHRASE)


def holds_and_is_asked(desk: Desk, case_id: str) -> tuple[str, str, int]:
    """Return who coordinates, who is asked to, and how many cases the stand-in is asked to take."""
    stands = read_handover(desk, case_id)
    return (
        stands.holder.who.name if stands.holder is not None else "",
        stands.waiting.receiver.name if stands.waiting is not None else "",
        len(offered_to_me(_as_stand_in(desk))),
    )


def _as_stand_in(desk: Desk) -> Desk:
    return replace(desk, account=lambda: TOR)


def _asks(desk: Desk, case_id: str) -> None:
    offer_handover(desk, case_id, TOR.person, HandoverReason.AWAY)


def _no(desk: Desk, case_id: str) -> None:
    refuse_handover(_as_stand_in(desk), case_id)


def _yes(desk: Desk, case_id: str) -> None:
    accept_handover(_as_stand_in(desk), case_id)


MOVES: Final[Mapping[date, Callable[[Desk, str], None]]] = MappingProxyType(
    {ASKED_FIRST: _asks, SAID_NO: _no, ASKED_AGAIN: _asks, SAID_YES: _yes}
)
"""What is done with the baton, on the evening of its day."""
EVENINGS: Final = frozenset({*MOVES, *(day - DAY for day in MOVES)})
