"""The second yes before many cases leave the vault, as the screens see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Collection, Sequence

    from meetingapp.services.leaving import Limit, NamedAlert


class Leaving(Protocol):
    """Each is one transaction: run it in the background."""

    def read_limit(self, case_ids: Collection[str]) -> Limit:
        """Tell whether some cases could leave now, and who may say yes where they could not."""

    def approve(self, approver: str, secret: str) -> None:
        """Let another say yes, by their passphrase or the code. Takes half a second."""

    def list_alerts(self) -> Sequence[NamedAlert]:
        """Tell who took out, or tried to take out, many cases in an hour."""
