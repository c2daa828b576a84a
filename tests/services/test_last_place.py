import pytest

from meetingapp.domain.meeting import Sitting
from meetingapp.models.store import Store
from meetingapp.services.access_port import Restriction
from meetingapp.services.last_place import LastPlace, keep_place, last_place
from meetingapp.services.need_to_know import let_in, let_out
from meetingapp.services.people_access import remove_access
from meetingapp.services.policy import Desk
from meetingapp.services.restriction import restrict_case
from meetingapp.services.roles import Role
from tests.services.colleagues import Colleague
from tests.services.conftest import NOW


@pytest.fixture
def tor(desk: Desk) -> Colleague:
    return Colleague(desk, "tor", Role.NOTE_TAKER)


def place(subject: str) -> LastPlace:
    return LastPlace("room", subject, "A04", "voice.own_words", 3, (("field", "KANARI"),))


def test_a_person_comes_back_once_to_where_they_were(desk: Desk, tor: Colleague) -> None:
    assert last_place(desk) is None
    keep_place(desk, place("somewhere"))
    assert last_place(tor.desk) is None
    assert last_place(desk) == place("somewhere")
    assert last_place(desk) is None


@pytest.mark.parametrize("is_case", [True, False])
@pytest.mark.parametrize("taken", ["let out", "restricted"])
def test_what_was_typed_in_a_case_that_is_out_of_reach_by_now_is_not_told(
    desk: Desk, tor: Colleague, planned: str, story: Sitting, taken: str, *, is_case: bool
) -> None:
    case_id = story.cases[0].id
    let_in(desk, case_id, "tor")
    stood = place(case_id if is_case else planned)
    keep_place(tor.desk, stood)
    assert last_place(tor.desk) == stood
    keep_place(tor.desk, stood)
    if taken == "let out":
        let_out(desk, case_id, "tor")
    else:
        restrict_case(desk, case_id, Restriction("Innsigelse", "tor", NOW.date()))
    assert last_place(tor.desk) is None


def test_the_place_of_somebody_who_is_taken_out_is_forgotten(
    desk: Desk, tor: Colleague, store: Store
) -> None:
    keep_place(tor.desk, place("somewhere"))
    remove_access(desk, "tor")
    with store._engine.connect() as connection:
        kept = connection.exec_driver_sql("SELECT name FROM setting WHERE name LIKE 'place/%'")
        assert kept.all() == []
