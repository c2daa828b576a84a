"""Finalised minutes: kept byte for byte, locked, and remembered by the case."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TypeAlias

import pytest
from sqlcipher3 import dbapi2

from meetingapp.domain.carry_over import as_earlier
from meetingapp.domain.case import Case
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.errors import AppError
from meetingapp.models.connection import RawConnection
from meetingapp.models.store import Store
from meetingapp.services.ports import Minutes
from tests.domain.jonas_people import EVALUATED_ON
from tests.reach import EVERYTHING, due_until

Shelve: TypeAlias = Callable[[CaseDiscussion, bytes], Minutes]

NOBODY = "nobody"


def test_finalised_minutes_come_back_byte_for_byte(
    planned: Store, finalised: Minutes, discussion: CaseDiscussion, meeting: Meeting
) -> None:
    with planned.transaction(EVERYTHING) as work:
        assert work.minutes.get(finalised.id) == finalised
        assert work.minutes.latest_of(discussion.id) == finalised
        assert work.minutes.pdf(finalised.id) == b"%PDF \0 bytes"
        assert work.minutes.next_version(discussion.id) == 2
        assert work.meetings.summary(meeting.id).discussions[0].minutes_id == finalised.id


@pytest.mark.usefixtures("finalised")
def test_a_finalised_discussion_is_locked(
    planned: Store, meeting: Meeting, discussion: CaseDiscussion
) -> None:
    with planned.transaction(EVERYTHING) as work, pytest.raises(AppError) as refused:
        work.meetings.save_discussion(meeting.id, replace(discussion, interpreter="en annen"))
    assert refused.value.code == "discussion.finalised"
    with planned.transaction(EVERYTHING) as work:
        assert work.meetings.discussion(discussion.id) == discussion


@pytest.mark.usefixtures("finalised")
def test_the_case_remembers_what_its_finalised_minutes_agreed(
    planned: Store, case: Case, meeting: Meeting, discussion: CaseDiscussion
) -> None:
    with planned.transaction(EVERYTHING) as work:
        found = work.cases.get(case.id)
        assert found.earlier == (as_earlier(meeting, discussion),)
        work.cases.save(found)
        assert work.cases.get(case.id) == found


@pytest.mark.usefixtures("finalised")
def test_a_meeting_from_before_the_program_is_told_by_hand_and_stays(
    planned: Store, case: Case, meeting: Meeting, discussion: CaseDiscussion
) -> None:
    by_hand = EarlierDiscussion("RT", meeting.date - timedelta(days=60), conclusion="Prøvd hjemme.")
    with planned.transaction(EVERYTHING) as work:
        work.cases.save(replace(work.cases.get(case.id), earlier=(by_hand,)))
        kept = work.cases.get(case.id)
        assert kept.earlier == (by_hand, as_earlier(meeting, discussion))
        work.cases.save(kept)
        assert work.cases.get(case.id) == kept
        assert work.cases.get(case.id, before=by_hand.held_on).earlier == ()


def test_a_second_version_stands_beside_the_first(
    planned: Store, finalised: Minutes, case: Case, discussion: CaseDiscussion, shelve: Shelve
) -> None:
    kept = discussion.agreement.measures[:1]
    changed = replace(discussion, agreement=replace(discussion.agreement, measures=kept))
    second = shelve(changed, b"%PDF second")
    assert second.version == 2
    with planned.transaction(EVERYTHING) as work:
        assert work.minutes.get(finalised.id) == finalised
        assert work.minutes.pdf(finalised.id) == b"%PDF \0 bytes"
        assert work.minutes.latest_of(discussion.id) == second
        assert [e.measures for e in work.cases.get(case.id).earlier] == [kept]


def test_due_measures_are_the_active_ones_soonest_first(
    planned: Store, case: Case, discussion: CaseDiscussion, shelve: Shelve
) -> None:
    measures = (
        Measure("later", evaluation_date=EVALUATED_ON + timedelta(days=1)),
        Measure("now", evaluation_date=EVALUATED_ON),
        Measure("soon", evaluation_date=EVALUATED_ON - timedelta(days=1)),
        Measure("closed", evaluation_date=EVALUATED_ON, status=MeasureStatus.CLOSED),
        Measure("undated"),
    )
    agreed = replace(discussion, agreement=replace(discussion.agreement, measures=measures))
    shelve(agreed, b"%PDF")
    with planned.transaction(EVERYTHING) as work:
        due = due_until(work, EVALUATED_ON)
    assert [d.measure.id for d in due] == ["soon", "now"]
    assert {(d.case_id, d.case_title) for d in due} == {(case.id, "Jonas Fiktivsen")}


def test_numbers_keep_every_digit(
    planned: Store, case: Case, discussion: CaseDiscussion, shelve: Shelve
) -> None:
    exact = Decimal("34.50")
    measure = discussion.agreement.measures[0]
    measure = replace(measure, baseline=replace(measure.baseline, value=exact))
    agreed = replace(discussion, agreement=replace(discussion.agreement, measures=(measure,)))
    shelve(agreed, b"%PDF")
    with planned.transaction(EVERYTHING) as work:
        found = work.cases.get(case.id).earlier[0].measures[0].baseline.value
    assert found == exact


REPLACING = "id, discussion_id, case_id, 1, finalised_at, 'x', 1, 'x', 'x', 'x'"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE minutes SET content_sha256 = 'x'",
        "DELETE FROM minutes",
        "UPDATE minutes_document SET pdf = x'00'",
        "DELETE FROM minutes_document",
        "INSERT OR REPLACE INTO minutes SELECT {row} FROM minutes",
        "INSERT OR REPLACE INTO minutes SELECT 'other-' || {row} FROM minutes",
        "INSERT INTO minutes SELECT {row} FROM minutes WHERE true ON CONFLICT DO NOTHING",
        "INSERT INTO minutes SELECT {row} FROM minutes WHERE 1 ON CONFLICT DO UPDATE SET version=9",
        "INSERT OR REPLACE INTO minutes_document SELECT id, x'', x'' FROM minutes",
        "UPDATE discussion SET body = 'x'",
        "UPDATE discussion_item SET body = 'x'",
        "DELETE FROM discussion_item",
        "INSERT INTO discussion_item SELECT id, 'unread', '[]', '' FROM discussion",
        "INSERT OR REPLACE INTO discussion_item SELECT id, 'voice', '{{}}', '' FROM discussion",
    ],
)
@pytest.mark.usefixtures("finalised")
def test_the_database_itself_refuses_to_change_what_is_finalised(
    statement: str, raw: RawConnection
) -> None:
    with pytest.raises(dbapi2.IntegrityError, match="never changed"):
        raw.execute(statement.format(row=REPLACING))
