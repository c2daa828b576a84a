"""A backup to a real disk that has too little room, though it was said to have enough."""

import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from meetingapp.clock import utc_now
from meetingapp.disks import room
from meetingapp.errors import AppError
from meetingapp.models.backup import making
from tests.faults.drill import run
from tests.faults.place import KEYS, made


def main(folder: str) -> dict[str, Any]:
    """Fill a disk of two megabytes but for a little, back up to it, make room and try again."""
    vault, disk = Path(folder) / "vault", Path(folder) / "disk"
    made(vault).close()
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2M", "none", str(disk)], check=True)
    (disk / "holiday.jpg").write_bytes(bytes(2_000_000))
    refused = ""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "free", lambda _: 10**9)
        try:
            making.make(vault, KEYS, disk, now=utc_now(), program="1")
        except AppError as error:
            refused = error.code
    left = [each.name for each in disk.iterdir()]
    with closing(made(Path(folder) / "other")):
        (disk / "holiday.jpg").unlink()
    making.make(vault, KEYS, disk, now=utc_now(), program="1")
    return {"refused": refused, "left": left, "then": "made"}


if __name__ == "__main__":
    run(main)
