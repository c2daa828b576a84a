"""What weighs otherwise where no child is named: the last two columns of the rules per type."""

from collections.abc import Iterable
from typing import Final

from meetingapp.domain.case import CaseMode
from tests.domain.gates.cases.changes import anonymous, system, then
from tests.domain.gates.cases.row import Change, Row, Weight, first_of_each

_VOICE: Final = tuple(f"G-VOICE-{n}" for n in (1, 2, 3, 4, 5, 6, 8))
_BEST: Final = tuple(f"G-BEST-{n}" for n in range(1, 7))
_MEASURES: Final = (*(f"G-MEAS-{n}" for n in range(1, 6)), "L1", "L9")
_CONSENT: Final = tuple(f"G-CONS-{n}" for n in range(1, 6))

WEIGHS: Final[dict[CaseMode, dict[str, Weight]]] = {
    CaseMode.ANONYMOUS: {
        **dict.fromkeys(("G-PREV-1", "G-PREV-2", "G-SIT-1", "G-ALT-1"), "W"),
        **dict.fromkeys((*_VOICE, *_BEST[1:], *_MEASURES), "W"),
        **dict.fromkeys(("G-PURP-1", "G-COORD-3", "G-CONS-6"), "E"),
    },
    CaseMode.SYSTEM: {
        **dict.fromkeys(("G-PREV-1", "G-PREV-2", "G-SIT-1", "G-PURP-1", "G-NEXT-1"), "W"),
        **dict.fromkeys(_MEASURES, "W"),
    },
}
"""G-BEST-1 has a short form where nobody is named, and rows of its own (A09). G-NEXT-2 is W in a
system meeting, but there is no child to talk with: it is silent."""

OFF: Final[dict[CaseMode, frozenset[str]]] = {
    CaseMode.NAMED: frozenset({"G-CONS-6", "G-SYS-1", "G-SYS-2"}),
    CaseMode.ANONYMOUS: frozenset(
        {*_CONSENT, "G-VOICE-10", "G-PAR-1", "G-SIT-2", "G-COORD-1", "G-COORD-4", "G-NEXT-1",
         "G-NEXT-2", "G-NEXT-3", "G-FB-1", "G-SYS-1", "G-SYS-2"}
    ),
    CaseMode.SYSTEM: frozenset(
        {*_CONSENT, "G-PURP-2", *_VOICE, "G-VOICE-7", "G-VOICE-10", "G-PAR-1", "G-SIT-2",
         "G-ALT-1", *_BEST, "G-COORD-1", "G-COORD-3", "G-COORD-4", "G-FB-1"}
    ),
}  # fmt: skip
"""Where no next meeting is asked for (anonymous), nobody convenes it: G-NEXT-3 follows G-NEXT-1."""

_AS: Final[dict[CaseMode, Change]] = {CaseMode.ANONYMOUS: anonymous, CaseMode.SYSTEM: system}


def overlaid(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Give the plainest row of each gate once more, as it weighs where no child is named."""
    plainest = first_of_each(rows)
    found = []
    for mode, weights in WEIGHS.items():
        for gate, weight in weights.items():
            row, spoken = plainest[gate], _AS[mode]
            passes, fails = then(row.passes, spoken), then(row.fails, spoken)
            if gate == "G-CONS-6":
                passes, fails = row.passes, row.fails
            found.append(Row(gate, mode.value, passes, fails, row.path, weight))
    return tuple(found)
