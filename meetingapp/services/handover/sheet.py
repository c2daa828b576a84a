"""The handover on paper, gathered for whoever may see the case."""

from datetime import date

from meetingapp.clock import local_day
from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.consent_rules import Consents
from meetingapp.domain.handover import Handover, HandoverState, holder_of, open_one
from meetingapp.domain.neutral import neutral_reference
from meetingapp.domain.papers.handover_sheet import (
    HandoverSheet,
    days_to_think_of,
    open_measures,
    staff_of,
)
from meetingapp.domain.papers.letterhead_for import letterhead_for
from meetingapp.domain.papers.story import PaperHead
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.whereabouts import hides_whereabouts
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.signers import signers_for


@policy(Permission.HAND_OUT)
def gather_handover_sheet(desk: Desk, case_id: str) -> HandoverSheet:
    """Gather what goes along with a case: open measures, dates, people and consents.

    Raises:
        AppError: ``access.not_yours``, ``case.missing``.
    """
    today = local_day(desk.clock)
    with desk.begin() as work:
        case = work.cases.get(case_id)
        handovers = work.handovers.of_case(case_id)
        consents = Consents(case, today, signers_for(work.people.office()))
        measures = open_measures(case, work.measurements.of_case(case_id), today)
        covered = consents.covered_still(today)
        sheet = HandoverSheet(
            head=_head(desk, work, case),
            holder=holder_of(case, handovers),
            handover=open_one(handovers) or _accepted(handovers),
            measures=measures,
            days=days_to_think_of(case, consents, _meetings(work, case_id), today),
            guardians=case.guardians,
            staff=staff_of(measures),
            consents=consents.sound,
            covered=tuple(each for each in ServiceCode if each in covered),
        )
        work.audit("paper.handover", case_id)
        work.commit()
    return sheet


def _accepted(handovers: tuple[Handover, ...]) -> Handover | None:
    done = [each for each in handovers if each.state is HandoverState.ACCEPTED]
    return done[-1] if done else None


def _meetings(work: UnitOfWork, case_id: str) -> tuple[date, ...]:
    return tuple(
        meeting.date
        for meeting in work.meetings.summaries(unfinished=True)
        if any(each.case_id == case_id and not each.minutes_id for each in meeting.discussions)
    )


def _head(desk: Desk, work: UnitOfWork, case: Case) -> PaperHead:
    office, hidden, subject = work.people.office(), hides_whereabouts(case), case.subject
    named = subject if isinstance(subject, NamedChild) else None
    return PaperHead(
        desk.clock(),
        local_day(desk.clock),
        office.municipality,
        "" if hidden else office.unit,
        neutral_reference(case),
        named.name if named else "",
        named.born if named else None,
        letterhead_for(office, hides_whereabouts=hidden),
    )
