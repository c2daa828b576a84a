"""Consents as records: given, refused and taken back. What was written is never taken away."""

from collections.abc import Callable
from dataclasses import replace

from meetingapp.domain.case import Case
from meetingapp.domain.consent import Consent, Refusal, Withdrawal


class NoConsentError(KeyError):
    """The case holds no such consent."""


def with_withdrawal(case: Case, consent_id: str, taken: Withdrawal) -> Case:
    """Note that a consent was taken back.

    A consent that was taken back once, in part, keeps that; what is taken back after it is kept
    beside it as a refusal, which reaches just as far.

    Raises:
        NoConsentError: there is no such consent.
    """

    def note(consent: Consent) -> Consent:
        if consent.withdrawn is None:
            return replace(consent, withdrawn=taken)
        again = Refusal(taken.by, taken.withdrawn_on, taken.channel, taken.services)
        return replace(consent, refusals=(*consent.refusals, again))

    return _changed(case, consent_id, note)


def with_refusal(case: Case, consent_id: str, refusal: Refusal) -> Case:
    """Note that somebody said no.

    Raises:
        NoConsentError: there is no such consent.
    """
    return _changed(case, consent_id, lambda c: replace(c, refusals=(*c.refusals, refusal)))


def keeps_every_no(before: Case, after: Case) -> bool:
    """Tell whether no refusal or withdrawal is lost from one version of a case to the next."""
    now = {consent.id: consent for consent in after.consents}
    for old in before.consents:
        new = now.get(old.id)
        if (old.refusals or old.withdrawn) and (
            new is None
            or (old.withdrawn is not None and new.withdrawn != old.withdrawn)
            or not set(old.refusals) <= set(new.refusals)
        ):
            return False
    return True


def _changed(case: Case, consent_id: str, note: Callable[[Consent], Consent]) -> Case:
    if not any(consent.id == consent_id for consent in case.consents):
        raise NoConsentError(consent_id)
    consents = tuple(note(c) if c.id == consent_id else c for c in case.consents)
    return replace(case, consents=consents)
