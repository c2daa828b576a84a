"""What may be confirmed by a person, and is not written before."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Proposal:
    """One value proposed for one field; ``path`` starts with ``meeting.`` for the sitting."""

    item: str
    path: str
    value: object
