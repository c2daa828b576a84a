"""Somebody who changes the keys of a vault without rest, killed at a random moment."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import count
from pathlib import Path
from random import Random
from typing import Any, Final

from meetingapp.vault import people, recovery, vault, vault_file
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.slots import Holder
from tests.faults.drill import run
from tests.faults.forked import forked

CHEAP: Final = Cost(iterations=1, memory_kib=64, lanes=1)
KARI: Final = Holder("kari-id", "Kari Fiktivsen", "LEADER")
PER: Final = Holder("per-id", "Per Eksempelrud", "READER")
KINDS: Final = 6
DATA: Final = b"a database that no change of keys may touch" * 100


@dataclass(frozen=True)
class State:
    """What opens the vault after so many changes, which are made in a ring of six."""

    changes: int

    def words(self, kind: int) -> str:
        """Give the passphrase set by the last change of this kind."""
        return f"passfrase nummer {self._last(kind)}"

    def code(self) -> str:
        """Give the recovery code that is in force."""
        return recovery.written(sha256(str(self._last(3)).encode()).digest()[:20])

    def per_words(self) -> str | None:
        """Give the second person's passphrase; None while they are out."""
        made = self.changes % KINDS
        return None if made in {0, 1} else self.words(2 if made in {2, 3} else 4)

    def _last(self, kind: int) -> int:
        """Number the last change of one kind; 0 before the first."""
        return max((n for n in range(self.changes + 1) if n % KINDS == kind % KINDS), default=0)


def next_change(folder: Path, opened: vault.OpenVault, after: State) -> None:
    """Make the change that leads to the state ``after``."""
    match after.changes % KINDS:
        case 1:
            people.change_passphrase(folder, opened, KARI.person, after.words(1), cost=CHEAP)
        case 2:
            people.add_person(folder, opened, PER, after.words(2), CHEAP)
        case 3:
            people.rotate_code(folder, opened, after.code())
        case 4:
            people.change_passphrase(folder, opened, PER.person, after.words(4), cost=CHEAP)
        case 5:
            people.change_role(folder, opened, PER.person, "COORDINATOR")
        case _:
            people.remove_person(folder, opened, PER.person)


def change_on(folder: Path, made: int, say: Callable[[object], None]) -> None:
    """Go on from the last change that is there, until killed."""
    opened = vault.open_with_passphrase(folder, State(made).words(1), KARI.person)
    for number in count(made + 1):
        next_change(folder, opened, State(number))
        say(number)


def whole(folder: Path) -> int:
    """See that what opens the vault is one state in full, and nothing else; give its number."""
    opened = vault.open_with_recovery_code(folder, _code_of(folder))
    state = State(opened.generation - 1)
    vault.read_again(folder, opened)
    assert vault.open_with_passphrase(folder, state.words(1), KARI.person).master == opened.master
    per = state.per_words()
    listed = {holder.person for holder in people.holders(folder)}
    assert listed == ({KARI.person} if per is None else {KARI.person, PER.person})
    if per is not None:
        assert vault.open_with_passphrase(folder, per, PER.person).holder is not None
    assert (folder / "data.db").read_bytes() == DATA
    assert (folder / "vault.json").stat().st_mode & 0o777 == 0o600
    return state.changes


def _code_of(folder: Path) -> str:
    """Find the code in force by the count of changes that the file itself tells."""
    return State(vault_file.read(folder).generation - 1).code()


def main(folder: str, kills: int, seed: int) -> dict[str, Any]:
    """Kill so often; what opened before or what was said to open after opens, sealed."""
    random = Random(seed)  # noqa: S311 - repeatable, not secret
    place, found, promised = Path(folder) / "vault", 0, 0
    start = State(0)
    vault.create(
        place, passphrase=start.words(1), recovery_code=start.code(), holder=KARI, cost=CHEAP
    )
    (place / "data.db").write_bytes(DATA)
    for number in range(kills):
        child = forked(partial(change_on, place, found))
        child.wait_for(random.randrange(6))  # with none, it is killed while it opens, or before
        said = child.kill_after(random.uniform(0, 0.02))
        last = int(said[-1]) if said else found
        promised += last - found
        found = whole(place)
        assert last <= found <= last + 1, f"kill {number}: promised {last}, found {found}"
    return {"changes": found, "promised": promised, "left": sorted(f.name for f in place.iterdir())}


if __name__ == "__main__":
    run(main)
