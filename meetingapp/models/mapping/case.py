"""What lists show of a case."""

from datetime import date

from meetingapp.domain.case import Case, Group, NamedChild, System


def title_of(case: Case) -> str:
    """Give the child's name, the group's label, or the neutral reference."""
    match case.subject:
        case NamedChild(name=name):
            return name
        case Group(label=label) | System(label=label):
            return label or case.reference
        case _:
            return case.reference


def born_of(case: Case) -> date | None:
    """Give the day of birth, where there is one."""
    return case.subject.born if isinstance(case.subject, NamedChild) else None


def consent_valid_to(case: Case) -> date | None:
    """Give the last day of the signed consent that lasts longest and still covers somebody."""
    ends = [
        consent.valid_to
        for consent in case.consents
        if consent.valid_to is not None
        and consent.services_on(date.max)
        and consent.signed_by(date.max)
    ]
    return max(ends, default=None)
