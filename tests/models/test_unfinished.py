"""Which minutes are unfinished is known without looking through those that are finished."""

from collections.abc import Callable

import pytest

from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.models.connection import RawConnection
from meetingapp.models.store import Store
from tests.models.conftest import Shelve
from tests.reach import EVERYTHING

LISTED = "SELECT discussion_id FROM unfinished"


def waiting(store: Store) -> list[str]:
    with store.transaction(EVERYTHING) as work:
        return [
            each.id
            for meeting in work.meetings.summaries(unfinished=True)
            for each in meeting.discussions
        ]


def test_minutes_are_unfinished_until_they_are_finalised(
    planned: Store, shelve: Shelve, discussion: CaseDiscussion, raw: RawConnection
) -> None:
    assert waiting(planned) == [discussion.id]
    shelve(discussion, b"%PDF")
    assert waiting(planned) == []
    shelve(discussion, b"%PDF corrected")
    assert raw.execute(LISTED).fetchall() == []


def test_a_draft_that_is_erased_waits_for_nobody(planned: Store, raw: RawConnection) -> None:
    with planned.transaction(EVERYTHING) as work:
        (case,) = work.cases.summaries()
        work.erasing.erase(case.id)
        work.commit()
    assert raw.execute(LISTED).fetchall() == []


@pytest.mark.parametrize("change", ["DELETE FROM unfinished", "INSERT INTO unfinished VALUES (7)"])
def test_a_list_that_does_not_fit_the_records_is_told_of(
    told_after: Callable[[str], set[str]], change: str
) -> None:
    assert told_after(change) == {"unfinished.stale"}
