"""A restore, and a backup, killed at each thing they do to a file: the old stands, or the new."""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from meetingapp.clock import utc_now
from meetingapp.models import anchor
from meetingapp.models.backup import making, pending, restoring, shelf
from meetingapp.models.backup.making import Backup
from meetingapp.models.migrations import STEPS
from tests.faults.drill import run
from tests.faults.forked import forked
from tests.faults.place import KEYS, Story, made

TOUCHES: Final = ("open", "os.", "shutil.")
NEW_VAULT_FILE: Final = b'{"made": "of the backup"}'


def killed_at(step: int, does: Callable[[], object]) -> bool:
    """Do it in a child that is killed when it touches a file for the ``step``-th time.

    Returns:
        Whether it was killed; False when it came to its end before.
    """

    def watched(_say: Callable[[object], None]) -> None:
        touched = 0

        def touch(event: str, _arguments: object) -> None:
            nonlocal touched
            if event.startswith(TOUCHES):
                touched += 1
                if touched == step:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(touch)
        does()

    _, code = forked(watched).ended()
    assert code in (0, -signal.SIGKILL), code
    return code != 0


def files_of(folder: Path) -> dict[str, str]:
    """Give the checksum of each file of a vault, or of what was set aside of it.

    The index of the log is no part of it: the library makes it anew whenever it looks.
    """
    names = ("data.db", "data.db-wal", "vault.json", anchor.FILE_NAME)
    paths = (folder / name for name in names)
    return {p.name: sha256(p.read_bytes()).hexdigest() for p in paths if p.exists()}


def old_vault(folder: Path) -> tuple[Story, Backup]:
    """Make a vault with a backup beside it, that has gone on since and has a page that broke."""
    session = made(folder / "vault")
    story = Story.of(session)
    (folder / "place").mkdir()
    backup = making.make(folder / "vault", KEYS, folder / "place", now=utc_now(), program="1")
    for number in range(5):
        story.write(session, number)
    session.close()
    (folder / "vault" / "vault.json").write_bytes(b"not a vault file any more")
    database = folder / "vault" / "data.db"
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)
    (folder / "vault" / "data.db-wal").write_bytes(b"what a crash left of the log")
    return story, backup


def restore(backup: Path, vault: Path, *, second_names: bool) -> None:
    """Put the backup back, on a disk as sticks have too: no second names, none without a name."""
    if not second_names:
        os.link = _no_second_names
        del os.O_TMPFILE
    restoring.restore(
        backup, vault, KEYS, now=utc_now(), newest=len(STEPS), vault_file=NEW_VAULT_FILE
    )


def _no_second_names(*_: object, **__: object) -> None:
    raise PermissionError


def is_the_new(vault: Path, old: dict[str, str], story: Story) -> bool:
    """Tell whether the new stands, whole and with the old set aside; else the old must stand."""
    pending.finish(vault)
    standing = files_of(vault)
    asides = [path for path in vault.iterdir() if path.name.startswith(restoring.SET_ASIDE)]
    if standing == old:
        assert not asides
        return False
    (aside,) = asides
    assert files_of(aside) == old
    assert (vault / "vault.json").read_bytes() == NEW_VAULT_FILE
    assert len(standing) == len(("data.db", "vault.json", "anchor"))
    assert story.whole(vault, deep=False) == 0
    return True


def restores(folder: Path, steps: list[int]) -> tuple[int, int]:
    """Kill restores at these steps, on disks with and without second names."""
    story, backup = old_vault(folder)
    old, new, last = files_of(folder / "vault"), 0, 0
    for second_names in (True, False):
        for step in steps:
            vault = folder / "tried"
            shutil.copytree(folder / "vault", vault)
            does = partial(restore, backup.folder, vault, second_names=second_names)
            was_killed = killed_at(step, does)
            new += is_the_new(vault, old, story)
            last = max(last, step if was_killed else 0)
            if not was_killed:
                assert files_of(vault) != old
            if step % 5 == 0 or not was_killed:
                again = partial(restore, backup.folder, vault, second_names=True)
                assert not killed_at(0, again)
                assert not list(vault.glob(f"{pending.STAGED}*"))
            shutil.rmtree(vault)
            if not was_killed:
                break
    return new, last


def backups(folder: Path, steps: list[int]) -> int:
    """Kill backups at these steps: what counts as one is whole, and the next leaves no crumbs."""
    story, first = old_vault(folder)
    shutil.rmtree(folder / "vault")
    vault, place = folder / "vault", folder / "place"
    assert not killed_at(0, partial(restore, first.folder, vault, second_names=True))
    assert story.whole(vault, deep=False) == 0
    tried = 0
    for step in steps:
        make = partial(making.make, vault, KEYS, place, now=utc_now(), program="1")
        was_killed = killed_at(step, make)
        tried += 1
        for each in shelf.found(place):
            shelf.verified(each.folder, KEYS)
        if not was_killed:
            break
    assert len(shelf.found(place)) in (2, 3)
    assert not killed_at(0, partial(making.make, vault, KEYS, place, now=utc_now(), program="1"))
    assert not list(place.glob(f"{making.UNFINISHED}*"))
    return tried


def main(folder: str, steps: list[int]) -> dict[str, Any]:
    """Kill both at the steps named."""
    for kind in ("restores", "backups"):
        (Path(folder) / kind).mkdir()
    new, last = restores(Path(folder) / "restores", steps)
    return {"new": new, "last": last, "backups": backups(Path(folder) / "backups", steps)}


if __name__ == "__main__":
    run(main)
