"""Need to know: who is let into which case, by whom and why."""

from meetingapp.errors import AppError
from meetingapp.services.access_port import AccessReason, CaseAccess
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission


@policy(Permission.GRANT_CASES)
def who_sees(desk: Desk, case_id: str) -> tuple[CaseAccess, ...]:
    """List those let into a case; leaders see every case and are not listed.

    Raises:
        AppError: ``access.not_yours``, ``case.missing``.
    """
    with desk.begin() as work:
        work.access.must_reach(case_id)
        found = work.access.of_case(case_id)
        work.audit("access.read", case_id)
        work.commit()
    return found


@policy(Permission.GRANT_CASES)
def let_in(desk: Desk, case_id: str, person: str) -> tuple[CaseAccess, ...]:
    """Let somebody into a case.

    Raises:
        AppError: ``access.not_yours``, ``case.missing``; ``access.nobody``: the person is not in
            the register.
    """
    with desk.begin() as work:
        work.access.must_reach(case_id)
        if all(each.id != person for each in work.people.all()):
            raise AppError("access.nobody")
        work.access.grant(case_id, person, AccessReason.GRANTED)
        found = work.access.of_case(case_id)
        work.audit("access.grant", case_id)
        work.commit()
    return found


@policy(Permission.GRANT_CASES)
def let_out(desk: Desk, case_id: str, person: str) -> tuple[CaseAccess, ...]:
    """Let somebody into a case no more; it counts from their next look.

    Raises:
        AppError: ``access.not_yours``, ``case.missing``.
    """
    with desk.begin() as work:
        work.access.must_reach(case_id)
        work.access.revoke(case_id, person)
        found = work.access.of_case(case_id)
        work.audit("access.revoke", case_id)
        work.commit()
    return found


@policy(Permission.OWN_MATTERS)
def still_allowed(desk: Desk, id_: str) -> bool:
    """Tell whether the person at the desk may still see what stands open. Reads nothing.

    It is asked again and again while a case stands open, so a no is an answer and no refusal: the
    next use case is refused, and that is on record.

    Args:
        desk: where the person sits.
        id_: of a case, sitting, discussion or minutes.
    """
    if not desk.may(Permission.SEE_CASES):
        return False
    with desk.begin() as work:
        return work.access.reaches(id_)
