"""What the room keeps beside a discussion and not in it: where it is, and each one's own notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Sequence
    from datetime import datetime

    from meetingapp.domain.aside import Aside
    from meetingapp.domain.catalogue import CatalogueEntry
    from meetingapp.domain.pace import Pace
    from meetingapp.domain.verdict import Tally, Verdict


class Beside(Protocol):
    """Each is one transaction: run it in the background."""

    def save_pace(self, discussion_id: str, now: Pace) -> datetime:
        """Keep where the room is and the time used; returns when it was durable."""
        ...

    def read_asides(self, discussion_id: str) -> Sequence[Aside]:
        """What the person at the desk keeps beside a discussion. Nobody else can read it."""
        ...

    def save_aside(self, discussion_id: str, aside: Aside) -> datetime:
        """Keep what stands beside one item; returns when it was durable."""
        ...

    def list_catalogue(self, language: str) -> Sequence[CatalogueEntry]:
        """What the municipality can offer, to pick a measure from."""
        ...

    def give_verdict(
        self, discussion_id: str, verdict: Verdict, instead_of: Verdict | None = None
    ) -> Tally:
        """Count whether the meeting was good; returns the count of the sitting."""
        ...
