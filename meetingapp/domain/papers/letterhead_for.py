"""The head of a paper about one case."""

from dataclasses import replace

from meetingapp.domain.letterhead import Letterhead
from meetingapp.domain.office import Office


def letterhead_for(office: Office, *, hides_whereabouts: bool) -> Letterhead:
    """Return the office’s head without its line, often an address, where a child is protected."""
    return replace(office.letterhead, line="") if hides_whereabouts else office.letterhead
