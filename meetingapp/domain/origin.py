"""Where minutes come from that were finalised on another machine."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Origin:
    """Who sent the minutes, and who took them in.

    ``audit_seq`` and ``audit_mac`` name the entry of the log there: it is printed in the minutes,
    and stands in no log here.
    """

    sent_by: str
    municipality: str
    audit_seq: int
    audit_mac: str
    taken_in_at: datetime
    taken_in_by: str
