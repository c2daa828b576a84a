"""Two desks in two vaults: the principal's, and the coordinator's on another machine."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from meetingapp.models.store import Keys, create_store
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Account, Role
from tests.people_of_the_vault import PeopleOfTheVault
from tests.services.conftest import NOW

IDA = Account("ida-there", "Ida Prøvestad", Role.LEADER)


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
def there(tmp_path: Path) -> Iterator[Desk]:
    """The desk of the coordinator, on another machine."""
    folder = tmp_path / "there"
    folder.mkdir()
    store = create_store(folder, Keys(database=b"e" * 32, audit=b"b" * 32), lambda: NOW)
    yield Desk(store, PdfPrinter(), lambda: NOW, lambda: IDA, PeopleOfTheVault(IDA))
    store.close()
