"""Cases and meetings: what is put in the store comes out as the same domain value."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import TypeAlias

import pytest

from meetingapp.clock import Clock
from meetingapp.domain.case import Anonymous, Case, Group, NamedChild, Unborn
from meetingapp.domain.consent import Consent, Signature, Withdrawal
from meetingapp.domain.meeting import CaseDiscussion, Meeting, Unread
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import AppError
from meetingapp.models.connection import RawConnection
from meetingapp.models.store import Keys, Store, open_store
from meetingapp.services.ports import Minutes
from meetingapp.services.summaries import CaseSummary, DiscussionSummary, MeetingSummary
from tests.domain.jonas import jonas_discussion
from tests.domain.jonas_people import MET_ON
from tests.reach import EVERYTHING

Shelve: TypeAlias = Callable[[CaseDiscussion, bytes], Minutes]

NOBODY = "nobody"


def test_a_whole_meeting_comes_back_as_it_was(
    planned: Store, meeting: Meeting, case: Case, discussion: CaseDiscussion
) -> None:
    with planned.transaction(EVERYTHING) as work:
        assert work.meetings.get(meeting.id) == meeting
        assert work.meetings.meeting_of(discussion.id) == meeting
        assert work.meetings.discussion(discussion.id) == discussion
        assert work.cases.get(case.id) == replace(case, earlier=())


def test_what_could_not_be_read_is_kept_as_typed(
    planned: Store, meeting: Meeting, discussion: CaseDiscussion
) -> None:
    typed = replace(discussion, unread=(Unread("voice.obtained_on", "31. februar"),))
    with planned.transaction(EVERYTHING) as work:
        work.meetings.save_discussion(meeting.id, typed)
        work.commit()
    with planned.transaction(EVERYTHING) as work:
        assert work.meetings.discussion(discussion.id) == typed


def test_an_item_that_is_emptied_is_empty_again(planned: Store, meeting: Meeting) -> None:
    discussion = jonas_discussion()
    bare = CaseDiscussion(discussion.id, discussion.case_id)
    for value in (bare, discussion, bare):
        with planned.transaction(EVERYTHING) as work:
            work.meetings.save_discussion(meeting.id, value)
            work.commit()
        with planned.transaction(EVERYTHING) as work:
            assert work.meetings.discussion(discussion.id) == value


def test_nothing_is_kept_without_a_commit(store: Store, case: Case) -> None:
    with store.transaction(EVERYTHING) as work:
        work.cases.save(case)
        assert work.cases.get(case.id).id == case.id

    def goes_wrong() -> None:
        with store.transaction(EVERYTHING) as work:
            work.cases.save(case)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        goes_wrong()
    with store.transaction(EVERYTHING) as work:
        assert work.cases.summaries() == ()


def test_what_is_not_there_is_said_to_be_missing(store: Store) -> None:
    with store.transaction(EVERYTHING) as work:
        for ask, code in (
            (lambda: work.cases.get(NOBODY), "case.missing"),
            (lambda: work.meetings.get(NOBODY), "meeting.missing"),
            (lambda: work.meetings.summary(NOBODY), "meeting.missing"),
            (lambda: work.meetings.discussion(NOBODY), "discussion.missing"),
            (lambda: work.meetings.meeting_of(NOBODY), "discussion.missing"),
            (lambda: work.minutes.get(NOBODY), "minutes.missing"),
            (lambda: work.minutes.pdf(NOBODY), "minutes.missing"),
        ):
            with pytest.raises(AppError) as refused:
                ask()
            assert refused.value.code == code
        assert work.minutes.latest_of(NOBODY) is None
        assert work.meetings.discussion_ids(NOBODY) == ()


def test_a_discussion_needs_its_meeting_and_its_case(
    store: Store, meeting: Meeting, case: Case, discussion: CaseDiscussion
) -> None:
    with store.transaction(EVERYTHING) as work:
        with pytest.raises(AppError) as refused:
            work.meetings.save_discussion(meeting.id, discussion)
        assert refused.value.code == "meeting.missing"
        work.meetings.save(meeting)
        with pytest.raises(AppError) as refused:
            work.meetings.save_discussion(meeting.id, discussion)
        assert refused.value.code == "case.missing"
        work.cases.save(case)
        work.meetings.save_discussion(meeting.id, discussion)


def test_a_discussion_never_moves_to_another_case_or_meeting(
    planned: Store, meeting: Meeting, case: Case, discussion: CaseDiscussion
) -> None:
    with planned.transaction(EVERYTHING) as work:
        work.cases.save(replace(case, id="case-2"))
        work.meetings.save(replace(meeting, id="meeting-2"))
        for meeting_id, moved in (
            (meeting.id, replace(discussion, case_id="case-2")),
            ("meeting-2", discussion),
        ):
            with pytest.raises(AppError) as refused:
                work.meetings.save_discussion(meeting_id, moved)
            assert refused.value.code == "discussion.missing"


def test_the_list_of_cases_is_newest_first_and_shows_what_may_be_shown(store: Store) -> None:
    day = date(2017, 5, 3)
    signed = Consent("", (ServiceCode.SCHOOL,), signatures=(Signature("Kari", MET_ON),))
    consents = (
        replace(signed, id="c1", valid_to=date(2026, 8, 1)),
        replace(signed, id="c2", valid_to=date(2027, 8, 1)),
        replace(signed, id="c3", valid_to=date(2029, 8, 1), withdrawn=Withdrawal(MET_ON, "Kari")),
        replace(signed, id="c4"),
        replace(signed, id="c5", valid_to=date(2030, 8, 1), signatures=(Signature("Kari"),)),
        replace(signed, id="c6", valid_to=date(2030, 8, 1), services=()),
    )
    named = Case("1", NamedChild("Jonas Fiktivsen", day), "S-01", consents=consents)
    with store.transaction(EVERYTHING) as work:
        work.cases.save(named)
        work.cases.save(Case("3", Unborn(), "S-02"))
        work.cases.save(Case("2", Anonymous("6–9"), "S-03"))
        work.cases.save(Case("4", Group("7B"), "S-04"))
        work.cases.save(replace(named, reference="S-01b"))
        assert work.cases.summaries() == (
            CaseSummary("4", "S-04", "7B", None, None),
            CaseSummary("2", "S-03", "S-03", None, None),
            CaseSummary("3", "S-02", "S-02", None, None),
            CaseSummary("1", "S-01b", "Jonas Fiktivsen", day, date(2027, 8, 1)),
        )


def test_the_list_of_meetings_is_by_day_and_hour_with_cases_in_order(store: Store) -> None:
    with store.transaction(EVERYTHING) as work:
        for id_ in ("b", "a"):
            work.cases.save(Case(id_, NamedChild(f"Barn {id_}", MET_ON), id_))
        work.meetings.save(Meeting("late", "RT", MET_ON, starts_at=time(14), place="Møterom 2"))
        work.meetings.save(Meeting("some time", "RT", MET_ON))
        work.meetings.save(Meeting("early", "IT", MET_ON, starts_at=time(8, 30)))
        work.meetings.save(Meeting("before", "AG", MET_ON - timedelta(days=1)))
        for id_ in ("b", "a"):
            work.meetings.save_discussion("late", CaseDiscussion(f"d-{id_}", id_))
        listed = work.meetings.summaries()
        assert [m.id for m in listed] == ["before", "early", "late", "some time"]
        assert listed[2] == MeetingSummary(
            "late",
            "RT",
            MET_ON,
            time(14),
            "Møterom 2",
            (DiscussionSummary("d-b", "b", "Barn b"), DiscussionSummary("d-a", "a", "Barn a")),
        )
        assert work.meetings.summary("late") == listed[2]
        assert work.meetings.discussion_ids("late") == ("d-b", "d-a")


def test_only_the_items_that_changed_are_written(
    planned: Store, raw: RawConnection, meeting: Meeting, discussion: CaseDiscussion
) -> None:
    def saved() -> dict[str, str]:
        return dict(raw.execute("SELECT item, saved_at FROM discussion_item").fetchall())

    before = saved()
    changed = replace(discussion, voice=replace(discussion.voice, own_words="Jeg vil hjem."))
    with planned.transaction(EVERYTHING) as work:
        work.meetings.save_discussion(meeting.id, changed)
        work.commit()
    after = saved()
    assert {item for item in after if after[item] != before[item]} == {"voice"}


def test_an_older_view_saved_from_elsewhere_is_written_whole(
    planned: Store, folder: Path, keys: Keys, clock: Clock, discussion: CaseDiscussion
) -> None:
    other_words = replace(discussion, voice=replace(discussion.voice, own_words="Noe annet."))
    other_view = replace(discussion, interpreter="En tolk")
    with planned.transaction(EVERYTHING) as work:
        meeting_id = work.meetings.meeting_of(discussion.id).id
    with closing(open_store(folder, keys, clock)) as elsewhere:
        for store, value in ((elsewhere, other_words), (planned, other_view)):
            with store.transaction(EVERYTHING) as work:
                work.meetings.save_discussion(meeting_id, value)
                work.commit()
            with store.transaction(EVERYTHING) as work:
                assert work.meetings.discussion(discussion.id) == value


def test_what_was_undone_is_written_again(
    planned: Store, meeting: Meeting, discussion: CaseDiscussion
) -> None:
    changed = replace(discussion, voice=replace(discussion.voice, own_words="Jeg vil hjem."))
    with planned.transaction(EVERYTHING) as work:
        work.meetings.save_discussion(meeting.id, changed)
        assert work.meetings.discussion(discussion.id) == changed
    for value in (discussion, changed):
        with planned.transaction(EVERYTHING) as work:
            work.meetings.save_discussion(meeting.id, value)
            work.commit()
        with planned.transaction(EVERYTHING) as work:
            assert work.meetings.discussion(discussion.id) == value
