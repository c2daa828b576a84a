import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from meetingapp.domain.meeting import Unread
from meetingapp.domain.voice import ChildVoice
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.cases import read_case
from meetingapp.services.finalising import (
    GatesClosedError,
    finalise_minutes,
    read_minutes_pdf,
    unprintable_characters,
)
from meetingapp.services.meeting_list import list_meetings
from meetingapp.services.policy import Desk
from meetingapp.services.room import open_room, save_discussion
from tests.services.conftest import NOW


def test_minutes_are_refused_while_a_gate_is_closed_and_nothing_is_changed(
    desk: Desk, planned: str, audited: Callable[[], int]
) -> None:
    before = audited()
    with pytest.raises(GatesClosedError) as refused:
        finalise_minutes(desk, planned)
    assert "G-VOICE-1" in {r.id for r in refused.value.results if r.closes}
    assert refused.value.code == "minutes.gates_closed"
    assert audited() == before
    assert open_room(desk, planned).minutes_id == ""


def test_a_discussion_whose_gates_are_open_is_locked_as_version_1(desk: Desk, held: str) -> None:
    minutes = finalise_minutes(desk, held)
    assert minutes.version == 1
    assert minutes.finalised_at == NOW
    assert open_room(desk, held).minutes_id == minutes.id
    assert list_meetings(desk).rows[0].discussions[0].minutes_id == minutes.id


def test_the_printed_link_is_in_the_chain_and_the_chain_is_whole(
    desk: Desk, held: str, store: Store
) -> None:
    minutes = finalise_minutes(desk, held)
    assert f" {minutes.audit.seq} " in read_minutes_pdf(desk, minutes.id).decode()
    assert store.verify().whole


def test_the_stored_pdf_has_the_checksum_that_was_audited(desk: Desk, held: str) -> None:
    minutes = finalise_minutes(desk, held)
    pdf = read_minutes_pdf(desk, minutes.id)
    assert hashlib.sha256(pdf).hexdigest() == minutes.pdf_sha256


def test_finalised_minutes_cannot_be_finalised_again(desk: Desk, held: str) -> None:
    finalise_minutes(desk, held)
    with pytest.raises(AppError) as refused:
        finalise_minutes(desk, held)
    assert refused.value.code == "discussion.finalised"


def test_a_finalised_discussion_cannot_be_written_to(desk: Desk, held: str) -> None:
    finalise_minutes(desk, held)
    room = open_room(desk, held)
    changed = replace(room.discussion, voice=ChildVoice(own_words="noe annet"))
    with pytest.raises(AppError) as refused:
        save_discussion(desk, room.meeting.id, changed)
    assert refused.value.code == "discussion.finalised"
    assert open_room(desk, held).discussion == room.discussion


def test_the_next_meeting_knows_the_measures_this_one_agreed(desk: Desk, held: str) -> None:
    assert read_case(desk, open_room(desk, held).case.id).earlier == ()
    finalise_minutes(desk, held)
    case = read_case(desk, open_room(desk, held).case.id)
    assert [m.id for m in case.earlier[0].measures] == ["M1", "M2"]
    assert case.earlier[0].meeting_type == "RT"


def test_minutes_that_do_not_exist_are_missing(desk: Desk) -> None:
    with pytest.raises(AppError) as refused:
        read_minutes_pdf(desk, "no-such")
    assert refused.value.code == "minutes.missing"


def test_characters_without_a_glyph_are_named_before_the_minutes_are_locked(
    desk: Desk, held: str
) -> None:
    room = open_room(desk, held)
    assert unprintable_characters(desk, held) == ()
    smiling = replace(room.discussion.voice, own_words="Jeg er \N{GRINNING FACE}")
    save_discussion(desk, room.meeting.id, replace(room.discussion, voice=smiling))
    assert unprintable_characters(desk, held) == ("GRINNING FACE",)
    assert open_room(desk, held).minutes_id == ""


def test_what_could_not_be_read_survives_saving_reopening_and_refusal(
    desk: Desk, held: str
) -> None:
    typed = (Unread("next_meeting.on", "31. februar"), Unread("voice.setting", " <b>\n"))
    room = open_room(desk, held)
    save_discussion(desk, room.meeting.id, replace(room.discussion, unread=typed))
    with pytest.raises(GatesClosedError) as refused:
        finalise_minutes(desk, held)
    open_paths = {r.path: r.params.get("raw") for r in refused.value.results if r.closes}
    assert {path: open_paths[path] for path in ("next_meeting.on", "voice.setting")} == {
        each.path: each.raw for each in typed
    }
    assert open_room(desk, held).discussion.unread == typed
    save_discussion(desk, room.meeting.id, replace(room.discussion, unread=()))
    assert finalise_minutes(desk, held).version == 1


def test_what_is_derived_is_printed_but_never_written_into_the_draft(desk: Desk, held: str) -> None:
    room = open_room(desk, held)
    terse = replace(room.discussion.purpose_and_concern, concern_text="")
    draft = replace(room.discussion, purpose_and_concern=terse)
    save_discussion(desk, room.meeting.id, draft)
    finalise_minutes(desk, held)
    assert open_room(desk, held).discussion == draft
