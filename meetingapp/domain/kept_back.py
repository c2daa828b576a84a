"""A paragraph that some may not read: marked in the discussion, gone from their copies."""

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
        guardians: names of guardians, as the case has them; ``*`` stands for all of them.
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
