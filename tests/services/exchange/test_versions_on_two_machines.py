"""Both machines correct the same minutes: one line of versions, or a refusal."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

from meetingapp.domain.aside import REASON, Aside
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.parcel import Part, Standing
from meetingapp.domain.people import Person
from meetingapp.models.store import Store
from meetingapp.services.access_port import Restriction
from meetingapp.services.asides import read_asides, save_aside
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.correcting import finish_correction, keep_correction, open_correction
from meetingapp.services.differences import compare_versions, versions
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.lists_port import BEGINNING, MeasureChoice
from meetingapp.services.packing import pack_case, pack_sitting
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.ports import AuditEntry, Minutes
from meetingapp.services.register import save_person
from meetingapp.services.restriction import restrict_case
from meetingapp.services.roles import Account, Role
from meetingapp.services.room import open_room, save_discussion, save_meeting
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
    back = pack_case(there, SEAL, case_id)
    named = [AuditEntry(each.audit_seq, each.audit_mac) for each in content_of(back).minutes]
    assert named == [taken.printed_audit, second.audit], "what is printed, wherever it lies"
    take_all(desk, back)
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


def test_what_both_finalised_from_one_draft_is_refused_and_the_rest_comes(
    desk: Desk, there: Desk, held: str, case_id: str
) -> None:
    take_all(there, pack_case(desk, SEAL, case_id))
    finalise_minutes(desk, held)
    mine = finalise_minutes(there, held)
    save_case(desk, replace(read_case(desk, case_id), concern="Leser mer enn før."))
    packed = pack_case(desk, SEAL, case_id)
    locked = next(d for d in seen(there, packed).differences if d.standing is Standing.LOCKED)
    both = {each.key for each in seen(there, packed).differences}
    refused = refusal(lambda: take_in(there, SEAL, packed.parcel, packed.code, both))
    assert refused == "parcel.two_versions"
    assert read_case(there, case_id).concern != "Leser mer enn før."
    take_in(there, SEAL, packed.parcel, packed.code, both - {locked.key})
    assert read_case(there, case_id).concern == "Leser mer enn før."
    assert [each.minutes for each in versions(there, held)] == [mine]


def test_a_correction_under_way_here_is_kept_and_not_finished_after_a_newer_version_came(
    desk: Desk, there: Desk, taken: Minutes, case_id: str
) -> None:
    begun = open_correction(there, taken.discussion_id).discussion
    keep_correction(there, replace(begun, interpreter="Ja, med tegn"))
    corrected(desk, taken.discussion_id, "Ja, tolk")
    take_all(there, pack_case(desk, SEAL, case_id))
    save_aside(there, taken.discussion_id, Aside(REASON, lines="Feil tolk."))
    assert refusal(lambda: finish_correction(there, taken.discussion_id)) == "correction.outdated"
    kept = open_correction(there, taken.discussion_id).discussion
    assert kept.interpreter == "Ja, med tegn"


def test_a_draft_here_gives_way_only_when_that_is_chosen(
    desk: Desk, there: Desk, held: str, case_id: str
) -> None:
    take_all(there, pack_case(desk, SEAL, case_id))
    room = open_room(there, held)
    save_discussion(there, room.meeting.id, replace(room.discussion, interpreter="Ja, tolk"))
    save_aside(there, held, Aside("A05", lines="mitt"))
    finalise_minutes(desk, held)
    packed = pack_case(desk, SEAL, case_id)
    [difference] = seen(there, packed).differences
    assert (difference.part, difference.standing) == (Part.MINUTES, Standing.CHANGED)
    assert "Ja, tolk" in difference.here
    take_in(there, SEAL, packed.parcel, packed.code, {difference.key})
    assert open_room(there, held).minutes_id
    assert read_asides(there, held) == ()
    assert open_room(there, held).discussion == open_room(desk, held).discussion


def test_a_meeting_whose_minutes_are_here_is_not_told_of_as_an_earlier_one(
    desk: Desk, there: Desk, taken: Minutes, case_id: str, story: Sitting
) -> None:
    corrected(there, taken.discussion_id, "Ja, tolk")
    plan = MeetingPlan("RT", story.meeting.date + timedelta(days=60), case_ids=(case_id,))
    later = plan_meeting(desk, plan)
    parts = [each.part for each in seen(there, pack_sitting(desk, SEAL, later.id)).differences]
    assert parts == [Part.MEETING, Part.DISCUSSION]


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


def test_no_measure_of_one_case_becomes_one_of_another(
    desk: Desk, there: Desk, away: Store, first: Minutes, story: Sitting
) -> None:
    packed = pack_case(desk, SEAL, first.case_id)
    others = replace(story.cases[0], id="another", reference="A2")
    save_case(there, others)
    plan = MeetingPlan("RT", story.meeting.date, case_ids=("another",))
    begun = plan_meeting(there, plan)
    save_meeting(there, replace(story.meeting, id=begun.id))
    told = replace(story.discussions[0], id=begun.discussions[0].id, case_id="another")
    save_discussion(there, begun.id, told)
    finalise_minutes(there, told.id)
    with there.begin() as work:
        before = work.lists.measures(MeasureChoice(), BEGINNING).rows
    assert refusal(lambda: take_all(there, packed)) == "parcel.closed"
    with there.begin() as work:
        assert work.lists.measures(MeasureChoice(), BEGINNING).rows == before
    assert refusal(lambda: read_case(there, first.case_id)) == "case.missing"
    away.must_be_whole()


def test_minutes_come_into_no_case_that_is_out_of_reach_or_restricted(
    desk: Desk, there: Desk, taken: Minutes, case_id: str
) -> None:
    corrected(desk, taken.discussion_id, "Ja, tolk")
    packed = pack_case(desk, SEAL, case_id)
    keys = {each.key for each in seen(there, packed).differences}
    stranger = replace(there, account=lambda: Account("s", "Sara Testdahl", Role.COORDINATOR))
    take = partial(take_in, sealer=SEAL, sealed=packed.parcel, code=packed.code, chosen=keys)
    assert refusal(partial(seen, stranger, packed)) == "access.not_yours"
    assert refusal(partial(take, stranger)) == "access.not_yours"
    save_person(there, Person("ida-there", "Ida Prøvestad"))
    reason = Restriction("Innsigelse", "ida-there", there.clock().date())
    restrict_case(there, case_id, reason)
    assert refusal(partial(seen, there, packed)) == "access.not_yours"
    assert refusal(partial(take, there)) == "access.not_yours"
    assert refusal(partial(pack_case, there, SEAL, case_id)) == "access.not_yours"
