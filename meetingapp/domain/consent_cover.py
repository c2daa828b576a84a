"""How it stands with each service that is asked to a meeting about one child."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meetingapp.domain.consent import Consent
from meetingapp.domain.consent_rules import ConsentFault, Consents, newest
from meetingapp.domain.people import ServiceCode


class Cover(StrEnum):
    """Whether a service may be invited, and if not, why."""

    COVERED = "COVERED"
    NOT_NAMED = "NOT_NAMED"
    UNSIGNED = "UNSIGNED"
    WITHDRAWN = "WITHDRAWN"
    REFUSED = "REFUSED"
    EXPIRED = "EXPIRED"
    NOT_YET = "NOT_YET"
    OTHER_MEETINGS = "OTHER_MEETINGS"
    LAPSED = "LAPSED"


_BY_FAULT: Final = {
    ConsentFault.WITHDRAWN: Cover.WITHDRAWN,
    ConsentFault.REFUSED: Cover.REFUSED,
    ConsentFault.NO_END: Cover.EXPIRED,
    ConsentFault.EXPIRED: Cover.EXPIRED,
    ConsentFault.NOT_YET: Cover.NOT_YET,
    ConsentFault.OTHER_MEETINGS: Cover.OTHER_MEETINGS,
    ConsentFault.LAPSED: Cover.LAPSED,
}


@dataclass(frozen=True, slots=True)
class ServiceCover:
    """One service, and how it stands with the consent on the day of the meeting."""

    service: ServiceCode
    cover: Cover

    @property
    def holds(self) -> bool:
        """Tell whether the service may be invited."""
        return self.cover is Cover.COVERED


def covers(
    consents: Consents, services: Iterable[ServiceCode], today: date
) -> tuple[ServiceCover, ...]:
    """Tell it of each service. What was taken back since counts at once, whatever the day."""
    return tuple(_covers(consents, tuple(dict.fromkeys(services)), today))


def _covers(
    consents: Consents, services: tuple[ServiceCode, ...], today: date
) -> Iterator[ServiceCover]:
    covered = consents.covered_still(today)
    for service in services:
        yield ServiceCover(
            service, Cover.COVERED if service in covered else _why_not(consents, service)
        )


def _why_not(consents: Consents, service: ServiceCode) -> Cover:
    """Say it of the newest consent that names the service: that is the one to mend."""
    naming = tuple(c for c in consents.case.consents if service in c.services)
    if not naming:
        return Cover.NOT_NAMED
    last = naming[newest(naming)]
    fault = consents.fault_of(last)
    if fault is not None:
        return _BY_FAULT[fault]
    if service in consents.services_of(last):
        return Cover.UNSIGNED if consents.missing_from(last) else Cover.WITHDRAWN
    return Cover.WITHDRAWN if _was_taken_back(last, service) else Cover.REFUSED


def _was_taken_back(consent: Consent, service: ServiceCode) -> bool:
    taken = consent.withdrawn
    return taken is not None and (not taken.services or service in taken.services)
