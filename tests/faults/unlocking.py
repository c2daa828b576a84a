"""The program between locked and unlocked, to be looked at from outside.

Run as ``python -m tests.faults.unlocking FOLDER``. It reads what a person would type, a line each,
from standard input, and says each step and the keys it holds on standard output.
"""

import logging
import sys
from pathlib import Path

from meetingapp import log
from meetingapp.errors import AppError
from meetingapp.ui.settings import Settings, write_settings
from meetingapp.vault import vault
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door

COST = Cost(iterations=1, memory_kib=64, lanes=1)


def run(folder: Path) -> None:
    """Create, lock, fail, unlock, change and recover, stopping at each step to be looked at."""
    words, new_words, wrong, codes = _typed(), _typed(), _typed(), (_typed(), _typed(), _typed())
    log.start(folder / "log")
    door = Door(folder / "vault", cost=COST)
    session = door.create(words, codes[0], "Kari Fiktivsen")
    write_settings(door.folder, Settings(user=session.me().person))
    opened = vault.open_with_passphrase(door.folder, words)
    keys = (opened.master.secret, opened.database_key(), opened.audit_key(), opened.rescue_key())
    _stop(*(key.hex() for key in keys))
    session.vault.use_keyring(on=True)
    session.close()
    door.unlock_with_keyring().close()
    try:
        door.unlock(wrong)
    except AppError:
        logging.getLogger("meetingapp.test").exception("not unlocked")
    session = door.unlock(words)
    session.vault.change_own_passphrase(words, new_words)
    session.vault.rotate_recovery_code(codes[1])
    session.vault.make_backup()
    _stop()
    session.close()
    [kari] = door.people()
    session = door.recover(codes[1], kari.person, words, codes[2])
    _stop()
    session.close()
    _stop()


def _typed() -> str:
    return sys.stdin.readline().rstrip("\n")


def _stop(*said: str) -> None:
    """Wait until the one who looks has looked."""
    sys.stdout.write(" ".join(("stop", *said)) + "\n")
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    run(Path(sys.argv[1]))
