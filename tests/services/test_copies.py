"""Copies: the very bytes that were looked at, only to those who may have them, and noted."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.consent import Withdrawal
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import ServiceCode
from meetingapp.models.store import Store
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.consents import withdraw_consent
from meetingapp.services.copies import (
    copies_of,
    copies_of_case,
    copy_choices,
    issue_copy,
    preview_copy,
)
from meetingapp.services.copy_making import CopyOrder
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.room import open_room, save_discussion
from meetingapp.words import Language
from tests.services.later import on_day, refused
from tests.services.press import PressOfTests, full_copy

TODAY = date(2026, 11, 24)
PRESS = PressOfTests()
GUARDIAN = "Jon Fiktivsen"


@pytest.fixture
def minutes(desk: Desk, held: str) -> Minutes:
    return finalise_minutes(desk, held)


def order(minutes: Minutes, audience: Audience, language: Language = Language.NB) -> CopyOrder:
    return CopyOrder(minutes.id, audience, language, recipient="Testdahl")


def guardians(minutes: Minutes, desk: Desk) -> Audience:
    return Audience(Edition.GUARDIAN, read_case(desk, minutes.case_id).guardians[0].name)


def test_what_is_issued_are_the_bytes_that_were_looked_at(desk: Desk, minutes: Minutes) -> None:
    preview = preview_copy(desk, PRESS, order(minutes, guardians(minutes, desk)))
    assert copies_of(desk, minutes.id) == ()  # nothing has left yet
    issued = issue_copy(desk, preview)

    assert issued.sha256 == hashlib.sha256(preview.content).hexdigest() == preview.sha256
    assert (issued.copy_id, issued.size) == (preview.mark.copy_id, len(preview.content))
    assert (issued.edition, issued.language) == (Edition.GUARDIAN, "nb")
    assert (issued.issued_by, issued.issued_at) == ("berit", desk.clock())
    assert issued.recipient == guardians(minutes, desk).guardian
    assert copies_of(desk, minutes.id) == copies_of_case(desk, minutes.case_id) == (issued,)


def test_recipient_and_number_stand_on_every_page_and_the_name_of_the_file_tells_of_nobody(
    desk: Desk, minutes: Minutes
) -> None:
    preview = preview_copy(desk, PRESS, order(minutes, guardians(minutes, desk)))
    shown = preview.document.furniture.recipient
    assert preview.mark.copy_id in shown
    assert preview.mark.recipient in shown
    assert preview.mark.copy_id in preview.file_name
    assert preview.file_name.endswith(".pdf")
    assert "Fiktivsen" not in preview.file_name
    assert "Jon" not in preview.file_name


def test_two_previews_have_two_numbers_and_one_goes_out_only_once(
    desk: Desk, minutes: Minutes
) -> None:
    wanted = order(minutes, guardians(minutes, desk))
    one, other = (preview_copy(desk, PRESS, wanted) for _ in range(2))
    assert one.mark.copy_id != other.mark.copy_id
    issue_copy(desk, one)
    assert refused(lambda: issue_copy(desk, one)) == "copy.taken"
    issue_copy(desk, other)
    assert len(copies_of(desk, minutes.id)) == 2


def test_the_newest_copy_comes_first(desk: Desk, minutes: Minutes) -> None:
    first = issue_copy(desk, preview_copy(desk, PRESS, full_copy(minutes.id)))
    later = on_day(desk, 1)
    second = issue_copy(later, preview_copy(later, PRESS, full_copy(minutes.id)))
    assert [each.id for each in copies_of(desk, minutes.id)] == [second.id, first.id]


@pytest.mark.parametrize("format_", CopyFormat)
@pytest.mark.parametrize("language", Language)
def test_a_copy_is_made_in_every_language_and_format(
    format_: CopyFormat, language: Language, desk: Desk, minutes: Minutes
) -> None:
    wanted = replace(order(minutes, guardians(minutes, desk), language), format=format_)
    preview = preview_copy(desk, PRESS, wanted)
    assert preview.content.startswith(format_.value.encode())
    assert preview.file_name.endswith(f".{format_.value}")
    assert preview.document.language.startswith(language.value)
    issued = issue_copy(desk, preview)
    assert (issued.format, issued.language) == (format_, language.value)


def test_a_consent_taken_back_stops_a_copy_also_after_it_was_looked_at(
    desk: Desk, minutes: Minutes
) -> None:
    service = Audience(Edition.SERVICE, service=ServiceCode.PPT)
    preview = preview_copy(desk, PRESS, order(minutes, service))
    case = read_case(desk, minutes.case_id)
    withdraw_consent(desk, case.id, case.consents[0].id, Withdrawal(TODAY, case.guardians[0].name))
    assert refused(lambda: issue_copy(desk, preview)) == "copy.no_consent"
    assert refused(lambda: preview_copy(desk, PRESS, order(minutes, service))) == "copy.no_consent"
    assert copies_of(desk, minutes.id) == ()


def test_a_guardian_who_may_not_receive_since_then_gets_nothing(
    desk: Desk, minutes: Minutes
) -> None:
    audience = guardians(minutes, desk)
    preview = preview_copy(desk, PRESS, order(minutes, audience))
    case = read_case(desk, minutes.case_id)
    first, *others = case.guardians
    save_case(desk, replace(case, guardians=(replace(first, may_receive=False), *others)))
    assert refused(lambda: issue_copy(desk, preview)) == "copy.may_not_receive"


def test_a_preview_that_would_be_another_one_today_does_not_go_out(
    desk: Desk, minutes: Minutes
) -> None:
    preview = preview_copy(desk, PRESS, full_copy(minutes.id))
    changed = replace(preview, document=replace(preview.document, title="Et annet"))
    assert refused(lambda: issue_copy(desk, changed)) == "copy.changed"
    other_bytes = replace(preview, content=preview.content + b"!")
    assert refused(lambda: issue_copy(desk, other_bytes)) == "copy.changed"
    other_name = replace(preview, mark=replace(preview.mark, recipient="En annen"))
    assert refused(lambda: issue_copy(desk, other_name)) == "copy.changed"


def test_a_file_that_still_holds_what_was_left_out_does_not_go_out(
    desk: Desk, minutes: Minutes, story: Sitting
) -> None:
    left_out = story.discussions[0].attendance[0].need_to_know
    leaking = PressOfTests(adds=left_out)
    preview = preview_copy(desk, leaking, order(minutes, guardians(minutes, desk)))
    assert left_out in [each.needle for each in preview.found]
    assert refused(lambda: issue_copy(desk, preview, approved=True)) == "copy.leaks"
    whole = preview_copy(desk, PRESS, order(minutes, guardians(minutes, desk)))
    assert whole.found == ()


def test_an_anonymous_copy_goes_out_only_after_a_person_approved_it(
    desk: Desk, minutes: Minutes, story: Sitting
) -> None:
    preview = preview_copy(desk, PRESS, order(minutes, Audience(Edition.ANON)))
    said = preview.content.decode()
    for name in ("Jonas", "Fiktivsen", *(g.name for g in story.cases[0].guardians)):
        assert name not in said
    assert any(not row.is_same for row in preview.rows)
    assert "2026" not in preview.file_name
    assert story.cases[0].reference not in preview.file_name
    assert refused(lambda: issue_copy(desk, preview)) == "copy.not_approved"
    assert issue_copy(desk, preview, approved=True).edition is Edition.ANON


def test_the_page_to_the_child_is_one_page_or_none(desk: Desk, held: str) -> None:
    written = open_room(desk, held)
    told = written.discussion
    plain = (replace(m, plain_words="Du leser med Kari.") for m in told.agreement.measures)
    told = replace(told, agreement=replace(told.agreement, measures=tuple(plain)))
    save_discussion(desk, written.meeting.id, told)
    minutes = finalise_minutes(desk, held)
    wanted = order(minutes, Audience(Edition.CHILD))
    two = PressOfTests(pages=2)
    assert refused(lambda: preview_copy(desk, two, wanted)) == "copy.two_pages"
    assert preview_copy(desk, PRESS, wanted).mark.recipient == "Jonas Fiktivsen"


@pytest.mark.parametrize("edition", [Edition.FULL, Edition.ANON])
@pytest.mark.parametrize("recipient", ["", " \n", "…"])
def test_somebody_gets_the_copy(
    edition: Edition, recipient: str, desk: Desk, minutes: Minutes
) -> None:
    wanted = CopyOrder(minutes.id, Audience(edition), Language.NB, recipient=recipient)
    assert refused(lambda: preview_copy(desk, PRESS, wanted)) == "copy.no_recipient"


def test_a_hostile_recipient_stays_one_line(desk: Desk, minutes: Minutes) -> None:
    wanted = replace(full_copy(minutes.id), recipient="<b>Kari</b>\n& \0 co" + "å" * 300)
    preview = preview_copy(desk, PRESS, wanted)
    assert "\n" not in preview.mark.recipient
    issue_copy(desk, preview)
    assert len(copies_of(desk, minutes.id)) == 1


def test_the_choices_name_everybody_with_the_reason_where_one_may_not_have_a_copy(
    desk: Desk, minutes: Minutes
) -> None:
    case = read_case(desk, minutes.case_id)
    first, *others = case.guardians
    save_case(desk, replace(case, guardians=(replace(first, may_receive=False), *others)))
    choices = copy_choices(desk, minutes.id)
    editions = [choice.audience.edition for choice in choices]
    assert editions.count(Edition.GUARDIAN) == len(case.guardians)
    assert {*editions} == set(Edition)
    [barred] = (each for each in choices if each.audience.guardian == first.name)
    assert barred.refused is not None
    assert barred.refused.code == "copy.may_not_receive"
    assert [each.refused for each in choices if each.audience.edition is Edition.FULL] == [None]


def test_the_log_vouches_for_the_copies_and_a_look_stands_there_too(
    desk: Desk, store: Store, minutes: Minutes, audited: Callable[[], int]
) -> None:
    before = audited()
    preview = preview_copy(desk, PRESS, full_copy(minutes.id))
    assert audited() == before + 1
    issue_copy(desk, preview)
    assert audited() == before + 3  # that something of the case left, and which copy it was
    assert [finding.code for finding in store.findings()] == ["anchor.none"]
