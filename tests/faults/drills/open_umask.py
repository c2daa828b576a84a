"""The program where the system hands out every permission to everybody, as umask 000 does."""

import logging
import os
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from meetingapp import log, paths
from meetingapp.errors import AppError
from meetingapp.ui.settings import Settings, write_settings
from meetingapp.vault.hold import Hold
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.demo import make_demo
from meetingapp.wiring.door import Door
from tests.faults.drill import run

WORDS = "fire ord på en rad"
CHEAP = Cost(iterations=1, memory_kib=64, lanes=1)


def too_open(root: Path) -> Iterator[str]:
    """Name what others than the owner may read, write or enter."""
    for path in root.rglob("*"):
        mode = stat.S_IMODE(path.lstat().st_mode)
        if mode != (0o700 if path.is_dir() else 0o600):
            yield f"{path.relative_to(root)} {mode:o}"


def main(home: str) -> dict[str, Any]:
    """Do all that leaves files, and look at them while they are in use and after."""
    os.umask(0)
    root = Path(home)
    folder = paths.vault_folder()
    assert folder.is_relative_to(root)
    door = Door(folder, cost=CHEAP)
    hold = Hold(folder)
    session = door.create(WORDS, door.new_recovery_code(), "Kari Fiktivsen")
    assert hold.take()
    log.start(folder)
    logging.getLogger("meetingapp").info("begun")
    write_settings(folder, Settings(width=1200))
    session.vault.make_backup()
    elsewhere = root / "stick"
    elsewhere.mkdir(mode=0o700)
    session.vault.make_backup(elsewhere)
    session.vault.rotate_recovery_code(door.new_recovery_code())
    in_use = sorted(too_open(root))
    names = {path.name for path in root.rglob("*")}
    session.close()
    try:
        door.unlock("helt feil passfrase")
    except AppError:
        names.update(path.name for path in folder.iterdir())
    in_use += too_open(root)
    with closing(door.unlock(WORDS)):
        in_use += too_open(root)
    hold.release()
    log.stop()
    make_demo(root / "demo" / "deep")
    after = sorted(too_open(root))
    count = sum(1 for _ in root.rglob("*"))
    return {"too_open": sorted({*in_use, *after}), "count": count, "names": sorted(names)}


if __name__ == "__main__":
    run(main)
