"""What figures for leadership need of the store: what to count, and what was frozen."""

from collections.abc import Sequence
from typing import Protocol

from meetingapp.domain.figures.counted import Counted, Waiting
from meetingapp.domain.figures.period import Period
from meetingapp.domain.figures.table import Figures


class FiguresShelf(Protocol):
    """Counts within reach; what is frozen holds nothing of any case, and is everybody’s alike."""

    def finalised_in(self, period: Period) -> Sequence[str]:
        """Name the newest minutes of every discussion held in a period."""

    def counted(self, minutes_ids: Sequence[str], period: Period) -> Sequence[Counted]:
        """Read what is counted of some minutes; those about no child and those stopped are not."""

    def waiting_in(self, period: Period) -> Sequence[Waiting]:
        """List active measures that were to be evaluated in a period, and have not been."""

    def unfinished_in(self, period: Period) -> int:
        """Count the discussions of a period that have no finalised minutes."""

    def frozen(self) -> Sequence[Figures]:
        """Give all frozen figures, the newest period first."""

    def freeze(self, figures: Figures) -> None:
        """Keep figures as they are, for good."""
