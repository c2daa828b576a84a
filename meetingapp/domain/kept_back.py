"""A paragraph that some may not read: marked in the discussion, gone from their copies."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from meetingapp.domain.people import ServiceCode, is_same_name

EVERY_GUARDIAN: Final = "*"


@dataclass(frozen=True, slots=True)
class KeptBack:
    """One place of a discussion, and who gets a copy without it.

    Attributes:
        path: the place, as gate results name it: ``voice.adult_interpretation``. A row that has an
            id, or tells of a measure or a person, is named by that and not by its number, so that
            the mark stays with it: ``agreement.measures.M2``, ``guardian_views.<who>``.
        guardians: names of guardians, as the case had them; ``*`` stands for all of them. A name
            that no guardian has any more could be any of them under a new one, so that it stands
            for all of them too (``strangers``).
        services: services that do not get it.
    """

    path: str
    guardians: tuple[str, ...] = ()
    services: tuple[ServiceCode, ...] = ()

    def is_for_guardian(self, name: str) -> bool:
        """Tell whether it is kept from this guardian."""
        return EVERY_GUARDIAN in self.guardians or any(
            is_same_name(each, name) for each in self.guardians
        )

    def strangers(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return whom it names that is none of these: renamed since, or a guardian no more."""
        known = tuple(names)
        return tuple(
            each
            for each in self.guardians
            if each != EVERY_GUARDIAN and not any(is_same_name(each, name) for name in known)
        )
