"""What the register of measures needs of what is measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Sequence

    from meetingapp.domain.measured_rows import Rows
    from meetingapp.domain.measurement import Measurement, StrikeReason
    from meetingapp.services.measurements import Column, Measured, NewNumber


class Measuring(Protocol):
    """Numbers measured between the meetings."""

    def of(self, case_id: str, measure_id: str) -> Measured:
        """A measure with all its numbers."""
        ...

    def add(self, case_id: str, measure_id: str, number: NewNumber) -> Measurement:
        """Keep one number."""
        ...

    def preview(self, case_id: str, measure_id: str, column: Column) -> Rows:
        """Tell what a pasted column would do: heavy work."""
        ...

    def lines_of(self, content: bytes) -> str:
        """Give the days and the numbers of a file, to be looked through: heavy work."""
        ...

    def add_column(
        self, case_id: str, measure_id: str, column: Column, confirmed: Sequence[int]
    ) -> int:
        """Keep the lines somebody has looked at: heavy work."""
        ...

    def strike(self, measurement_id: str, reason: StrikeReason) -> None:
        """Let a wrong number count no more."""
        ...

    def correct(self, measurement_id: str, reason: StrikeReason, number: NewNumber) -> Measurement:
        """Strike a wrong number, and keep the right one."""
        ...
