"""What the screens need of the practice vault: a vault of its own, where all is invented."""

from typing import Protocol


class Practice(Protocol):
    """The practice vault beside the real one. All of it is work for the background."""

    def stands(self) -> bool:
        """Tell whether there is one that may be opened."""

    def make(self) -> None:
        """Make it where there is none. Long: run it as heavy work."""

    def remove(self) -> bool:
        """Remove it; tell whether all of it is gone."""
