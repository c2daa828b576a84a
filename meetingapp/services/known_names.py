"""The names nobody may write where no child is named: staff, children and guardians."""

from meetingapp.domain.case import Case, CaseMode, NamedChild
from meetingapp.domain.meeting import Sitting
from meetingapp.services.ports import UnitOfWork


def names_for(work: UnitOfWork, case: Case) -> frozenset[str]:
    """Return every name in the vault for a case that names nobody; none for any other.

    The names serve to find them in a text, and are shown nowhere.
    """
    if case.mode is CaseMode.NAMED:
        return frozenset()
    return frozenset({*(p.name for p in work.people.all()), *work.cases.names()})


def names_in(sitting: Sitting, case: Case) -> frozenset[str]:
    """Return the names a meeting file holds, for a case that names nobody."""
    if case.mode is CaseMode.NAMED:
        return frozenset()
    taking_part = (
        *sitting.meeting.participants,
        *(party for discussion in sitting.discussions for party in discussion.parties),
    )
    return frozenset(
        {
            *(person.name for person in sitting.people),
            *(participant.person.name for participant in taking_part),
            *(guardian.name for each in sitting.cases for guardian in each.guardians),
            *(c.subject.name for c in sitting.cases if isinstance(c.subject, NamedChild)),
        }
    )
