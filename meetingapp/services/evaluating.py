"""In which meeting to come what was agreed is evaluated, and where its number is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.summaries import DiscussionSummary, MeetingSummary


@dataclass(frozen=True, slots=True)
class EvaluatedNext:
    """The first meeting not finalised that evaluates measures of a case.

    Attributes:
        case_id: the case.
        meeting_id: the sitting.
        discussion_id: about the case.
        on: the day of the meeting.
        unmeasured: the measures without a number yet, each with its row in the discussion.
    """

    case_id: str
    meeting_id: str
    discussion_id: str
    on: date
    unmeasured: tuple[tuple[str, int], ...]


@policy(Permission.RUN_MEETINGS)
def evaluated_next(desk: Desk, case_ids: frozenset[str]) -> tuple[EvaluatedNext, ...]:
    """Tell of some cases in which meeting their measures are evaluated next, where one is."""
    with desk.begin() as work:
        found = tuple(_found(work, case_ids))
        if found:
            work.audit("measures.list", "evaluations")
            work.commit()
    return found


def _found(work: UnitOfWork, case_ids: frozenset[str]) -> Iterator[EvaluatedNext]:
    for case_id, meeting, discussion in _first_of_each(work, case_ids):
        rows = work.meetings.discussion(discussion.id).since_last.evaluations
        if rows:
            yield EvaluatedNext(
                case_id,
                meeting.id,
                discussion.id,
                meeting.date,
                tuple(
                    (row.measure_id, at)
                    for at, row in enumerate(rows)
                    if row.measured_value is None
                ),
            )


def _first_of_each(
    work: UnitOfWork, case_ids: frozenset[str]
) -> Iterator[tuple[str, MeetingSummary, DiscussionSummary]]:
    wanted = set(case_ids)
    for meeting in work.meetings.summaries(unfinished=True) if wanted else ():
        for each in meeting.discussions:
            if each.case_id in wanted and not each.minutes_id:
                wanted.remove(each.case_id)
                yield each.case_id, meeting, each
