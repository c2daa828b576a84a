"""Copies and packages as real files: every format, searched, and saved where somebody chose."""

import errno
import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.copy_making import CopyOrder
from meetingapp.services.demo import open_office, run_story
from meetingapp.services.lists_port import Part
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from meetingapp.wiring.session import Session
from meetingapp.words import Language
from tests.minutes.reading import text_of
from tests.services.complete import told
from tests.tampered import Later
from tests.vera.engine import Vera

CHEAP = Cost(iterations=1, memory_kib=64, lanes=1)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    door = Door(tmp_path_factory.mktemp("papers") / "vault", Later(), CHEAP)
    opened = door.create("fire ord på en rad", door.new_recovery_code(), "Berit Eksempelrud")
    story = told("ressursteam")
    open_office(opened.desk, story)
    run_story(opened.desk, story)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def minutes_id(session: Session) -> str:
    [waits] = session.papers.not_journaled(Part(most=3)).rows
    return waits.minutes_id


@pytest.mark.parametrize("format_", CopyFormat)
def test_a_copy_for_a_guardian_is_made_and_searched_in_every_format(
    format_: CopyFormat, session: Session, minutes_id: str, tmp_path: Path
) -> None:
    choices = session.papers.copy_choices(minutes_id)
    guardian = next(c.audience for c in choices if c.audience.edition is Edition.GUARDIAN)
    order = CopyOrder(minutes_id, guardian, Language.NB, format_)
    preview = session.papers.preview_copy(order)
    assert preview.found == ()
    issued = session.papers.issue_copy(preview)
    path = session.papers.save_file(tmp_path, preview.file_name, preview.content)
    assert path.read_bytes() == preview.content
    assert len(preview.content) == issued.size
    assert session.papers.preview_copy(order).content != preview.content  # another number
    with pytest.raises(AppError, match="not touched"):
        session.papers.save_file(tmp_path, preview.file_name, b"other")


def test_the_search_finds_what_was_left_out_when_it_is_put_back(
    session: Session, minutes_id: str
) -> None:
    [discussion] = told("ressursteam").discussions
    left_out = discussion.attendance[0].need_to_know
    full = CopyOrder(minutes_id, Audience(Edition.FULL), Language.NB, recipient="PPT")
    content = session.papers.preview_copy(full).content
    found = session.papers._press.scan(content, CopyFormat.PDF, (left_out,), "a.pdf")
    assert [each.needle for each in found] == [left_out]


@pytest.mark.needs_java
def test_a_copy_keeps_both_standards_and_says_whose_it_is(
    session: Session, minutes_id: str, vera: Vera, tmp_path: Path
) -> None:
    order = CopyOrder(minutes_id, Audience(Edition.FULL), Language.NN, recipient="PPT <b> & co")
    preview = session.papers.preview_copy(order)
    file = tmp_path / "kopi.pdf"
    file.write_bytes(preview.content)
    vera(file)
    assert preview.mark.copy_id in text_of(preview.content)


def test_a_package_lies_in_a_folder_of_its_own_and_everything_in_it_can_be_read(
    session: Session, minutes_id: str, tmp_path: Path
) -> None:
    package = session.papers.archive_package(minutes_id)
    folder = session.papers.save_package(tmp_path, package)
    assert [each.name for each in tmp_path.iterdir()] == [folder.name]
    pdf, metadata, xml, sheet, _ = (folder / each.name for each in package.files)
    assert pdf.read_bytes() == session.read_minutes_pdf(minutes_id)
    assert json.loads(metadata.read_text("utf-8"))["saksmappe"]["journalpost"]
    assert ET.fromstring(xml.read_bytes()).tag == "arkivpakke"  # noqa: S314 - written by us a moment ago
    assert "sjekksum" in text_of(sheet.read_bytes())
    again = session.papers.save_package(tmp_path, package)
    assert again.name == f"{folder.name}-2"


def _logged(session: Session, minutes_id: str) -> list[str]:
    """Give what the log tells of files that were to leave, oldest first."""
    store = session.desk.store
    assert isinstance(store, Store)
    with store._engine.connect() as connection:
        return [
            action
            for (action,) in connection.exec_driver_sql(
                "SELECT action FROM audit WHERE subject = ? AND action IN ('copies.issue', "
                "'copies.package', 'copies.saved', 'copies.not_saved') ORDER BY seq",
                (minutes_id,),
            )
        ]


def test_a_copy_that_could_not_be_written_is_so_in_the_log_and_so_is_the_second_try(
    session: Session, minutes_id: str, tmp_path: Path
) -> None:
    before = len(_logged(session, minutes_id))
    order = CopyOrder(minutes_id, Audience(Edition.FULL), Language.NB, recipient="PPT")
    preview = session.papers.preview_copy(order)
    session.papers.issue_copy(preview)
    for _ in range(2):
        with pytest.raises(AppError, match="folder"):
            session.papers.save_copy(tmp_path / "gone", preview)
    path = session.papers.save_copy(tmp_path, preview)
    assert path.read_bytes() == preview.content
    with pytest.raises(AppError, match="not touched"):
        session.papers.save_copy(tmp_path, preview)
    assert _logged(session, minutes_id)[before:] == [
        "copies.issue", "copies.not_saved", "copies.not_saved", "copies.saved",
    ]  # fmt: skip
    assert session.papers.copies_of(minutes_id)[0].is_saved  # the first file lies where it lay


def test_who_got_what_says_that_a_copy_was_not_saved_and_the_archive_is_not_told_of_it(
    session: Session, minutes_id: str, tmp_path: Path
) -> None:
    choices = session.papers.copy_choices(minutes_id)
    guardian = next(c.audience for c in choices if c.audience.edition is Edition.GUARDIAN)
    preview = session.papers.preview_copy(CopyOrder(minutes_id, guardian, Language.NB))
    session.papers.issue_copy(preview)
    told = len(session.papers.archive_package(minutes_id).record.posts)
    with pytest.raises(AppError, match="folder"):
        session.papers.save_copy(tmp_path / "gone", preview)
    [lost] = [c for c in session.papers.copies_of(minutes_id) if c.copy_id == preview.mark.copy_id]
    assert not lost.is_saved
    assert len(session.papers.archive_package(minutes_id).record.posts) == told - 1
    session.papers.save_copy(tmp_path, preview)
    assert len(session.papers.archive_package(minutes_id).record.posts) == told


def test_a_package_that_could_not_be_written_is_so_in_the_log(
    session: Session, minutes_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    before = len(_logged(session, minutes_id))
    package = session.papers.archive_package(minutes_id)
    with monkeypatch.context() as disk:
        disk.setattr("meetingapp.exports.folder.add_file", full)
        with pytest.raises(AppError, match="could not be"):
            session.papers.save_package(tmp_path, package)
    assert list(tmp_path.iterdir()) == []
    session.papers.save_package(tmp_path, session.papers.archive_package(minutes_id))
    assert _logged(session, minutes_id)[before:] == [
        "copies.package", "copies.not_saved", "copies.package",
    ]  # fmt: skip
