"""Was the meeting good: a count for the sitting, and nothing about who or when."""

import json

import pytest

from meetingapp.domain.verdict import Tally, Verdict
from meetingapp.errors import AppError
from meetingapp.services.finalising import finalise_minutes, read_minutes_pdf
from meetingapp.services.policy import Desk
from meetingapp.services.room import open_room
from meetingapp.services.verdicts import VERDICT, give_verdict


def test_answers_are_counted_for_the_sitting_and_a_second_thought_moves_one(
    desk: Desk, planned: str
) -> None:
    assert give_verdict(desk, planned, Verdict.YES) == Tally(yes=1)
    assert give_verdict(desk, planned, Verdict.PARTLY, Verdict.YES) == Tally(partly=1)
    assert give_verdict(desk, planned, Verdict.NO) == Tally(partly=1, no=1)


def test_only_three_numbers_are_kept(desk: Desk, planned: str) -> None:
    give_verdict(desk, planned, Verdict.NO)
    meeting = open_room(desk, planned).meeting.id
    with desk.begin() as work:
        (kept,) = work.people.settings(VERDICT)
        assert kept == work.people.setting(f"{VERDICT}{meeting}")
    found = json.loads(kept)
    assert found.keys() <= {"yes", "partly", "no"}
    assert all(type(count) is int for count in found.values())


def test_it_stands_in_no_record_and_in_no_minutes(desk: Desk, held: str) -> None:
    before = open_room(desk, held).discussion
    give_verdict(desk, held, Verdict.NO)
    assert open_room(desk, held).discussion == before
    minutes = finalise_minutes(desk, held)
    assert "NO" not in read_minutes_pdf(desk, minutes.id).decode().split()
    assert give_verdict(desk, held, Verdict.YES) == Tally(yes=1, no=1)


def test_a_count_that_cannot_be_read_begins_anew(desk: Desk, planned: str) -> None:
    meeting = open_room(desk, planned).meeting.id
    with desk.begin() as work:
        work.people.keep_setting(f"{VERDICT}{meeting}", '{"yes": "mange"}')
        work.commit()
    assert give_verdict(desk, planned, Verdict.YES) == Tally(yes=1)


def test_a_discussion_that_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(AppError):
        give_verdict(desk, "nowhere", Verdict.YES)
