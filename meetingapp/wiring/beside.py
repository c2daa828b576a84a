"""What is kept beside a discussion, bound to the person at the desk."""

from datetime import datetime

from meetingapp.domain.aside import Aside
from meetingapp.domain.catalogue import CatalogueEntry
from meetingapp.domain.pace import Pace
from meetingapp.domain.verdict import Tally, Verdict
from meetingapp.services import asides, catalogue, pace, verdicts
from meetingapp.services.policy import Desk


class Beside:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def save_pace(self, discussion_id: str, now: Pace) -> datetime:
        """Keep where the room is and the time used; returns when it was durable."""
        return pace.save_pace(self._desk, discussion_id, now)

    def read_asides(self, discussion_id: str) -> tuple[Aside, ...]:
        """What the person at the desk keeps beside a discussion."""
        return asides.read_asides(self._desk, discussion_id)

    def save_aside(self, discussion_id: str, aside: Aside) -> datetime:
        """Keep what stands beside one item; returns when it was durable."""
        return asides.save_aside(self._desk, discussion_id, aside)

    def list_catalogue(self, language: str) -> tuple[CatalogueEntry, ...]:
        """What the municipality can offer, to pick a measure from."""
        return catalogue.list_catalogue(self._desk, language)

    def give_verdict(
        self, discussion_id: str, verdict: Verdict, instead_of: Verdict | None = None
    ) -> Tally:
        """Count whether the meeting was good; returns the count of the sitting."""
        return verdicts.give_verdict(self._desk, discussion_id, verdict, instead_of)
