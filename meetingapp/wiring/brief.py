"""The evaluation brief, read at the desk."""

from meetingapp.domain.papers.evaluation_brief import BriefPaper
from meetingapp.services import brief
from meetingapp.services.policy import Desk


class EvaluationBrief:
    """Raises as the use case of the same name."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, case_id: str) -> BriefPaper:
        """The brief of a case, with what its meeting is called."""
        return brief.read_brief(self._desk, case_id)
