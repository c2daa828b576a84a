"""What a desk needs of the open store."""

from contextlib import AbstractContextManager
from typing import Protocol

from meetingapp.services.ports import Reach, UnitOfWork


class Store(Protocol):
    """The open encrypted store."""

    def transaction(self, reach: Reach) -> AbstractContextManager[UnitOfWork]:
        """Begin a unit of work that may read and write (every read of a case is audited too)."""
        ...

    def scrub(self) -> bool:
        """Write the file anew, so that nothing deleted is left in it; tell whether that is so."""
        ...
