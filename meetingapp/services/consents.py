"""Consents: given, refused and taken back, and what a no stops at once.

Nothing is deleted: a refusal and a withdrawal are records. Later meetings find their gates closed
by themselves; the measures of services no longer covered stop in the same transaction.
"""

from collections.abc import Callable
from dataclasses import replace

from meetingapp.clock import local_day
from meetingapp.domain.case import Case
from meetingapp.domain.consent import Consent, Refusal, Withdrawal
from meetingapp.domain.consent_record import NoConsentError, with_refusal, with_withdrawal
from meetingapp.domain.lineage import lineage_of
from meetingapp.errors import AppError
from meetingapp.services.anonymous import must_keep_nobody
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission


@policy(Permission.EDIT_CASES)
def add_consent(desk: Desk, case_id: str, consent: Consent) -> Case:
    """Register a consent beside those the case has.

    Raises:
        AppError: ``case.missing``; ``consent.exists`` when the id is taken; ``case.nobody_named``
            where the case is anonymous.
    """

    def add(case: Case) -> Case:
        if any(each.id == consent.id for each in case.consents):
            raise AppError("consent.exists")
        return replace(case, consents=(*case.consents, consent))

    return _changed(desk, case_id, "consent.add", add)


@policy(Permission.EDIT_CASES)
def withdraw_consent(desk: Desk, case_id: str, consent_id: str, taken: Withdrawal) -> Case:
    """Note that a consent was taken back, wholly or for some services.

    Raises:
        AppError: ``case.missing``, ``consent.missing``; ``consent.later`` on a day to come.
    """
    if taken.withdrawn_on > local_day(desk.clock):
        raise AppError("consent.later")
    return _changed(
        desk, case_id, "consent.withdraw", lambda case: with_withdrawal(case, consent_id, taken)
    )


@policy(Permission.EDIT_CASES)
def refuse_consent(desk: Desk, case_id: str, consent_id: str, refusal: Refusal) -> Case:
    """Note that somebody said no.

    Raises:
        AppError: as ``withdraw_consent``.
    """
    if refusal.refused_on > local_day(desk.clock):
        raise AppError("consent.later")
    return _changed(
        desk, case_id, "consent.refuse", lambda case: with_refusal(case, consent_id, refusal)
    )


def _changed(desk: Desk, case_id: str, action: str, change: Callable[[Case], Case]) -> Case:
    with desk.begin() as work:
        try:
            changed = change(work.cases.get(case_id))
        except NoConsentError:
            raise AppError("consent.missing") from None
        must_keep_nobody(changed)
        work.cases.save(changed)
        case = work.cases.get(case_id)
        work.minutes.restand(case_id, lineage_of(case, local_day(desk.clock)).measures)
        work.audit(action, case_id)
        work.commit()
    return case
