"""What kind of information each part of a discussion is, to hold against what a consent covers.

A part that needs no category may be told to every service of the case. Of several categories one
is enough.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.domain.consent import InfoCategory
from meetingapp.domain.evaluation import EvidenceType
from meetingapp.domain.measure import Arena, RiskFactor, Unit
from meetingapp.domain.situation import ProtectiveFactor

_LEARNING: Final = frozenset({InfoCategory.SCHOOL, InfoCategory.KINDERGARTEN})
_FAMILY: Final = frozenset({InfoCategory.FAMILY})
_CARE: Final = frozenset({InfoCategory.FAMILY, InfoCategory.CHILD_WELFARE})
_HEALTH: Final = frozenset({InfoCategory.HEALTH})
Needs = frozenset[InfoCategory]

GUARDIAN_VIEWS: Final = _FAMILY
OBSERVATIONS: Final = _LEARNING
ELEMENTS: Final[Mapping[BestInterestElement, Needs]] = MappingProxyType(
    {
        BestInterestElement.CHILD_VIEW: frozenset(),
        BestInterestElement.IDENTITY: _FAMILY,
        BestInterestElement.FAMILY_RELATIONS: _FAMILY,
        BestInterestElement.CARE_PROTECTION_SAFETY: _CARE,
        BestInterestElement.VULNERABILITY: _FAMILY | _HEALTH | _LEARNING,
        BestInterestElement.HEALTH: _HEALTH,
        BestInterestElement.EDUCATION_DEVELOPMENT: _LEARNING,
        BestInterestElement.LEISURE_FRIENDSHIP: frozenset(),
    }
)
ARENAS: Final[Mapping[Arena, Needs]] = MappingProxyType(
    {
        Arena.HOME: _FAMILY,
        Arena.KINDERGARTEN: frozenset({InfoCategory.KINDERGARTEN}),
        Arena.SCHOOL: frozenset({InfoCategory.SCHOOL}),
        Arena.SFO: frozenset({InfoCategory.SCHOOL}),
        Arena.LEISURE: frozenset(),
        Arena.HEALTH: _HEALTH,
        Arena.OTHER: frozenset(),
    }
)
UNITS: Final[Mapping[Unit, Needs]] = MappingProxyType(
    {
        **dict.fromkeys(Unit, frozenset()),
        Unit.DAYS_PER_PERIOD: frozenset({InfoCategory.ABSENCE, InfoCategory.SCHOOL}),
        Unit.SDQ: _HEALTH,
        Unit.ORS: _HEALTH,
        Unit.SRS: _HEALTH,
    }
)
RISKS: Final[Mapping[RiskFactor, Needs]] = MappingProxyType(
    {
        RiskFactor.R1: _CARE,
        RiskFactor.R2: _CARE,
        RiskFactor.R3: _CARE,
        RiskFactor.R4: _CARE,
        RiskFactor.R5: _CARE,
        RiskFactor.R6: _LEARNING | _HEALTH,
        RiskFactor.R7: _LEARNING,
        RiskFactor.R8: frozenset({InfoCategory.FAMILY, InfoCategory.ECONOMY}),
    }
)
STRENGTHS: Final[Mapping[ProtectiveFactor, Needs]] = MappingProxyType(
    {
        **dict.fromkeys(ProtectiveFactor, frozenset()),
        ProtectiveFactor.V5: _CARE,
        ProtectiveFactor.V6: _FAMILY,
    }
)
EVIDENCE: Final[Mapping[EvidenceType, Needs]] = MappingProxyType(
    {
        **dict.fromkeys(EvidenceType, frozenset()),
        EvidenceType.REGISTER: frozenset({InfoCategory.ABSENCE, *_LEARNING}),
        EvidenceType.TEST: frozenset({InfoCategory.TESTS}),
        EvidenceType.SDQ: _HEALTH,
        EvidenceType.ORS_SRS: _HEALTH,
        EvidenceType.GUARDIAN: _FAMILY,
    }
)


def may_hear(needs: Needs, covered: Needs) -> bool:
    """Tell whether what is covered is enough for what a part needs."""
    return not needs or bool(needs & covered)
