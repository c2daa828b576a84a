"""Correcting: a new version with a reason, and the earlier one stands as it was."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.cases import read_case
from meetingapp.services.correcting import correct_minutes, finalised_discussion
from meetingapp.services.finalising import GatesClosedError, finalise_minutes, read_minutes_pdf
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.room import open_room
from tests.reach import EVERYTHING

WHY = "møtet sluttet en time senere enn det sto"


@pytest.fixture
def first(desk: Desk, held: str) -> Minutes:
    return finalise_minutes(desk, held)


@pytest.fixture
def corrected(desk: Desk, first: Minutes) -> CaseDiscussion:
    discussion = finalised_discussion(desk, first.discussion_id)
    voice = replace(discussion.voice, own_words="Jeg sa noe annet.\0")
    return replace(discussion, voice=voice)


def refused(attempt: Callable[[], object]) -> str:
    with pytest.raises(AppError) as said:
        attempt()
    return said.value.code


def test_a_correction_is_the_next_version_and_says_why(
    desk: Desk, first: Minutes, corrected: CaseDiscussion, store: Store
) -> None:
    second = correct_minutes(desk, first.discussion_id, corrected, f" {WHY}\n")
    assert (second.version, second.reason) == (2, WHY)
    with store.transaction(EVERYTHING) as work:
        assert work.minutes.get(second.id) == second
        assert work.minutes.latest_of(first.discussion_id) == second
    assert [finding.code for finding in store.findings()] == ["anchor.none"]


def test_the_earlier_version_stands_byte_for_byte(
    desk: Desk, first: Minutes, corrected: CaseDiscussion, store: Store
) -> None:
    with store.transaction(EVERYTHING) as work:
        before = work.minutes.content(first.id), work.minutes.pdf(first.id)
    correct_minutes(desk, first.discussion_id, corrected, WHY)
    with store.transaction(EVERYTHING) as work:
        assert work.minutes.get(first.id) == first
        assert (work.minutes.content(first.id), work.minutes.pdf(first.id)) == before
    assert read_minutes_pdf(desk, first.id) == before[1]


def test_what_was_typed_in_the_meeting_is_never_touched(
    desk: Desk, first: Minutes, corrected: CaseDiscussion
) -> None:
    before = open_room(desk, first.discussion_id).discussion
    second = correct_minutes(desk, first.discussion_id, corrected, WHY)
    room = open_room(desk, first.discussion_id)
    assert room.discussion == before
    assert room.minutes_id == second.id


def test_the_case_goes_on_from_what_was_corrected(
    desk: Desk, first: Minutes, corrected: CaseDiscussion
) -> None:
    measures = corrected.agreement.measures
    kept = replace(corrected, agreement=replace(corrected.agreement, measures=measures[:1]))
    correct_minutes(desk, first.discussion_id, kept, WHY)
    [told] = read_case(desk, corrected.case_id).earlier
    assert [m.id for m in told.measures] == [measures[0].id]


def test_a_correction_can_be_corrected(
    desk: Desk, first: Minutes, corrected: CaseDiscussion
) -> None:
    correct_minutes(desk, first.discussion_id, corrected, WHY)
    again = finalised_discussion(desk, first.discussion_id)
    assert again.voice.own_words == "Jeg sa noe annet."
    back = replace(again, voice=replace(again.voice, own_words="Jeg sa det likevel."))
    assert correct_minutes(desk, first.discussion_id, back, "en feil til").version == 3


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_correction_without_a_reason_is_refused(
    reason: str, desk: Desk, first: Minutes, corrected: CaseDiscussion, audited: Callable[[], int]
) -> None:
    before = audited()
    code = refused(lambda: correct_minutes(desk, first.discussion_id, corrected, reason))
    assert code == "minutes.no_reason"
    assert audited() == before


def test_what_was_never_finalised_cannot_be_corrected(desk: Desk, held: str) -> None:
    draft = open_room(desk, held).discussion
    assert refused(lambda: correct_minutes(desk, held, draft, WHY)) == "minutes.not_finalised"
    assert refused(lambda: finalised_discussion(desk, held)) == "minutes.not_finalised"


def test_a_correction_that_changes_nothing_is_refused(desk: Desk, first: Minutes) -> None:
    same = finalised_discussion(desk, first.discussion_id)
    code = refused(lambda: correct_minutes(desk, first.discussion_id, same, WHY))
    assert code == "minutes.as_before"


def test_a_correction_is_of_the_same_discussion_of_the_same_case(
    desk: Desk, first: Minutes, corrected: CaseDiscussion
) -> None:
    for other in (replace(corrected, id="another"), replace(corrected, case_id="another")):
        with pytest.raises(AppError) as said:
            correct_minutes(desk, first.discussion_id, other, WHY)
        assert said.value.code == "discussion.missing"


def test_the_gates_are_asked_anew_and_nothing_is_changed_by_a_closed_one(
    desk: Desk, first: Minutes, corrected: CaseDiscussion, audited: Callable[[], int]
) -> None:
    silent = replace(corrected, voice=replace(corrected.voice, own_words=""))
    before = audited()
    with pytest.raises(GatesClosedError):
        correct_minutes(desk, first.discussion_id, silent, WHY)
    assert audited() == before
