"""Consent: in one line on page 1, and in full at the end."""

from collections.abc import Iterator

from meetingapp.document.blocks import Fact
from meetingapp.document.record import Record, fact
from meetingapp.document.wording import capital, ended, joined, lowered, sentence_of
from meetingapp.domain.consent import Consent


def in_one_line(record: Record) -> Iterator[str]:
    """Say for each consent in force until when it holds and who gave it; or the exception."""
    words = record.words
    if exception := record.discussion.consent_exception:
        yield words("Discussed without consent: {ground}.", ground=exception.basis)
    for consent in _in_force(record):
        if consent.valid_to:
            yield words(
                "Valid until {day}. Given by {names}.",
                day=consent.valid_to,
                names=_signers(record, consent),
            )
        else:
            yield words("Given by {names}.", names=_signers(record, consent))


def in_full(record: Record) -> Iterator[Fact]:
    """Give every fact of the consents and of an exception from them."""
    words = record.words
    if exception := record.discussion.consent_exception:
        yield from fact(
            words("Without consent"),
            joined(
                (
                    sentence_of(words.code(exception.basis)),
                    ended(exception.legal_reference),
                    sentence_of(exception.necessity),
                    words("Decided by {who}.", who=exception.decided_by)
                    if exception.decided_by
                    else "",
                )
            ),
        )
    for consent in _in_force(record):
        yield from fact(words("Consent"), _details(record, consent))
        yield from fact(
            capital(words("{child} on sharing", child=record.child)),
            joined(
                (
                    words("Is informed.") if consent.child_informed else "",
                    sentence_of(consent.child_opinion),
                )
            ),
        )


def _details(record: Record, consent: Consent) -> str:
    words = record.words
    services = words.listing([words.code(service) for service in consent.services])
    categories = words.listing([lowered(words.code(kind)) for kind in consent.categories])
    given = consent.valid_from
    withdrawn = consent.withdrawn
    return joined(
        (
            ended(f"{_signers(record, consent)}, {words.long_day(given)}")
            if given
            else ended(_signers(record, consent)),
            words("Covers {services}.", services=services) if services else "",
            words("Information about {categories}.", categories=categories) if categories else "",
            words("Withdrawn on {day} by {who}.", day=withdrawn.withdrawn_on, who=withdrawn.by)
            if withdrawn
            else "",
            ended(capital(withdrawn.channel)) if withdrawn else "",
            *(words("Witness: {who}.", who=s.witness) for s in consent.signatures if s.witness),
            words("Kept under {reference}.", reference=consent.stored_reference)
            if consent.stored_reference
            else "",
        )
    )


def _signers(record: Record, consent: Consent) -> str:
    """Write ``Kari og Jon Fiktivsen`` where they share a last name."""
    names = [signature.name for signature in consent.signatures]
    lasts = {name.split()[-1] for name in names if len(name.split()) > 1}
    if len(names) > 1 and len(lasts) == 1 and all(len(name.split()) > 1 for name in names):
        last = lasts.pop()
        return f"{record.words.listing([name.removesuffix(last).strip() for name in names])} {last}"
    return record.words.listing(names)


def _in_force(record: Record) -> list[Consent]:
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
