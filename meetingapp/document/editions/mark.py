"""Whose copy it is: a number of its own, the recipient, and the day it was made."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CopyMark:
    """What tells one copy from every other; it stands on each page."""

    copy_id: str
    recipient: str
    made_on: date
