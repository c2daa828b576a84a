"""Sending cases to another machine and taking them in, bound to the person at the desk."""

from collections.abc import Collection

from meetingapp.services import packing, taking_in
from meetingapp.services.packing import Packed
from meetingapp.services.policy import Desk
from meetingapp.services.taking_in import Compared
from meetingapp.vault import parcel as sealing


class VaultSealer:
    """Seals as the vault does."""

    def new_code(self) -> str:
        """Draw the code of one parcel."""
        return sealing.new_code()

    def seal(self, content: bytes, code: str) -> bytes:
        """Seal a content under a code."""
        return sealing.seal(content, code)

    def unseal(self, parcel: bytes, code: str) -> bytes:
        """Open a parcel; raises ``parcel.…`` where it does not open."""
        return sealing.unseal(parcel, code)


class Exchange:
    """Each method is the use case of the same name and raises as it does. All are heavy work."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._sealer = VaultSealer()

    def pack_case(self, case_id: str) -> Packed:
        """Pack a case with its drafts and its finalised minutes."""
        return packing.pack_case(self._desk, self._sealer, case_id)

    def pack_sitting(self, meeting_id: str) -> Packed:
        """Pack a sitting with its cases."""
        return packing.pack_sitting(self._desk, self._sealer, meeting_id)

    def compare_parcel(self, sealed: bytes, code: str) -> Compared:
        """Tell where a parcel differs from what is here."""
        return taking_in.compare_parcel(self._desk, self._sealer, sealed, code)

    def take_in(self, sealed: bytes, code: str, chosen: Collection[str]) -> int:
        """Keep the differences that were chosen; returns how many."""
        return taking_in.take_in(self._desk, self._sealer, sealed, code, chosen)
