"""Each minute the vault is looked after, beside people's work."""

from collections.abc import Callable

import pytest

from meetingapp.models import anchor
from meetingapp.ui.upkeep import Upkeep
from meetingapp.wiring.door import Door


class AtOnce:
    """Runs heavy work where it is asked for."""

    def heavy(self, job: Callable[[], object], done: Callable[[object], None]) -> None:
        done(job())


@pytest.mark.usefixtures("qtbot")
def test_a_vault_left_alone_for_a_minute_keeps_its_head_outside(
    office: Door, passphrase: str
) -> None:
    session = office.unlock(passphrase)
    session.lists.list_cases()
    upkeep = Upkeep(session, AtOnce())  # type: ignore[arg-type] # heavy work is all it asks for
    try:
        upkeep.look()
        assert anchor.read(office.folder) != session._store.head()
        upkeep.look()
        assert anchor.read(office.folder) == session._store.head()
    finally:
        upkeep.stop()
        session.close()
