"""What a reminder of a late evaluation is written from: nothing tells which child it is about."""

from meetingapp.clock import local_day
from meetingapp.domain.escalating import Reminder, addressee, stage_on
from meetingapp.domain.lineage import lineage_of
from meetingapp.domain.neutral import neutral_reference, tells_of
from meetingapp.errors import AppError
from meetingapp.services.coordinating import coordinator_of
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission


@policy(Permission.RUN_MEETINGS)
def remind_of(desk: Desk, case_id: str, measure_id: str) -> Reminder:
    """Tell who is to hear of a late evaluation now, and what may be said.

    Raises:
        AppError: ``access.not_yours``, ``case.missing``; ``measure.not_late``: it was evaluated
            since, or has got another day.
    """
    today = local_day(desk.clock)
    with desk.begin() as work:
        case = work.cases.get(case_id)
        coordinator = coordinator_of(work, case)
        work.audit("case.read", case_id)
        work.commit()
    standing = lineage_of(case, today).standing
    measure = next((each for each in standing if each.id == measure_id), None)
    day = measure.evaluation_date if measure is not None else None
    stage = stage_on(day, today) if day is not None else None
    if measure is None or day is None or stage is None:
        raise AppError("measure.not_late")
    to = addressee(stage, measure.responsible, coordinator)
    name = to.name if to is not None and not tells_of(case, to.name) else ""
    return Reminder(stage, day, (today - day).days, neutral_reference(case), name)
