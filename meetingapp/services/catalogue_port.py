"""What the use cases of the catalogue need from the store, beside its settings."""

from collections.abc import Mapping
from typing import Protocol

from meetingapp.domain.evaluation import Effect


class Catalogue(Protocol):
    """What became of measures that were picked from the catalogue."""

    def effects(self) -> Mapping[str, Mapping[Effect, int]]:
        """Count the effects found in finalised minutes within reach, by entry."""
        ...
