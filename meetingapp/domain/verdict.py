"""Was the meeting good? One answer from the room, and never who gave it."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """The three answers."""

    YES = "YES"
    PARTLY = "PARTLY"
    NO = "NO"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cases of one sitting got each answer. It names nobody and no time."""

    yes: int = 0
    partly: int = 0
    no: int = 0

    def of(self, verdict: Verdict) -> int:
        """Return how many gave one answer."""
        return {Verdict.YES: self.yes, Verdict.PARTLY: self.partly, Verdict.NO: self.no}[verdict]

    def with_answer(self, verdict: Verdict, instead_of: Verdict | None = None) -> "Tally":
        """Count an answer; where somebody thought again, the first one no more."""
        counts = {each: self.of(each) for each in Verdict}
        if instead_of is not None:
            counts[instead_of] = max(counts[instead_of] - 1, 0)
        counts[verdict] += 1
        return Tally(counts[Verdict.YES], counts[Verdict.PARTLY], counts[Verdict.NO])
