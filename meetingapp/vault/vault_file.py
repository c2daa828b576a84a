"""The vault file: the people, the slots, and a seal over all of it that only the master key makes.

Format 1 knew no people; it is read as generation 0, and written as format 2 at the next change.
"""

import hmac
import json
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from meetingapp.durable import read_small, replace_file
from meetingapp.errors import AppError
from meetingapp.vault.keys import MasterKey, Use
from meetingapp.vault.place import FILE_NAME
from meetingapp.vault.slots import Holder, Slot, SlotKind, canonical

FORMAT: Final = 2
_MOST_BYTES: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class VaultFile:
    """What stands in the file. ``seal`` and ``people_seal`` are empty until the file is sealed.

    Attributes:
        people_seal: over the people alone, so that it can be told when somebody was at the list.
        people: who may open it, in the order they were let in.
        generation: counts the changes; 0 in a file of format 1.
        digest: SHA-256 of the bytes it was read from, in hexadecimal.
    """

    vault_id: str
    slots: tuple[Slot, ...]
    seal: str = ""
    people: tuple[Holder, ...] = ()
    generation: int = 0
    people_seal: str = ""
    digest: str = field(default="", compare=False)

    def holder(self, person: str) -> Holder | None:
        """Give the person with this id."""
        return next((each for each in self.people if each.person == person), None)

    def slots_of(self, kind: SlotKind, person: str | None = None) -> tuple[Slot, ...]:
        """Give the slots of one kind, all of them or those of one person."""
        of_kind = (slot for slot in self.slots if slot.kind is kind)
        return tuple(slot for slot in of_kind if person is None or slot.person == person)

    def sealed(self, master: MasterKey) -> "VaultFile":
        """Return the same file with its seals."""
        listed = replace(self, people_seal=_seal(master, self._list()) if self.generation else "")
        return replace(listed, seal=_seal(master, listed.body()))

    def must_be_whole(self, master: MasterKey) -> None:
        """Make sure that nobody without the master key has changed the file.

        Raises:
            AppError: ``vault.people_altered``, or ``vault.altered`` where it was something else.
        """
        if _is_seal(self.seal, master, self.body()):
            return
        if self.generation and not _is_seal(self.people_seal, master, self._list()):
            raise AppError("vault.people_altered")
        raise AppError("vault.altered")

    def text(self) -> bytes:
        """Give what is written to disk."""
        return (json.dumps({**self.body(), "mac": self.seal}, indent=1) + "\n").encode()

    def write(self, folder: Path) -> None:
        """Replace the file in ``folder``.

        Raises:
            AppError: ``vault.folder_not_writable``; the old file still stands.
        """
        try:
            replace_file(folder / FILE_NAME, self.text())
        except OSError:
            raise AppError("vault.folder_not_writable", folder=str(folder)) from None

    def body(self) -> dict[str, object]:
        """Give everything in the file but its seal."""
        slots = [slot.as_json() for slot in self.slots]
        if not self.generation:
            return {"format": 1, "vault_id": self.vault_id, "slots": slots}
        return {
            "format": FORMAT,
            "vault_id": self.vault_id,
            "generation": self.generation,
            "people": [holder.as_json() for holder in self.people],
            "people_mac": self.people_seal,
            "slots": slots,
        }

    def _list(self) -> dict[str, object]:
        people = [holder.as_json() for holder in self.people]
        return {"vault_id": self.vault_id, "people": people}


def _seal(master: MasterKey, sealed: dict[str, object]) -> str:
    return hmac.digest(master.subkey(Use.SLOTS), canonical(sealed), "sha256").hex()


def _is_seal(seal: str, master: MasterKey, sealed: dict[str, object]) -> bool:
    return hmac.compare_digest(seal.encode(), _seal(master, sealed).encode())


def read(folder: Path) -> VaultFile:
    """Read the vault file in ``folder``; its seal is checked once a slot is open.

    Raises:
        AppError: ``vault.missing`` or ``vault.not_readable``, or what ``parsed`` raises.
    """
    try:
        raw = read_small(folder / FILE_NAME)
    except (FileNotFoundError, NotADirectoryError):
        raise AppError("vault.missing", folder=str(folder)) from None
    except OSError:
        raise AppError("vault.not_readable", folder=str(folder)) from None
    except ValueError:
        raise AppError("vault.altered") from None
    return parsed(raw)


def parsed(raw: bytes) -> VaultFile:
    """Read what ``VaultFile.text`` wrote.

    Raises:
        AppError: ``vault.newer``, ``vault.altered``, ``vault.cost_too_high``, or what tells in
            what way the slots and the people do not fit together.
    """
    try:
        found = _matched(json.loads(raw) if len(raw) <= _MOST_BYTES else None)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise AppError("vault.altered") from None
    if not all(slot.cost is None or slot.cost.is_bearable() for slot in found.slots):
        raise AppError("vault.cost_too_high")
    _must_fit(found)
    return replace(found, digest=sha256(raw).hexdigest())


def _matched(raw: object) -> VaultFile:
    match raw:
        case {"format": int(number)} if number > FORMAT:
            raise AppError("vault.newer")
        case {
            "format": 1,
            "vault_id": str(vault_id),
            "slots": list(slots),
            "mac": str(seal),
            **rest,
        } if not rest and seal.isascii():
            return VaultFile(vault_id, tuple(Slot.from_json(slot) for slot in slots), seal)
        case {
            "format": 2,
            "vault_id": str(vault_id),
            "generation": int(generation),
            "people": list(people),
            "people_mac": str(people_seal),
            "slots": list(slots),
            "mac": str(seal),
            **rest,
        } if not rest and (seal + people_seal).isascii() and generation > 0:
            read_slots = tuple(Slot.from_json(slot) for slot in slots)
            holders = tuple(Holder.from_json(holder) for holder in people)
            return VaultFile(vault_id, read_slots, seal, holders, generation, people_seal)
    raise ValueError("not a vault file")


def _must_fit(found: VaultFile) -> None:
    """Refuse slots and people that do not fit together, without needing any key for it."""
    people = [holder.person for holder in found.people]
    for ids in (people, [slot.id for slot in found.slots]):
        if len(ids) != len(set(ids)):
            raise AppError("vault.twice")
    if any(slot.person and slot.person not in people for slot in found.slots):
        raise AppError("vault.stray_slot")
    lets_in = [slot.person for slot in found.slots_of(SlotKind.PASSPHRASE)]
    if len(found.slots_of(SlotKind.RECOVERY)) != 1 or not lets_in:
        raise AppError("vault.slot_missing")
    if len(found.slots_of(SlotKind.KEYRING)) > 1:
        raise AppError("vault.twice")
    if any(lets_in.count(person) != 1 for person in people):
        raise AppError("vault.slot_missing")
