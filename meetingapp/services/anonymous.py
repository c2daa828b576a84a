"""Where nobody is named, nothing is kept that tells who it is, and nothing tells it later."""

from datetime import date

from meetingapp.domain.case import Case, CaseMode
from meetingapp.errors import AppError


def must_keep_nobody(case: Case) -> None:
    """Refuse an anonymous case that keeps a family or a consent, which names its signers.

    Raises:
        AppError: ``case.nobody_named``.
    """
    if case.mode is CaseMode.ANONYMOUS and (case.guardians or case.consents):
        raise AppError("case.nobody_named")


def must_stay_as_anonymous(before: Case, after: Case, today: date) -> None:
    """Let a case be given a name only with a consent, and lose it only before any minutes.

    Raises:
        AppError: ``case.needs_consent``, ``case.stays_named``.
    """
    if before.mode is after.mode:
        return
    if after.mode is CaseMode.NAMED and not _somebody_consents(after, today):
        raise AppError("case.needs_consent")
    if before.mode is CaseMode.NAMED and before.earlier:
        raise AppError("case.stays_named")


def _somebody_consents(case: Case, today: date) -> bool:
    return any(
        each.signed_by(today) and each.lasts_on(today) and each.services_on(today)
        for each in case.consents
    )
