"""Consent: in one line on page 1, and in full at the end. Withdrawal and refusal are told too."""

from collections.abc import Iterator

from meetingapp.document.blocks import Fact
from meetingapp.document.record import Record, fact
from meetingapp.document.sections import signing
from meetingapp.document.wording import capital, ended, joined, lowered, sentence_of
from meetingapp.domain.consent import Consent, InformedItem, Refusal, Withdrawal
from meetingapp.domain.people import ServiceCode


def in_one_line(record: Record) -> Iterator[str]:
    """Say for each consent until when it holds and who gave it, or how it ended."""
    words, day = record.words, record.meeting.date
    if exception := record.discussion.consent_exception:
        yield words("Discussed without consent: {ground}.", ground=exception.basis)
    for consent in _told(record):
        ended_here = joined(_endings(record, consent))
        if consent.withdrawn_by(day):
            yield ended_here
        elif consent.valid_to and consent.valid_to < day:
            yield joined((words("Expired on {day}.", day=consent.valid_to), ended_here))
        else:
            yield joined((_holds(record, consent), ended_here))


def _holds(record: Record, consent: Consent) -> str:
    words, names = record.words, signing.names(record.words, consent.signatures)
    if not names:
        return words("Not signed.")
    if consent.valid_to is None:
        return words("Given by {names}.", names=names)
    return words("Valid until {day}. Given by {names}.", day=consent.valid_to, names=names)


def in_full(record: Record) -> Iterator[Fact]:
    """Give every fact of the consents and of an exception from them."""
    words = record.words
    yield from _exception(record)
    for consent in _told(record):
        given = joined((_given(record, consent), _covers(record, consent)))
        yield from fact(words("Consent"), given, _kept(record, consent))
        yield from fact(words("Status"), *_endings(record, consent))
        yield from fact(words("One signature"), sentence_of(consent.single_signer_reason))
        yield from _child(record, consent)


def _child(record: Record, consent: Consent) -> Iterator[Fact]:
    """Say what the child knew and thought of the sharing; its opinion may tell of the case."""
    words = record.words
    informed = words("Is informed.") if consent.child_informed else ""
    opinion = "" if record.case_is_untold else sentence_of(consent.child_opinion)
    label = capital(words("{child} on sharing", child=record.child))
    yield from fact(label, joined((informed, opinion)))


def _exception(record: Record) -> Iterator[Fact]:
    words, told = record.words, record.discussion.consent_exception
    if told is None:
        return
    decided = words("Decided by {who}.", who=told.decided_by) if told.decided_by else ""
    yield from fact(
        words("Without consent"),
        joined(
            (
                sentence_of(words.code(told.basis)),
                ended(told.legal_reference),
                sentence_of(told.necessity),
                decided,
            )
        ),
    )


def _given(record: Record, consent: Consent) -> str:
    words, signed = record.words, signing.signed(record, consent.signatures)
    first, last = consent.valid_from, consent.valid_to
    signed_on = {one.signed_on for one in consent.signatures}
    if first is None or signed_on == {first}:
        return ended(signed)  # until when it holds stands on page 1
    if last:
        holds = words("Valid from {first} to {last}.", first=first, last=last)
    else:
        holds = words("Valid from {first}.", first=first)
    return joined((ended(signed), holds))


def _covers(record: Record, consent: Consent) -> str:
    words = record.words
    services = _services(record, consent.services)
    categories = words.listing([lowered(words.code(kind)) for kind in consent.categories])
    types = words.listing([record.type_called(code) for code in consent.meeting_types])
    excluded = consent.excluded_topics.strip()
    return joined(
        (
            words("Covers {services}.", services=services) if services else "",
            words("Information about {categories}.", categories=categories) if categories else "",
            words("Not about: {topics}", topics=ended(excluded)) if excluded else "",
            words("Only for {types}.", types=types) if types else "",
            words("Purpose: {purpose}", purpose=ended(consent.purpose)) if consent.purpose else "",
        )
    )


def _kept(record: Record, consent: Consent) -> str:
    words = record.words
    place, form = consent.stored_reference, consent.form_version
    return joined(
        (
            _informed(record, consent.informed_of),
            words("Form {version}.", version=form) if form else "",
            words("Kept under {reference}.", reference=place) if place else "",
        )
    )


def _informed(record: Record, told: tuple[InformedItem, ...]) -> str:
    words = record.words
    if not told:
        return ""
    if set(told) == set(InformedItem):
        return words("The signers had been told all they must know.")
    items = words.listing([words.code(item) for item in told])
    return words("The signers had been told {items}.", items=items)


def _endings(record: Record, consent: Consent) -> Iterator[str]:
    """Say what was taken back or refused by the day of the meeting; the consent stays on record."""
    day, withdrawn = record.meeting.date, consent.withdrawn
    for refusal in consent.refusals:
        if refusal.refused_on <= day:
            yield _refusal(record, refusal)
    if withdrawn and withdrawn.withdrawn_on <= day:
        yield _withdrawal(record, withdrawn)


def _withdrawal(record: Record, told: Withdrawal) -> str:
    words, on, by = record.words, told.withdrawn_on, told.by
    if told.services:
        services = _services(record, told.services)
        said = words(
            "Withdrawn on {day} by {who}, for {services}.", day=on, who=by or "–", services=services
        )
    else:
        said = words("Withdrawn on {day} by {who}.", day=on, who=by or "–")
    return joined((said, sentence_of(told.channel)))


def _refusal(record: Record, told: Refusal) -> str:
    words, on, who = record.words, told.refused_on, told.name
    if told.services:
        services = _services(record, told.services)
        said = words("{who} said no on {day}, for {services}.", who=who, day=on, services=services)
    else:
        said = words("{who} said no on {day}.", who=who, day=on)
    return joined((said, sentence_of(told.reason)))


def _services(record: Record, services: tuple[ServiceCode, ...]) -> str:
    return record.words.listing([record.words.code(service) for service in services])


def _told(record: Record) -> list[Consent]:
    """Return those that held on the day; if none did, all, so that nothing is hidden."""
    day = record.meeting.date
    valid = [
        consent
        for consent in record.case.consents
        if (consent.valid_from is None or consent.valid_from <= day)
        and (consent.valid_to is None or day <= consent.valid_to)
        and not consent.withdrawn_by(day)
    ]
    return valid or list(record.case.consents)
