"""A team that meets regularly: what a new meeting is prefilled from."""

from dataclasses import dataclass
from datetime import time

from meetingapp.domain.series import Series


@dataclass(frozen=True, slots=True)
class Team:
    """A standing team. Members, chair and note-taker are ids of people in the register."""

    id: str
    type: str
    name: str
    members: tuple[str, ...] = ()
    chair: str = ""
    note_taker: str = ""
    place: str = ""
    starts_at: time | None = None
    ends_at: time | None = None
    series: Series | None = None
