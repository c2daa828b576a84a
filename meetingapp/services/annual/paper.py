"""The year and its plan as a paper."""

from meetingapp.clock import local_day
from meetingapp.domain.annual.months import months_of
from meetingapp.domain.annual.occurring import entries_of
from meetingapp.domain.annual.progress import in_order, progress_of
from meetingapp.domain.papers.annual import AnnualPaper
from meetingapp.services.annual.dates import all_dates, calendar_in
from meetingapp.services.annual.plan import minuted_actions, own_actions
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission


@policy(Permission.SEE_REGISTER)
def gather_annual(desk: Desk, year: int, language: str) -> AnnualPaper:
    """Gather a year and the plan; what meetings agreed only for whoever may hand out papers.

    Raises:
        AppError: ``annual.year``.
    """
    today, made_at = local_day(desk.clock), desk.clock()
    with desk.begin() as work:
        entries = entries_of(all_dates(work, language).values(), year, calendar_in(work, year))
        found = own_actions(work)
        if desk.may(Permission.HAND_OUT):
            found += minuted_actions(work, today)
        office = work.people.office()
        work.audit("paper.annual", "annual")
        work.commit()
    return AnnualPaper(
        year,
        months_of(entries, year),
        in_order(found, today),
        progress_of(found, today),
        office,
        today,
        made_at,
    )
