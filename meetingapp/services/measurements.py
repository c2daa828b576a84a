"""Numbers measured between the meetings: one at a time, or a whole column of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from meetingapp.clock import local_day
from meetingapp.domain.lineage import History, lineage_of
from meetingapp.domain.measure import Measure
from meetingapp.domain.measured_rows import Held, Rows, Undated, read_rows
from meetingapp.domain.measurement import (
    LONGEST_NOTE,
    Measurement,
    MeasurementKind,
    StrikeReason,
    before,
    check_day,
    check_value,
    is_jump,
    span_of,
    unit_measured,
)
from meetingapp.domain.people import PersonRef
from meetingapp.errors import AppError
from meetingapp.services.identity import new_id
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure with all that was measured of it, struck ones too."""

    history: History
    measurements: tuple[Measurement, ...] = ()

    @property
    def measure(self) -> Measure:
        """The measure as it stands."""
        return self.history.versions[-1]

    @property
    def line(self) -> str:
        """The id all its versions share."""
        return self.history.versions[0].id


@dataclass(frozen=True, slots=True)
class NewNumber:
    """What somebody measured. ``is_sure`` says that a number far from the last is right."""

    value: Decimal
    on: date
    kind: MeasurementKind = MeasurementKind.INDICATOR
    by: PersonRef | None = None
    note: str = ""
    is_sure: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """What was pasted, and how it is to be read. ``by`` is who measured all of it, if known."""

    text: str
    undated: Undated
    kind: MeasurementKind = MeasurementKind.INDICATOR
    by: PersonRef | None = None


@policy(Permission.SEE_CASES)
def list_measurements(desk: Desk, case_id: str, measure_id: str) -> Measured:
    """Give a measure with all its numbers; any version of it may be named.

    Raises:
        AppError: ``measurement.no_measure``, ``case.missing``.
    """
    with desk.begin() as work:
        found = _measured(desk, work, case_id, measure_id)
        work.audit("case.measurements", case_id)
        work.commit()
    return found


@policy(Permission.EDIT_CASES)
def add_measurement(desk: Desk, case_id: str, measure_id: str, number: NewNumber) -> Measurement:
    """Keep one number.

    Raises:
        AppError: ``measurement.…``; ``measurement.confirm`` where it is far from the one before
            and nobody said that it is right. Nothing was kept.
    """
    with desk.begin() as work:
        held = _measured(desk, work, case_id, measure_id)
        added = _checked(desk, held, case_id, number)
        work.measurements.add((added,))
        work.audit("measurements.add", case_id)
        work.commit()
    return added


@policy(Permission.SEE_CASES)
def preview_measurements(desk: Desk, case_id: str, measure_id: str, column: Column) -> Rows:
    """Read what was pasted, and tell of each line what it would do. Nothing is kept.

    Raises:
        AppError: ``measurement.no_measure``, ``measurement.too_many``.
    """
    with desk.begin() as work:
        rows = _rows(desk, _measured(desk, work, case_id, measure_id), column)
        work.audit("case.measurements", case_id)
        work.commit()
    return rows


@policy(Permission.EDIT_CASES)
def add_measurements(
    desk: Desk, case_id: str, measure_id: str, column: Column, confirmed: Sequence[int]
) -> int:
    """Keep the lines that somebody has looked at, and return how many.

    Args:
        desk: of the person who adds them.
        case_id: of the case.
        measure_id: of the measure, any version of it.
        column: what was pasted.
        confirmed: the numbers of the lines that are to be kept.

    Raises:
        AppError: as ``preview_measurements``; ``measurement.changed`` where a line that was
            confirmed cannot be kept, or is there already: nothing was kept.
    """
    with desk.begin() as work:
        held = _measured(desk, work, case_id, measure_id)
        good = {row.number: row.entry for row in _rows(desk, held, column).good}
        if not confirmed or not good.keys() >= set(confirmed):
            raise AppError("measurement.changed")
        entries = [good[number] for number in dict.fromkeys(confirmed)]
        added = tuple(
            Measurement(
                new_id(desk.clock),
                case_id,
                held.line,
                column.kind,
                each.on,
                each.value,
                column.by,
            )
            for each in entries
            if each is not None
        )
        work.measurements.add(added)
        work.audit("measurements.add", case_id)
        work.commit()
    return len(added)


@policy(Permission.EDIT_CASES)
def strike_measurement(desk: Desk, measurement_id: str, reason: StrikeReason) -> None:
    """Let a wrong number count no more. It still stands there, with the reason.

    Raises:
        AppError: ``measurement.missing``, ``measurement.struck``.
    """
    with desk.begin() as work:
        _strike(desk, work, measurement_id, reason)
        work.commit()


@policy(Permission.EDIT_CASES)
def correct_measurement(
    desk: Desk, measurement_id: str, reason: StrikeReason, number: NewNumber
) -> Measurement:
    """Strike a wrong number, and keep the right one in its place.

    Raises:
        AppError: as ``strike_measurement`` and ``add_measurement``. Nothing was changed.
    """
    with desk.begin() as work:
        wrong = _strike(desk, work, measurement_id, reason)
        held = _measured(desk, work, wrong.case_id, wrong.measure_id)
        added = _checked(desk, held, wrong.case_id, number)
        work.measurements.add((added,))
        work.audit("measurements.add", wrong.case_id)
        work.commit()
    return added


def _strike(desk: Desk, work: UnitOfWork, measurement_id: str, reason: StrikeReason) -> Measurement:
    wrong = work.measurements.get(measurement_id)
    if wrong.struck is not None:
        raise AppError("measurement.struck")
    work.measurements.strike(measurement_id, reason, desk.account().name, desk.clock())
    work.audit("measurements.strike", wrong.case_id)
    return wrong


def _measured(desk: Desk, work: UnitOfWork, case_id: str, measure_id: str) -> Measured:
    """Find the line a measure belongs to, as it stands today, with its numbers."""
    lineage = lineage_of(work.cases.get(case_id), local_day(desk.clock))
    lines = (lineage.history(measure.id) for measure in lineage.measures)
    among = [line for line in lines if any(each.id == measure_id for each in line.versions)]
    if not among:
        raise AppError("measurement.no_measure")
    history = max(among, key=lambda line: len(line.versions))
    return Measured(history, work.measurements.of_line(case_id, history.versions[0].id))


def _checked(desk: Desk, held: Measured, case_id: str, number: NewNumber) -> Measurement:
    unit = unit_measured(held.measure, number.kind)
    check_value(number.value, unit)
    check_day(number.on, span_of(held.history, number.kind), local_day(desk.clock))
    if len(number.note) > LONGEST_NOTE:
        raise AppError("measurement.too_long", most=LONGEST_NOTE)
    last = before(held.measure, held.measurements, number.on, number.kind)
    if not number.is_sure and is_jump(number.value, last, unit):
        raise AppError("measurement.confirm")
    return Measurement(
        new_id(desk.clock),
        case_id,
        held.line,
        number.kind,
        number.on,
        number.value,
        number.by or _me(desk),
        " ".join(number.note.split()),
    )


def _me(desk: Desk) -> PersonRef:
    """Name who writes it down, where nobody says who measured."""
    return PersonRef(desk.account().name)


def _rows(desk: Desk, held: Measured, column: Column) -> Rows:
    span, today = span_of(held.history, column.kind), local_day(desk.clock)
    about = Held(held.measure, column.kind, span, today, held.measurements)
    return read_rows(column.text, about, column.undated)
