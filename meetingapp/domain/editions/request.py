"""What one copy is asked for: discussion, audience, day, and the case as it is that day."""

from dataclasses import dataclass, replace
from datetime import date

from meetingapp.domain.audience import Audience
from meetingapp.domain.case import Case
from meetingapp.domain.editions.standing import Standing
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.domain.whereabouts import hides_whereabouts


@dataclass(frozen=True, slots=True)
class Request:
    """One copy that somebody asks for. ``standing`` is missing where there is no store."""

    sitting: Sitting
    audience: Audience
    on: date
    standing: Standing | None = None

    @property
    def discussion(self) -> CaseDiscussion:
        """The one discussion."""
        [discussion] = self.sitting.discussions
        return discussion

    @property
    def case(self) -> Case:
        """The case as it was finalised."""
        return self.sitting.case_of(self.discussion)

    @property
    def case_today(self) -> Case:
        """The case as it stands now, as far as that is known."""
        return self.standing.case if self.standing else self.case

    @property
    def hides_whereabouts(self) -> bool:
        """Tell whether a place would tell where somebody protected is: then, or now."""
        return hides_whereabouts(self.case) or hides_whereabouts(self.case_today)

    def with_discussion(self, discussion: CaseDiscussion, case: Case | None = None) -> Sitting:
        """Return the sitting with another discussion, and another case if one is given."""
        return replace(self.sitting, discussions=(discussion,), cases=(case or self.case,))
