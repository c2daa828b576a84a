"""The calendar of a coordinator: which days, of which cases, and that it tells of nobody."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from meetingapp.domain.closing import Coordination
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.services.cases import save_case
from meetingapp.services.evaluation_calendar import EvaluationEntry, evaluation_calendar
from meetingapp.services.need_to_know import let_in
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Account, Role
from tests.services.colleagues import Colleague
from tests.services.conftest import NOW
from tests.services.shelved import agreed, evaluated, judged, shelve

TODAY = NOW.date()
DUE = date(2027, 1, 19)
TOR = PersonRef("tor Testdahl", "lærer", ServiceCode.SCHOOL, "tor")
READING = Measure("m1", "Leser med Jonas", TOR, title="Lesing", evaluation_date=DUE)
COUNTING = replace(READING, id="m2")
LATER = replace(READING, id="m3", evaluation_date=DUE + timedelta(days=30))


class Keeps:
    """Keeps what is to be written."""

    entries: Sequence[EvaluationEntry] = ()

    def evaluations(
        self, entries: Sequence[EvaluationEntry], made_at: datetime, language: str
    ) -> bytes:
        self.entries = entries
        return language.encode()


def made(desk: Desk) -> Sequence[EvaluationEntry]:
    press = Keeps()
    file = evaluation_calendar(desk, press, "nn")
    assert (file.content, file.entries) == (b"nn" if press.entries else b"", len(press.entries))
    assert file.file_name == f"evalueringer-{TODAY.isoformat()}.ics"
    return press.entries


@pytest.fixture
def tor(desk: Desk, story: Sitting) -> Colleague:
    """Somebody who coordinates the story's case, and was let into it."""
    save_case(desk, replace(story.cases[0], reference="1/26"))
    coordination = Coordination(TOR, coordinator_accepted=True)
    parts = {"agreement": agreed(READING, COUNTING, LATER), "coordination": coordination}
    shelve(desk, story, "first", TODAY, **parts)
    who = Colleague(desk, "tor", Role.COORDINATOR)
    let_in(desk, story.cases[0].id, "tor")
    return who


def test_a_day_with_several_measures_of_a_case_is_one_entry(tor: Colleague) -> None:
    assert [(entry.on, entry.reference, entry.measures) for entry in made(tor.desk)] == [
        (DUE, "1/26", 2),
        (DUE + timedelta(days=30), "1/26", 1),
    ]
    assert "Jonas" not in repr(made(tor.desk))
    assert "m1" not in repr(made(tor.desk))


def test_a_day_that_moves_is_the_same_entry(desk: Desk, story: Sitting, tor: Colleague) -> None:
    before = made(tor.desk)[0]
    moved = DUE + timedelta(days=7)
    again = evaluated(judged("m1", None, moved), judged("m2", None, moved))
    shelve(desk, story, "2nd", TODAY + timedelta(days=1), since_last=again,
           coordination=Coordination(TOR, coordinator_accepted=True))  # fmt: skip
    after = made(tor.desk)[0]
    assert (after.on, after.uid) == (moved, before.uid)


def test_only_who_coordinates_gets_the_case_in_the_calendar(
    desk: Desk, story: Sitting, tor: Colleague
) -> None:
    other = Colleague(desk, "noor", Role.NOTE_TAKER)
    let_in(desk, story.cases[0].id, "noor")
    assert list(made(other.desk)) == list(made(desk)) == []
    leads = replace(desk, account=lambda: Account("tor", "tor Testdahl", Role.LEADER))
    assert len(made(leads)) == len(made(tor.desk))


def test_a_number_that_tells_of_the_family_is_left_out(
    desk: Desk, story: Sitting, tor: Colleague
) -> None:
    save_case(desk, replace(story.cases[0], reference="Fiktivsen"))
    assert {entry.reference for entry in made(tor.desk)} == {""}


def test_what_is_late_already_is_in_no_calendar(tor: Colleague) -> None:
    after = replace(tor.desk, clock=lambda: NOW + (DUE + timedelta(days=31) - TODAY))
    assert evaluation_calendar(after, Keeps(), "nb").entries == 0
