"""A second yes on a real vault: by a real passphrase, which is looked at and opens nothing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from meetingapp.domain.leaving import MOST, THE_CODE
from meetingapp.domain.papers.consent_form import FormLanguage
from meetingapp.domain.people import Person
from meetingapp.errors import AppError
from meetingapp.services.roles import Account, Role
from meetingapp.vault.attempts import FILE_NAME, FREE
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from meetingapp.wiring.session import Session
from tests.domain.jonas import jonas_case

WORDS, EVAS = "fire ord på en rad", "evas egne lange ord"
CASES = tuple(f"S{number}" for number in range(1, 13))


@pytest.fixture
def door(tmp_path: Path) -> Door:
    return Door(tmp_path / "vault", cost=Cost(iterations=1, memory_kib=64, lanes=1))


@pytest.fixture
def code(door: Door) -> str:
    """The recovery code of a vault with twelve cases."""
    code = door.new_recovery_code()
    session = door.create(WORDS, code, "Kari Fiktivsen")
    for each in CASES:
        session.save_case(replace(jonas_case(), id=each, reference=each))
    session.close()
    return code


@pytest.fixture
def session(door: Door, code: str) -> Iterator[Session]:
    assert code
    opened = door.unlock(WORDS)
    yield opened
    opened.close()


def let_in_eva(session: Session) -> None:
    session.save_person(Person("eva", "Eva Testdahl"))
    session.vault.add_access(Account("eva", "Eva Testdahl", Role.COORDINATOR), EVAS)


def pack(session: Session, case_ids: tuple[str, ...]) -> None:
    for each in case_ids:
        session.exchange.pack_case(each)


def refused(attempt: Callable[[], object]) -> str:
    with pytest.raises(AppError) as said:
        attempt()
    return said.value.code


def test_another_says_yes_by_their_own_passphrase_and_the_vault_file_stays_as_it_is(
    session: Session, door: Door
) -> None:
    let_in_eva(session)
    stood = (door.folder / "vault.json").read_bytes()
    pack(session, CASES[:MOST])
    assert refused(lambda: pack(session, CASES[10:])) == "leaving.held"
    assert refused(lambda: session.leaving.approve("eva", WORDS)) == "vault.wrong_passphrase"
    assert refused(lambda: session.leaving.approve(session.me().person, WORDS)) == "leaving.own"
    session.leaving.approve("eva", EVAS)
    pack(session, CASES[10:])
    assert (door.folder / "vault.json").read_bytes() == stood
    assert session.vault.verify() == ()
    [told] = session.leaving.list_alerts()
    assert (told.person, told.approved_by) == ("Kari Fiktivsen", ("Eva Testdahl",))
    assert (told.alert.left, told.alert.held, told.alert.refused) == (2, 1, 1)


def test_guesses_wait_as_they_do_at_the_door_and_count_there_too(
    session: Session, door: Door
) -> None:
    let_in_eva(session)
    for _ in range(FREE):
        assert refused(lambda: session.leaving.approve("eva", "feil")) == "vault.wrong_passphrase"
    assert refused(lambda: session.leaving.approve("eva", EVAS)) == "vault.wait"
    assert door.seconds_to_wait() > 0
    assert "eva" not in (door.folder / FILE_NAME).read_text("utf-8")


def test_the_code_of_the_envelope_says_yes_for_who_is_alone_and_goes_on_opening(
    session: Session, door: Door, code: str
) -> None:
    pack(session, CASES[:MOST])
    other = door.new_recovery_code()
    assert refused(lambda: session.leaving.approve(THE_CODE, other)) == "vault.wrong_code"
    session.leaving.approve(THE_CODE, code)
    pack(session, CASES[10:])
    door.check_code(code)
    [told] = session.leaving.list_alerts()
    assert told.by_code


def test_locking_gives_no_new_hour_and_takes_no_yes_away(door: Door, code: str) -> None:
    assert code
    session = door.unlock(WORDS)
    let_in_eva(session)
    pack(session, CASES[:MOST])
    session.close()
    session = door.unlock(WORDS)
    assert refused(lambda: pack(session, CASES[10:])) == "leaving.held"
    session.leaving.approve("eva", EVAS)
    session.close()
    session = door.unlock(WORDS)
    pack(session, CASES[10:])
    session.close()


def test_a_paper_counts_when_it_is_saved_or_printed_and_not_when_it_is_looked_at(
    session: Session, tmp_path: Path
) -> None:
    papers = [session.forms.consent_form(each, FormLanguage.NB) for each in CASES]
    assert session.leaving.read_limit(CASES).left == 0
    out = tmp_path / "ut"
    out.mkdir()
    for each in papers[:9]:
        session.papers.save_paper(out, each)
    session.papers.take_out(papers[9])
    assert refused(lambda: session.papers.take_out(papers[10])) == "leaving.held"
    assert refused(lambda: session.papers.save_paper(out, papers[11])) == "leaving.held"
    assert len(list(out.iterdir())) == 9
    assert session.leaving.read_limit(CASES).left == MOST
