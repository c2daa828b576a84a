"""A program that ends each time it has unlocked a vault, before anything of it is seen."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from tests.domain.jonas import jonas_case
from tests.faults.drill import run
from tests.faults.forked import forked

PASSPHRASE: Final = "en prøve på Testmoen skole"
_COST: Final = Cost(iterations=1, memory_kib=8192, lanes=1)


def main(folder: str, rounds: int) -> dict[str, Any]:
    """Crash three times in a row, so many rounds; tell what was offered, and that all is there."""
    vault = Path(folder) / "vault"
    door = Door(vault, cost=_COST)
    session = door.create(PASSPHRASE, door.new_recovery_code(), "Ingrid Fiktivsen")
    session.save_case(jonas_case())
    session.close()
    door.stood()

    def start(_say: Callable[[object], None]) -> None:
        Door(vault, cost=_COST).unlock(PASSPHRASE)
        os.kill(os.getpid(), signal.SIGKILL)

    offered, copies = list[bool](), 0
    for number in range(rounds):
        for crash in range(3):
            assert Door(vault).needs_repair() is None, crash
            before = {each.name for each in vault.iterdir()} - {"data.db-wal", "data.db-shm"}
            assert forked(start).ended()[1] == -signal.SIGKILL
            assert before <= {each.name for each in vault.iterdir()}
        offered.append(Door(vault).needs_repair() is not None)
        copied = door.repair().copy_out(Path(folder) / str(number))
        copies += (copied / "data.db").read_bytes() == (vault / "data.db").read_bytes()
        again = Door(vault, cost=_COST).unlock(PASSPHRASE)
        assert len(again.lists.list_cases().rows) == 1
        again.must_be_whole()
        again.close()
        door.stood()
    return {"offered": sum(offered), "copies": copies}


if __name__ == "__main__":
    run(main)
