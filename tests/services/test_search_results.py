"""All hits by case, with their reasons; nothing of a case out of reach."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.case import NamedChild
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import Person
from meetingapp.domain.query import About, Chip, State, read_query
from meetingapp.services.access_port import Restriction
from meetingapp.services.cases import save_case
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_person
from meetingapp.services.restriction import restrict_case
from meetingapp.services.roles import Account, Role
from meetingapp.services.search import HitKind, search
from meetingapp.services.search_results import MOST_CASES, Results, search_by_case
from tests.domain.jonas import jonas_case


def parts(results: Results) -> set[tuple[HitKind, str]]:
    return {
        (told.hit.kind, reason.part)
        for case in results.cases
        for told in case.hits
        for reason in told.reasons
    }


def test_minutes_are_found_by_what_was_said_with_the_item_and_the_words(
    desk: Desk, held: str, story: Sitting
) -> None:
    minutes = finalise_minutes(desk, held)
    results = search_by_case(desk, "plenumslesing")
    [case] = results.cases
    assert (case.case_id, case.title) == (story.cases[0].id, "Jonas Fiktivsen")
    told = next(told for told in case.hits if told.hit.kind is HitKind.MINUTES)
    assert told.hit.id == minutes.id
    assert any("lenumslesing" in reason.text for reason in told.reasons)
    assert {part for kind, part in parts(results) if kind is HitKind.MINUTES}
    assert not results.is_more


def test_a_name_is_a_reason_and_so_is_its_other_spelling(desk: Desk) -> None:
    child = NamedChild("Christian Testmo", date(2015, 5, 1))
    save_case(desk, replace(jonas_case(), id="c1", subject=child))
    assert parts(search_by_case(desk, "christ")) == {(HitKind.CASE, "name")}
    assert parts(search_by_case(desk, "kristian")) == {(HitKind.CASE, "spelling")}
    assert search_by_case(desk, "kristin").cases == ()


def test_a_meeting_is_told_once_and_the_newest_case_comes_first(desk: Desk) -> None:
    for number in range(MOST_CASES + 2):
        child = NamedChild(f"Nora{number} Prøvedal", date(2018, 1, 2))
        save_case(desk, replace(jonas_case(), id=f"c{number}", subject=child))
    plan_meeting(desk, MeetingPlan("RT", date(2027, 1, 5), case_ids=("c3",)))
    plan_meeting(desk, MeetingPlan("RT", date(2026, 12, 1), case_ids=("c1",)))
    results = search_by_case(desk, "prøvedal")
    assert [case.case_id for case in results.cases[:2]] == ["c3", "c1"]
    assert [told.hit.kind for told in results.cases[0].hits] == [HitKind.CASE, HitKind.MEETING]
    assert len(results.cases) == MOST_CASES
    assert results.is_more


@pytest.mark.parametrize(
    ("typed", "measures", "minutes"),
    [
        ("er:åpen", 2, 0),
        ("er:lukket", 0, 1),
        ("er:forfalt", 0, 0),
        ("@meg", 0, 0),
        ("@ida", 1, 0),
        ("@prøvestad", 1, 0),
        ("@finnesikke", 0, 0),
        ("type:RT", 0, 1),
        ("type:ressursteam jonas", 0, 1),
        ("type:IT", 0, 0),
        ("type:tull", 0, 0),
        ("@ida type:RT", 0, 0),
        ("er:åpen jonas", 2, 0),
        ("er:åpen sigrid", 0, 0),
        ("evalueres:i dag", 0, 0),
    ],
)
def test_conditions_narrow_what_is_found(
    desk: Desk, held: str, typed: str, measures: int, minutes: int
) -> None:
    finalise_minutes(desk, held)
    kinds = [told.hit.kind for case in search_by_case(desk, typed).cases for told in case.hits]
    assert (kinds.count(HitKind.MEASURE), kinds.count(HitKind.MINUTES)) == (measures, minutes)
    assert len(kinds) == measures + minutes
    assert len(search(desk, typed)) == measures + minutes


def test_measures_are_found_by_the_week_of_their_evaluation(desk: Desk, held: str) -> None:
    finalise_minutes(desk, held)
    [case] = search_by_case(desk, "er:åpen").cases
    days = sorted(told.hit.day for told in case.hits if told.hit.day)
    moved = replace(
        desk,
        clock=lambda: desk.clock().replace(year=days[0].year, month=days[0].month, day=days[0].day),
    )
    [case] = search_by_case(moved, "evalueres:i dag").cases
    assert {told.hit.day for told in case.hits} == {days[0]}
    assert search_by_case(moved, "evaluerast:denne veka").cases
    [case] = search_by_case(moved, "er:forfalt").cases  # the deadline was four days before
    assert {told.hit.day for told in case.hits} == {days[0]}
    assert search_by_case(desk, "er:forfalt").cases == ()
    assert search_by_case(moved, "evalueres:neste uke").cases == ()


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("nivå:gult", 2),
        ("nivå:rødt", 0),
        ("tjeneste:skolen er:ikke målt", 2),
        ("arena:hjemme", 0),
        ("frist:uten dato", 0),
    ],
)
def test_the_conditions_of_the_register_narrow_the_search_as_well(
    desk: Desk, held: str, typed: str, hits: int
) -> None:
    finalise_minutes(desk, held)
    found = [told.hit.kind for case in search_by_case(desk, typed).cases for told in case.hits]
    assert found == [HitKind.MEASURE] * hits


@pytest.mark.parametrize("typed", ["", " ", 'AND OR NOT "', "er:", "@", "x" * 102_400, "\x00", '"'])
def test_nothing_that_can_be_typed_fails(desk: Desk, held: str, typed: str) -> None:
    assert held
    assert search_by_case(desk, typed).cases == ()


def test_what_was_read_comes_back_with_the_hits(desk: Desk, held: str) -> None:
    assert held
    assert search_by_case(desk, "jonas er:open").query.chips == (Chip(About.STATE, State.OPEN),)


def test_that_cases_were_shown_is_on_record_and_not_the_words(
    desk: Desk, held: str, audited: Callable[[], int]
) -> None:
    assert held
    before = audited()
    search_by_case(desk, "finnes ikke her")
    assert audited() == before
    search_by_case(desk, "jonas")
    assert audited() == before + 1


def test_a_case_out_of_reach_or_restricted_leaves_no_trace_in_the_answer(
    desk: Desk, held: str, story: Sitting
) -> None:
    finalise_minutes(desk, held)
    case_id = story.cases[0].id
    stranger = Account("lars", "Lars Testdahl", Role.NOTE_TAKER)
    outside = replace(desk, account=lambda: stranger)
    looked_for = (
        "jonas",
        "plenumslesing",
        "er:åpen",
        "er:lukket jonas",
        "@ida",
        "type:RT",
        "iønas",
    )
    for typed in looked_for:
        nothing = Results(read_query(typed))
        assert search_by_case(outside, typed) == nothing, typed  # no hit, no count, no “more”
        assert search(outside, typed) == ()
    assert search_by_case(desk, "plenumslesing").cases
    save_person(desk, Person("rut", "Rut Testdahl"))
    restrict_case(desk, case_id, Restriction("Innsigelse", "rut", date(2027, 1, 1)))
    for typed in looked_for:
        assert search_by_case(desk, typed) == Results(read_query(typed)), typed
