"""A write-protected file, folder or disk: it is said, nothing breaks, and nothing typed is lost."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest

from tests.faults.campaign import FULL, Campaign
from tests.faults.drill import OWN_DISKS, drill, needs_own_disks

REFUSED: Final = {
    "store.read_only", "vault.folder_not_writable", "refused", "said", "vault.wrong_passphrase",
}  # fmt: skip
GOES_ON: Final = {"held: True", "1 may open it", "made", "written", "opened", "finalised", "saved"}


KINDS: Final = ("file", "folder", "disk") if FULL else ("folder",)


@pytest.fixture
def place() -> Iterator[str]:
    """A folder that somebody else may enter: where root tests, the flows are another person's."""
    with TemporaryDirectory(prefix="samraad-") as made:
        Path(made).chmod(0o755)
        yield made


@pytest.mark.parametrize("kind", KINDS)
def test_write_protection_is_said_and_nothing_typed_is_lost(
    kind: str, campaign: Campaign, place: str
) -> None:
    tried = campaign(
        "T08", f"ten flows on a vault whose {kind} is write-protected", short=10, full=10
    )
    if kind == "disk":
        needs_own_disks()
    within = OWN_DISKS if kind == "disk" else ()
    ends = drill("read_only", within=within, folder=place, kind=kind)["ends"]
    assert len(ends) == tried.count
    assert set(ends.values()) <= REFUSED | GOES_ON, ends
    assert ends["unlock"] == "store.read_only"
    assert ends["start_window"] == "said"
    refused = sum(end in REFUSED for end in ends.values())
    tried.held(f"0 crashes, 0 typed text lost; {refused} told, {tried.count - refused} could go on")
