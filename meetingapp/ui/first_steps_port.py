"""What the screens need of the first steps in a new vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from meetingapp.services.first_steps import FirstSteps


class Beginning(Protocol):
    """What is done of the first steps."""

    def read_first_steps(self) -> FirstSteps | None:
        """The first steps; nothing where all are done, or the person has put them away."""
        ...

    def show_first_steps(self, *, shown: bool) -> None:
        """Put them away, or fetch them again; for the person at the desk alone."""
        ...
