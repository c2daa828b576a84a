from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from meetingapp.domain.case import Anonymous, Case, NamedChild
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import Person
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.access_port import RestrictedCase, Restriction
from meetingapp.services.case_list import list_cases
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.finalising import finalise_minutes, read_minutes_pdf
from meetingapp.services.meeting_list import list_meetings
from meetingapp.services.people_access import left_behind
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_person
from meetingapp.services.restriction import (
    lift_restriction,
    lifted_restrictions,
    list_restricted,
    restrict_case,
)
from meetingapp.services.room import open_room
from meetingapp.services.today import todays_board
from tests.faults.campaign import Campaign
from tests.services.conftest import NOW

pytestmark = pytest.mark.usefixtures("planned")

TODAY = NOW.date()
CONTENT = ("child_case", "meeting", "discussion", "discussion_item", "minutes", "minutes_document")
LATER = TODAY + timedelta(days=30)


@pytest.fixture
def why(desk: Desk) -> Restriction:
    save_person(desk, Person("rut", "Rut Eksempelrud"))
    return Restriction("Foresatte mener at opplysningene er feil", "rut", LATER)


def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Everything that is kept of cases, as it lies in the database."""
    with store._engine.connect() as connection:
        return {
            table: sorted(map(tuple, connection.exec_driver_sql(f"SELECT * FROM {table}")), key=str)  # noqa: S608 - names from the list above
            for table in (*CONTENT, "measure", "case_access")
        }


def refused(action: Callable[[], object]) -> str:
    with pytest.raises(AppError) as error:
        action()
    return error.value.code


def test_a_restricted_case_is_kept_letter_for_letter_and_comes_back_as_it_was(
    desk: Desk, store: Store, held: str, story: Sitting, why: Restriction
) -> None:
    case_id = story.cases[0].id
    minutes = finalise_minutes(desk, held)
    pdf, before, listed = read_minutes_pdf(desk, minutes.id), rows(store), list_meetings(desk).rows

    restrict_case(desk, case_id, why)
    assert rows(store) == before
    assert (list_cases(desk).rows, list_meetings(desk).rows) == ((), ())
    for look in (
        lambda: read_case(desk, case_id),
        lambda: save_case(desk, story.cases[0]),
        lambda: open_room(desk, held),
        lambda: read_minutes_pdf(desk, minutes.id),
    ):
        assert refused(look) == "access.not_yours"

    lift_restriction(desk, case_id, "Klagen er avgjort")
    assert rows(store) == before
    assert list_meetings(desk).rows == listed
    assert read_minutes_pdf(desk, minutes.id) == pdf


def test_leaders_see_what_is_restricted_why_and_who_looks_at_it_again(
    desk: Desk, story: Sitting, why: Restriction
) -> None:
    case = story.cases[0]
    title = list_cases(desk).rows[0].title
    restrict_case(desk, case.id, why)
    assert list_restricted(desk) == (RestrictedCase(case.id, title, case.reference, why),)


def test_what_was_decided_stays_on_record_after_it_was_lifted(
    desk: Desk, story: Sitting, why: Restriction
) -> None:
    case_id = story.cases[0].id
    restrict_case(desk, case_id, why)
    lift_restriction(desk, case_id, "Klagen er avgjort")

    [lifted] = lifted_restrictions(desk, case_id)
    assert (lifted.reason, lifted.until, lifted.lifted_because) == (
        why.reason, why.until, "Klagen er avgjort",
    )  # fmt: skip
    assert (lifted.lifted_by, lifted.lifted_at) == ("berit", NOW)
    assert list_restricted(desk) == ()


@pytest.mark.usefixtures("why")
def test_a_restriction_says_why_who_looks_again_and_a_day_that_has_not_gone(
    desk: Desk, story: Sitting
) -> None:
    case_id = story.cases[0].id
    for wrong, code in (
        (Restriction("  ", "rut", LATER), "restriction.reason"),
        (Restriction("…", "rut", LATER), "restriction.reason"),
        (Restriction("Feil", "rut", TODAY - timedelta(days=1)), "restriction.past"),
        (Restriction("Feil", "nobody", LATER), "access.nobody"),
    ):
        assert refused(partial(restrict_case, desk, case_id, wrong)) == code
    assert len(list_cases(desk).rows) == 1


def test_a_restriction_is_lifted_with_a_reason_and_only_where_there_is_one(
    desk: Desk, story: Sitting, why: Restriction
) -> None:
    case_id = story.cases[0].id
    assert refused(lambda: lift_restriction(desk, case_id, "Feil")) == "restriction.none"
    restrict_case(desk, case_id, why)
    assert refused(lambda: lift_restriction(desk, case_id, " ")) == "restriction.reason"
    assert refused(lambda: restrict_case(desk, case_id, why)) == "access.not_yours"
    assert refused(lambda: restrict_case(desk, "case-9", why)) == "case.missing"
    assert len(list_restricted(desk)) == 1


def _surfaces(desk: Desk, discussion_ids: tuple[str, ...]) -> tuple[object, ...]:
    """Everything that shows several cases, or counts them, or knows their names."""
    return (
        list_cases(desk).rows,
        list_meetings(desk).rows,
        todays_board(desk),
        left_behind(desk, "rut"),
        *(open_room(desk, each) for each in discussion_ids),
    )


@pytest.mark.usefixtures("why")
def test_what_is_restricted_is_hidden_everywhere_and_lies_as_it_lay(
    campaign: Campaign, desk: Desk, store: Store, story: Sitting
) -> None:
    tried = campaign("T80", "some of nine cases are restricted, and lifted again", short=2, full=60)
    nobody = Case("nobody", Anonymous("6–9"), "A0")
    marks = {f"case-{n}": f"Kanari{n}sen" for n in range(9)}
    save_case(desk, nobody)
    for case_id, mark in marks.items():
        child = NamedChild(mark, date(2018, 3, 14))
        save_case(desk, replace(story.cases[0], id=case_id, subject=child, guardians=()))
    sitting = plan_meeting(desk, MeetingPlan("RT", TODAY, case_ids=("nobody", *marks)))
    [anonymous, *_] = (each.id for each in sitting.discussions)
    before, shown = rows(store), repr(_surfaces(desk, (anonymous,)))
    assert all(mark in shown for mark in marks.values())
    hidden = 0
    for _ in range(tried.count):
        chosen = tried.random.sample(sorted(marks), tried.random.randint(1, 9))
        for case_id in chosen:
            restrict_case(desk, case_id, Restriction("Innsigelse", "rut", LATER))
        shown = repr(_surfaces(desk, (anonymous,)))
        assert [marks[each] for each in chosen if marks[each] in shown] == []
        assert all(marks[each] in shown for each in marks if each not in chosen)
        assert rows(store) == before
        for case_id in chosen:
            lift_restriction(desk, case_id, "Avgjort")
        hidden += len(chosen)
    assert rows(store) == before
    assert all(mark in repr(_surfaces(desk, (anonymous,))) for mark in marks.values())
    tried.held(f"{hidden} of {hidden} restricted cases in none of 5 surfaces, kept byte for byte")
