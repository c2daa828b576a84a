"""The versions of minutes, and two of them beside each other."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.approval import ApprovalState
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.side_by_side import Row, differing
from meetingapp.models.store import Store
from meetingapp.services.approving import send_for_comment
from meetingapp.services.copies import issue_copy, preview_copy
from meetingapp.services.correcting import correct_minutes, finalised_discussion
from meetingapp.services.differences import compare_versions, versions
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.journaling import JournalNote, note_journaled
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from tests.services.later import APPROVED, on_day, refused, told_in_the_next
from tests.services.press import PressOfTests, full_copy

TODAY = date(2026, 11, 24)


@pytest.fixture
def first(desk: Desk, held: str) -> Minutes:
    return finalise_minutes(desk, held)


@pytest.fixture
def second(desk: Desk, first: Minutes) -> Minutes:
    told = finalised_discussion(desk, first.discussion_id)
    changed = replace(told, voice=replace(told.voice, own_words="Jeg vil lese hjemme."))
    return correct_minutes(desk, first.discussion_id, changed, "han sa noe annet")


def said(rows: tuple[Row, ...], side: str) -> str:
    return "\n".join("".join(p.text for p in getattr(row, side)) for row in rows)


def test_both_versions_stand_beside_each_other_and_only_what_was_changed_is_marked(
    desk: Desk, first: Minutes, second: Minutes, story: Sitting
) -> None:
    comparison = compare_versions(desk, second.id, first.id)
    assert (comparison.older, comparison.newer) == (first, second)
    rows = differing(comparison.rows)
    assert 1 <= len(rows) <= 3
    assert story.discussions[0].voice.own_words[:20] in said(rows, "before")
    assert "Jeg vil lese hjemme." in said(rows, "after")
    assert all(row.section for row in rows)
    assert len(comparison.rows) > 30
    assert "han sa noe annet" not in said(comparison.rows, "after")


def test_a_version_differs_in_nothing_from_itself(desk: Desk, first: Minutes) -> None:
    assert differing(compare_versions(desk, first.id, first.id).rows) == ()


def test_minutes_of_two_meetings_are_not_compared(
    desk: Desk, store: Store, story: Sitting, first: Minutes
) -> None:
    other = told_in_the_next(store, story, on_day(desk, 56).clock(), APPROVED)
    assert refused(lambda: compare_versions(desk, first.id, other.id)) == "minutes.missing"
    assert refused(lambda: compare_versions(desk, first.id, "another")) == "minutes.missing"


def test_every_version_is_listed_with_what_happened_to_it(
    desk: Desk, first: Minutes, second: Minutes
) -> None:
    send_for_comment(desk, second.id, ())
    note_journaled(desk, (JournalNote(first.id, "26/01234-5", TODAY),))
    issue_copy(desk, preview_copy(desk, PressOfTests(), full_copy(second.id)))

    newest, oldest = versions(desk, first.discussion_id)
    assert (newest.minutes, oldest.minutes) == (second, first)
    assert (newest.state, oldest.state) == (
        ApprovalState.OUT_FOR_COMMENT,
        ApprovalState.CORRECTED,
    )
    assert (newest.receipt, newest.copies) == (None, 1)
    assert oldest.receipt is not None
    assert (oldest.receipt.reference, oldest.copies) == ("26/01234-5", 0)


def test_a_draft_has_no_versions(desk: Desk, held: str) -> None:
    assert versions(desk, held) == ()
    assert refused(lambda: versions(desk, "another")) == "discussion.missing"
