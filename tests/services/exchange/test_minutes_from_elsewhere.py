"""Minutes finalised on one machine are minutes on the other one too, as they are there."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from meetingapp.domain.meeting import Sitting
from meetingapp.domain.parcel import SentPaper, earlier_here
from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.models.connection import connect
from meetingapp.models.store import FILE_NAME, Store
from meetingapp.services.attachments import list_attachments, read_attachment
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.correcting import correct_minutes, finalised_discussion
from meetingapp.services.differences import versions
from meetingapp.services.finalising import read_minutes_pdf
from meetingapp.services.journaling import (
    JournalNote,
    not_journaled,
    note_journaled,
    take_back_receipt,
)
from meetingapp.services.lists_port import MeasureChoice
from meetingapp.services.lists_port import Part as Rows
from meetingapp.services.minutes_list import list_minutes
from meetingapp.services.packing import pack_case, pack_sitting
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.register import save_person
from meetingapp.services.room import open_room
from meetingapp.services.search import search
from meetingapp.services.today import todays_board
from meetingapp.services.wholeness_port import Outside, Paper
from tests.services.exchange.conftest import KEYS_THERE
from tests.services.exchange.parcels import SEAL, corrected, refusal, seen, take_all
from tests.services.exchange.repacked import content_of, of_the_first_kind

ALL = Rows()


def measures(desk: Desk) -> tuple[object, ...]:
    with desk.begin() as work:
        return tuple(
            (each.case_id, each.measure) for each in work.lists.measures(MeasureChoice(), ALL).rows
        )


def test_they_are_the_same_bytes_and_say_where_they_come_from(
    desk: Desk, there: Desk, first: Minutes, taken: Minutes
) -> None:
    pdf = read_minutes_pdf(there, taken.id)
    assert pdf == read_minutes_pdf(desk, first.id)
    assert sha256(pdf).hexdigest() == taken.pdf_sha256 == first.pdf_sha256
    assert taken.content_sha256 == first.content_sha256
    assert (taken.version, taken.finalised_at) == (1, first.finalised_at)
    origin = taken.origin
    assert origin is not None
    assert (origin.sent_by, origin.taken_in_by) == ("Berit Eksempelrud", "Ida Prøvestad")
    assert origin.taken_in_at == there.clock()
    assert taken.printed_audit == first.audit != taken.audit
    assert first.origin is None


def test_the_one_who_follows_up_sees_all_that_was_agreed(
    desk: Desk, there: Desk, taken: Minutes, case_id: str
) -> None:
    assert measures(there)
    assert measures(there) == measures(desk)
    assert list_minutes(there, "", ALL).rows == list_minutes(desk, "", ALL).rows
    here, away = todays_board(there), todays_board(desk)
    assert here.promised
    assert (here.promised, here.due, here.drafts) == (away.promised, away.due, away.drafts)
    assert read_case(there, case_id) == read_case(desk, case_id)
    [measure] = [m for e in read_case(there, case_id).earlier for m in e.measures][:1]
    word = measure.title.split()[0]
    assert search(there, word) == search(desk, word) != ()
    assert taken.case_id == case_id


def test_the_next_meeting_begins_with_what_they_agreed(
    desk: Desk, there: Desk, taken: Minutes, case_id: str, story: Sitting
) -> None:
    day = story.meeting.date + timedelta(days=60)
    begun = [
        plan_meeting(at, MeetingPlan("RT", day, case_ids=(case_id,))).discussions[0].id
        for at in (desk, there)
    ]
    mine, theirs = (open_room(at, id_) for at, id_ in zip((desk, there), begun, strict=True))
    assert theirs.discussion.since_last.evaluations or theirs.discussion.since_last.status_lines
    assert theirs.discussion.since_last == mine.discussion.since_last
    assert theirs.discussion.purpose is mine.discussion.purpose
    assert taken.case_id == case_id


def test_people_of_the_register_here_get_their_measures(
    desk: Desk, there: Desk, first: Minutes, story: Sitting
) -> None:
    who = story.discussions[0].agreement.measures[0].responsible
    assert who is not None
    school = (Engagement(ServiceCode.SCHOOL, "kontaktlærer"),)
    save_person(there, Person("own-id", who.name, school))
    take_all(there, pack_case(desk, SEAL, first.case_id))
    with there.begin() as work:
        assert work.minutes.measures_of("own-id")
    told = [m for e in read_case(there, first.case_id).earlier for m in e.measures]
    assert told[0].responsible is not None
    assert told[0].responsible.person_id == "own-id"
    told_now = finalised_discussion(there, first.discussion_id)
    assert told_now.parties == finalised_discussion(desk, first.discussion_id).parties
    unchanged = refusal(lambda: correct_minutes(there, told_now.id, told_now, "Ingenting."))
    assert unchanged == "minutes.as_before"


def test_taken_in_twice_changes_nothing(
    desk: Desk, there: Desk, taken: Minutes, case_id: str
) -> None:
    assert seen(there, pack_case(desk, SEAL, case_id)).differences == ()
    assert seen(desk, pack_case(there, SEAL, case_id)).differences == ()
    with desk.begin() as work:
        meeting = work.meetings.meeting_of(taken.discussion_id)
    assert seen(there, pack_sitting(desk, SEAL, meeting.id)).differences == ()
    assert len(versions(there, taken.discussion_id)) == 1


def test_who_finalised_them_journals_them(desk: Desk, there: Desk, taken: Minutes) -> None:
    assert not_journaled(there, ALL).rows == ()
    assert [each.minutes_id for each in not_journaled(desk, ALL).rows] == [taken.id]
    note_journaled(there, (JournalNote(taken.id, "26/1-1", there.clock().date()),))
    take_back_receipt(there, taken.id)
    assert not_journaled(there, ALL).rows == ()
    second = corrected(there, taken.discussion_id, "Ja, tolk")
    assert [each.minutes_id for each in not_journaled(there, ALL).rows] == [second.id]


def printed(minutes: Minutes, pdf: bytes) -> Outside:
    """What is known outside of a vault of which somebody has these minutes on paper."""
    return Outside(papers=(Paper("referat.pdf", minutes.printed_audit, sha256(pdf).hexdigest()),))


def test_what_came_from_elsewhere_is_whole_here_and_so_is_its_paper(
    there: Desk, away: Store, taken: Minutes
) -> None:
    away.drop_anchor()
    pdf = read_minutes_pdf(there, taken.id)
    assert away.findings(printed(taken, pdf)) == ()
    [finding] = away.findings(printed(taken, pdf + b" "))
    assert finding.code == "paper.altered"


@pytest.mark.parametrize(
    ("guard", "harm", "code"),
    [
        ("minutes_document_never_UPDATE", "UPDATE minutes_document SET pdf = x'00'", "minutes.pdf"),
        (
            "minutes_document_never_UPDATE",
            "UPDATE minutes_document SET content = x'00'",
            "minutes.content",
        ),
        ("minutes_origin_never_UPDATE", "UPDATE minutes_origin SET sent_by = ''", "state.changed"),
        ("minutes_origin_never_DELETE", "DELETE FROM minutes_origin", "state.missing"),
    ],
)
@pytest.mark.usefixtures("taken")
def test_nobody_changes_them_and_tampering_is_named(
    away: Store, tmp_path: Path, guard: str, harm: str, code: str
) -> None:
    with closing(connect(tmp_path / "there" / FILE_NAME, KEYS_THERE.database)) as raw:
        with pytest.raises(dbapi2.Error, match="never changed"):
            raw.execute(harm)
        [made] = raw.execute("SELECT sql FROM sqlite_master WHERE name = ?", (guard,)).fetchone()
        raw.execute(f"DROP TRIGGER {guard}")
        raw.execute(harm)
        raw.execute(made)
    assert code in {each.code for each in away.findings()}


def test_a_parcel_of_the_first_kind_is_read_and_gives_way_to_the_minutes(
    desk: Desk, there: Desk, first: Minutes
) -> None:
    packed = pack_case(desk, SEAL, first.case_id)
    [told] = read_case(desk, first.case_id).earlier[-1:]
    pdf = read_minutes_pdf(desk, first.id)
    paper = SentPaper(first.discussion_id, first.case_id, 1, "referat.pdf", pdf)
    take_all(there, of_the_first_kind(packed, earlier_here(told), paper))
    [file] = list_attachments(there, first.case_id)
    assert read_attachment(there, file.id) == pdf
    assert measures(there) == ()
    before = len(read_case(there, first.case_id).earlier)
    take_all(there, packed)
    assert measures(there) == measures(desk)
    assert len(read_case(there, first.case_id).earlier) == before


def test_nobody_makes_our_own_minutes_those_of_another_machine(
    store: Store, tmp_path: Path, first: Minutes
) -> None:
    with closing(connect(tmp_path / FILE_NAME, b"d" * 32)) as raw:
        raw.execute(
            "INSERT INTO minutes_origin VALUES (?, 'Noen', '', 1, ?, ?, 'Noen')",
            (first.id, "0" * 64, first.finalised_at.isoformat()),
        )
    assert "state.unknown" in {each.code for each in store.findings()}


def test_minutes_from_before_a_child_was_protected_do_not_tell_where(
    desk: Desk, there: Desk, first: Minutes, story: Sitting
) -> None:
    assert story.meeting.place
    case = read_case(desk, first.case_id)
    barred = tuple(replace(each, address_barred=True) for each in case.guardians)
    save_case(desk, replace(case, guardians=barred))
    packed = pack_case(desk, SEAL, first.case_id)
    parcel = content_of(packed)
    assert (parcel.minutes, parcel.finished, parcel.meetings) == ((), (), ())
    take_all(there, packed)
    assert list_minutes(there, "", ALL).rows == ()
    assert read_case(there, first.case_id).earlier[-1].measures
