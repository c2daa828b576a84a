"""Restriction and erasure on a whole open vault, with its real backups and its real check."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from meetingapp.domain.people import Person
from meetingapp.errors import AppError
from meetingapp.models.store import FILE_NAME
from meetingapp.services.access_port import Restriction
from meetingapp.services.erasing import ErasureDecision, ErasureReason
from meetingapp.services.roles import Permission
from meetingapp.wiring.session import Session
from tests.domain.jonas import jonas_case
from tests.faults.place import KEYS, made
from tests.models.pages import decrypted

MARK = "KANARI-uro"
DECISION = ErasureDecision(ErasureReason.REQUEST_GRANTED, "2026/77")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = made(tmp_path)
    opened.save_case(replace(jonas_case(), id="case-2", reference="R2", concern=MARK))
    opened.rest()
    yield opened
    opened.close()


def test_the_backup_before_an_erasure_is_real_and_the_vault_is_whole_afterwards(
    session: Session, tmp_path: Path
) -> None:
    with pytest.raises(AppError, match="Type how many"):
        session.rights.erase_cases(["case-2"], DECISION)
    assert session.vault.list_backups() == ()

    done = session.rights.erase_cases(["case-2"], DECISION, "1")

    assert done.is_scrubbed
    assert MARK.encode() not in decrypted(tmp_path / FILE_NAME, KEYS.database)
    [backup] = session.vault.list_backups()
    assert backup.whole
    held = next(file for file in backup.folder.iterdir() if file.suffix == ".db")
    assert MARK.encode() in decrypted(held, KEYS.database)
    assert session.vault.verify() == ()
    assert session.rights.list_erasures() == (done,)


def test_a_vault_with_a_restricted_case_is_whole_and_so_it_is_when_it_was_lifted(
    session: Session,
) -> None:
    session.save_person(Person("rut", "Rut Eksempelrud"))
    session.rights.restrict_case("case-2", Restriction("Innsigelse", "rut", date(2199, 1, 1)))
    assert [case.id for case in session.lists.list_cases().rows] == ["case-1"]
    assert [each.case_id for each in session.rights.list_restricted()] == ["case-2"]
    assert session.vault.verify() == ()

    session.rights.lift_restriction("case-2", "Avgjort")
    assert {case.id for case in session.lists.list_cases().rows} == {"case-1", "case-2"}
    assert len(session.rights.lifted_restrictions("case-2")) == 1
    assert session.vault.verify() == ()


def test_a_session_tells_what_the_role_of_this_moment_may_do(session: Session) -> None:
    assert session.permissions() == frozenset(Permission)
