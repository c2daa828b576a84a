"""More than ten cases in an hour leave the vault only after another person has said so here."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from meetingapp.domain.attachment import AttachmentKind
from meetingapp.domain.leaving import APPROVED, HELD, LEFT, MANY, MOST, NOT_APPROVED, THE_CODE
from meetingapp.domain.meeting import Sitting
from meetingapp.models.store import Keys, Store, create_store
from meetingapp.services.attachments import add_attachment, read_attachment
from meetingapp.services.cases import save_case
from meetingapp.services.leaving import approve, list_alerts, read_limit, take_out
from meetingapp.services.need_to_know import let_in
from meetingapp.services.packing import pack_case, pack_sitting
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Role
from tests.people_of_the_vault import BERIT, PeopleOfTheVault
from tests.services.colleagues import Colleague, last_logged
from tests.services.conftest import NOW
from tests.services.later import refused
from tests.services.matrix.ports import PlainSealer

SEAL = PlainSealer()
HELD_BACK = "leaving.held"


class Wall:
    """The clock of the machine, which somebody may set."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def turn(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def store(tmp_path: Path, wall: Wall) -> Iterator[Store]:
    made = create_store(tmp_path, Keys(database=b"d" * 32, audit=b"a" * 32), wall)
    yield made
    made.close()


@pytest.fixture
def desk(desk: Desk, wall: Wall) -> Desk:
    return replace(desk, clock=wall)


@pytest.fixture
def cases(desk: Desk, story: Sitting) -> list[str]:
    """The ids of fifteen cases."""
    [case] = story.cases
    ids = [f"S{number}" for number in range(1, 16)]
    for id_ in ids:
        save_case(desk, replace(case, id=id_))
    return ids


@pytest.fixture
def eva(desk: Desk) -> Colleague:
    return Colleague(desk, "eva", Role.ADMINISTRATOR)


def take_out_all(desk: Desk, case_ids: list[str]) -> None:
    for each in case_ids:
        take_out(desk, each)


def logged(store: Store, *actions: str) -> list[tuple[str, str, str]]:
    return [each for each in reversed(last_logged(store, 10_000)) if each[1] in actions]


def test_ten_cases_leave_and_the_eleventh_stays_with_an_alert(
    desk: Desk, store: Store, cases: list[str]
) -> None:
    take_out_all(desk, cases[:MOST])
    take_out_all(desk, cases[:MOST])
    assert refused(lambda: pack_case(desk, SEAL, cases[10])) == HELD_BACK
    me = BERIT.person
    assert logged(store, LEFT, HELD, MANY, "case.pack") == [
        *((me, LEFT, each) for each in cases[:MOST]),
        *((me, LEFT, each) for each in cases[:MOST]),
        (me, HELD, cases[10]),
    ]


def test_a_yes_by_another_lets_more_out_for_an_hour_and_each_is_an_alert(
    desk: Desk, store: Store, wall: Wall, cases: list[str], eva: Colleague
) -> None:
    take_out_all(desk, cases[:MOST])
    approve(desk, eva.id, "")
    wall.turn(59)
    take_out_all(desk, cases[9:12])
    me = BERIT.person
    assert logged(store, APPROVED, MANY) == [
        (me, APPROVED, eva.id),
        (me, MANY, cases[10]),
        (me, MANY, cases[11]),
    ]
    wall.turn(1.5)
    take_out_all(desk, cases[:7])  # beside the three of the last hour
    assert refused(lambda: take_out(desk, cases[7])) == HELD_BACK


def test_a_sitting_that_would_pass_ten_leaves_nothing_of_any_case(
    desk: Desk, store: Store, story: Sitting, cases: list[str]
) -> None:
    plan = MeetingPlan("RT", story.meeting.date, case_ids=tuple(cases[:12]))
    sitting = plan_meeting(desk, plan)
    assert refused(lambda: pack_sitting(desk, SEAL, sitting.id)) == HELD_BACK
    assert logged(store, LEFT) == []
    assert [subject for _, _, subject in logged(store, HELD)] == cases[10:12]


def test_each_person_has_an_hour_of_their_own(desk: Desk, cases: list[str], eva: Colleague) -> None:
    tor = Colleague(desk, "tor", Role.COORDINATOR)
    for each in cases:
        let_in(desk, each, tor.id)
    take_out_all(desk, cases[:MOST])
    take_out_all(tor.desk, cases[:MOST])
    approve(desk, eva.id, "")
    assert refused(lambda: take_out(tor.desk, cases[11])) == HELD_BACK
    take_out(desk, cases[11])


def test_a_file_kept_with_a_case_counts_too_and_to_keep_it_does_not(
    desk: Desk, store: Store, cases: list[str]
) -> None:
    content = b"%PDF-1.7 et samtykke"
    added = add_attachment(desk, cases[0], AttachmentKind.DRAWING, "samtykke.pdf", content)
    assert logged(store, LEFT) == []
    assert read_attachment(desk, added.id) == content
    assert logged(store, LEFT) == [(BERIT.person, LEFT, cases[0])]


@pytest.mark.parametrize("role", [Role.LEADER, Role.COORDINATOR, Role.ADMINISTRATOR])
def test_a_leader_a_coordinator_or_an_administrator_says_yes(
    desk: Desk, cases: list[str], role: Role
) -> None:
    other = Colleague(desk, "ola", role)
    take_out_all(desk, cases[:MOST])
    [account] = read_limit(desk, cases[10:]).approvers
    assert account.person == other.id
    approve(desk, other.id, "")
    take_out(desk, cases[10])


@pytest.mark.parametrize("role", [Role.NOTE_TAKER, Role.READER])
def test_a_note_taker_or_a_reader_does_not(desk: Desk, cases: list[str], role: Role) -> None:
    other = Colleague(desk, "ola", role)
    assert refused(lambda: approve(desk, other.id, "")) == "leaving.may_not"
    assert read_limit(desk, cases).approvers == ()


@pytest.mark.usefixtures("eva")
def test_nobody_says_yes_to_themselves(desk: Desk, cases: list[str]) -> None:
    take_out_all(desk, cases[:MOST])
    assert refused(lambda: approve(desk, BERIT.person, "")) == "leaving.own"
    assert refused(lambda: take_out(desk, cases[10])) == HELD_BACK


def test_a_wrong_passphrase_lets_nothing_out_and_is_on_record(
    desk: Desk, store: Store, cases: list[str], eva: Colleague
) -> None:
    take_out_all(desk, cases[:MOST])
    assert refused(lambda: approve(desk, eva.id, "gjettet")) == "vault.wrong_passphrase"
    assert last_logged(store) == [(BERIT.person, NOT_APPROVED, eva.id)]
    assert refused(lambda: take_out(desk, cases[10])) == HELD_BACK


def keys_of(desk: Desk) -> PeopleOfTheVault:
    assert isinstance(desk.keys, PeopleOfTheVault)
    return desk.keys


@pytest.mark.parametrize("lesser", [None, Role.READER])
def test_a_yes_ends_when_who_gave_it_is_taken_out_or_gets_a_lesser_role(
    desk: Desk, cases: list[str], eva: Colleague, lesser: Role | None
) -> None:
    take_out_all(desk, cases[:MOST])
    approve(desk, eva.id, "")
    take_out(desk, cases[10])
    if lesser is None:
        keys_of(desk).remove(eva.id)
    else:
        keys_of(desk).set_role(eva.id, lesser)
    assert refused(lambda: take_out(desk, cases[11])) == HELD_BACK
    assert refused(lambda: approve(desk, eva.id, "")) == "leaving.may_not"


def test_the_recovery_code_says_yes_where_nobody_else_may_and_only_there(
    desk: Desk, store: Store, cases: list[str]
) -> None:
    keys_of(desk).code = "koden"
    take_out_all(desk, cases[:MOST])
    assert refused(lambda: approve(desk, THE_CODE, "en annen")) == "vault.wrong_code"
    assert last_logged(store) == [(BERIT.person, NOT_APPROVED, THE_CODE)]
    approve(desk, THE_CODE, "koden")
    take_out(desk, cases[10])
    assert keys_of(desk).code == "koden"
    Colleague(desk, "eva", Role.COORDINATOR)
    assert refused(lambda: approve(desk, THE_CODE, "koden")) == "leaving.others_may"


def test_a_clock_that_is_set_back_gives_no_new_hour_and_lengthens_no_yes(
    desk: Desk, wall: Wall, cases: list[str], eva: Colleague
) -> None:
    take_out_all(desk, cases[:MOST])
    approve(desk, eva.id, "")
    wall.turn(180)
    take_out_all(desk, cases[:MOST])
    for back in (-30, -140, -600):  # the second goes to just after the yes
        wall.turn(back)
        assert refused(lambda: take_out(desk, cases[10])) == HELD_BACK


def test_it_is_told_beforehand_whether_many_would_be_held(
    desk: Desk, store: Store, cases: list[str], eva: Colleague
) -> None:
    assert not read_limit(desk, cases[:MOST]).is_held
    assert read_limit(desk, cases[:11]).is_held
    take_out_all(desk, cases[:4])
    limit = read_limit(desk, cases)
    assert (limit.most, limit.left, limit.wanted, limit.is_held) == (MOST, 4, 15, True)
    approve(desk, eva.id, "")
    assert not read_limit(desk, cases).is_held
    assert logged(store, HELD) == []


def test_whoever_keeps_the_vault_sees_the_alerts_with_names_of_staff_and_no_case(
    desk: Desk, wall: Wall, cases: list[str], eva: Colleague
) -> None:
    take_out_all(desk, cases[:MOST])
    assert refused(lambda: take_out(desk, cases[10])) == HELD_BACK
    assert refused(lambda: approve(desk, eva.id, "nei")) == "vault.wrong_passphrase"
    approve(desk, eva.id, "")
    take_out_all(desk, cases[10:13])
    [told] = list_alerts(eva.desk)
    assert (told.person, told.approved_by, told.by_code) == (BERIT.name, ("Eva Testdahl",), False)
    assert (told.alert.left, told.alert.held, told.alert.refused) == (3, 1, 1)
    assert told.alert.on == desk.clock().date()
    assert not [each for each in cases if f"'{each}'" in repr(told)]
    wall.turn(60 * 24 * 93)
    assert list_alerts(eva.desk) == ()


def test_the_end_of_the_log_alone_is_read(
    desk: Desk, store: Store, wall: Wall, cases: list[str]
) -> None:
    take_out_all(desk, cases[:3])
    with desk.begin() as work:
        assert len(work.log.leaving_since(wall())) == 3
        wall.turn(1)
        assert work.log.leaving_since(wall()) == ()
    plan = "EXPLAIN QUERY PLAN SELECT seq FROM audit WHERE at < ? ORDER BY seq DESC LIMIT 1"
    with store._engine.connect() as connection:
        steps = [row[-1] for row in connection.exec_driver_sql(plan, ("2026",))]
    assert steps == ["SCAN audit"]  # from its end, without sorting
