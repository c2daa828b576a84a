from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.closing import Feedback, NextMeeting
from meetingapp.domain.journal import draft_may_go_on, is_reference
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.voice import ChildVoice, VoicePlan

ENTERED = date(2026, 12, 1)
NOTHING_PROMISED = CaseDiscussion("D", "C")


@pytest.mark.parametrize("text", ["26/01234-5", "2026/1234", "JP 2026:12", "1", "Sak 26.123"])
def test_a_number_from_an_archive_is_taken(text: str) -> None:
    assert is_reference(text)


@pytest.mark.parametrize(
    "text",
    ["", " ", "Jonas", "26/1\n", "26/1234 <b>", "../1", "1" * 41, "26/1\u202e", "26/1\0", "-12"],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    assert not is_reference(text)


def test_a_draft_is_kept_for_the_days_of_its_type_of_meeting() -> None:
    assert draft_may_go_on(ENTERED, 30, NOTHING_PROMISED) == date(2026, 12, 31)


@pytest.mark.parametrize(
    "promising",
    [
        replace(NOTHING_PROMISED, feedback=Feedback(by_date=date(2027, 2, 1))),
        replace(NOTHING_PROMISED, next_meeting=NextMeeting(child_talk_before=date(2027, 2, 1))),
        replace(NOTHING_PROMISED, voice=ChildVoice(plan=VoicePlan(by_date=date(2027, 2, 1)))),
    ],
    ids=["told", "talk", "heard"],
)
def test_a_draft_is_kept_while_a_promise_to_the_child_is_told_of(
    promising: CaseDiscussion,
) -> None:
    assert draft_may_go_on(ENTERED, 30, promising) == date(2027, 2, 16)
    assert draft_may_go_on(ENTERED, 90, promising) == date(2027, 3, 1)
