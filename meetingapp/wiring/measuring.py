"""The numbers measured of measures, bound to the person at the desk."""

from collections.abc import Sequence

from meetingapp.codec.csv_table import read_table
from meetingapp.domain.measured_rows import Rows
from meetingapp.domain.measured_table import lines_of
from meetingapp.domain.measurement import Measurement, StrikeReason
from meetingapp.services import measurements
from meetingapp.services.measurements import Column, Measured, NewNumber
from meetingapp.services.policy import Desk


class Measuring:
    """Each method is the use case of a like name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, case_id: str, measure_id: str) -> Measured:
        """A measure with all its numbers."""
        return measurements.list_measurements(self._desk, case_id, measure_id)

    def add(self, case_id: str, measure_id: str, number: NewNumber) -> Measurement:
        """Keep one number."""
        return measurements.add_measurement(self._desk, case_id, measure_id, number)

    def preview(self, case_id: str, measure_id: str, column: Column) -> Rows:
        """Tell what a pasted column would do. Long for a long one: run it as heavy work."""
        return measurements.preview_measurements(self._desk, case_id, measure_id, column)

    def lines_of(self, content: bytes) -> str:
        """Give the days and the numbers of a file, to be looked through. Long for a long one."""
        return lines_of(read_table(content))

    def add_column(
        self, case_id: str, measure_id: str, column: Column, confirmed: Sequence[int]
    ) -> int:
        """Keep the lines somebody has looked at. Long for many: run it as heavy work."""
        return measurements.add_measurements(self._desk, case_id, measure_id, column, confirmed)

    def strike(self, measurement_id: str, reason: StrikeReason) -> None:
        """Let a wrong number count no more."""
        measurements.strike_measurement(self._desk, measurement_id, reason)

    def correct(self, measurement_id: str, reason: StrikeReason, number: NewNumber) -> Measurement:
        """Strike a wrong number, and keep the right one."""
        return measurements.correct_measurement(self._desk, measurement_id, reason, number)
