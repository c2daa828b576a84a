"""Nothing readable lies on disk, in an error, or in the audit chain."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.closing import NextMeeting
from meetingapp.domain.measure import Agreement, Baseline, Measure
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.voice import ChildVoice
from meetingapp.errors import AppError
from meetingapp.models.audit import AuditChain
from meetingapp.models.connection import RawConnection
from meetingapp.models.store import Keys, Store
from meetingapp.models.uow import SqlUnitOfWork
from meetingapp.vault.keys import MasterKey
from meetingapp.vault.openers import Passphrase, RecoveryCode
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting
from tests.reach import EVERYTHING

MARKER = "HEMMELIGNAVN"


def fill(work: SqlUnitOfWork) -> None:
    """Put the marker wherever a person may type."""
    case = replace(jonas_case(), concern=MARKER)
    assert isinstance(case.subject, NamedChild)
    meeting = replace(jonas_meeting(), place=MARKER)
    work.cases.save(replace(case, subject=replace(case.subject, name=MARKER)))
    work.meetings.save(meeting)
    voice = replace(jonas_discussion().voice, own_words=MARKER)
    work.meetings.save_discussion(meeting.id, replace(jonas_discussion(), voice=voice))
    work.audit("case.save", case.id)
    work.commit()


def test_no_file_holds_a_readable_word_or_key(store: Store, folder: Path, keys: Keys) -> None:
    with store.transaction(EVERYTHING) as work:
        fill(work)
    names = {path.name for path in folder.iterdir()}
    assert {"data.db", "data.db-wal", "data.db-shm"} <= names
    unwanted = (
        MARKER.encode(),
        MARKER.encode("utf-16-le"),
        b"CREATE TABLE",
        b"child_case",
        b"SQLite format 3",
        keys.database,
        keys.database.hex().encode(),
    )
    for path in folder.iterdir():
        content = path.read_bytes()
        assert not [word for word in unwanted if word in content], path.name
        assert path.stat().st_mode & 0o077 == 0, path.name


def test_the_chain_holds_ids_only(store: Store, raw: RawConnection) -> None:
    with store.transaction(EVERYTHING) as work:
        fill(work)
    assert MARKER not in repr(raw.execute("SELECT * FROM audit").fetchall())


def test_no_key_stands_in_the_text_form_of_what_holds_it(keys: Keys) -> None:
    holders = (keys, AuditChain(keys.audit), MasterKey(keys.database), Passphrase(MARKER))
    said = repr((*holders, RecoveryCode(keys.database)))
    for secret in (keys.database, keys.audit):
        assert repr(secret) not in said
    assert MARKER not in said


def test_a_database_error_shows_no_values(store: Store) -> None:
    with pytest.raises(DBAPIError) as failed, store.transaction(EVERYTHING) as work:
        work._session.connection().exec_driver_sql("INSERT INTO person VALUES (1, ?)", (MARKER,))
    assert MARKER not in str(failed.value)


HOSTILE = {
    "decomposed": ("bla\N{COMBINING RING ABOVE}bær", "blåbær"),
    "NUL": ("a\0b", "ab"),
    "half a character": ("a\ud83db", "a\N{REPLACEMENT CHARACTER}b"),
    "emoji family": ("👩‍👩‍👧‍👦 👍🏽", "👩‍👩‍👧‍👦 👍🏽"),
    "Arabic and marks": ("مرحبا\u202eabc\u2066", "مرحبا\u202eabc\u2066"),
    "Sámi": ("ŋ đ ŧ č š ž", "ŋ đ ŧ č š ž"),
    "SQL": ("'; DROP TABLE audit; --", "'; DROP TABLE audit; --"),
    "markup": ("<b>&amp;]]></b>", "<b>&amp;]]></b>"),
    "JSON": ('{"a": "\\u0000"}', '{"a": "\\u0000"}'),
    "line ends": ("a\r\nb\u2028c\td ", "a\r\nb\u2028c\td "),
    "only spaces": ("   ", "   "),
    "long": ("å" * 100_000, "å" * 100_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_any_text_comes_back_composed_and_otherwise_as_typed(name: str, store: Store) -> None:
    typed, kept = HOSTILE[name]
    meeting, case = jonas_meeting(), replace(jonas_case(), reference=typed)
    with store.transaction(EVERYTHING) as work:
        work.cases.save(case)
        work.meetings.save(meeting)
        discussion = CaseDiscussion("d", case.id, voice=ChildVoice(own_words=typed))
        work.meetings.save_discussion(meeting.id, discussion)
        work.commit()
    with store.transaction(EVERYTHING) as work:
        assert work.meetings.discussion("d").voice.own_words == kept
        assert work.cases.get(case.id).reference == kept
        assert work.cases.summaries()[0].reference == kept


@pytest.mark.parametrize(
    "part",
    [
        {"next_meeting": NextMeeting(on=date(2206 + 1, 1, 1))},
        {"next_meeting": NextMeeting(on=date(26, 1, 1))},
        {"agreement": Agreement((Measure("m", baseline=Baseline(Decimal("1234567890.123456"))),))},
    ],
)
def test_what_could_not_be_read_again_is_refused_while_it_can_be_mended(
    store: Store, part: dict[str, Any]
) -> None:
    with store.transaction(EVERYTHING) as work:
        fill(work)
    meeting, discussion = jonas_meeting(), replace(jonas_discussion(), **part)
    with store.transaction(EVERYTHING) as work, pytest.raises(AppError) as refused:
        work.meetings.save_discussion(meeting.id, discussion)
    assert refused.value.code == "store.cannot_keep"
    with store.transaction(EVERYTHING) as work:
        assert work.meetings.discussion(discussion.id).voice.own_words == MARKER


def test_a_body_this_program_never_wrote_is_called_damaged(
    store: Store, raw: RawConnection
) -> None:
    case = Case("c", NamedChild("Jonas Fiktivsen", jonas_meeting().date))
    with store.transaction(EVERYTHING) as work:
        work.cases.save(case)
        work.commit()
    for body in ("", "{", "[]", '{"id": "c", "unheard": 1}'):
        raw.execute("UPDATE child_case SET body = ?", (body,))
        with pytest.raises(AppError) as refused, store.transaction(EVERYTHING) as work:
            work.cases.get("c")
        assert refused.value.code == "store.damaged"


def test_a_full_disk_loses_nothing_that_was_saved(store: Store) -> None:
    with store.transaction(EVERYTHING) as work:
        fill(work)
    meeting = jonas_meeting()
    long = replace(jonas_discussion(), interpreter="x" * 3_000_000)

    def save_more_than_fits() -> None:
        with store.transaction(EVERYTHING) as work:
            work._session.connection().exec_driver_sql("PRAGMA max_page_count=100")
            work.meetings.save_discussion(meeting.id, long)
            work.commit()

    with pytest.raises(AppError) as refused:
        save_more_than_fits()
    assert refused.value.code == "store.disk_full"
    with store.transaction(EVERYTHING) as work:
        assert work.meetings.discussion(long.id).voice.own_words == MARKER
    assert store.verify().whole


SPOIL = """
import os, sys
from pathlib import Path
from sqlcipher3 import dbapi2
from tests.reach import EVERYTHING
path = Path(sys.argv[1])
dbapi2.connect(path).execute("CREATE TABLE x (y)")
"""


def test_the_database_stays_closed_to_a_program_without_the_key(store: Store, file: Path) -> None:
    with store.transaction(EVERYTHING) as work:
        fill(work)
    store.close()
    before = file.read_bytes()
    ended = subprocess.run(
        [sys.executable, "-c", SPOIL, os.fspath(file)], check=False, capture_output=True
    )
    assert ended.returncode != 0
    assert file.read_bytes() == before
