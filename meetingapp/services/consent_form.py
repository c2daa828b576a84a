"""Fills in a consent form for one case, to be signed on paper."""

from meetingapp.clock import local_day
from meetingapp.domain.case import CaseMode
from meetingapp.domain.papers.consent_filling import FormBasis, fill_in
from meetingapp.domain.papers.consent_form import ConsentForm, FormWish
from meetingapp.errors import AppError
from meetingapp.services.calendar import calendar_for
from meetingapp.services.own_types import types_in
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission
from meetingapp.services.signers import signers_for


@policy(Permission.EDIT_CASES)
def fill_consent_form(desk: Desk, case_id: str, wish: FormWish) -> ConsentForm:
    """Fill in the form: who signs, what is asked and until when follow from the case and rules.

    It holds no concern, and where a protected child is stands nowhere in it.

    Raises:
        AppError: ``case.missing``; ``paper.nobody_named``.
    """
    today = local_day(desk.clock)
    with desk.begin() as work:
        case = work.cases.get(case_id)
        if case.mode is not CaseMode.NAMED:
            raise AppError("paper.nobody_named")
        office = work.people.office()
        basis = FormBasis(
            case=case,
            office=office,
            types=tuple(template.type for template in types_in(work).templates),
            held_types=tuple(team.type for team in work.people.teams()),
            rules=signers_for(office),
            calendar=calendar_for(office, today),
            made_at=desk.clock(),
            today=today,
        )
        work.audit("paper.consent_form", case_id)
        work.commit()
    return fill_in(basis, wish)
