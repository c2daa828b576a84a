"""What a vault must answer, kept in memory in the plainest way: the oracle of the soak."""

from collections.abc import Callable
from dataclasses import dataclass, field

from meetingapp.domain.case import Case
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.services.roles import Account, Role

NOT_YOURS = "access.not_yours"
DENIED = "access.denied"
FINALISED = "discussion.finalised"


@dataclass
class Held:
    """A meeting about one case."""

    meeting: Meeting
    discussion: CaseDiscussion
    minutes: str = ""


@dataclass
class Oracle:
    """Cases in the order they came, meetings, who was let in, and what is restricted."""

    cases: dict[str, Case] = field(default_factory=dict)
    held: dict[str, Held] = field(default_factory=dict)
    let_in: set[tuple[str, str]] = field(default_factory=set)
    restricted: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)

    def sees(self, who: Account, case_id: str) -> bool:
        """Tell whether a case is there for somebody."""
        if case_id in self.restricted or case_id not in self.cases:
            return False
        return who.role is Role.LEADER or (who.person, case_id) in self.let_in

    def refusal(self, who: Account, case_id: str, *, for_leaders: bool = False) -> str | None:
        """Tell how somebody is refused who wants to do something with a case."""
        if who.role is Role.ADMINISTRATOR or (for_leaders and who.role is not Role.LEADER):
            return DENIED
        return None if self.sees(who, case_id) else NOT_YOURS

    def seen_cases(self, who: Account) -> list[str]:
        """Give the ids a list of cases holds for somebody, newest first."""
        return [each for each in reversed(self.cases) if self.sees(who, each)]

    def seen_meetings(self, who: Account) -> set[str]:
        """Give the ids a list of meetings holds for somebody."""
        return {
            each.meeting.id
            for each in self.held.values()
            if self.sees(who, each.discussion.case_id)
        }

    def drafts(self, fits: Callable[[Held], bool] = lambda _: True) -> list[Held]:
        """Give the meetings without minutes."""
        return [each for each in self.held.values() if not each.minutes and fits(each)]
