"""Numbers measured of measures."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.domain.measurement import Measurement, StrikeReason
from meetingapp.models.mapping.body import clean, read, write
from meetingapp.models.reach import must_see, not_there
from meetingapp.models.rows.measurements import MeasurementRow
from meetingapp.models.seals import Touched
from meetingapp.services.ports import Reach


class MeasurementsRepository:
    """Adds, lists and strikes numbers; none is ever changed."""

    def __init__(self, session: Session, reach: Reach, touched: Touched) -> None:
        self._session = session
        self._reach = reach
        self._touched = touched

    def add(self, measurements: Iterable[Measurement]) -> None:
        """Keep numbers."""
        rows = tuple(map(_row, measurements))
        for case_id in dict.fromkeys(row.case_id for row in rows):
            must_see(self._session, self._reach, case_id)
            self._touched.mark("measurements", case_id)
        self._session.add_all(rows)

    def of_line(self, case_id: str, measure_id: str) -> tuple[Measurement, ...]:
        """List the numbers of one line of a measure."""
        return self._of(case_id, col(MeasurementRow.measure_id) == measure_id)

    def of_case(self, case_id: str) -> tuple[Measurement, ...]:
        """List the numbers of all measures of a case."""
        return self._of(case_id)

    def get(self, measurement_id: str) -> Measurement:
        """Give one number.

        Raises:
            AppError: ``measurement.missing``, ``access.not_yours``.
        """
        row = self._session.get(MeasurementRow, measurement_id)
        if row is None:
            raise not_there(self._reach, "measurement.missing", measurement_id)
        must_see(self._session, self._reach, row.case_id)
        return _measurement(row)

    def knows(self, measurement_id: str) -> bool:
        """Tell whether the id is taken."""
        return self._session.get(MeasurementRow, measurement_id) is not None

    def strike(
        self, measurement_id: str, reason: StrikeReason, by: str, at: datetime | None
    ) -> None:
        """Let a number count no more; raises as ``get``."""
        held = self.get(measurement_id)
        self._session.execute(
            update(MeasurementRow)
            .where(col(MeasurementRow.id) == measurement_id)
            .values(struck=write(clean(Struck(reason, by, at))))
        )
        self._touched.mark("measurements", held.case_id)

    def _of(self, case_id: str, *also: ColumnElement[bool]) -> tuple[Measurement, ...]:
        must_see(self._session, self._reach, case_id)
        found = (
            select(MeasurementRow)
            .where(col(MeasurementRow.case_id) == case_id, *also)
            .order_by(col(MeasurementRow.taken_on), col(MeasurementRow.id))
        )
        return tuple(map(_measurement, self._session.scalars(found)))


@dataclass(frozen=True, slots=True)
class Struck:
    """What stands in the column of a struck number. In older rows the reason stands alone."""

    reason: StrikeReason
    by: str = ""
    at: datetime | None = None


def _row(measurement: Measurement) -> MeasurementRow:
    kept = clean(measurement)
    reason = kept.struck
    return MeasurementRow(
        id=kept.id,
        case_id=kept.case_id,
        measure_id=kept.measure_id,
        taken_on=kept.on,
        struck=write(Struck(reason, kept.struck_by, kept.struck_at)) if reason else "",
        body=write(replace(kept, struck=None, struck_by="", struck_at=None)),
    )


def _measurement(row: MeasurementRow) -> Measurement:
    told = read(Measurement, row.body)
    if not row.struck:
        return told
    struck = (
        Struck(StrikeReason(row.struck))
        if row.struck in StrikeReason.__members__
        else read(Struck, row.struck)
    )
    return replace(told, struck=struck.reason, struck_by=struck.by, struck_at=struck.at)
