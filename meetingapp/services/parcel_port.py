"""What exchanging cases needs of the vault: sealing under a code that is used once."""

from typing import Protocol


class Sealer(Protocol):
    """Seals parcels and opens them."""

    def new_code(self) -> str:
        """Draw a code, in groups to be read aloud."""
        ...

    def seal(self, content: bytes, code: str) -> bytes:
        """Seal a content under a code."""
        ...

    def unseal(self, parcel: bytes, code: str) -> bytes:
        """Open a parcel; raises ``parcel.…`` where it does not open."""
        ...
