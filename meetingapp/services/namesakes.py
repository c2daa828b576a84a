"""Children of one name: wherever their cases stand in a list, the number of the case tells which.

Only names that another case within reach has too are written so; every other name stays as it is.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from meetingapp.services.ports import UnitOfWork
from meetingapp.services.summaries import MeetingSummary


def told_apart(work: UnitOfWork, cases: Iterable[tuple[str, str]]) -> Callable[[str, str], str]:
    """Return what gives the name to show for a case.

    Args:
        work: the transaction the list is read in.
        cases: the id and the name of each case in the list.
    """
    ids = {case_id for case_id, _ in cases}
    numbers = work.lists.namesakes(ids) if ids else {}

    def name(case_id: str, title: str) -> str:
        number = numbers.get(case_id)
        return f"{title} ({number})" if number else title

    return name


def meetings_told_apart(
    work: UnitOfWork, meetings: Sequence[MeetingSummary]
) -> tuple[MeetingSummary, ...]:
    """Return sittings whose cases have names nobody can mistake."""
    name = told_apart(
        work, ((each.case_id, each.case_title) for one in meetings for each in one.discussions)
    )
    return tuple(
        replace(
            one,
            discussions=tuple(
                replace(each, case_title=name(each.case_id, each.case_title))
                for each in one.discussions
            ),
        )
        for one in meetings
    )
