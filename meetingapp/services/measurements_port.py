"""What keeping measurements needs of the store."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from meetingapp.domain.measurement import Measurement, StrikeReason


class Measurements(Protocol):
    """The numbers of the cases within reach. Each method raises ``access.not_yours`` beyond it."""

    def add(self, measurements: Iterable[Measurement]) -> None:
        """Keep numbers; what is kept is never changed."""
        ...

    def of_line(self, case_id: str, measure_id: str) -> tuple[Measurement, ...]:
        """List the numbers of one line of a measure, struck ones too, by day."""
        ...

    def of_case(self, case_id: str) -> tuple[Measurement, ...]:
        """List the numbers of all measures of a case, struck ones too, by day."""
        ...

    def get(self, measurement_id: str) -> Measurement:
        """Raise ``AppError("measurement.missing")`` when there is none."""
        ...

    def knows(self, measurement_id: str) -> bool:
        """Tell whether the id is taken, also by a number out of reach."""
        ...

    def strike(
        self, measurement_id: str, reason: StrikeReason, by: str, at: datetime | None
    ) -> None:
        """Let a number count no more, and tell by whose word; raises as ``get``."""
        ...
