"""The system's own keyring: it may keep a secret that opens one slot, and never the key itself.

Which keyring answers is ours to say: one for each system, made here, never one that the
environment or an installed package offers. Whatever the keyring does, no key is made and no file
is written because of it: a person it does not let in uses the passphrase or the recovery code.
"""

import base64
from collections.abc import Callable
from typing import Final, TypeVar

from meetingapp.errors import AppError
from meetingapp.vault import rings
from meetingapp.vault.openers import RingSecret
from meetingapp.vault.patience import Asking, Patience
from meetingapp.vault.slots import Slot

_KEY: Final = "key"
_ANCHOR: Final = "anchor"
T = TypeVar("T")


class Ring:
    """What the system's keyring keeps for one vault. Every call may take long: not on the GUI.

    Args:
        vault_id: whose items they are.
        patience: how long an answer is waited for.
    """

    def __init__(self, vault_id: str, patience: Patience | None = None) -> None:
        # One service for each item: Windows moves an item when two share a service.
        self._service = f"samraad/{vault_id}"
        self._patience = patience or Patience()

    def kind(self) -> str:
        """Name the system and the program that keeps secrets here, as a slot remembers it.

        Raises:
            AppError: ``vault.keyring_none`` or ``vault.keyring_silent``.
        """
        return self._patience.wait_for(lambda _: rings.in_our_words(rings.kind))

    def keep(self, slot: Slot, secret: RingSecret) -> None:
        """Keep what opens ``slot``, and see that it is kept.

        Raises:
            AppError: ``vault.keyring_not_kept``, or as ``secret_of``.
        """
        said = f"{slot.id} {base64.b64encode(secret.secret).decode('ascii')}"
        self._keep(_KEY, said)

    def secret_of(self, slot: Slot) -> RingSecret:
        """Give what opens ``slot``.

        Raises:
            AppError: ``vault.keyring_none``, ``vault.keyring_locked``, ``vault.keyring_dismissed``,
                ``vault.keyring_silent``, ``vault.keyring_item_gone``, ``vault.keyring_wrong_item``
                or ``vault.keyring_changed``.
        """
        here = self.kind()
        if rings.system(here) != rings.system(slot.ring):
            raise AppError("vault.keyring_changed")
        said = self._find(_KEY)
        if said is None and here != slot.ring:
            raise AppError("vault.keyring_changed")
        if said is None:
            raise AppError("vault.keyring_item_gone")
        slot_id, _, secret = said.partition(" ")
        if slot_id != slot.id:
            raise AppError("vault.keyring_wrong_item")
        try:
            return RingSecret(base64.b64decode(secret, validate=True))
        except ValueError:
            raise AppError("vault.keyring_wrong_item") from None

    def forget(self) -> None:
        """Keep the secret no more; it is no fault when it is not there. Raises as ``secret_of``."""
        if self._find(_KEY) is not None:
            self._ask(lambda asking: rings.ring(asking).delete_password(*self._named(_KEY)))

    def anchor(self) -> tuple[int, str] | None:
        """Give the head of the audit chain that was kept last; None when none was.

        Raises:
            AppError: as ``secret_of``.
        """
        said = self._find(_ANCHOR)
        if said is None:
            return None
        number, _, mac = said.partition(" ")
        if not (number.isascii() and number.isdecimal() and mac):
            raise AppError("vault.keyring_wrong_item")
        return int(number), mac

    def keep_anchor(self, seq: int, mac: str) -> None:
        """Keep the head of the audit chain, and see that it is kept. Raises as ``keep``."""
        self._keep(_ANCHOR, f"{seq} {mac}")

    def _keep(self, item: str, said: str) -> None:
        def job(asking: Asking) -> str | None:
            ring = rings.ring(asking)
            ring.set_password(*self._named(item), said)
            return ring.get_password(*self._named(item))

        if self._ask(job) != said:
            raise AppError("vault.keyring_not_kept")

    def _find(self, item: str) -> str | None:
        return self._ask(lambda asking: rings.ring(asking).get_password(*self._named(item)))

    def _named(self, item: str) -> tuple[str, str]:
        return f"{self._service}/{item}", item

    def _ask(self, job: Callable[[Asking], T]) -> T:
        return self._patience.wait_for(lambda asking: rings.in_our_words(lambda: job(asking)))
