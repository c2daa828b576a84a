"""Packages for the archive: the minutes as they stand, and nobody named where all may read."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.archive import PostStatus, PostType
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.case import NamedChild, Protection
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.meeting import Sitting
from meetingapp.models.store import Store
from meetingapp.services.approving import send_for_comment
from meetingapp.services.archiving import Package, archive_package
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.copies import copies_of, issue_copy, preview_copy
from meetingapp.services.copy_making import CopyOrder
from meetingapp.services.finalising import finalise_minutes, read_minutes_pdf
from meetingapp.services.journaling import not_journaled
from meetingapp.services.lists_port import Part
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.words import Language
from tests.reach import EVERYTHING
from tests.services.later import on_day, refused
from tests.services.press import PressOfTests

PRESS = PressOfTests()


@pytest.fixture
def minutes(desk: Desk, held: str) -> Minutes:
    return finalise_minutes(desk, held)


@pytest.fixture
def package(desk: Desk, minutes: Minutes) -> Package:
    return archive_package(desk, PRESS, minutes.id)


def test_the_pdf_is_the_one_that_was_finalised_and_its_checksum_is_told(
    desk: Desk, minutes: Minutes, package: Package
) -> None:
    pdf = package.files[0]
    assert pdf.content == read_minutes_pdf(desk, minutes.id)
    [post] = package.record.posts
    assert post.file.sha256 == hashlib.sha256(pdf.content).hexdigest() == minutes.pdf_sha256
    assert (post.file.name, post.file.size) == (pdf.name, len(pdf.content))


def test_a_package_holds_minutes_metadata_twice_a_sheet_and_checksums_of_all(
    package: Package,
) -> None:
    endings = [each.name.removeprefix(package.folder_name) for each in package.files]
    assert endings == [".pdf", "-metadata.json", "-metadata.xml", "-ark.pdf", ".sha256"]
    *others, sums = package.files
    lines = (line.split("  ") for line in sums.content.decode().splitlines())
    told = {name: checksum for checksum, name in lines}
    assert told == {each.name: hashlib.sha256(each.content).hexdigest() for each in others}


def test_titles_name_the_child_where_they_are_screened_and_nobody_where_all_may_read(
    package: Package, story: Sitting
) -> None:
    record, [post] = package.record, package.record.posts
    assert post.title == "Referat – ressursteam – Jonas Fiktivsen – 24.11.2026"
    assert post.public_title == "Referat – ressursteam – ***** – 24.11.2026"
    assert record.folder_title == "Elevmappe – Jonas Fiktivsen"
    assert record.folder_public_title == "Elevmappe – *****"
    public = f"{record.folder_public_title} {post.public_title} {package.folder_name}"
    names = ("Jonas", "Fiktivsen", *(g.name.split()[0] for g in story.cases[0].guardians))
    assert not [name for name in names if name in public]


def test_codes_follow_from_the_minutes_and_their_approval(
    desk: Desk, minutes: Minutes, package: Package
) -> None:
    [post] = package.record.posts
    assert (post.type, post.status) == (PostType.FOLLOW_UP, PostStatus.FINISHED)
    assert post.dated == date(2026, 11, 24)
    assert package.record.screening is not None
    assert package.record.screening.basis == "Offl. § 13 jf. fvl. § 13"
    assert package.record.retention_days == 30

    send_for_comment(desk, minutes.id, ())
    later = archive_package(on_day(desk, 8), PRESS, minutes.id)
    assert later.record.posts[0].status is PostStatus.APPROVED


def test_copies_that_went_to_the_family_are_entries_of_their_own(
    desk: Desk, minutes: Minutes
) -> None:
    guardian = read_case(desk, minutes.case_id).guardians[0].name
    for audience in (Audience(Edition.GUARDIAN, guardian), Audience(Edition.FULL)):
        order = CopyOrder(minutes.id, audience, Language.NB, recipient="PPT")
        issued = issue_copy(desk, preview_copy(desk, PRESS, order))
        if audience.edition is Edition.GUARDIAN:
            sent = issued
    [_, copy] = archive_package(desk, PRESS, minutes.id).record.posts
    assert (copy.type, copy.status) == (PostType.OUTGOING, PostStatus.SENT)
    assert (copy.recipient, copy.copy_id) == (guardian, sent.copy_id)
    assert copy.file.sha256 == sent.sha256
    assert copy.public_title == "Referat til foresatt – ***** – 24.11.2026"


def test_a_package_is_noted_as_something_that_left(
    desk: Desk, store: Store, minutes: Minutes, package: Package
) -> None:
    [noted] = copies_of(desk, minutes.id)
    assert noted.to_archive
    assert (noted.recipient, noted.format) == ("arkivet", CopyFormat.PDF)
    assert (noted.file_name, noted.sha256) == (package.files[0].name, minutes.pdf_sha256)
    [waits] = not_journaled(desk, Part()).rows
    assert waits.packed_at == desk.clock()
    assert [finding.code for finding in store.findings()] == ["anchor.none"]


def test_a_protected_child_is_flagged_and_its_place_is_not_told(
    desk: Desk, minutes: Minutes
) -> None:
    case = read_case(desk, minutes.case_id)
    assert isinstance(case.subject, NamedChild)
    save_case(desk, replace(case, subject=replace(case.subject, protection=Protection.STRICT)))
    record = archive_package(desk, PRESS, minutes.id).record
    assert record.is_protected
    assert record.unit == ""


def test_minutes_that_are_not_what_they_were_do_not_go_to_the_archive(
    desk: Desk, store: Store, minutes: Minutes
) -> None:
    with store._engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER minutes_document_never_UPDATE")
        connection.exec_driver_sql("UPDATE minutes_document SET pdf = x'00'")
    assert refused(lambda: archive_package(desk, PRESS, minutes.id)) == "archive.not_whole"
    with store.transaction(EVERYTHING) as work:
        assert work.trail.copies(minutes.id) == ()


def test_minutes_that_are_not_there_have_no_package(desk: Desk) -> None:
    assert refused(lambda: archive_package(desk, PRESS, "another")) == "minutes.missing"
