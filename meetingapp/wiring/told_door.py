"""The door of a vault for whoever builds the program: it tells when the key is known."""

import sys
import time
from typing import TYPE_CHECKING

from typing_extensions import override

from meetingapp.vault.vault import OpenVault
from meetingapp.wiring.door import Door

if TYPE_CHECKING:
    from meetingapp.wiring.session import Session


class ToldDoor(Door):
    """Writes one line between deriving the key, which is slow on purpose, and what follows."""

    @override
    def _session(self, opened: OpenVault, *, new: bool = False, did: str = "") -> "Session":
        sys.stdout.write(f"key {time.monotonic_ns()}\nkey-worked {time.process_time_ns()}\n")
        return super()._session(opened, new=new, did=did)
