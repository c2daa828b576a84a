"""What was measured, pasted a column at a time: as somebody does who kept it in a spreadsheet."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from meetingapp.domain.measured_rows import Undated
from meetingapp.domain.measurement import MeasurementKind, StrikeReason
from meetingapp.domain.people import PersonRef
from meetingapp.services.measurements import (
    Column,
    NewNumber,
    add_measurements,
    correct_measurement,
    list_measurements,
    preview_measurements,
)
from meetingapp.services.policy import Desk
from meetingapp.services.told_year.values import ToldNumber


def paste_columns(desk: Desk, case_id: str, numbers: Iterable[ToldNumber]) -> None:
    """Keep the numbers of each measure that one person measured, and put right what was wrong.

    Raises:
        AppError: as ``add_measurements``.
    """
    columns: dict[tuple[str, MeasurementKind, PersonRef | None], list[ToldNumber]]
    columns = defaultdict(list)
    for number in numbers:
        columns[number.measure_id, number.kind, number.by].append(number)
    for (measure_id, kind, by), told in columns.items():
        lines = "\n".join(f"{each.on.isoformat()}\t{_first(each)}" for each in told)
        column = Column(lines, Undated(told[0].on), kind, by)
        rows = preview_measurements(desk, case_id, measure_id, column)
        confirmed = [row.number for row in rows.good]
        add_measurements(desk, case_id, measure_id, column, confirmed)
        for each in told:
            if each.slip is not None:
                _put_right(desk, case_id, each, each.slip)


def _first(number: ToldNumber) -> Decimal:
    return number.value if number.slip is None else number.slip


def _put_right(desk: Desk, case_id: str, number: ToldNumber, slip: Decimal) -> None:
    kept = list_measurements(desk, case_id, number.measure_id).measurements
    wrong = next(each for each in kept if (each.on, each.value) == (number.on, slip))
    right = NewNumber(number.value, number.on, number.kind, number.by)
    correct_measurement(desk, wrong.id, StrikeReason.MISTYPED, right)
