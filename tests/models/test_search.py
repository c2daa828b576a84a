"""The search index keeps itself: it follows every change of what it is made of, and forgets."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from meetingapp.clock import Clock
from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.people import Person
from meetingapp.models.connection import RawConnection, connect, one
from meetingapp.models.engine import checking
from meetingapp.models.store import Keys, Store, create_store, open_store
from meetingapp.services.access_port import Restriction
from meetingapp.services.ports import Minutes, Reach
from meetingapp.services.search_port import Asked, FoundKind
from tests.reach import EVERYTHING

STANDS = """
    SELECT e.kind, e.subject, e.case_id, w.own, w.of_case, w.alike
    FROM search_entry AS e JOIN search_words AS w ON w.rowid = e.entry
"""


def found(store: Store, kind: FoundKind, *words: str, reach: Reach = EVERYTHING) -> tuple[str, ...]:
    with store.transaction(reach) as work:
        return tuple(each.subject for each in work.search.leads(kind, tuple(map(Asked, words)), 50))


def is_whole(raw: RawConnection) -> bool:
    """Tell whether everything there is has one entry, and the index agrees with the entries."""
    assert one(raw, "PRAGMA integrity_check") == "ok"
    expected = raw.execute("SELECT * FROM search_source").fetchall()
    words = raw.execute("SELECT count(*) FROM search_words").fetchone()[0]
    return sorted(raw.execute(STANDS).fetchall()) == sorted(expected) and words == len(expected)


def test_everything_that_is_made_can_be_found(
    planned: Store, finalised: Minutes, case: Case, raw: RawConnection
) -> None:
    assert found(planned, FoundKind.CASE, "jonas") == (case.id,)
    assert found(planned, FoundKind.CASE, case.reference) == (case.id,)
    assert len(found(planned, FoundKind.MEASURE, "jonas")) == 2
    assert found(planned, FoundKind.DISCUSSION, "fiktivs") == (finalised.discussion_id,)
    assert is_whole(raw)


def test_every_word_must_lead_to_it_in_itself_or_in_its_case(planned: Store) -> None:
    with planned.transaction(EVERYTHING) as work:
        work.people.save(Person("berit", "Berit Bø-Lie"))
        work.commit()
    assert found(planned, FoundKind.PERSON, "lie", "ber") == ("berit",)
    assert found(planned, FoundKind.PERSON, "bø-li") == ("berit",)
    assert found(planned, FoundKind.PERSON, "berit", "olsen") == ()
    assert found(planned, FoundKind.PERSON, "bo") == ()


def test_a_new_name_of_a_case_is_the_only_one_it_is_found_by(
    planned: Store, finalised: Minutes, case: Case, raw: RawConnection
) -> None:
    assert finalised.case_id == case.id
    renamed = replace(case, subject=NamedChild("Sigrid Testdahl", date(2017, 1, 2)))
    with planned.transaction(EVERYTHING) as work:
        work.cases.save(renamed)
        work.commit()
    for kind in (FoundKind.CASE, FoundKind.MEASURE, FoundKind.DISCUSSION):
        assert found(planned, kind, "fiktivsen") == ()
        assert found(planned, kind, "sigrid")
    assert is_whole(raw)


def test_a_meeting_moved_to_another_day_is_found_by_that_day(
    planned: Store, meeting: Meeting, discussion: CaseDiscussion, raw: RawConnection
) -> None:
    assert found(planned, FoundKind.DISCUSSION, "24 11 2026") == (discussion.id,)
    with planned.transaction(EVERYTHING) as work:
        work.meetings.save(replace(meeting, date=date(2027, 1, 5)))
        work.commit()
    assert found(planned, FoundKind.DISCUSSION, "24 11 2026") == ()
    assert found(planned, FoundKind.DISCUSSION, "5 1 2027") == (discussion.id,)
    assert is_whole(raw)


def test_a_type_and_a_month_are_found_by_whatever_they_are_called(
    planned: Store, meeting: Meeting, discussion: CaseDiscussion
) -> None:
    asked = (
        Asked("ress", types=frozenset({meeting.type})),
        Asked("nov", months=frozenset({meeting.date.month})),
    )
    with planned.transaction(EVERYTHING) as work:
        [hit] = work.search.read(work.search.leads(FoundKind.DISCUSSION, asked, 8))
        assert (hit.id, hit.type, hit.day) == (discussion.id, meeting.type, meeting.date)
        assert hit.case_title == "Jonas Fiktivsen"


def test_a_restricted_case_has_no_trace_in_the_index_and_comes_back_when_it_is_lifted(
    planned: Store, finalised: Minutes, case: Case, raw: RawConnection
) -> None:
    assert finalised.case_id == case.id
    with planned.transaction(EVERYTHING) as work:
        work.access.restrict(case.id, Restriction("Innsigelse", "berit", date(2027, 1, 1)))
        work.commit()
    assert one(raw, "SELECT count(*) FROM search_entry WHERE case_id = ?", (case.id,)) == 0
    assert found(planned, FoundKind.CASE, "jonas") == ()
    raw.execute("UPDATE child_case SET reference = '77/26'")  # nor by what is changed meanwhile
    assert one(raw, "SELECT count(*) FROM search_entry WHERE case_id = ?", (case.id,)) == 0
    with planned.transaction(EVERYTHING) as work:
        work.access.lift(case.id)
        work.commit()
    assert found(planned, FoundKind.CASE, "77") == (case.id,)
    assert is_whole(raw)


def test_a_case_out_of_reach_is_not_found_and_a_person_always_is(planned: Store) -> None:
    with planned.transaction(EVERYTHING) as work:
        work.people.save(Person("lars", "Lars Testdahl"))
        work.commit()
    for kind in (FoundKind.CASE, FoundKind.DISCUSSION):
        assert found(planned, kind, "jonas", reach=Reach("lars")) == ()
    assert found(planned, FoundKind.PERSON, "lars", reach=Reach("lars")) == ("lars",)


def test_what_is_undone_is_not_found(planned: Store, raw: RawConnection) -> None:
    with planned.transaction(EVERYTHING) as work:
        work.people.save(Person("nora", "Nora Prøvedal"))
    assert found(planned, FoundKind.PERSON, "nora") == ()
    assert is_whole(raw)


def test_autosaving_does_not_touch_the_index(
    planned: Store, meeting: Meeting, discussion: CaseDiscussion, raw: RawConnection
) -> None:
    before = one(raw, "SELECT max(entry) FROM search_entry")
    with planned.transaction(EVERYTHING) as work:
        work.meetings.save_discussion(meeting.id, replace(discussion, interpreter="Ja"))
        work.meetings.save(replace(meeting, place="grupperom 9"))
        work.commit()
    assert one(raw, "SELECT max(entry) FROM search_entry") == before


def test_the_place_of_a_meeting_and_what_was_written_are_not_in_the_index(
    planned: Store, raw: RawConnection
) -> None:
    words = raw.execute("SELECT own || ' ' || of_case FROM search_words").fetchall()
    told = " ".join(text for (text,) in words)
    assert found(planned, FoundKind.CASE, "jonas")
    assert "rom" not in told.casefold()
    assert len(told) < 400


@pytest.fixture
def full(folder: Path, keys: Keys, clock: Clock, case: Case) -> Path:
    with (
        closing(create_store(folder, keys, clock)) as store,
        store.transaction(EVERYTHING) as work,
    ):
        work.cases.save(case)
        work.people.save(Person("berit", "Berit Eksempelrud"))
        work.commit()
    return folder


def test_a_guard_of_the_index_that_was_dropped_is_told_of(
    full: Path, file: Path, keys: Keys, clock: Clock
) -> None:
    with closing(connect(file, keys.database)) as raw:
        raw.execute("DROP TRIGGER search_case_restricted")
    with closing(open_store(full, keys, clock)) as store:
        assert [each.code for each in store.findings()] == ["guard.missing"]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE search_words SET own = 'another name' WHERE rowid = ({last})",
        "UPDATE search_words SET of_case = 'another case' WHERE rowid = ({last})",
        "UPDATE search_words SET alike = 'another spelling' WHERE rowid = ({last})",
        "UPDATE search_entry SET case_id = 'another' WHERE entry = ({last})",
        "UPDATE search_entry SET subject = 'another' WHERE entry = ({last})",
        "DELETE FROM search_entry WHERE entry = ({last})",
        "DELETE FROM search_words WHERE rowid = ({last})",
        "INSERT INTO search_words (own, of_case, alike) VALUES ('one', 'too', 'many')",
    ],
)
def test_an_index_that_does_not_fit_the_records_is_told_of(
    told_after: Callable[[str], set[str]], change: str
) -> None:
    last = "SELECT max(entry) FROM search_entry"
    assert told_after(change.format(last=last)) == {"index.stale"}


def test_an_index_that_another_has_written_in_since_the_last_check_is_in_order(
    planned: Store, folder: Path, keys: Keys, clock: Clock
) -> None:
    planned.drop_anchor()
    assert planned.findings() == ()
    with closing(open_store(folder, keys, clock)) as another:
        with another.transaction(EVERYTHING) as work:
            work.people.save(Person("berit", "Berit Bø-Lie"))
            work.commit()
        assert planned.findings() == ()
    assert found(planned, FoundKind.PERSON, "berit") == ("berit",)


def test_a_check_sees_the_vault_as_it_was_when_it_began(
    planned: Store, file: Path, keys: Keys
) -> None:
    how_many = "SELECT count(*) FROM person"
    with checking(file, keys.database) as connection:
        before = connection.exec_driver_sql(how_many).scalar_one()
        with planned.transaction(EVERYTHING) as work:
            work.people.save(Person("berit", "Berit Bø-Lie"))
            work.commit()
        assert connection.exec_driver_sql(how_many).scalar_one() == before
    with checking(file, keys.database) as connection:
        assert connection.exec_driver_sql(how_many).scalar_one() == before + 1
