"""Who coordinates a case now: by its newest minutes, or by a handover that was accepted since."""

from meetingapp.domain.case import Case
from meetingapp.domain.handover import holder_of
from meetingapp.domain.people import PersonRef
from meetingapp.services.ports import UnitOfWork


def coordinator_of(work: UnitOfWork, case: Case) -> PersonRef | None:
    """Return who coordinates; ``None`` where no meeting has agreed on anybody who said yes."""
    holder = holder_of(case, work.handovers.of_case(case.id))
    return holder.who if holder is not None else None
