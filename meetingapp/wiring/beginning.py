"""The first steps in a new vault, for the person at the desk."""

from meetingapp.services import first_steps
from meetingapp.services.first_steps import FirstSteps
from meetingapp.services.policy import Desk


class Beginning:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read_first_steps(self) -> FirstSteps | None:
        """What is done of the first steps, while they are shown."""
        return first_steps.read_first_steps(self._desk)

    def show_first_steps(self, *, shown: bool) -> None:
        """Put them away, or fetch them again."""
        first_steps.show_first_steps(self._desk, shown=shown)
