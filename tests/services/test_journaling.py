"""The archive's numbers, the minutes it lacks, and drafts that go only after their day."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from meetingapp.domain.meeting import Sitting
from meetingapp.models.connection import connect
from meetingapp.models.store import FILE_NAME, Store
from meetingapp.services.cases import read_case
from meetingapp.services.correcting import correct_minutes, finalised_discussion
from meetingapp.services.finalising import finalise_minutes, read_minutes_pdf
from meetingapp.services.journaling import (
    JournalNote,
    delete_drafts,
    kept_drafts,
    not_journaled,
    note_journaled,
    receipt_of,
    take_back_receipt,
)
from meetingapp.services.lists_port import Part
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.room import open_room
from tests.reach import EVERYTHING
from tests.services.later import APPROVED, on_day, refused, told_in_the_next

TODAY = date(2026, 11, 24)
NUMBER = "26/01234-5"


@pytest.fixture
def minutes(desk: Desk, held: str) -> Minutes:
    return finalise_minutes(desk, held)


@pytest.fixture
def filed(desk: Desk, minutes: Minutes) -> Minutes:
    note_journaled(desk, (JournalNote(minutes.id, f" {NUMBER} ", TODAY),))
    return minutes


def long_after(desk: Desk, minutes: Minutes) -> Desk:
    [kept] = (each for each in kept_drafts(desk) if each.filed.minutes_id == minutes.id)
    return on_day(desk, (kept.may_go_on - TODAY).days)


def test_minutes_wait_in_the_list_until_the_number_is_entered(desk: Desk, minutes: Minutes) -> None:
    page = not_journaled(desk, Part(most=3))
    [waits] = page.rows
    assert (waits.minutes_id, waits.version, waits.held_on) == (minutes.id, 1, TODAY)
    assert (waits.case_title, waits.packed_at, page.total) == ("Jonas Fiktivsen", None, 1)

    [receipt] = note_journaled(desk, (JournalNote(minutes.id, f" {NUMBER} ", TODAY),))
    assert (receipt.reference, receipt.entered_by) == (NUMBER, "berit")
    assert receipt_of(desk, minutes.id) == receipt
    assert not_journaled(desk, Part(most=3)).rows == ()
    assert not_journaled(desk, Part(most=3)).total == 0


def test_those_that_waited_longest_come_first_and_a_page_at_a_time(
    desk: Desk, store: Store, story: Sitting, minutes: Minutes
) -> None:
    later = told_in_the_next(store, story, on_day(desk, 56).clock(), APPROVED)
    both = not_journaled(desk, Part()).rows
    assert [each.minutes_id for each in both] == [minutes.id, later.id]
    second = not_journaled(desk, Part(at=1, most=1))
    assert ([each.minutes_id for each in second.rows], second.total) == ([later.id], None)


def test_only_the_newest_version_waits(desk: Desk, filed: Minutes) -> None:
    told = finalised_discussion(desk, filed.discussion_id)
    changed = replace(told, voice=replace(told.voice, own_words="Jeg sa noe annet."))
    second = correct_minutes(desk, filed.discussion_id, changed, "skrivefeil")
    assert [each.minutes_id for each in not_journaled(desk, Part()).rows] == [second.id]
    assert kept_drafts(desk) == ()


def test_a_number_entered_again_counts_and_the_earlier_one_stays_on_record(
    desk: Desk, store: Store, filed: Minutes
) -> None:
    note_journaled(desk, (JournalNote(filed.id, "26/01234-6", TODAY),))
    known = receipt_of(desk, filed.id)
    assert known is not None
    assert known.reference == "26/01234-6"
    with store._engine.connect() as connection:
        kept = connection.exec_driver_sql("SELECT reference FROM journal_entry ORDER BY number")
        assert [row[0] for row in kept] == [NUMBER, "26/01234-6"]


def test_a_mistake_is_taken_back_and_the_minutes_wait_again(desk: Desk, filed: Minutes) -> None:
    take_back_receipt(desk, filed.id)
    assert receipt_of(desk, filed.id) is None
    assert [each.minutes_id for each in not_journaled(desk, Part()).rows] == [filed.id]
    assert refused(lambda: take_back_receipt(desk, filed.id)) == "archive.no_receipt"


@pytest.mark.parametrize("reference", ["", "Jonas 26", "26/1 Fiktivsen", "x" * 41, "26/1\u202e"])
def test_a_number_that_could_tell_of_the_child_is_refused(
    reference: str, desk: Desk, minutes: Minutes
) -> None:
    note = JournalNote(minutes.id, reference, TODAY)
    assert refused(lambda: note_journaled(desk, (note,))) == "archive.reference"


@pytest.mark.parametrize("days", [-1, 1])
def test_a_day_that_cannot_be_right_is_refused(days: int, desk: Desk, minutes: Minutes) -> None:
    note = JournalNote(minutes.id, NUMBER, TODAY + timedelta(days=days))
    assert refused(lambda: note_journaled(desk, (note,))) == "archive.day"


def test_many_are_entered_all_or_none(
    desk: Desk, minutes: Minutes, audited: Callable[[], int]
) -> None:
    before = audited()
    notes = (JournalNote(minutes.id, NUMBER, TODAY), JournalNote("another", NUMBER, TODAY))
    assert refused(lambda: note_journaled(desk, notes)) == "minutes.missing"
    assert receipt_of(desk, minutes.id) is None
    assert audited() == before + 1  # the question alone


def test_a_draft_is_kept_until_its_day_and_then_goes_when_asked(
    desk: Desk, store: Store, filed: Minutes, tmp_path: Path
) -> None:
    told = finalised_discussion(desk, filed.discussion_id)
    pdf = read_minutes_pdf(desk, filed.id)
    then = long_after(desk, filed)
    assert (then.clock().date() - TODAY).days >= 30
    attempt = (filed.discussion_id,)
    assert refused(lambda: delete_drafts(on_day(then, -1), attempt)) == "purge.too_early"

    delete_drafts(then, attempt)

    assert typed(tmp_path, filed.discussion_id) == 0
    assert kept_drafts(then) == ()
    assert read_minutes_pdf(then, filed.id) == pdf
    assert finalised_discussion(then, filed.discussion_id) == told
    assert [finding.code for finding in store.findings()] == ["anchor.none"]
    assert refused(lambda: delete_drafts(then, attempt)) == "purge.gone"
    assert refused(lambda: take_back_receipt(then, filed.id)) == "purge.gone"


def test_the_case_goes_on_after_its_draft_is_gone(desk: Desk, filed: Minutes) -> None:
    before = read_case(desk, filed.case_id).earlier
    parties = open_room(desk, filed.discussion_id).discussion.parties
    then = long_after(desk, filed)
    delete_drafts(then, (filed.discussion_id,))
    assert read_case(then, filed.case_id).earlier == before
    room = open_room(then, filed.discussion_id)
    assert room.discussion.voice.own_words
    assert room.discussion.parties == parties
    told = finalised_discussion(then, filed.discussion_id)
    changed = replace(told, voice=replace(told.voice, own_words="Jeg sa noe annet."))
    assert correct_minutes(then, filed.discussion_id, changed, "skrivefeil").version == 2


def test_no_draft_goes_without_the_archives_number(desk: Desk, minutes: Minutes) -> None:
    attempt = (minutes.discussion_id,)
    assert refused(lambda: delete_drafts(on_day(desk, 300), attempt)) == "purge.no_receipt"
    assert refused(lambda: delete_drafts(desk, ("another",))) == "discussion.missing"


def test_no_draft_goes_when_the_archive_lacks_the_newest_version(
    desk: Desk, filed: Minutes
) -> None:
    told = finalised_discussion(desk, filed.discussion_id)
    changed = replace(told, voice=replace(told.voice, own_words="Jeg sa noe annet."))
    correct_minutes(desk, filed.discussion_id, changed, "skrivefeil")
    attempt = (filed.discussion_id,)
    assert refused(lambda: delete_drafts(on_day(desk, 300), attempt)) == "purge.no_receipt"


def test_no_draft_goes_by_a_clock_that_cannot_be_right(
    desk: Desk, filed: Minutes, tmp_path: Path
) -> None:
    wrong = on_day(desk, 400)
    assert refused(lambda: delete_drafts(wrong, (filed.discussion_id,))) == "clock.ahead"
    assert typed(tmp_path, filed.discussion_id) > 0


def test_drafts_go_all_or_none(desk: Desk, filed: Minutes, tmp_path: Path) -> None:
    then = long_after(desk, filed)
    both = (filed.discussion_id, "another")
    assert refused(lambda: delete_drafts(then, both)) == "discussion.missing"
    assert typed(tmp_path, filed.discussion_id) > 0


def test_the_database_itself_lets_no_draft_go_without_a_receipt(
    store: Store, minutes: Minutes
) -> None:
    with store.transaction(EVERYTHING) as work:
        assert refused(lambda: work.trail.delete_draft(minutes.discussion_id)) == "purge.no_receipt"


def typed(folder: Path, discussion_id: str) -> int:
    with closing(connect(folder / FILE_NAME, b"d" * 32)) as connection:
        return len(
            connection.execute(
                "SELECT item FROM discussion_item WHERE discussion_id = ?", (discussion_id,)
            ).fetchall()
        )
