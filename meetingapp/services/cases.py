"""Cases: list, open, create and change."""

from meetingapp.clock import local_day
from meetingapp.domain.case import Case
from meetingapp.domain.consent_no import noes
from meetingapp.domain.lineage import lineage_of
from meetingapp.services.policy import Desk, Permission, policy
from meetingapp.services.ports import CaseSummary


@policy(Permission.SEE_CASES)
def list_cases(desk: Desk) -> tuple[CaseSummary, ...]:
    """All cases, newest first. Names are case content, so the list is audited as read."""
    with desk.store.transaction() as work:
        found = work.cases.summaries()
        work.audit("case.list", "cases")
        work.commit()
    return found


@policy(Permission.SEE_CASES)
def read_case(desk: Desk, case_id: str) -> Case:
    """One case with its guardians, consents and what earlier meetings agreed.

    Raises:
        AppError: ``case.missing``.
    """
    with desk.store.transaction() as work:
        case = work.cases.get(case_id)
        work.audit("case.read", case_id)
        work.commit()
    return case


@policy(Permission.EDIT_CASES)
def save_case(desk: Desk, case: Case) -> None:
    """Add a case, or replace the one with its id.

    Where somebody has taken a consent back, the measures of that service stop in the same moment.
    """
    with desk.store.transaction() as work:
        work.cases.save(case)
        if any(noes(case)):
            lineage = lineage_of(work.cases.get(case.id), local_day(desk.clock))
            work.minutes.restand(case.id, lineage.measures)
        work.audit("case.save", case.id)
        work.commit()
