"""Saying no to sharing: refused from the start, or taken back. Both are records, never deletions.

Whoever said no may say yes again only by signing anew; the consent they said no to is never
revived.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from meetingapp.domain.case import Case
from meetingapp.domain.people import ServiceCode, is_same_name


@dataclass(frozen=True, slots=True)
class No:
    """One person's no to some services; ``consent`` is the place of the consent it is kept with."""

    name: str
    on: date
    services: frozenset[ServiceCode]
    consent: int


def noes(case: Case) -> Iterator[No]:
    """Give every no there is, in the order of the consents they are kept with."""
    for position, consent in enumerate(case.consents):
        everything = consent.services or tuple(ServiceCode)
        for refusal in consent.refusals:
            services = frozenset(refusal.services or everything)
            yield No(refusal.name, refusal.refused_on, services, position)
        if consent.withdrawn is not None:
            taken = consent.withdrawn
            services = frozenset(taken.services or everything)
            yield No(taken.by, taken.withdrawn_on, services, position)


def stands(case: Case, no: No, service: ServiceCode, day: date) -> bool:
    """Tell whether a no to a service still holds on ``day``: the person has not signed since."""
    if no.on > day or service not in no.services:
        return False
    return not any(
        service in consent.services
        and signature.signed_on is not None
        and (no.on, no.consent) < (signature.signed_on, position)
        and signature.signed_on <= day
        and is_same_name(signature.name, no.name)
        for position, consent in enumerate(case.consents)
        for signature in consent.signatures
    )


def is_stopped(case: Case, service: ServiceCode, since: date, until: date) -> bool:
    """Tell whether somebody's no between two days ended what a service had been asked to do.

    A new consent does not start it again by itself. Another consent goes on where the person who
    said no never had a part in it.
    """
    return any(
        since <= no.on <= until and service in no.services and not _goes_on(case, no, service)
        for no in noes(case)
    )


def _goes_on(case: Case, no: No, service: ServiceCode) -> bool:
    return any(
        position != no.consent
        and consent.lasts_on(no.on)
        and service in consent.services_on(no.on)
        and not any(is_same_name(signature.name, no.name) for signature in consent.signatures)
        for position, consent in enumerate(case.consents)
    )
