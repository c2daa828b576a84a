"""What the program writes is for the person alone, whatever the system would hand out."""

import os
from pathlib import Path

import pytest

from tests.faults.campaign import Campaign
from tests.faults.drill import drill

MADE = {
    "vault.json",
    "data.db",
    "data.db-wal",
    "data.db-shm",
    "attempts.json",
    "window.json",
    "window.lock",
    "samraad.log",
}


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_every_file_and_folder_is_for_its_owner_alone(
    campaign: Campaign, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = campaign("T32", "everything the program makes under umask 000", short=1, full=1)
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower() if name != "HOME" else home))
    seen = drill("open_umask", home=str(home))
    assert set(seen["names"]) >= MADE
    assert seen["too_open"] == []
    tried.held(f"{seen['count']} of {seen['count']} files and folders", count=seen["count"])
