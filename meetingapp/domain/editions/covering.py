"""What lets a service read about a case on a day: which consents, or a ground the law gives."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from meetingapp.domain.case import Case, CaseMode
from meetingapp.domain.consent import Consent, InfoCategory
from meetingapp.domain.consent_exception import exception_holds, out_of_reach
from meetingapp.domain.consent_no import noes, stands
from meetingapp.domain.consent_rules import Consents
from meetingapp.domain.editions.request import Request
from meetingapp.domain.people import Party, ServiceCode


@dataclass(frozen=True, slots=True)
class Cover:
    """What a service may hear.

    Attributes:
        categories: the kinds of information.
        services: whose part in the case it may know of.
        consents: those it rests on, each naming this service alone.
    """

    categories: frozenset[InfoCategory]
    services: frozenset[ServiceCode]
    consents: tuple[Consent, ...] = ()


def cover_of(request: Request, service: ServiceCode) -> Cover | None:
    """Return what a service may hear; ``None`` where nothing lets it hear anything.

    Where no child is named no consent is needed. A ground without consent reaches those who were
    in the room on it.
    """
    everybody = Cover(frozenset(InfoCategory), frozenset(ServiceCode))
    if request.case.mode is not CaseMode.NAMED:
        return everybody
    consents = tuple(_covering(request, service))
    if consents:
        return Cover(
            frozenset(kind for consent in consents for kind in consent.categories),
            frozenset(each for consent in consents for each in _services(request, consent)),
            tuple(_for_one(consent, service) for consent in consents),
        )
    return everybody if _may_without_consent(request, service) else None


def _covering(request: Request, service: ServiceCode) -> Iterator[Consent]:
    for consent in request.case_today.consents:
        if service in _services(request, consent) and _is_sound(request, consent):
            yield consent


def _services(request: Request, consent: Consent) -> tuple[ServiceCode, ...]:
    """Return what a consent still covers. Where nobody knows who must sign, any no is enough."""
    if rules := _rules(request):
        return rules.services_of(consent)
    case, on = request.case_today, request.on
    return tuple(s for s in consent.services_on(on) if not _is_refused(case, s, on))


def _is_refused(case: Case, service: ServiceCode, on: date) -> bool:
    return any(stands(case, no, service, on) for no in noes(case))


def _is_sound(request: Request, consent: Consent) -> bool:
    if rules := _rules(request):
        return rules.is_sound(consent)
    types = consent.meeting_types
    meant = not types or bool(set(types) & set(_types(request)))
    return meant and consent.lasts_on(request.on) and consent.signed_by(request.on)


def _rules(request: Request) -> Consents | None:
    standing = request.standing
    if standing is None:
        return None
    return Consents(standing.case, request.on, standing.signers, _types(request))


def _types(request: Request) -> tuple[str, ...]:
    meeting = request.sitting.meeting
    own = meeting.template.own
    return (meeting.type, own.based_on) if own else (meeting.type,)


def _may_without_consent(request: Request, service: ServiceCode) -> bool:
    exception = request.discussion.consent_exception
    if exception is None or not exception_holds(exception) or request.standing is None:
        return False
    there = services_there(request)
    return service in there and service not in out_of_reach(
        exception, there, request.standing.signers
    )


def services_there(request: Request) -> tuple[ServiceCode, ...]:
    """Return the services that were there for the case; that of the chair first."""
    meeting = request.sitting.meeting
    out = {note.name for note in request.discussion.attendance if note.stays_out}
    found = dict.fromkeys(
        each.person.service
        for each in meeting.attended
        if each.party is Party.SERVICE and each.person.service and each.person.name not in out
    )
    chair = meeting.chair.service if meeting.chair else None
    return tuple(sorted((s for s in found if s), key=lambda service: service != chair))


def _for_one(consent: Consent, service: ServiceCode) -> Consent:
    """Return a consent that says nothing of other services, nor of who said no to them."""
    return replace(consent, services=(service,), refusals=(), withdrawn=None)
