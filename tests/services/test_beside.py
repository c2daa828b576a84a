"""What is kept beside a discussion: where the room is, and each one's own notes."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.aside import Aside, AsideOf
from meetingapp.domain.limits import LONGEST_TEXT
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.pace import Pace
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.access_port import Restriction
from meetingapp.services.asides import read_asides, save_aside
from meetingapp.services.erasing import ErasureDecision, ErasureReason, erase_cases
from meetingapp.services.finalising import finalise_minutes, read_minutes_pdf
from meetingapp.services.need_to_know import let_in, let_out
from meetingapp.services.pace import save_pace
from meetingapp.services.people_access import remove_access
from meetingapp.services.policy import Desk
from meetingapp.services.rescue import Unsaved, rescue, take_in_rescue
from meetingapp.services.restriction import restrict_case
from meetingapp.services.roles import Role
from meetingapp.services.room import open_room
from tests.services.colleagues import Colleague
from tests.services.conftest import NOW
from tests.services.safe import SafeOfTests

CUE = Aside("A05", "Spør Jonas først", "KANARI i margen")


class PlainSeal:
    """Seals nothing: what is sealed is tried elsewhere."""

    def seal(self, content: bytes) -> bytes:
        return content

    def unseal(self, sealed: bytes) -> bytes:
        return sealed


@pytest.fixture
def tor(desk: Desk, planned: str) -> Colleague:
    made = Colleague(desk, "tor", Role.NOTE_TAKER)
    let_in(desk, open_room(desk, planned).case.id, "tor")
    return made


def kept(store: Store) -> set[str]:
    with store._engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name FROM setting").scalars()
        return {name.partition("/")[0] for name in rows}


def test_each_person_reads_their_own_notes_and_nobody_elses(
    desk: Desk, tor: Colleague, planned: str
) -> None:
    save_aside(desk, planned, CUE)
    assert read_asides(desk, planned) == (CUE,)
    assert read_asides(tor.desk, planned) == ()
    save_aside(tor.desk, planned, Aside("A05", "", "Mitt eget"))
    assert read_asides(desk, planned) == (CUE,)
    assert read_asides(tor.desk, planned) == (Aside("A05", "", "Mitt eget"),)


def test_an_emptied_note_is_taken_away(desk: Desk, planned: str, store: Store) -> None:
    save_aside(desk, planned, CUE)
    save_aside(desk, planned, Aside("A07", lines="mer"))
    save_aside(desk, planned, Aside("A05"))
    assert read_asides(desk, planned) == (Aside("A07", lines="mer"),)
    save_aside(desk, planned, Aside("A07"))
    assert "aside" not in kept(store)


@pytest.mark.parametrize(
    ("typed", "kept_as"),
    [
        ("å" * (LONGEST_TEXT + 5), "å" * LONGEST_TEXT),
        ("halv \ud800 og null \0 her", "halv \N{REPLACEMENT CHARACTER} og null  her"),
        ("a\N{COMBINING RING ABOVE}", "å"),
        ('{"item": "A05"}\n\\u0000 "', '{"item": "A05"}\n\\u0000 "'),
        ("👩‍👩‍👧 שלום", "👩‍👩‍👧 שלום"),
    ],
)
def test_whatever_is_typed_is_read_again(
    desk: Desk, planned: str, typed: str, kept_as: str
) -> None:
    save_aside(desk, planned, Aside("A05", lines=typed))
    assert read_asides(desk, planned)[0].lines == kept_as


@pytest.mark.parametrize("taken", ["let out", "restricted"])
def test_who_may_no_longer_see_the_case_reads_and_writes_nothing_beside_it(
    desk: Desk, tor: Colleague, planned: str, story: Sitting, taken: str
) -> None:
    case_id = story.cases[0].id
    save_aside(tor.desk, planned, CUE)
    if taken == "let out":
        let_out(desk, case_id, "tor")
    else:
        restrict_case(desk, case_id, Restriction("Innsigelse", "tor", NOW.date()))
    for call in (
        lambda: read_asides(tor.desk, planned),
        lambda: save_aside(tor.desk, planned, CUE),
        lambda: save_pace(tor.desk, planned, Pace("A05")),
    ):
        with pytest.raises(AppError) as refused:
            call()
        assert refused.value.code == "access.not_yours"


def test_no_note_stands_in_what_is_finalised(desk: Desk, held: str) -> None:
    save_aside(desk, held, CUE)
    minutes = finalise_minutes(desk, held)
    with desk.begin() as work:
        content = work.minutes.content(minutes.id)
    assert b"KANARI" not in content
    assert b"KANARI" not in read_minutes_pdf(desk, minutes.id)
    assert "KANARI" not in repr(open_room(desk, held))


def test_no_note_outlives_finalising_and_none_comes_after(
    desk: Desk, held: str, store: Store
) -> None:
    tor = Colleague(desk, "tor", Role.NOTE_TAKER)
    let_in(desk, open_room(desk, held).case.id, "tor")
    for each in (desk, tor.desk):
        save_aside(each, held, CUE)
    finalise_minutes(desk, held)
    assert "aside" not in kept(store)
    with pytest.raises(AppError) as refused:
        save_aside(tor.desk, held, CUE)
    assert refused.value.code == "discussion.finalised"
    sealed = rescue(desk, PlainSeal(), (Unsaved("m", AsideOf(held, CUE)),))
    take_in_rescue(desk, PlainSeal(), sealed)
    assert "aside" not in kept(store)


def test_a_note_stays_where_finalising_is_refused(desk: Desk, planned: str) -> None:
    save_aside(desk, planned, CUE)
    with pytest.raises(AppError) as refused:
        finalise_minutes(desk, planned)
    assert refused.value.code == "minutes.gates_closed"
    assert read_asides(desk, planned) == (CUE,)


def test_everything_beside_a_case_goes_with_it(
    desk: Desk, tor: Colleague, planned: str, story: Sitting, store: Store
) -> None:
    save_aside(desk, planned, CUE)
    save_aside(tor.desk, planned, CUE)
    save_pace(desk, planned, Pace("A05"))
    with desk.begin() as work:
        meeting_id = work.meetings.meeting_of(planned).id
        work.people.keep_setting(f"verdict/{meeting_id}", "{}")
        work.commit()
    assert {"aside", "pace", "verdict"} <= kept(store)
    erase_cases(
        desk, SafeOfTests(), (story.cases[0].id,), ErasureDecision(ErasureReason.NO_BASIS, "1"), "1"
    )
    assert not {"aside", "pace", "verdict"} & kept(store)


def test_the_notes_of_somebody_who_is_taken_out_go_with_them(
    desk: Desk, tor: Colleague, planned: str
) -> None:
    save_aside(desk, planned, CUE)
    save_aside(tor.desk, planned, CUE)
    remove_access(desk, "tor")
    with desk.begin() as work:
        assert work.people.setting_names("aside/") == (f"aside/{planned}/berit",)


def test_the_room_is_found_where_it_was(desk: Desk, planned: str) -> None:
    assert open_room(desk, planned).pace == Pace()
    pace = Pace("A06", "A05", (("A04", 200),), date(2026, 11, 24))
    save_pace(desk, planned, pace)
    assert open_room(desk, planned).pace == pace


@pytest.mark.parametrize("body", ["", "{", "[]", '{"room_item": 5}', '{"unknown": "x"}'])
def test_a_pace_that_cannot_be_read_never_keeps_the_room_closed(
    desk: Desk, planned: str, body: str
) -> None:
    with desk.begin() as work:
        work.people.keep_setting(f"pace/{planned}", body)
        work.commit()
    assert open_room(desk, planned).pace == Pace()


def test_nothing_is_counted_once_the_minutes_are_locked(desk: Desk, held: str) -> None:
    assert not open_room(desk, held).day_is_fixed
    finalise_minutes(desk, held)
    with pytest.raises(AppError) as refused:
        save_pace(desk, held, Pace("A05"))
    assert refused.value.code == "discussion.finalised"
    assert open_room(desk, held).day_is_fixed


def test_a_note_that_could_not_be_stored_is_rescued_for_its_writer(
    desk: Desk, tor: Colleague, planned: str
) -> None:
    unsaved = Unsaved("m", AsideOf(planned, CUE), AsideOf(planned, Aside("A05")))
    sealed = rescue(desk, PlainSeal(), (unsaved,))
    take_in_rescue(tor.desk, PlainSeal(), sealed)
    assert read_asides(desk, planned) == (CUE,)
    assert read_asides(tor.desk, planned) == ()


def test_a_note_that_was_written_on_since_is_not_overwritten_unasked(
    desk: Desk, planned: str
) -> None:
    unsaved = Unsaved("m", AsideOf(planned, CUE), AsideOf(planned, Aside("A05")))
    sealed = rescue(desk, PlainSeal(), (unsaved,))
    newer = replace(CUE, cue="Spør mor først")
    save_aside(desk, planned, newer)
    with pytest.raises(AppError) as refused:
        take_in_rescue(desk, PlainSeal(), sealed)
    assert refused.value.code == "rescue.changed_since"
    assert read_asides(desk, planned) == (newer,)
    take_in_rescue(desk, PlainSeal(), sealed, over_newer=True)
    assert read_asides(desk, planned) == (CUE,)


def test_a_rescue_file_of_a_newer_program_is_left_alone(desk: Desk, planned: str) -> None:
    sealed = rescue(desk, PlainSeal(), (Unsaved("m", AsideOf(planned, CUE)),))
    odd = sealed.replace(b'"kind": "aside"', b'"kind": "drawing"')
    with pytest.raises(AppError) as refused:
        take_in_rescue(desk, PlainSeal(), odd)
    assert refused.value.code == "rescue.newer"
