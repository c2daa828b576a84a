"""What happened to minutes is only added to, and whoever changes it past us is found out."""

# ruff: noqa: S608 - the statements are put together of words of this file
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

import pytest
from sqlcipher3 import dbapi2

from meetingapp.domain.approval import CommentRound, Remark
from meetingapp.domain.audience import Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.journal import Receipt
from meetingapp.errors import AppError
from meetingapp.models.connection import RawConnection
from meetingapp.models.seals import KINDS
from meetingapp.models.store import Store
from meetingapp.models.verify.index import in_step
from meetingapp.models.verify.state import _NAMES
from meetingapp.services.lists_port import Part
from meetingapp.services.ports import Minutes, Reach
from meetingapp.services.trail_port import IssuedCopy
from meetingapp.words import Language
from tests.reach import EVERYTHING

AT: Final = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
DAY: Final = date(2026, 12, 1)
TABLES: Final = (
    "approval_event", "copy_issued", "copy_saving", "journal_entry", "draft_deleted",
)  # fmt: skip
GOES_WITH_ITS_CASE: Final = {"discussion", "case_access", "case_restriction"}
"""Tables that refer to a case and are emptied when it is erased; minutes keep their case."""


def copy_of(minutes: Minutes, number: str = "7K3M-Q2XD") -> IssuedCopy:
    return IssuedCopy(
        id=f"copy-{number}",
        minutes_id=minutes.id,
        case_id=minutes.case_id,
        copy_id=number,
        edition=Edition.GUARDIAN,
        recipient="Jon Fiktivsen",
        language=Language.NB,
        format=CopyFormat.PDF,
        file_name="a.pdf",
        size=4,
        sha256="c" * 64,
        issued_at=AT,
        issued_by="berit",
    )


@pytest.fixture
def trodden(planned: Store, finalised: Minutes) -> Store:
    """A store in which everything has happened to some minutes."""
    with planned.transaction(EVERYTHING) as work:
        work.trail.add_step(finalised.id, CommentRound(DAY, DAY, ("Kari",)))
        work.trail.add_step(finalised.id, Remark("Kari", "Nei.", DAY))
        work.trail.add_copy(copy_of(finalised))
        for saved in (False, True):
            work.trail.add_saving(finalised.id, copy_of(finalised).copy_id, saved=saved)
        work.trail.add_receipt(Receipt(finalised.id, "26/1", DAY, AT, "slot-1"))
        work.trail.delete_draft(finalised.discussion_id)
        work.commit()
    return planned


def codes(store: Store) -> set[str]:
    return {finding.code for finding in store.findings()} - {"anchor.none"}


def test_what_was_added_is_read_again(trodden: Store, finalised: Minutes) -> None:
    with trodden.transaction(EVERYTHING) as work:
        known = work.trail.approval(finalised.id)
        assert known.sent == CommentRound(DAY, DAY, ("Kari",))
        assert known.remarks == (Remark("Kari", "Nei.", DAY),)
        assert work.trail.copies(finalised.id) == (copy_of(finalised),)
        receipt = work.trail.receipt(finalised.id)
        assert receipt == Receipt(finalised.id, "26/1", DAY, AT, "slot-1")
        assert work.trail.draft_is_deleted(finalised.discussion_id)


def test_the_log_vouches_for_each_of_it(trodden: Store) -> None:
    assert not codes(trodden) - {"minutes.content"}  # these minutes have a checksum of the test’s


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET case_id = 'x'",
        "DELETE FROM {table}",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
        "INSERT INTO {table} SELECT * FROM {table} WHERE 1 ON CONFLICT DO UPDATE SET case_id = 'x'",
    ],
)
@pytest.mark.usefixtures("trodden")
def test_the_database_itself_lets_it_only_be_added_to(
    statement: str, table: str, raw: RawConnection
) -> None:
    with pytest.raises(dbapi2.Error, match="only added to"):
        raw.execute(statement.format(table=table))


@pytest.mark.parametrize("table", TABLES)
def test_a_row_changed_past_the_guards_is_found(
    table: str, trodden: Store, raw: RawConnection
) -> None:
    before = codes(trodden)
    raw.execute(f"DROP TRIGGER {table}_never_UPDATE")
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute(f"UPDATE {table} SET case_id = 'x'")
    assert "state.changed" in codes(trodden) - before


def test_a_row_taken_away_or_put_in_past_us_is_found(
    trodden: Store, finalised: Minutes, raw: RawConnection
) -> None:
    before = codes(trodden)
    raw.execute("DROP TRIGGER copy_issued_never_DELETE")
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute("DELETE FROM copy_issued")
    assert "state.missing" in codes(trodden) - before
    raw.execute(
        "INSERT INTO journal_entry VALUES (?, 2, ?, '26/2', '2026-12-01', '2026-12-01', 'x')",
        (finalised.id, finalised.case_id),
    )
    assert "state.changed" in codes(trodden) - before


@pytest.mark.parametrize("taken_back", [False, True])
def test_no_draft_is_noted_as_deleted_before_the_archive_has_the_minutes(
    taken_back: bool, planned: Store, finalised: Minutes, raw: RawConnection
) -> None:
    if taken_back:
        with planned.transaction(EVERYTHING) as work:
            work.trail.add_receipt(Receipt(finalised.id, "26/1", DAY, AT, "slot-1"))
            work.trail.take_back_receipt(finalised.id)
            work.commit()
    row = (finalised.discussion_id, finalised.case_id)
    with pytest.raises(dbapi2.Error, match="only when the archive has the minutes"):
        raw.execute("INSERT INTO draft_deleted VALUES (?, ?, '2026-12-01', 'x')", row)
    with pytest.raises(dbapi2.Error, match="never changed"):
        raw.execute("DELETE FROM discussion_item")


@pytest.mark.usefixtures("trodden")
def test_a_deleted_draft_is_not_written_anew(raw: RawConnection, finalised: Minutes) -> None:
    assert raw.execute("SELECT * FROM discussion_item").fetchall() == []
    row = (finalised.discussion_id,)
    with pytest.raises(dbapi2.Error, match="never changed"):
        raw.execute("INSERT INTO discussion_item VALUES (?, 'voice', '{}', '')", row)


def test_two_copies_never_have_one_number(trodden: Store, finalised: Minutes) -> None:
    with trodden.transaction(EVERYTHING) as work, pytest.raises(AppError) as refused:
        work.trail.add_copy(copy_of(finalised))
    assert refused.value.code == "copy.taken"


def test_what_came_last_of_saving_a_copy_counts(planned: Store, finalised: Minutes) -> None:
    copy = copy_of(finalised)
    with planned.transaction(EVERYTHING) as work:
        work.trail.add_copy(copy)
        for saved in (False, True, False):
            work.trail.add_saving(finalised.id, copy.copy_id, saved=saved)
            for found in (
                work.trail.copies(finalised.id),
                work.trail.copies_of_case(finalised.case_id),
            ):
                assert [each.is_saved for each in found] == [saved]


def test_a_package_that_was_not_saved_does_not_count_as_packed(
    planned: Store, finalised: Minutes
) -> None:
    with planned.transaction(EVERYTHING) as work:
        for number, saved in (("1111-1111", True), ("2222-2222", False)):
            later = AT.replace(hour=10 if saved else 11)
            made = replace(copy_of(finalised, number), to_archive=True, issued_at=later)
            work.trail.add_copy(made)
            if not saved:
                work.trail.add_saving(finalised.id, number, saved=False)
        [waits] = work.trail.not_journaled(Part()).rows
        assert waits.packed_at == AT.replace(hour=10)


def test_a_copy_nobody_knows_is_not_said_to_be_unsaved(planned: Store, finalised: Minutes) -> None:
    with planned.transaction(EVERYTHING) as work, pytest.raises(AppError) as refused:
        work.trail.add_saving(finalised.id, "7K3M-Q2XD", saved=False)
    assert refused.value.code == "copy.missing"


@pytest.mark.parametrize(
    "ask",
    [
        lambda work, minutes: work.trail.approval(minutes.id),
        lambda work, minutes: work.trail.add_step(minutes.id, Remark("Kari", "Nei.", DAY)),
        lambda work, minutes: work.trail.copies(minutes.id),
        lambda work, minutes: work.trail.copies_of_case(minutes.case_id),
        lambda work, minutes: work.trail.add_copy(copy_of(minutes, "1111-1111")),
        lambda work, minutes: work.trail.add_saving(minutes.id, "7K3M-Q2XD", saved=False),
        lambda work, minutes: work.trail.receipt(minutes.id),
        lambda work, minutes: work.trail.take_back_receipt(minutes.id),
        lambda work, minutes: work.trail.delete_draft(minutes.discussion_id),
    ],
)
def test_what_is_out_of_reach_is_refused_and_in_no_list(
    ask: Callable[[object, Minutes], object], planned: Store, finalised: Minutes
) -> None:
    with planned.transaction(EVERYTHING) as work:
        work.trail.add_receipt(Receipt(finalised.id, "26/1", DAY, AT, "slot-1"))
        work.commit()
    with planned.transaction(Reach("nobody")) as work:
        with pytest.raises(AppError) as refused:
            ask(work, finalised)
        assert refused.value.code == "access.not_yours"
        assert work.trail.filed_drafts() == ()


def test_whatever_refers_to_a_case_goes_with_it_or_keeps_it(raw: RawConnection) -> None:
    """Minutes cannot be erased; so what refers to minutes never stands in the way of erasing."""
    tables = [
        name
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    ]
    refers = {
        name: {row[2] for row in raw.execute(f"PRAGMA foreign_key_list({name})").fetchall()}
        for name in tables
    }
    of_a_case = {name for name, to in refers.items() if "child_case" in to}
    kept_by_minutes = {name for name, to in refers.items() if "minutes" in to} | {"minutes"}
    assert set(TABLES) <= of_a_case
    rest = of_a_case - kept_by_minutes - GOES_WITH_ITS_CASE - {"draft_deleted"}
    assert rest <= {"attachment", "measurement", "handover"}, (
        "say how it goes when its case is erased"
    )


def test_every_kind_that_is_vouched_for_has_a_name_people_understand() -> None:
    assert set(_NAMES) >= set(KINDS)


def test_a_list_of_what_the_archive_lacks_that_is_not_true_is_found(
    planned: Store, finalised: Minutes, raw: RawConnection
) -> None:
    before = codes(planned)
    assert "journal.stale" not in before
    raw.execute("DELETE FROM not_journaled")
    assert "minutes.content" in before  # what is graver is told alone
    told = list(_in_step(planned))
    assert told == ["journal.stale"]
    raw.execute(
        "INSERT INTO not_journaled VALUES (?, ?, ?)",
        (finalised.id, finalised.case_id, "2020-01-01 00:00:00.000000"),
    )
    assert list(_in_step(planned)) == ["journal.stale"]


def _in_step(store: Store) -> Iterator[str]:
    with store._engine.connect() as connection:
        yield from (finding.code for finding in in_step(connection))
