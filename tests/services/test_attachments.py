"""Files kept with a case: inside the vault, seen by those who see the case, byte for byte."""

import hashlib
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from meetingapp.domain.attachment import LARGEST, AttachmentKind
from meetingapp.domain.case import Case
from meetingapp.domain.meeting import Sitting
from meetingapp.errors import AppError
from meetingapp.models.connection import connect, one
from meetingapp.models.store import FILE_NAME, Keys
from meetingapp.services.attachments import (
    add_attachment,
    list_attachments,
    read_attachment,
    remove_attachment,
)
from meetingapp.services.cases import save_case
from meetingapp.services.erasing import ErasureDecision, ErasureReason, erase_cases
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Account, Role
from tests.services.safe import SafeOfTests

PDF = b"%PDF-1.7 a signed consent"
KIND = AttachmentKind.SIGNED_CONSENT
KEYS = Keys(database=b"d" * 32, audit=b"a" * 32)
"""Those of the desk’s store."""


@pytest.fixture
def case(desk: Desk, story: Sitting) -> Case:
    [case] = story.cases
    save_case(desk, case)
    return case


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(AppError) as refused:
        act()
    return refused.value.code


def held(folder: Path) -> tuple[object, object]:
    """Count the files, and what they hold."""
    with closing(connect(folder / FILE_NAME, KEYS.database)) as raw:
        return (
            one(raw, "SELECT count(*) FROM attachment"),
            one(raw, "SELECT count(*) FROM attachment_content"),
        )


def test_a_file_is_kept_and_given_back_byte_for_byte(desk: Desk, case: Case) -> None:
    added = add_attachment(desk, case.id, KIND, "C:\\skann\\Samtykke.PDF", PDF)
    assert (added.name, added.size) == ("Samtykke.pdf", len(PDF))
    assert added.sha256 == hashlib.sha256(PDF).hexdigest()
    assert added.added_by == desk.account().person
    assert list_attachments(desk, case.id) == (added,)
    assert read_attachment(desk, added.id) == PDF


def test_what_is_no_paper_and_no_picture_is_refused(desk: Desk, case: Case) -> None:
    for content, code in (
        (b"", "attachment.empty"),
        (b"MZ program", "attachment.format"),
        (b"%PDF-" + b"x" * LARGEST, "attachment.large"),
    ):
        assert code_of(partial(add_attachment, desk, case.id, KIND, "a.pdf", content)) == code
    assert list_attachments(desk, case.id) == ()


def test_a_file_of_the_largest_size_is_kept(desk: Desk, case: Case) -> None:
    content = b"%PDF-" + bytes(LARGEST - 5)
    added = add_attachment(desk, case.id, AttachmentKind.REPORT, "stor.pdf", content)
    assert read_attachment(desk, added.id) == content


def test_one_file_is_kept_once_in_a_case(desk: Desk, case: Case) -> None:
    add_attachment(desk, case.id, KIND, "a.pdf", PDF)
    twice = code_of(lambda: add_attachment(desk, case.id, KIND, "b.pdf", PDF))
    assert twice == "attachment.twice"


def test_a_case_holds_so_many_files_and_no_more(
    desk: Desk, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("meetingapp.services.attachments.MOST", 4)
    for number in range(4):
        add_attachment(desk, case.id, KIND, "a.pdf", PDF + str(number).encode())
    assert code_of(lambda: add_attachment(desk, case.id, KIND, "a.pdf", PDF)) == "attachment.many"


def test_a_file_that_is_removed_is_gone_from_the_vault(
    desk: Desk, case: Case, tmp_path: Path
) -> None:
    added = add_attachment(desk, case.id, KIND, "a.pdf", PDF)
    remove_attachment(desk, added.id)
    assert list_attachments(desk, case.id) == ()
    assert code_of(lambda: read_attachment(desk, added.id)) == "attachment.missing"
    assert held(tmp_path) == (0, 0)


def test_nothing_of_a_file_is_readable_outside_the_vault(
    desk: Desk, case: Case, tmp_path: Path
) -> None:
    add_attachment(desk, case.id, KIND, "Samtykke Jonas.pdf", b"%PDF- canary-in-a-file")
    for file in tmp_path.rglob("*"):
        if file.is_file():
            held = file.read_bytes()
            assert b"canary-in-a-file" not in held
            assert b"Samtykke Jonas" not in held


def test_a_case_that_is_erased_takes_its_files_along(
    desk: Desk, case: Case, tmp_path: Path
) -> None:
    add_attachment(desk, case.id, KIND, "a.pdf", PDF)
    decision = ErasureDecision(ErasureReason.NO_BASIS, "2026/1234")
    erase_cases(desk, SafeOfTests(), (case.id,), decision, "1")
    assert held(tmp_path) == (0, 0)


def test_whoever_may_not_see_the_case_hears_the_same_of_its_files(desk: Desk, case: Case) -> None:
    added = add_attachment(desk, case.id, KIND, "a.pdf", PDF)
    stranger = Account("stranger", "Stranger", Role.NOTE_TAKER)
    theirs = Desk(desk.store, desk.printer, desk.clock, lambda: stranger, desk.keys)
    for act in (
        lambda: list_attachments(theirs, case.id),
        lambda: read_attachment(theirs, added.id),
        lambda: read_attachment(theirs, "no-such-file"),
        lambda: remove_attachment(theirs, added.id),
        lambda: add_attachment(theirs, case.id, KIND, "b.pdf", PDF + b"2"),
    ):
        assert code_of(act) == "access.not_yours"


def test_a_reader_reads_and_adds_nothing(desk: Desk, case: Case) -> None:
    reader = Account("reader", "Reader", Role.READER)
    theirs = Desk(desk.store, desk.printer, desk.clock, lambda: reader, desk.keys)
    assert code_of(lambda: add_attachment(theirs, case.id, KIND, "a.pdf", PDF)) == "access.denied"
    assert code_of(lambda: remove_attachment(theirs, "any")) == "access.denied"
