"""What is measured of the measure that is chosen: read, added, struck, corrected."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.measured_number import read_value
from meetingapp.domain.measurement import MeasurementKind, before, check_day, is_jump, span_of
from meetingapp.domain.measurement import unit_measured as unit_of_kind
from meetingapp.errors import AppError
from meetingapp.services.roles import Permission
from meetingapp.ui.viewmodels.importing import read_file
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.domain.measured_rows import Rows
    from meetingapp.domain.measurement import Measurement, StrikeReason
    from meetingapp.services.measurements import Column, Measured


class MeasuringModel(QObject):
    """``shown`` comes with the numbers of the measure asked for last, ``kept`` after a new one.

    ``corrected`` comes after a number took the place of a wrong one, ``lines`` with what stands in
    a file. ``read`` carries the lines of a pasted column, ``taken`` how many were kept.
    """

    shown = Signal(object)
    kept = Signal(object)
    corrected = Signal(object)
    failed = Signal(AppError)
    lines = Signal(str)
    read = Signal(object)
    taken = Signal(int)

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._case_id = self._measure_id = ""
        self.held: Measured | None = None
        self.may_write = work.may(Permission.EDIT_CASES)

    def today(self) -> date:
        """Return the day on the wall."""
        return self._work.today()

    def choose(self, case_id: str, measure_id: str) -> None:
        """Read what was measured of a measure; an answer for another one is left alone."""
        if (case_id, measure_id) != (self._case_id, self._measure_id):
            self.held = None
        self._case_id, self._measure_id = case_id, measure_id
        read = partial(self._work.session.measuring.of, case_id, measure_id)
        self._work.background.store(read, partial(self._came, measure_id), self.failed.emit)

    def number_in(self, text: str, on: date | None, kind: MeasurementKind) -> Decimal:
        """Read what is typed for the measure that is shown.

        Raises:
            AppError: ``measurement.…``: it cannot be kept.
        """
        if self.held is None:
            raise AppError("measurement.no_measure")
        value = read_value(text, self.held.measure, kind)
        if on is None:
            raise AppError("measurement.no_day")
        check_day(on, span_of(self.held.history, kind), self.today())
        return value

    def far_from(
        self, value: Decimal, on: date, kind: MeasurementKind, but: str = ""
    ) -> Decimal | None:
        """Give the number before, where the new one is so far from it that one must be sure.

        ``but`` is the id of one that the new one takes the place of.
        """
        if self.held is None:
            return None
        measure = self.held.measure
        others = (each for each in self.held.measurements if each.id != but)
        last = before(measure, others, on, kind)
        return last if is_jump(value, last, unit_of_kind(measure, kind)) else None

    def add(
        self, value: Decimal, on: date, kind: MeasurementKind, *, is_sure: bool, note: str = ""
    ) -> None:
        """Keep one number."""
        from meetingapp.services.measurements import NewNumber  # noqa: PLC0415 - after the first paint

        number = NewNumber(value, on, kind, note=note, is_sure=is_sure)
        self._work.background.store(
            partial(self._work.session.measuring.add, self._case_id, self._measure_id, number),
            self._added,
            self.failed.emit,
        )

    def strike(self, measurement_id: str, reason: "StrikeReason") -> None:
        """Let a wrong number count no more."""
        self._work.background.store(
            partial(self._work.session.measuring.strike, measurement_id, reason),
            self._again,
            self.failed.emit,
        )

    def correct(
        self,
        wrong: "Measurement",
        reason: "StrikeReason",
        right: tuple[date, Decimal],
        *,
        is_sure: bool,
    ) -> None:
        """Strike a wrong number, and keep the right one; the note goes with it."""
        from meetingapp.services.measurements import NewNumber  # noqa: PLC0415 - after the first paint

        on, value = right
        number = NewNumber(value, on, wrong.kind, wrong.by, wrong.note, is_sure=is_sure)
        self._work.background.store(
            partial(self._work.session.measuring.correct, wrong.id, reason, number),
            self._corrected,
            self.failed.emit,
        )

    def read_file(self, path: Path) -> None:
        """Read a file of numbers; ``lines`` carries what stands in it."""
        lines_of = self._work.session.measuring.lines_of

        def read() -> str:
            return lines_of(read_file(path))

        self._work.background.heavy(read, self._have_lines, self.failed.emit)

    def _have_lines(self, lines: str) -> None:
        self.lines.emit(lines)

    def preview(self, column: "Column") -> None:
        """Read a pasted column."""
        self._work.background.heavy(
            partial(self._work.session.measuring.preview, self._case_id, self._measure_id, column),
            self._read,
            self.failed.emit,
        )

    def take(self, column: "Column", confirmed: Sequence[int]) -> None:
        """Keep the lines of a pasted column that somebody has looked at."""
        add = self._work.session.measuring.add_column
        self._work.background.heavy(
            partial(add, self._case_id, self._measure_id, column, confirmed),
            self._took,
            self.failed.emit,
        )

    def _came(self, asked: str, held: "Measured") -> None:
        if asked == self._measure_id:
            self.held = held
            self.shown.emit(held)

    def _corrected(self, measurement: "Measurement") -> None:
        self.corrected.emit(measurement)
        self._again()

    def _added(self, measurement: "Measurement") -> None:
        self.kept.emit(measurement)
        self._again()

    def _read(self, rows: "Rows") -> None:
        self.read.emit(rows)

    def _took(self, count: int) -> None:
        self.taken.emit(count)
        self._again()

    def _again(self, _done: object = None) -> None:
        self.choose(self._case_id, self._measure_id)
