"""Both machines correct the same minutes: one line of versions, or a refusal."""

from dataclasses import replace
from functools import partial

from meetingapp.domain.parcel import Part, Standing
from meetingapp.models.store import Store
from meetingapp.services.cases import read_case
from meetingapp.services.differences import compare_versions, versions
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.packing import pack_case
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.room import open_room, save_discussion
from meetingapp.services.taking_in import take_in
from tests.services.exchange.parcels import SEAL, corrected, refusal, seen, take_all
from tests.services.exchange.repacked import content_of, sealed_anew


def test_a_correction_made_there_comes_as_the_next_version(
    desk: Desk, there: Desk, taken: Minutes, case_id: str
) -> None:
    second = corrected(desk, taken.discussion_id, "Ja, tolk")
    packed = pack_case(desk, SEAL, case_id)
    [difference] = seen(there, packed).differences
    assert (difference.part, difference.standing) == (Part.MINUTES, Standing.NEW)
    take_all(there, packed)
    newest, oldest = (each.minutes for each in versions(there, taken.discussion_id))
    assert (newest.id, newest.version, newest.reason) == (second.id, 2, "Feil tolk.")
    assert oldest == taken
    assert compare_versions(there, oldest.id, newest.id).rows == (
        compare_versions(desk, oldest.id, newest.id).rows
    )
    assert [e.discussion_id for e in read_case(there, case_id).earlier].count(
        taken.discussion_id
    ) == 1


def test_a_correction_made_by_the_receiver_goes_back(
    desk: Desk, there: Desk, taken: Minutes, case_id: str
) -> None:
    second = corrected(there, taken.discussion_id, "Ja, tolk")
    assert second.origin is None
    take_all(desk, pack_case(there, SEAL, case_id))
    newest, oldest = (each.minutes for each in versions(desk, taken.discussion_id))
    assert newest.origin is not None
    assert newest.origin.sent_by == "Ida Prøvestad"
    assert (oldest.id, oldest.origin) == (taken.id, None)
    assert (newest.id, newest.content_sha256) == (second.id, second.content_sha256)


def test_two_second_versions_are_refused_with_a_sentence_and_nothing_is_written(
    desk: Desk, there: Desk, away: Store, taken: Minutes, case_id: str
) -> None:
    corrected(desk, taken.discussion_id, "Ja, tolk")
    mine = corrected(there, taken.discussion_id, "Ja, med tegn")
    packed = pack_case(desk, SEAL, case_id)
    [difference] = seen(there, packed).differences
    assert difference.standing is Standing.LOCKED
    assert "Ja, med tegn" in difference.here
    assert "Ja, tolk" in difference.there
    keys = {difference.key}
    refused = refusal(lambda: take_in(there, SEAL, packed.parcel, packed.code, keys))
    assert refused == "parcel.two_versions"
    assert versions(there, taken.discussion_id)[0].minutes == mine
    away.must_be_whole()


def test_a_draft_here_gives_way_only_when_that_is_chosen(
    desk: Desk, there: Desk, held: str, case_id: str
) -> None:
    take_all(there, pack_case(desk, SEAL, case_id))
    room = open_room(there, held)
    save_discussion(there, room.meeting.id, replace(room.discussion, interpreter="Ja, tolk"))
    finalise_minutes(desk, held)
    packed = pack_case(desk, SEAL, case_id)
    [difference] = seen(there, packed).differences
    assert (difference.part, difference.standing) == (Part.MINUTES, Standing.CHANGED)
    assert "Ja, tolk" in difference.here
    take_in(there, SEAL, packed.parcel, packed.code, {difference.key})
    assert open_room(there, held).minutes_id
    assert open_room(there, held).discussion == open_room(desk, held).discussion


def test_minutes_without_their_case_or_meeting_are_refused(
    desk: Desk, there: Desk, first: Minutes
) -> None:
    packed = pack_case(desk, SEAL, first.case_id)
    keys = {d.key for d in seen(there, packed).differences if d.part is Part.MINUTES}
    refused = refusal(lambda: take_in(there, SEAL, packed.parcel, packed.code, keys))
    assert refused == "parcel.together"
    assert refusal(lambda: read_case(there, first.case_id)) == "case.missing"


def test_minutes_that_are_not_whole_or_not_of_their_discussion_are_refused(
    desk: Desk, there: Desk, first: Minutes
) -> None:
    packed = pack_case(desk, SEAL, first.case_id)
    [sent] = content_of(packed).minutes
    bad = (
        replace(sent, version=2),
        replace(sent, discussion_id="another"),
        replace(sent, pdf=b"no pdf"),
        replace(sent, content=sent.content.replace(b"RT", b"IT")[:-1]),
        replace(sent, content=sent.content.replace(first.discussion_id.encode(), b"another")),
        replace(sent, audit_mac="x"),
        replace(sent, audit_seq=2**70),
        replace(sent, id=""),
    )
    parcel = content_of(packed)
    for minutes in (*((each,) for each in bad), (), (sent, sent), (sent, replace(sent, version=2))):
        wrong = sealed_anew(packed, replace(parcel, minutes=minutes))
        code = refusal(partial(seen, there, wrong))
        assert code == "parcel.closed" or code.startswith("file.")
