"""Over the real accessibility bus: a case is made and a meeting run to its minutes, by names alone.

The program is the one that is shipped, in a process of its own; this one is the screen reader.
"""

from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from meetingapp.clock import utc_now
from meetingapp.vault import vault
from meetingapp.wiring.door import Door
from meetingapp.wiring.entering import open_session
from tests.faults.campaign import Campaign
from tests.ui.accessibility import by_name
from tests.ui.accessibility.bus import accessible_screen, bus_or_skip, connected, program
from tests.ui.accessibility.listening import Listener
from tests.ui.accessibility.reader import Reader
from tests.ui.conftest import BERIT, CHEAP, PASSPHRASE, fill


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a vault with an office, people and a team in it, made now."""
    made_in = tmp_path / "vault"
    code = Door(made_in).new_recovery_code()
    made = vault.create(
        made_in, passphrase=PASSPHRASE, recovery_code=code, holder=BERIT, cost=CHEAP
    )
    with closing(open_session(made_in, made, utc_now, new=True, cost=CHEAP)) as session:
        fill(session)
    return made_in


@pytest.fixture
def desktop(folder: Path) -> Iterator[Mapping[str, str]]:
    """Give a desktop with our program open on it."""
    bus_or_skip()
    with accessible_screen() as screen, program(screen, folder):
        yield screen


@pytest.fixture
def reader(desktop: Mapping[str, str]) -> Iterator[Reader]:
    """Give somebody who reads our program with a screen reader."""
    with closing(connected(desktop)) as bus:
        yield Reader(bus)


@pytest.fixture
def listener(desktop: Mapping[str, str]) -> Iterator[Listener]:
    """Give what the screen reader says by itself."""
    with closing(connected(desktop)) as bus:
        yield Listener(bus)


@pytest.mark.long
def test_a_case_is_made_and_a_meeting_finalised_by_names_and_roles_alone(
    reader: Reader, listener: Listener, campaign: Campaign
) -> None:
    tried = campaign(
        "T77", "a meeting over the real AT-SPI bus, by accessible names alone", short=1, full=1
    )
    by_name.unlock(reader, "feil ord på en rad")
    listener.wait_for("Passfrasen åpner ikke dette hvelvet.")
    by_name.unlock(reader, PASSPHRASE)
    by_name.find_a_case(reader)
    listener.wait_for("Ett treff.")
    by_name.make_case(reader)
    by_name.plan(reader)
    by_name.open_meeting(reader)
    assert reader.nameless() == []
    listener.wait_for(f"{by_name.CHILD}. A")
    listener.wait_for("A05 ")
    listener.wait_for("Lagret kl. ")
    listener.wait_for("På plass. ")
    by_name.hear_the_child(reader)
    by_name.weigh(reader)
    by_name.agree(reader)
    by_name.close(reader)
    reader.find("Side 1", ("graphic", "image"))
    listener.wait_for("Barnets stemme: ")
    tried.held(
        f"{len(reader.done)} things found by name and done, {len(listener.heard)} announcements "
        "heard; minutes finalised"
    )
