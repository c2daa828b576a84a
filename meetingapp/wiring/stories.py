"""The story of a case, told at the desk."""

from meetingapp.services import case_story
from meetingapp.services.policy import Desk


class Stories:
    """Raises as the use case of the same name."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, case_id: str) -> case_story.CaseStory:
        """What has happened with a case, and what is to come."""
        return case_story.tell_story(self._desk, case_id)
