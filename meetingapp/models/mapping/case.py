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
    """Give the last day of the consent that lasts longest and was not taken back."""
    ends = [c.valid_to for c in case.consents if c.valid_to is not None and c.withdrawn is None]
    return max(ends, default=None)
