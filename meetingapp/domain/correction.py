"""What the next version of finalised minutes is to tell, while somebody writes it."""

from dataclasses import dataclass

from meetingapp.domain.meeting import CaseDiscussion


@dataclass(frozen=True, slots=True)
class Correction:
    """``of`` names the minutes that were the newest when it was begun."""

    of: str
    discussion: CaseDiscussion
