"""The head of the audit log, kept in the system's keyring by those who use it.

Whoever may write in the vault's folder can change the file beside the vault; not so easily what
another program guards. The person is never asked for anything because of it.
"""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from meetingapp.errors import AppError
from meetingapp.services.ports import AuditEntry
from meetingapp.vault.patience import Patience

if TYPE_CHECKING:
    from meetingapp.vault.os_keyring import Ring

_LOGGER = logging.getLogger(__name__)
_QUIETLY: Final = Patience(quick=0.5, asking=0.0)


class RingAnchor:
    """The keyring's memory of the log of one vault.

    Args:
        vault_id: of the vault.
        is_used: tells whether the person at the desk uses the keyring for it.
    """

    def __init__(self, vault_id: str, is_used: Callable[[], bool]) -> None:
        self._vault_id = vault_id
        self._is_used = is_used
        self._kept = AuditEntry(0, "")

    def read(self) -> AuditEntry | None:
        """Give what it remembers; None where it is not used, or does not answer."""
        try:
            known = self._ring().anchor() if self._is_used() else None
        except AppError:
            _LOGGER.warning("the keyring does not tell how far the log had come")
            return None
        return AuditEntry(*known) if known else None

    def keep(self, head: AuditEntry, goes_on_from: Callable[[AuditEntry], bool]) -> None:
        """Remember ``head``, unless the log does not go on from what is remembered.

        Then that is the proof of a loss, and stays.
        """
        if head == self._kept:
            return
        try:
            if not self._is_used():
                return
            known = self._ring().anchor()
            if known is None or (known[0] < head.seq and goes_on_from(AuditEntry(*known))):
                self._ring().keep_anchor(head.seq, head.mac)
        except AppError:
            _LOGGER.warning("the keyring does not keep how far the log has come")
            return
        self._kept = head

    def _ring(self) -> "Ring":
        from meetingapp.vault.os_keyring import Ring  # noqa: PLC0415 - few use it

        return Ring(self._vault_id, _QUIETLY)


NO_RING: Final = RingAnchor("", lambda: False)
"""Where there is no keyring to speak of."""
