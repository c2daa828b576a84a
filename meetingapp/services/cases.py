"""Cases: open, create and change."""

from meetingapp.clock import local_day
from meetingapp.domain.case import Case
from meetingapp.domain.consent_no import noes
from meetingapp.domain.consent_record import keeps_every_no
from meetingapp.domain.lineage import lineage_of
from meetingapp.domain.whereabouts import without_whereabouts
from meetingapp.errors import AppError
from meetingapp.services.anonymous import must_keep_nobody, must_stay_as_anonymous
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission


@policy(Permission.SEE_CASES)
def read_case(desk: Desk, case_id: str) -> Case:
    """One case with its guardians, consents and what earlier meetings agreed.

    Raises:
        AppError: ``case.missing``.
    """
    with desk.begin() as work:
        case = work.cases.get(case_id)
        work.audit("case.read", case_id)
        work.commit()
    return case


@policy(Permission.EDIT_CASES)
def save_case(desk: Desk, case: Case) -> None:
    """Add a case, or replace the one with its id.

    Where somebody has taken a consent back, the measures of that service stop in the same moment.
    A protected child is kept without unit and class.

    Raises:
        AppError: ``consent.kept``: a refusal or a withdrawal would be lost; ``case.nobody_named``,
            ``case.stays_named`` or ``case.needs_consent``: it would tell who an anonymous child
            is, or take a name away that minutes have.
    """
    with desk.begin() as work:
        keep_case(desk, work, case)
        work.audit("case.save", case.id)
        work.commit()


def keep_case(desk: Desk, work: UnitOfWork, case: Case) -> None:
    """Keep a case within a transaction, wherever it came from; raises as ``save_case``."""
    must_keep_nobody(case)
    before = work.cases.get(case.id) if work.cases.knows(case.id) else None
    if before is not None:
        if not keeps_every_no(before, case):
            raise AppError("consent.kept")
        must_stay_as_anonymous(before, case, local_day(desk.clock))
    work.cases.save(without_whereabouts(case))
    if any(noes(case)):
        lineage = lineage_of(work.cases.get(case.id), local_day(desk.clock))
        work.minutes.restand(case.id, lineage.measures)
