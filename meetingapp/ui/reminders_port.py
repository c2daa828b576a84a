"""The reminders of this computer, as the settings see them."""

from typing import Protocol


class Reminding(Protocol):
    """One line a day beside the clock."""

    @property
    def is_on(self) -> bool:
        """Tell whether a line is wanted on this computer."""
        ...

    @property
    def is_there(self) -> bool:
        """Tell whether this desktop shows lines at all."""
        ...

    def turn(self, *, on: bool) -> None:
        """Want a line a day, or none any more."""
        ...
