"""Reads docs/tilgang.md: the table a privacy officer reads is what the tests hold us to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from types import MappingProxyType
from typing import Final

from meetingapp.services.roles import Role
from tests.services.matrix.world import State

DOCUMENT: Final = Path(__file__).resolve().parents[3] / "docs" / "tilgang.md"
ROLES: Final[Mapping[str, Role]] = MappingProxyType(
    {
        "Leder": Role.LEADER,
        "Referent": Role.NOTE_TAKER,
        "Koordinator": Role.COORDINATOR,
        "Leser": Role.READER,
        "Administrator": Role.ADMINISTRATOR,
    }
)
HEAD: Final = ("Hva", "Bruk", "Gjelder", *ROLES, *State)
OUTCOMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "vises": "",
        "ja": "",
        "skjult": "access.not_yours",
        "låst": "discussion.finalised",
        "holdt": "planning.begun",
        "skrevet i": "planning.written",
        "ikke ferdigstilt": "minutes.not_finalised",
        "ikke begynt": "correction.none",
        "uten referat": "paper.no_minutes",
        "uten tiltak": "measurement.no_measure",
        "ikke avtalt": "annual.not_there",
        "ikke tilbudt": "handover.answered",
        "ukjent mottaker": "handover.nobody",
        "ikke på overtid": "measure.not_late",
        "ikke sendt": "approval.not_sent",
        "ikke journalført": "archive.no_receipt",
        "ikke i arkivet": "purge.no_receipt",
        "arkivplikt": "erasure.finalised",
        "ikke begrenset": "restriction.none",
        "oppheves først": "erasure.restricted",
    }
)
"""What happens to somebody who may: nothing in the way, or the error that is raised."""

GONE: Final = "vault.person_gone"
DENIED: Final = "access.denied"
NOT_YOURS: Final = "access.not_yours"


@dataclass(frozen=True)
class Expected:
    """What a cell must end in: an error, or none, and whether the case is shown.

    ``answer`` is what a use case must say that tells whether a case may be seen.
    """

    error: str = ""
    shows: bool = False
    answer: bool | None = None


@dataclass(frozen=True)
class Row:
    """One use case: what it is about, who may, and what stands in the way in each state."""

    name: str
    about: str
    roles: Mapping[Role, str]
    states: Mapping[State, str]

    def cells(self) -> Iterator[tuple[Role, State, bool]]:
        """Give whom to try it as, on which case, and whether they were let in.

        What is not about cases is tried once for each role: nothing in it is another in another.
        """
        if self.about == "–":
            yield from ((role, State.DRAFT, True) for role in Role)
        else:
            yield from product(Role, State, (True, False))

    def reaches(self, role: Role, *, is_in: bool) -> bool:
        """Tell whether somebody may do it with a case."""
        return self.roles[role] == "alle" or (self.roles[role] == "sine" and is_in)

    def expected(self, role: Role, state: State, *, is_in: bool) -> Expected | None:
        """Tell what must happen; ``None`` where there is nothing to try."""
        happens, reaches = self.states[state], self.reaches(role, is_in=is_in)
        if self.about == "svar":
            return Expected(answer=reaches and happens != "skjult")
        if self.roles[role] == "nei":
            return Expected(DENIED)
        if self.about in {"–", "liste"}:
            return Expected(shows=reaches and happens == "vises")
        if happens == "–":
            return None
        if not reaches:
            return Expected(NOT_YOURS)
        return Expected(OUTCOMES[happens], shows=happens == "vises")


def rows() -> Iterator[Row]:
    """Give every row of every table."""
    for line in DOCUMENT.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == len(HEAD) and cells[1].startswith("`"):
            named = dict(zip(HEAD, cells, strict=True))
            yield Row(
                name=named["Bruk"].strip("`"),
                about=named["Gjelder"],
                roles={role: named[shown] for shown, role in ROLES.items()},
                states={state: named[state] for state in State},
            )
