"""A correction under way: kept as it is typed, beside minutes that stand until it is finished."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from typing_extensions import override

from meetingapp.domain.aside import REASON, Aside
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import Person
from meetingapp.domain.template import Template
from meetingapp.errors import AppError
from meetingapp.models.store import Keys, Store, open_store
from meetingapp.services.access_port import Restriction
from meetingapp.services.asides import read_asides, save_aside
from meetingapp.services.correcting import (
    correct_minutes,
    correction_under_way,
    drop_correction,
    finalised_discussion,
    finish_correction,
    keep_correction,
    open_correction,
    unprintable_in_correction,
)
from meetingapp.services.finalising import GatesClosedError, finalise_minutes, read_minutes_pdf
from meetingapp.services.need_to_know import let_in
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Finalised, Minutes, Stamp
from meetingapp.services.register import save_person
from meetingapp.services.rescue import Unsaved, rescue, take_in_rescue
from meetingapp.services.restriction import lift_restriction, restrict_case
from meetingapp.services.roles import Role
from meetingapp.services.room import open_room
from tests.reach import EVERYTHING
from tests.services.colleagues import Colleague
from tests.services.conftest import NOW, PlainPrinter
from tests.services.matrix.world import PlainSeal

WHY = "møtet sluttet en time senere enn det sto"
WORDS = "Jeg sa noe annet."


@pytest.fixture
def first(desk: Desk, held: str) -> Minutes:
    return finalise_minutes(desk, held)


@pytest.fixture
def begun(desk: Desk, first: Minutes) -> CaseDiscussion:
    """What is typed in a correction that was begun, and not kept yet."""
    told = open_correction(desk, first.discussion_id).discussion
    return replace(told, voice=replace(told.voice, own_words=WORDS))


def refused(attempt: Callable[[], object]) -> str:
    with pytest.raises(AppError) as said:
        attempt()
    return said.value.code


def say_why(desk: Desk, discussion_id: str, why: str = WHY) -> None:
    save_aside(desk, discussion_id, Aside(REASON, lines=why))


def kept_of(store: Store) -> tuple[str, ...]:
    with store.transaction(EVERYTHING) as work:
        return work.people.setting_names("correction/")


def test_it_begins_with_what_the_newest_minutes_tell_and_names_them(
    desk: Desk, first: Minutes
) -> None:
    room = open_correction(desk, first.discussion_id)
    assert room.discussion == finalised_discussion(desk, first.discussion_id)
    assert (room.corrects, room.minutes_id, room.day_is_fixed) == (first.id, "", True)
    assert not correction_under_way(desk, first.discussion_id), "nothing was changed yet"


def test_what_is_typed_is_there_again_and_the_discussion_was_never_written(
    desk: Desk, first: Minutes, begun: CaseDiscussion
) -> None:
    locked = open_room(desk, first.discussion_id)
    assert keep_correction(desk, begun) == NOW
    assert open_correction(desk, first.discussion_id).discussion == begun
    assert correction_under_way(desk, first.discussion_id)
    assert open_room(desk, first.discussion_id) == locked


def test_it_becomes_the_next_version_for_the_reason_that_was_kept_beside_it(
    desk: Desk, first: Minutes, begun: CaseDiscussion, store: Store
) -> None:
    keep_correction(desk, begun)
    say_why(desk, first.discussion_id)
    second = finish_correction(desk, first.discussion_id)
    assert (second.version, second.reason) == (2, WHY)
    assert finalised_discussion(desk, first.discussion_id).voice.own_words == WORDS
    assert read_asides(desk, first.discussion_id) == ()
    assert kept_of(store) == ()
    assert refused(lambda: keep_correction(desk, begun)) == "correction.none"


def test_it_can_be_corrected_once_more(desk: Desk, first: Minutes, begun: CaseDiscussion) -> None:
    keep_correction(desk, begun)
    say_why(desk, first.discussion_id)
    second = finish_correction(desk, first.discussion_id)
    again = open_correction(desk, first.discussion_id)
    assert (again.corrects, again.discussion.voice.own_words) == (second.id, WORDS)
    voice = replace(again.discussion.voice, own_words="Jeg sa det likevel.")
    keep_correction(desk, replace(again.discussion, voice=voice))
    say_why(desk, first.discussion_id, "en feil til")
    assert finish_correction(desk, first.discussion_id).version == 3


@pytest.mark.parametrize("why", ["", " \n\t"])
def test_without_a_reason_nothing_is_made_and_nothing_is_lost(
    why: str, desk: Desk, first: Minutes, begun: CaseDiscussion, audited: Callable[[], int]
) -> None:
    keep_correction(desk, begun)
    say_why(desk, first.discussion_id, why)
    before = audited()
    assert refused(lambda: finish_correction(desk, first.discussion_id)) == "minutes.no_reason"
    assert audited() == before
    assert open_correction(desk, first.discussion_id).discussion == begun


def test_where_nothing_was_changed_there_is_nothing_to_make(desk: Desk, first: Minutes) -> None:
    open_correction(desk, first.discussion_id)
    say_why(desk, first.discussion_id)
    assert refused(lambda: finish_correction(desk, first.discussion_id)) == "minutes.as_before"


def test_a_closed_gate_stops_it_and_what_was_typed_stands(
    desk: Desk, first: Minutes, begun: CaseDiscussion
) -> None:
    silent = replace(begun, voice=replace(begun.voice, own_words=""))
    keep_correction(desk, silent)
    say_why(desk, first.discussion_id)
    for attempt in (finish_correction, unprintable_in_correction):
        with pytest.raises(GatesClosedError):
            attempt(desk, first.discussion_id)
    assert open_correction(desk, first.discussion_id).discussion == silent


def test_the_characters_of_the_correction_are_looked_through(
    desk: Desk, first: Minutes, begun: CaseDiscussion
) -> None:
    voice = replace(begun.voice, own_words=f"{WORDS} \N{GRINNING FACE}")
    keep_correction(desk, begun)
    assert unprintable_in_correction(desk, first.discussion_id) == ()
    keep_correction(desk, replace(begun, voice=voice))
    assert unprintable_in_correction(desk, first.discussion_id) == ("GRINNING FACE",)


def test_one_that_was_overtaken_is_refused_and_can_still_be_read(
    desk: Desk, first: Minutes, begun: CaseDiscussion, store: Store
) -> None:
    keep_correction(desk, begun)
    [name] = kept_of(store)
    with store.transaction(EVERYTHING) as work:
        written = work.people.setting(name)
    correct_minutes(desk, first.discussion_id, begun, WHY)
    assert kept_of(store) == (), "a correction made in one go takes its place"
    with desk.begin() as work:  # as a parcel with the newer version leaves it
        work.people.keep_setting(name, written)
        work.commit()
    say_why(desk, first.discussion_id)
    assert refused(lambda: finish_correction(desk, first.discussion_id)) == "correction.outdated"
    assert open_correction(desk, first.discussion_id).discussion == begun


def test_dropped_it_is_gone_with_what_stood_beside_it_and_the_minutes_stand(
    desk: Desk, first: Minutes, begun: CaseDiscussion, store: Store
) -> None:
    pdf = read_minutes_pdf(desk, first.id)
    keep_correction(desk, begun)
    say_why(desk, first.discussion_id)
    drop_correction(desk, first.discussion_id)
    drop_correction(desk, first.discussion_id)  # twice is once
    assert (kept_of(store), read_asides(desk, first.discussion_id)) == ((), ())
    assert refused(lambda: keep_correction(desk, begun)) == "correction.none"
    assert refused(lambda: say_why(desk, first.discussion_id)) == "discussion.finalised"
    assert read_minutes_pdf(desk, first.id) == pdf
    again = open_correction(desk, first.discussion_id).discussion
    assert again == finalised_discussion(desk, first.discussion_id)


def test_a_draft_is_not_corrected_and_its_notes_are_not_touched(desk: Desk, held: str) -> None:
    save_aside(desk, held, Aside("A05", lines="mitt"))
    draft = open_room(desk, held).discussion
    for attempt in (open_correction, finish_correction, drop_correction):
        assert refused(partial(attempt, desk, held)) == "minutes.not_finalised"
    assert refused(lambda: keep_correction(desk, draft)) == "minutes.not_finalised"
    assert not correction_under_way(desk, held)
    assert read_asides(desk, held) == (Aside("A05", lines="mitt"),)


def test_it_holds_no_other_case(desk: Desk, begun: CaseDiscussion) -> None:
    other = replace(begun, case_id="another")
    assert refused(lambda: keep_correction(desk, other)) == "discussion.missing"


def test_a_case_that_is_restricted_meanwhile_hides_it_until_that_is_lifted(
    desk: Desk, first: Minutes, begun: CaseDiscussion
) -> None:
    keep_correction(desk, begun)
    save_person(desk, Person("rut", "Rut Eksempelrud"))
    restrict_case(desk, begun.case_id, Restriction("Innsigelse", "rut", NOW.date()))
    for attempt in (
        lambda: keep_correction(desk, begun),
        lambda: open_correction(desk, first.discussion_id),
        lambda: correction_under_way(desk, first.discussion_id),
        lambda: finish_correction(desk, first.discussion_id),
        lambda: drop_correction(desk, first.discussion_id),
    ):
        assert refused(attempt) == "access.not_yours"
    lift_restriction(desk, begun.case_id, "Innsigelsen er avgjort")
    assert open_correction(desk, first.discussion_id).discussion == begun


def test_colleagues_share_it_and_each_gives_a_reason_of_their_own(
    desk: Desk, first: Minutes, begun: CaseDiscussion
) -> None:
    tor = Colleague(desk, "tor", Role.COORDINATOR)
    assert refused(lambda: open_correction(tor.desk, first.discussion_id)) == "access.not_yours"
    let_in(desk, begun.case_id, "tor")
    keep_correction(desk, begun)
    say_why(desk, first.discussion_id)
    assert open_correction(tor.desk, first.discussion_id).discussion == begun
    assert read_asides(tor.desk, first.discussion_id) == ()
    say_why(tor.desk, first.discussion_id, "Tor så det også")
    assert finish_correction(tor.desk, first.discussion_id).reason == "Tor så det også"


class _StopsInTheMiddle(PlainPrinter):
    """The process dies while the new version is printed."""

    @override
    def print(self, locked: Finalised, template: Template, stamp: Stamp) -> bytes:
        raise KeyboardInterrupt


def test_killed_while_it_is_made_there_is_one_version_and_all_that_was_typed(
    desk: Desk, first: Minutes, begun: CaseDiscussion, store: Store, tmp_path: Path
) -> None:
    keep_correction(desk, begun)
    say_why(desk, first.discussion_id)
    with pytest.raises(KeyboardInterrupt):
        finish_correction(replace(desk, printer=_StopsInTheMiddle()), first.discussion_id)
    store.close()
    found = open_store(tmp_path, Keys(database=b"d" * 32, audit=b"a" * 32), lambda: NOW)
    try:
        again = replace(desk, store=found)
        assert open_correction(again, first.discussion_id).corrects == first.id
        assert open_correction(again, first.discussion_id).discussion == begun
        assert read_asides(again, first.discussion_id) == (Aside(REASON, lines=WHY),)
        assert finish_correction(again, first.discussion_id).version == 2
    finally:
        found.close()


def test_what_the_store_refused_is_taken_in_again_where_it_belongs(
    desk: Desk, first: Minutes, begun: CaseDiscussion
) -> None:
    before = open_correction(desk, first.discussion_id)
    sealed = rescue(desk, PlainSeal(), (Unsaved(before.meeting.id, begun, before.discussion),))
    assert take_in_rescue(desk, PlainSeal(), sealed) == (first.discussion_id,)
    assert open_correction(desk, first.discussion_id).discussion == begun
    drop_correction(desk, first.discussion_id)
    late = refused(lambda: take_in_rescue(desk, PlainSeal(), sealed, over_newer=True))
    assert late == "discussion.finalised"


def test_erasing_knows_the_name_it_is_kept_under(
    desk: Desk, first: Minutes, begun: CaseDiscussion, store: Store
) -> None:
    keep_correction(desk, begun)
    with store.transaction(EVERYTHING) as work:
        kept = json.loads(work.people.setting(f"correction/{first.discussion_id}"))
    assert kept["discussion"]["case_id"] == begun.case_id
    with store.transaction(EVERYTHING) as work:
        work.erasing._forget((begun.case_id,))
        work.commit()
    assert kept_of(store) == ()
