"""Address protection: where a protected child is stands in no list and in no document.

A child or a guardian may live at an address that is barred. What tells where to find them is the
place and the unit of a meeting, the child’s own unit and class. The last two are not kept at all.
"""

from collections.abc import Iterable
from dataclasses import replace

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.meeting import Meeting


def hides_whereabouts(case: Case) -> bool:
    """Tell whether where the child or a guardian is must show nowhere."""
    subject = case.subject
    protected = isinstance(subject, NamedChild) and subject.protection is not None
    return protected or any(guardian.address_barred for guardian in case.guardians)


def without_whereabouts(case: Case) -> Case:
    """Return the case as it may be kept: a protected child has no unit and no class."""
    subject = case.subject
    if not isinstance(subject, NamedChild) or not hides_whereabouts(case):
        return case
    return replace(case, subject=replace(subject, unit_id="", school_class=""))


def without_place(meeting: Meeting) -> Meeting:
    """Return the sitting without what tells where it is held."""
    return replace(meeting, place="", unit="")


def as_shown(meeting: Meeting, cases: Iterable[Case]) -> Meeting:
    """Return a sitting as it may be written of: no place and no unit where a case hides them.

    Args:
        meeting: the sitting.
        cases: all that are known to be taken in it; a sibling’s minutes must not tell either.
    """
    return without_place(meeting) if any(map(hides_whereabouts, cases)) else meeting
