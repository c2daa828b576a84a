from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from typing_extensions import override

from meetingapp.domain.consent import Withdrawal
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import Person, PersonRef
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.access_port import AccessReason, Restriction
from meetingapp.services.case_list import list_cases
from meetingapp.services.cases import read_case
from meetingapp.services.consents import withdraw_consent
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.need_to_know import let_in, who_sees
from meetingapp.services.people_access import (
    LeftBehind,
    add_access,
    change_own_passphrase,
    change_role,
    left_behind,
    list_access,
    remove_access,
    rotate_recovery_code,
    use_keyring,
)
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_person
from meetingapp.services.restriction import restrict_case
from meetingapp.services.roles import Account, Role
from tests.people_of_the_vault import BERIT, PeopleOfTheVault
from tests.services.colleagues import Colleague, last_logged
from tests.services.conftest import NOW

TODAY = NOW.date()


def refused(action: Callable[[], object]) -> str:
    with pytest.raises(AppError) as error:
        action()
    return error.value.code


@pytest.fixture
def admin(desk: Desk) -> Colleague:
    return Colleague(desk, "eva", Role.ADMINISTRATOR)


@pytest.fixture
def tor(desk: Desk) -> Colleague:
    return Colleague(desk, "tor", Role.NOTE_TAKER)


def test_nobody_gives_themselves_a_role_or_takes_themselves_out(
    desk: Desk, admin: Colleague
) -> None:
    for who in (admin.desk, desk):
        me = who.account().person
        assert refused(partial(change_role, who, me, Role.NOTE_TAKER)) == "access.own_role"
        assert refused(partial(remove_access, who, me)) == "access.own_role"
    assert admin.desk.account().role is Role.ADMINISTRATOR


@pytest.mark.usefixtures("tor")
def test_an_administrator_neither_makes_a_leader_nor_unmakes_one(
    desk: Desk, admin: Colleague
) -> None:
    new = Account("ny", "Ny Testdahl", Role.LEADER)
    save_person(desk, Person(new.person, new.name))
    for attempt in (
        partial(add_access, admin.desk, new, "fire ord om dagen"),
        partial(change_role, admin.desk, "tor", Role.LEADER),
        partial(change_role, admin.desk, "berit", Role.READER),
        partial(remove_access, admin.desk, "berit"),
    ):
        assert refused(attempt) == "access.above_own"
    roles = {each.person: each.role for each in list_access(desk)}
    assert roles == {"berit": Role.LEADER, "eva": Role.ADMINISTRATOR, "tor": Role.NOTE_TAKER}


@pytest.mark.usefixtures("tor", "planned")
def test_an_administrator_sends_the_cases_of_a_leaver_to_nobody(
    desk: Desk, admin: Colleague, story: Sitting, store: Store
) -> None:
    """Else they could make a note-taker of their own, and send the cases there."""
    ida = Colleague(desk, "ida", Role.NOTE_TAKER)
    let_in(desk, story.cases[0].id, "tor")
    assert refused(partial(remove_access, admin.desk, "tor", "ida")) == "access.denied"
    assert last_logged(store) == [("eva", "access.denied", "people_access.remove_access")]
    assert [each.person for each in who_sees(desk, story.cases[0].id)] == ["tor"]

    remove_access(admin.desk, "tor")
    assert who_sees(desk, story.cases[0].id) == ()
    assert list_cases(ida.desk).rows == ()


@pytest.mark.usefixtures("planned")
def test_an_administrator_gives_nobody_a_role_that_opens_cases_they_were_let_into(
    desk: Desk, admin: Colleague, story: Sitting, store: Store
) -> None:
    """Else they could type the passphrase themselves, and read the case as another."""
    case_id = story.cases[0].id
    tor = Account("tor", "Tor Testdahl", Role.READER)
    save_person(desk, Person(tor.person, tor.name))
    let_in(desk, case_id, "tor")
    attempt = partial(add_access, admin.desk, tor, "fire ord om dagen")
    assert refused(attempt) == "access.leader_lets_in"
    assert last_logged(store) == [("eva", "access.denied", "people_access.add_access")]

    add_access(admin.desk, replace(tor, role=Role.ADMINISTRATOR), "fire ord om dagen")
    assert refused(partial(change_role, admin.desk, "tor", Role.READER)) == "access.leader_lets_in"
    change_role(desk, "tor", Role.READER)
    assert {each.person: each.role for each in list_access(desk)}["tor"] is Role.READER


def test_only_a_leader_draws_the_code_that_opens_everything(desk: Desk, admin: Colleague) -> None:
    assert refused(partial(rotate_recovery_code, admin.desk, "0000")) == "access.denied"
    rotate_recovery_code(desk, "0000")


@pytest.mark.usefixtures("planned")
def test_a_successor_takes_over_every_case_and_somebody_who_comes_back_has_none(
    desk: Desk, tor: Colleague, story: Sitting
) -> None:
    case_id = story.cases[0].id
    ida = Colleague(desk, "ida", Role.NOTE_TAKER)
    let_in(desk, case_id, "tor")
    remove_access(desk, "tor", "ida")

    assert read_case(ida.desk, case_id).id == case_id
    [let] = who_sees(desk, case_id)
    assert (let.person, let.reason, let.granted_by) == ("ida", AccessReason.TOOK_OVER, "berit")
    add_access(desk, Account("tor", "Tor Testdahl", Role.NOTE_TAKER), "fire ord om dagen")
    assert list_cases(tor.desk).rows == ()


@pytest.mark.parametrize("successor", ["eva", "tor", "nobody"])
@pytest.mark.usefixtures("admin", "tor")
def test_who_takes_over_can_unlock_and_sees_cases(desk: Desk, successor: str) -> None:
    assert refused(partial(remove_access, desk, "tor", successor)) == "access.successor"
    assert "tor" in {each.person for each in list_access(desk)}


@pytest.mark.usefixtures("tor")
def test_there_is_always_somebody_left_who_manages_access(desk: Desk) -> None:
    other = Colleague(desk, "eva", Role.LEADER)
    remove_access(other.desk, "berit")
    change = partial(change_role, other.desk, "berit", Role.READER)
    assert refused(change) == "vault.person_unknown"
    assert [each.person for each in list_access(other.desk)] == ["tor", "eva"]


def test_a_leader_sees_what_a_leaver_leaves_behind(desk: Desk, held: str, story: Sitting) -> None:
    case_id, measures = story.cases[0].id, story.discussions[0].agreement.measures
    ida = next(m.responsible for m in measures if m.responsible)
    save_person(desk, Person("ida", ida.name))
    finalise_minutes(desk, held)
    chair = PersonRef(ida.name, person_id="ida")
    plan_meeting(desk, MeetingPlan("RT", TODAY, chair=chair, case_ids=(case_id,)))

    left = left_behind(desk, "ida")

    assert (left.cases, left.meetings) == (1, 1)
    expected = {m.id for m in measures if m.responsible and m.responsible.name == ida.name}
    assert {each.measure_id for each in left.measures} == expected
    assert {each.case_id for each in left.measures} == {case_id}
    assert all(each.title for each in left.measures)
    restrict_case(desk, case_id, Restriction("Innsigelse", "ida", TODAY))
    assert left_behind(desk, "ida") == LeftBehind(0, 0, ())


def test_a_measure_that_was_stopped_is_not_left_behind(
    desk: Desk, held: str, story: Sitting
) -> None:
    finalise_minutes(desk, held)
    save_person(desk, Person("ida", "Ida Prøvestad"))
    assert left_behind(desk, "ida").measures != ()
    taken = Withdrawal(TODAY, story.cases[0].guardians[0].name)
    withdraw_consent(desk, story.cases[0].id, "C1", taken)
    assert left_behind(desk, "ida").measures == ()


def test_a_change_the_log_had_no_room_for_is_said_to_count(desk: Desk, store: Store) -> None:
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # no page more than there are
    keys = desk.keys
    assert isinstance(keys, PeopleOfTheVault)
    logged = list[str]()

    def change_on() -> None:
        for number in range(200):
            rotate_recovery_code(desk, f"code {number}")
            logged.append(keys.code)

    assert refused(change_on) == "access.not_logged"
    assert keys.code == f"code {len(logged)}", "it was changed, and the log is one behind"


def test_what_was_changed_is_logged_where_something_was_left_over(desk: Desk, store: Store) -> None:
    keys = LeavesOver(BERIT)
    use_keyring(replace(desk, keys=keys), on=True)
    assert refused(partial(use_keyring, replace(desk, keys=keys), on=False)) == (
        "vault.keyring_left_over"
    )
    assert last_logged(store) == [("berit", "vault.keyring", "berit")]
    assert keys.digest() in newest_digests(store)


def test_what_was_refused_is_not_logged(desk: Desk, store: Store) -> None:
    before = store.head()
    assert refused(partial(change_own_passphrase, desk, "en annen", "ny")) == (
        "vault.wrong_passphrase"
    )
    assert store.head() == before


class LeavesOver(PeopleOfTheVault):
    """A keyring that opens no more, and cannot forget."""

    @override
    def leave_keyring(self, person: str) -> None:
        super().leave_keyring(person)
        raise AppError("vault.keyring_left_over")


def newest_digests(store: Store) -> list[str]:
    newest = "SELECT digest FROM audit ORDER BY seq DESC LIMIT 1"
    with store._engine.connect() as connection:
        return [row[0] for row in connection.exec_driver_sql(newest)]


def test_whoever_is_let_in_is_listed_by_the_name_in_the_register(desk: Desk) -> None:
    save_person(desk, Person("mal", "Mal Eksempelrud"))
    people = add_access(desk, Account("mal", BERIT.name, Role.READER), "fire ord på en rad")
    assert [each.name for each in people if each.person == "mal"] == ["Mal Eksempelrud"]
