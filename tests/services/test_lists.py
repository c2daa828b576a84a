"""The register of measures and the list of minutes: what is in them, for whom, in which order."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from meetingapp.domain.measure import Agreement, MeasureStatus
from meetingapp.domain.measurement import MeasurementKind, StrikeReason
from meetingapp.domain.meeting import Sitting
from meetingapp.services.access_port import Restriction
from meetingapp.services.cases import save_case
from meetingapp.services.correcting import correct_minutes, finalised_discussion
from meetingapp.services.erasing import ErasureDecision, ErasureReason, erase_cases
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.lists_port import ListedMeasure, MeasureOrder, Page, Part
from meetingapp.services.measurements import NewNumber, add_measurement, strike_measurement
from meetingapp.services.measures import MeasureQuery, list_measures
from meetingapp.services.minutes_list import list_minutes
from meetingapp.services.need_to_know import let_in
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.restriction import restrict_case
from meetingapp.services.roles import Account, Role
from meetingapp.services.room import open_room, save_discussion
from tests.services.colleagues import Colleague
from tests.services.conftest import NOW
from tests.services.safe import SafeOfTests

TODAY = NOW.date()
EVALUATED = date(2027, 1, 19)
ALL = Part()


def at_day(desk: Desk, day: date) -> Desk:
    return replace(desk, clock=lambda: NOW + (day - TODAY))


def titles(found: Page[ListedMeasure]) -> list[str]:
    return [row.measure.title for row in found.rows]


@pytest.fixture
def finished(desk: Desk, held: str) -> str:
    """The id of the story's minutes, which agreed two measures."""
    return finalise_minutes(desk, held).id


@pytest.mark.usefixtures("held")
def test_a_measure_is_in_the_register_once_its_minutes_are_finalised(desk: Desk, held: str) -> None:
    assert list_measures(desk, MeasureQuery(), ALL) == Page((), 0)
    finalise_minutes(desk, held)
    found = list_measures(desk, MeasureQuery(), ALL)
    assert (titles(found), found.total) == (["Lesegruppe", "Lesestasjon uten plenum"], 2)
    assert {row.case_title for row in found.rows} == {"Jonas Fiktivsen"}


@pytest.mark.usefixtures("finished")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 2),
        ("lesegr", 1),
        ("LESE fiktivsen", 2),
        ("tor MALLERUD", 1),
        ("prøvestad", 1),
        ("PRØVESTAD", 1),
        ("lesegruppe mallerud", 0),
        ("%", 0),
        ("_", 0),
        ("\\", 0),
        ("lese\0gruppe", 1),
        ("' OR 1=1 --", 0),
        ("x" * 10_000, 0),
    ],
    ids=lambda value: str(value)[:20],
)
def test_every_word_must_stand_in_the_measure_the_case_or_the_name(
    desk: Desk, text: str, expected: int
) -> None:
    found = list_measures(desk, MeasureQuery(text), ALL)
    assert found.total == len(found.rows) == expected


@pytest.mark.usefixtures("finished")
def test_a_measure_is_overdue_when_its_deadline_or_its_evaluation_has_passed(desk: Desk) -> None:
    overdue = MeasureQuery("er:forfalt")
    by = date(2027, 1, 15)
    assert list_measures(at_day(desk, by), overdue, ALL).total == 0
    assert list_measures(at_day(desk, by + timedelta(days=1)), overdue, ALL).total == 2
    assert list_measures(at_day(desk, EVALUATED + timedelta(days=9)), overdue, ALL).total == 2


@pytest.mark.usefixtures("finished")
@pytest.mark.parametrize(
    ("day", "expected"), [(17, 0), (18, 2), (19, 2), (24, 2), (25, 0)], ids=str
)
def test_the_week_is_from_monday_to_sunday(desk: Desk, day: int, expected: int) -> None:
    now = at_day(desk, date(2027, 1, day))
    assert list_measures(now, MeasureQuery("evalueres:denne uken"), ALL).total == expected


@pytest.mark.usefixtures("finished")
def test_mine_are_those_the_person_at_the_desk_is_responsible_for(desk: Desk) -> None:
    mine = MeasureQuery("@meg")
    assert list_measures(desk, mine, ALL).total == 0
    tor = replace(desk, account=lambda: Account("t1", "Tor Mallerud", Role.LEADER))
    assert titles(list_measures(tor, mine, ALL)) == ["Lesestasjon uten plenum"]


@pytest.mark.usefixtures("finished")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("er:åpen", 2),
        ("er:lukket", 0),
        ("er:løftet er:stoppet", 0),
        ("nivå:gult", 2),
        ("nivå:grønt nivå:rødt", 0),
        ("tjeneste:skolen", 2),
        ("tjeneste:ppt", 0),
        ("arena:skole", 2),
        ("arena:hjemme arena:sfo", 0),
        ("@prøvestad", 1),
        ("@ida lesegruppe", 1),
        ("@ingen", 0),
        ("frist:uten dato", 0),
        ("evalueres:uten dato", 0),
        ("evalueres:snart", 0),
        ("type:RT", 0),
        ("nivå:blått", 0),
    ],
)
def test_the_register_is_narrowed_by_what_is_typed_as_in_the_search(
    desk: Desk, text: str, expected: int
) -> None:
    assert list_measures(desk, MeasureQuery(text), ALL).total == expected


@pytest.mark.usefixtures("finished")
def test_the_last_number_stands_beside_a_measure_and_what_was_struck_does_not(
    desk: Desk, story: Sitting
) -> None:
    case_id = story.cases[0].id
    now = at_day(desk, EVALUATED)
    [wanted] = list_measures(now, MeasureQuery("lesegruppe"), ALL).rows
    assert wanted.latest is None
    assert list_measures(now, MeasureQuery("er:ikke målt"), ALL).total == 2
    for value, day in ((38, 20), (35, 13), (41, 27)):
        number = NewNumber(Decimal(value), date(2026, 12, day))
        last = add_measurement(now, case_id, wanted.measure.id, number)
    feels = NewNumber(Decimal(7), date(2026, 12, 30), MeasurementKind.CHILD)
    add_measurement(now, case_id, wanted.measure.id, feels)
    [row] = list_measures(now, MeasureQuery("lesegruppe"), ALL).rows
    assert row.latest == last
    strike_measurement(now, last.id, StrikeReason.MISTYPED)
    [row] = list_measures(now, MeasureQuery("lesegruppe"), ALL).rows
    assert row.latest is not None
    assert (int(row.latest.value), row.latest.on.day) == (38, 20)
    assert titles(list_measures(now, MeasureQuery("er:ikke målt"), ALL)) == [
        "Lesestasjon uten plenum"
    ]


def test_what_was_measured_before_a_measure_was_adjusted_is_still_measured_of_it(
    desk: Desk, finished: str, story: Sitting
) -> None:
    case_id = story.cases[0].id
    [row] = list_measures(desk, MeasureQuery("lesegruppe"), ALL).rows
    now = at_day(desk, EVALUATED)
    kept = add_measurement(now, case_id, row.measure.id, NewNumber(Decimal(41), EVALUATED))
    newer = replace(row.measure, id="lg-2", follows=row.measure.id, version=2, title="Ny gruppe")
    newest = replace(newer, id="lg-3", follows="lg-2", version=3, title="Nyeste gruppe")
    older = (replace(each, status=MeasureStatus.REPLACED) for each in (row.measure, newer))
    with now.begin() as work:
        again = replace(work.minutes.get(finished), id="minutes-2", version=2)
        work.minutes.add(again, b"{}", b"%PDF", (*older, newest))
        work.audit("minutes.finalise", again.id)
        work.commit()
    found = list_measures(now, MeasureQuery("gruppe"), ALL)
    assert [(each.measure.id, each.latest) for each in found.rows] == [("lg-3", kept)]
    assert list_measures(now, MeasureQuery("gruppe er:ikke målt"), ALL).total == 0
    assert list_measures(now, MeasureQuery("er:lukket"), ALL).total == 0


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("urgency", "Lesestasjon uten plenum"),
        ("evaluation", "Lesestasjon uten plenum"),
        ("title", "Avtalt lesing"),
        ("child", "Lesestasjon uten plenum"),
        ("responsible", "Avtalt lesing"),
    ],
)
def test_the_register_is_sorted_and_read_a_part_at_a_time(
    desk: Desk, held: str, order: MeasureOrder, first: str
) -> None:
    room = open_room(desk, held)
    one, two = room.discussion.agreement.measures
    one = replace(one, title="Avtalt lesing")
    sooner = replace(two, evaluation_date=EVALUATED - timedelta(days=1))
    changed = replace(room.discussion, agreement=Agreement((one, sooner)))
    save_discussion(desk, room.meeting.id, changed)
    finalise_minutes(desk, held)
    query = MeasureQuery(order=order)
    start, rest = (list_measures(desk, query, Part(at, 1)) for at in (0, 1))
    assert (titles(start), start.total) == ([first], 2)
    assert (len(rest.rows), rest.total) == (1, None)
    assert titles(rest) != titles(start)
    assert list_measures(desk, query, Part(2, 1)).rows == ()


def test_what_is_late_is_urgent_before_what_is_evaluated_sooner(desk: Desk, held: str) -> None:
    room = open_room(desk, held)
    one, two = room.discussion.agreement.measures
    sooner = replace(
        two,
        evaluation_date=EVALUATED - timedelta(days=1),
        deadline=EVALUATED + timedelta(days=3),
    )
    changed = replace(room.discussion, agreement=Agreement((one, sooner)))
    save_discussion(desk, room.meeting.id, changed)
    finalise_minutes(desk, held)
    now = at_day(desk, date(2027, 1, 16))
    assert titles(list_measures(now, MeasureQuery(), ALL)) == [one.title, two.title]
    by_day = MeasureQuery(order="evaluation")
    assert titles(list_measures(now, by_day, ALL)) == [two.title, one.title]


def test_minutes_that_wait_come_first_and_then_the_finished(
    desk: Desk, finished: str, story: Sitting
) -> None:
    case_id = story.cases[0].id
    for day in (TODAY - timedelta(days=9), TODAY, TODAY + timedelta(days=1)):
        plan_meeting(desk, MeetingPlan("IT", day, case_ids=(case_id,)))
    found = list_minutes(desk, "", ALL)
    assert [(row.held_on, row.minutes_id) for row in found.rows] == [
        (TODAY, ""),
        (TODAY - timedelta(days=9), ""),
        (TODAY, finished),
    ]
    assert found.total == 3
    assert list_minutes(desk, "", Part(2, 5)).rows == found.rows[2:]


def test_a_corrected_version_stays_in_the_list_and_says_so(desk: Desk, finished: str) -> None:
    [row] = list_minutes(desk, "fiktivsen", ALL).rows
    corrected = replace(finalised_discussion(desk, row.discussion_id), interpreter="Ja")
    second = correct_minutes(desk, row.discussion_id, corrected, "Tolken manglet i referatet")
    found = list_minutes(desk, "", ALL).rows
    assert [(row.minutes_id, row.version, row.is_newest) for row in found] == [
        (second.id, 2, True),
        (finished, 1, False),
    ]
    assert list_minutes(desk, "nobody", ALL) == Page((), 0)


@pytest.mark.usefixtures("finished")
def test_what_is_out_of_reach_or_restricted_is_in_no_list_and_no_count(
    desk: Desk, story: Sitting
) -> None:
    case_id = story.cases[0].id
    tor = Colleague(desk, "tor", Role.READER)

    def counted(who: Desk) -> list[int | None]:
        return [
            list_measures(who, MeasureQuery(), ALL).total,
            list_measures(who, MeasureQuery("fiktivsen"), ALL).total,
            list_minutes(who, "", ALL).total,
        ]

    assert counted(tor.desk) == [0, 0, 0]
    let_in(desk, case_id, "tor")
    assert counted(tor.desk) == counted(desk) == [2, 2, 1]
    restrict_case(desk, case_id, Restriction("Innsigelse", "tor", TODAY))
    assert counted(tor.desk) == counted(desk) == [0, 0, 0]


def test_a_case_that_is_erased_leaves_its_draft_in_no_list(desk: Desk, story: Sitting) -> None:
    [case] = story.cases
    save_case(desk, case)
    plan_meeting(desk, MeetingPlan("RT", TODAY, case_ids=(case.id,)))
    assert list_minutes(desk, "", ALL).total == 1
    erase_cases(desk, SafeOfTests(), (case.id,), ErasureDecision(ErasureReason.NO_BASIS, "1"), "1")
    assert list_minutes(desk, "", ALL) == Page((), 0)
