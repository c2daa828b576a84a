"""The vault file: the slots, and a seal over all of it that only the master key can make."""

import hmac
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from meetingapp.durable import replace_file
from meetingapp.errors import AppError
from meetingapp.vault.keys import MasterKey, Use
from meetingapp.vault.place import FILE_NAME
from meetingapp.vault.slots import Slot, canonical

FORMAT: Final = 1
_MOST_BYTES: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class VaultFile:
    """What stands in the file. ``seal`` is empty until the file is sealed."""

    vault_id: str
    slots: tuple[Slot, ...]
    seal: str = ""

    def sealed(self, master: MasterKey) -> "VaultFile":
        """Return the same file with its seal."""
        return VaultFile(self.vault_id, self.slots, self._seal(master))

    def is_whole(self, master: MasterKey) -> bool:
        """Tell whether nobody without the master key has changed the file."""
        return hmac.compare_digest(self.seal.encode(), self._seal(master).encode())

    def write(self, folder: Path) -> None:
        """Replace the file in ``folder``.

        Raises:
            AppError: ``vault.folder_not_writable``; the old file still stands.
        """
        text = json.dumps({**self._body(), "mac": self.seal}, indent=1) + "\n"
        try:
            replace_file(folder / FILE_NAME, text.encode())
        except OSError:
            raise AppError("vault.folder_not_writable", folder=str(folder)) from None

    def _body(self) -> dict[str, object]:
        slots = [slot.as_json() for slot in self.slots]
        return {"format": FORMAT, "vault_id": self.vault_id, "slots": slots}

    def _seal(self, master: MasterKey) -> str:
        return hmac.digest(master.subkey(Use.SLOTS), canonical(self._body()), "sha256").hex()


def read(folder: Path) -> VaultFile:
    """Read the vault file in ``folder``; its seal is checked once a slot is open.

    Raises:
        AppError: ``vault.missing``, ``vault.newer``, ``vault.altered``, ``vault.cost_too_high``
            or ``vault.not_readable``.
    """
    try:
        with (folder / FILE_NAME).open("rb") as opened:
            raw = opened.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise AppError("vault.missing", folder=str(folder)) from None
    except OSError:
        raise AppError("vault.not_readable", folder=str(folder)) from None
    try:
        found = _parsed(json.loads(raw))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise AppError("vault.altered") from None
    if not all(slot.cost is None or slot.cost.is_bearable() for slot in found.slots):
        raise AppError("vault.cost_too_high")
    return found


def _parsed(raw: object) -> VaultFile:
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
    raise ValueError("not a vault file")
