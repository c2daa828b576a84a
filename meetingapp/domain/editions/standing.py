"""How a case stands on the day somebody asks for a copy, which is later than the meeting."""

from dataclasses import dataclass

from meetingapp.domain.case import Case
from meetingapp.domain.signers import SignerRules


@dataclass(frozen=True, slots=True)
class Standing:
    """The case as it is today: a consent taken back, an address protected since then count.

    Attributes:
        case: as the store has it now, with its consents, guardians and protection.
        signers: who must sign a consent.
        places: names of houses and rooms the office knows; they are taken out of every text of a
            copy where the child’s whereabouts are hidden, and of a text without names.
    """

    case: Case
    signers: SignerRules
    places: tuple[str, ...] = ()
