"""A principal and a coordinator on two machines: what one has sent, the other takes in."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from meetingapp.domain.case import Case
from meetingapp.domain.consent import Withdrawal
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.parcel import Difference, Part, Standing
from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.consents import withdraw_consent
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.packing import pack_case, pack_sitting
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_person
from meetingapp.services.roles import Account, Role
from meetingapp.services.room import open_room, save_discussion, save_meeting
from meetingapp.services.taking_in import take_in
from tests.services.conftest import NOW
from tests.services.exchange.parcels import SEAL, refusal, seen, take_all


def test_a_case_with_its_draft_comes_whole_to_an_empty_machine(
    desk: Desk, there: Desk, held: str, story: Sitting
) -> None:
    case_id = story.cases[0].id
    packed = pack_case(desk, SEAL, case_id)
    before = seen(there, packed)
    assert {(d.part, d.standing) for d in before.differences} == {
        (Part.CASE, Standing.NEW), (Part.MEETING, Standing.NEW), (Part.DISCUSSION, Standing.NEW),
    }  # fmt: skip
    assert before.made_by == desk.account().name
    assert refusal(lambda: read_case(there, case_id)) == "case.missing"
    assert take_all(there, packed) == 3
    mine, theirs = open_room(desk, held), open_room(there, held)
    assert theirs.discussion.voice.own_words == mine.discussion.voice.own_words
    assert theirs.meeting.date == mine.meeting.date
    assert read_case(there, case_id).consents == read_case(desk, case_id).consents


@pytest.mark.usefixtures("held")
def test_the_same_parcel_taken_in_twice_changes_nothing(
    desk: Desk, there: Desk, story: Sitting
) -> None:
    packed = pack_case(desk, SEAL, story.cases[0].id)
    take_all(there, packed)
    assert seen(there, packed).differences == ()
    assert seen(desk, packed).differences == ()


def test_a_sitting_is_packed_with_its_cases(
    desk: Desk, there: Desk, held: str, story: Sitting
) -> None:
    meeting = open_room(desk, held).meeting
    take_all(there, pack_sitting(desk, SEAL, meeting.id))
    assert open_room(there, held).case.id == story.cases[0].id


def test_each_difference_is_chosen_and_the_rest_stays_as_it_is_here(
    desk: Desk, there: Desk, held: str, story: Sitting
) -> None:
    case_id = story.cases[0].id
    take_all(there, pack_case(desk, SEAL, case_id))
    room = open_room(there, held)
    voice = replace(room.discussion.voice, own_words="Jeg vil lese med Ida.")
    changed = replace(room.discussion, voice=voice, interpreter="Ja, tolk")
    save_discussion(there, room.meeting.id, changed)
    back = pack_case(there, SEAL, case_id)
    [one, other] = sorted(seen(desk, back).differences, key=lambda d: d.field)
    assert (one.field, other.field) == ("interpreter", "voice")
    assert "Jeg vil lese med Ida." in other.there
    assert story.discussions[0].voice.own_words in other.here
    assert take_in(desk, SEAL, back.parcel, back.code, {other.key}) == 1
    now = open_room(desk, held).discussion
    assert now.voice.own_words == "Jeg vil lese med Ida."
    assert now.interpreter == story.discussions[0].interpreter


def test_what_is_finalised_here_is_never_changed_by_a_parcel(
    desk: Desk, there: Desk, held: str, story: Sitting
) -> None:
    case_id = story.cases[0].id
    take_all(there, pack_case(desk, SEAL, case_id))
    room = open_room(there, held)
    save_discussion(there, room.meeting.id, replace(room.discussion, interpreter="Ja, tolk"))
    finalise_minutes(desk, held)
    back = pack_case(there, SEAL, case_id)
    found: tuple[Difference, ...] = seen(desk, back).differences
    assert Standing.LOCKED in {each.standing for each in found}
    locked = next(each.key for each in found if each.standing is Standing.LOCKED)
    taken = refusal(lambda: take_in(desk, SEAL, back.parcel, back.code, {locked}))
    assert taken == "parcel.changed"


@pytest.mark.usefixtures("held")
def test_a_discussion_without_its_meeting_is_refused_with_a_word(
    desk: Desk, there: Desk, story: Sitting
) -> None:
    packed = pack_case(desk, SEAL, story.cases[0].id)
    keys = {d.key for d in seen(there, packed).differences if d.part is Part.DISCUSSION}
    refused = refusal(lambda: take_in(there, SEAL, packed.parcel, packed.code, keys))
    assert refused == "parcel.together"
    assert refusal(lambda: read_case(there, story.cases[0].id)) == "case.missing"


@pytest.mark.usefixtures("held")
def test_nothing_is_half_taken_in(desk: Desk, there: Desk, story: Sitting) -> None:
    packed = pack_case(desk, SEAL, story.cases[0].id)
    keys = {d.key for d in seen(there, packed).differences} | {"CASE/another/"}
    refused = refusal(lambda: take_in(there, SEAL, packed.parcel, packed.code, keys))
    assert refused == "parcel.changed"
    assert refusal(lambda: read_case(there, story.cases[0].id)) == "case.missing"


def test_people_get_the_ids_they_have_in_the_register_they_come_to(
    desk: Desk, there: Desk, held: str, story: Sitting
) -> None:
    school = (Engagement(ServiceCode.SCHOOL, "kontaktlærer"),)
    save_person(there, Person("ida-there", "Ida Prøvestad", school))
    take_all(there, pack_case(desk, SEAL, story.cases[0].id))
    responsible = open_room(there, held).discussion.agreement.measures[0].responsible
    assert responsible is not None
    assert responsible.person_id == ("ida-there" if responsible.name == "Ida Prøvestad" else "")
    assert seen(desk, pack_case(there, SEAL, story.cases[0].id)).differences == ()


@pytest.mark.usefixtures("held")
def test_a_case_out_of_reach_here_is_neither_shown_nor_changed(
    desk: Desk, there: Desk, story: Sitting
) -> None:
    packed = pack_case(desk, SEAL, story.cases[0].id)
    take_all(there, packed)
    stranger = Account("stranger", "Stranger", Role.NOTE_TAKER)
    theirs = replace(there, account=lambda: stranger)
    assert refusal(lambda: seen(theirs, packed)) == "access.not_yours"
    away = Account("away", "Away", Role.COORDINATOR)
    theirs = replace(there, account=lambda: away)
    assert refusal(lambda: pack_case(theirs, SEAL, story.cases[0].id)) == "access.not_yours"


def test_a_protected_child_comes_without_whereabouts(
    desk: Desk, there: Desk, story: Sitting
) -> None:
    barred = tuple(replace(g, address_barred=True) for g in story.cases[0].guardians)
    case: Case = replace(story.cases[0], guardians=barred)
    save_case(desk, case)
    packed = pack_case(desk, SEAL, case.id)
    take_all(there, packed)
    subject = read_case(there, case.id).subject
    assert getattr(subject, "unit_id", "") == ""
    assert seen(there, packed).made_at == NOW.astimezone(UTC)
    assert isinstance(seen(there, packed).made_at, datetime)


@pytest.mark.usefixtures("held")
def test_an_older_parcel_takes_back_no_withdrawal(desk: Desk, story: Sitting) -> None:
    case_id = story.cases[0].id
    old = pack_case(desk, SEAL, case_id)
    day = NOW.date()
    withdraw_consent(desk, case_id, "C1", Withdrawal(day, story.cases[0].guardians[0].name))
    keys = {each.key for each in seen(desk, old).differences if each.field == "consents"}
    assert keys
    assert refusal(lambda: take_in(desk, SEAL, old.parcel, old.code, keys)) == "consent.kept"
    assert read_case(desk, case_id).consents[0].withdrawn is not None


def test_a_sitting_with_finalised_minutes_is_not_changed_by_a_parcel(
    desk: Desk, there: Desk, held: str, story: Sitting
) -> None:
    take_all(there, pack_case(desk, SEAL, story.cases[0].id))
    meeting = open_room(there, held).meeting
    save_meeting(there, replace(meeting, place="Et annet rom"))
    back = pack_case(there, SEAL, story.cases[0].id)
    finalise_minutes(desk, held)
    found = [each for each in seen(desk, back).differences if each.part is Part.MEETING]
    assert [each.field for each in found] == ["place"]
    assert {each.standing for each in found} == {Standing.LOCKED}
