"""What the use cases of the year need from the store, beside its settings."""

from typing import Protocol


class SystemCases(Protocol):
    """Lines of meetings about no child."""

    def with_minutes(self) -> tuple[str, ...]:
        """Give the ids of those within reach that have finalised minutes."""
        ...
