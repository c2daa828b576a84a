"""The year, told once for every test of it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

import pytest

from meetingapp import paths
from meetingapp.domain.people import Person
from meetingapp.services.told_year.reading import read_year
from meetingapp.services.told_year.values import Year
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from meetingapp.wiring.no_secret import PASSPHRASE
from meetingapp.wiring.session import Session
from tests.year.diary import Diary, keep_diary

BERIT: Final = "Berit Eksempelrud"


@pytest.fixture(scope="session")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A new vault of a rektor."""
    began = datetime(2026, 8, 31, 6, tzinfo=UTC)
    folder = tmp_path_factory.mktemp("year") / "vault"
    door = Door(folder, lambda: began, Cost(1, 8192, 1))
    made = door.create(PASSPHRASE, door.new_recovery_code(), BERIT)
    made.save_person(Person(made.me().person, BERIT))
    yield made
    made.close()


@pytest.fixture(scope="session")
def year(session: Session) -> Year:
    """What happens in it, on the days it was written for."""
    written = (paths.resources() / "demo" / "year.toml").read_bytes()
    return read_year(written, {BERIT: session.me().person})


@pytest.fixture(scope="session")
def diary(session: Session, year: Year) -> Diary:
    """What was seen through the year, which is over now."""
    return keep_diary(session.desk, year)
