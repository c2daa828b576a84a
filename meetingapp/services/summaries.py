"""Rows of the lists: what is shown of a case or a sitting before it is opened."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A row in the list of cases. ``title`` is the child's name, or the neutral label."""

    id: str
    reference: str
    title: str
    born: date | None
    consent_valid_to: date | None


@dataclass(frozen=True, slots=True)
class DiscussionSummary:
    """One case in a meeting's row; ``minutes_id`` is empty until its minutes are finalised."""

    id: str
    case_id: str
    case_title: str
    minutes_id: str = ""


@dataclass(frozen=True, slots=True)
class MeetingSummary:
    """A row in the list of meetings, with its cases in their order.

    ``place`` is empty where one of the cases hides where the child is.
    """

    id: str
    type: str
    date: date
    starts_at: time | None
    place: str
    discussions: tuple[DiscussionSummary, ...]
