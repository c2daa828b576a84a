"""What the screens need of everything that lives between the meetings. A new door is one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from meetingapp.domain.papers.evaluation_brief import BriefPaper
    from meetingapp.services.case_story import CaseStory
    from meetingapp.ui.annual_port import Annual
    from meetingapp.ui.catalogue_port import Catalogue
    from meetingapp.ui.figures_port import LeadershipFigures
    from meetingapp.ui.handovers_port import Handovers
    from meetingapp.ui.measuring_port import Measuring
    from meetingapp.ui.queues_port import Queues


class EvaluationBrief(Protocol):
    """What a meeting needs to know of each measure before it decides."""

    def of(self, case_id: str) -> BriefPaper:
        """The brief of a case, as it stands now."""
        ...


class Stories(Protocol):
    """What has happened with a case."""

    def of(self, case_id: str) -> CaseStory:
        """The story of a case, with what is to come."""
        ...


class FollowUp(Protocol):
    """The doors of the follow-up."""

    @property
    def annual(self) -> Annual:
        """The year and the progress plan."""

    @property
    def catalogue(self) -> Catalogue:
        """What the municipality can offer."""

    @property
    def figures(self) -> LeadershipFigures:
        """Figures for leadership."""

    @property
    def handovers(self) -> Handovers:
        """Cases handed over to a stand-in."""

    @property
    def queues(self) -> Queues:
        """What waits for somebody."""

    @property
    def measuring(self) -> Measuring:
        """What is measured between the meetings."""

    @property
    def brief(self) -> EvaluationBrief:
        """What puts the evaluation brief together."""
        ...

    @property
    def stories(self) -> Stories:
        """What has happened with each case."""
        ...
