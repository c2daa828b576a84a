"""Two desks in two vaults: the principal's, and the coordinator's on another machine."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from meetingapp.domain.meeting import Sitting
from meetingapp.models.store import Keys, Store, create_store
from meetingapp.services.differences import versions
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.packing import pack_case
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.roles import Account, Role
from tests.people_of_the_vault import PeopleOfTheVault
from tests.services.conftest import NOW
from tests.services.exchange.parcels import SEAL, take_all

IDA = Account("ida-there", "Ida Prøvestad", Role.LEADER)
KEYS_THERE = Keys(database=b"e" * 32, audit=b"b" * 32)


class PdfPrinter:
    """Stands in for the PDF, and is one by its first bytes."""

    def print(self, locked: object, template: object, stamp: object) -> bytes:
        return b"%PDF-1.7 " + str(stamp).encode()

    def unprintable(self, locked: object, template: object, stamp: object) -> tuple[str, ...]:
        return ()


@pytest.fixture
def desk(desk: Desk) -> Desk:
    return replace(desk, printer=PdfPrinter())


@pytest.fixture
def away(tmp_path: Path) -> Iterator[Store]:
    """The store of the coordinator, on another machine."""
    folder = tmp_path / "there"
    folder.mkdir()
    store = create_store(folder, KEYS_THERE, lambda: NOW)
    yield store
    store.close()


@pytest.fixture
def there(away: Store) -> Desk:
    """The desk of the coordinator."""
    return Desk(away, PdfPrinter(), lambda: NOW, lambda: IDA, PeopleOfTheVault(IDA))


@pytest.fixture
def case_id(story: Sitting) -> str:
    return story.cases[0].id


@pytest.fixture
def first(desk: Desk, held: str) -> Minutes:
    """The minutes as the principal finalised them."""
    return finalise_minutes(desk, held)


@pytest.fixture
def taken(desk: Desk, there: Desk, first: Minutes, case_id: str) -> Minutes:
    """The same minutes, taken in at the coordinator's."""
    assert take_all(there, pack_case(desk, SEAL, case_id)) == 3
    [version] = versions(there, first.discussion_id)
    return version.minutes
