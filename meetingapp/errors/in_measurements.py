"""What may stand in the way of keeping a measurement."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_MEASUREMENTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "measurement.after_close": sentence(
            "The day is after the measure was closed. Choose an earlier day."
        ),
        "measurement.before_start": sentence(
            "The day is before the measure started. Choose a later day."
        ),
        "measurement.changed": sentence(
            "What is pasted no longer gives what was shown. Look at the lines again."
        ),
        "measurement.confirm": sentence(
            "The number is far from the one before. Look at it, and confirm that it is right."
        ),
        "measurement.future": sentence("The day has not come yet. Choose today or an earlier day."),
        "measurement.missing": sentence(
            "The measurement is not here. Open the measure again, and look at its list."
        ),
        "measurement.no_columns": sentence(
            "The file does not say which columns to read. Call them “Date” and “Value” in the "
            "first line."
        ),
        "measurement.no_day": sentence("There is no such day. Write it as 24.12.2026."),
        "measurement.no_measure": sentence(
            "The measure is not in this case. Open the list of measures again."
        ),
        "measurement.no_number": sentence(
            "This is not a number. Write figures, with a comma or a point if it has decimals."
        ),
        "measurement.other_unit": sentence(
            "The unit is not the one this measure is counted in. Write the number alone."
        ),
        "measurement.out_of_range": sentence(
            "The number must be from {low} to {high} in this unit. Look at what was measured."
        ),
        "measurement.same": sentence("It is the same number and the same day. Change one of them."),
        "measurement.struck": sentence("The measurement is struck already."),
        "measurement.too_exact": sentence(
            "The number has more than {most} decimals. Write it with fewer."
        ),
        "measurement.too_long": sentence(
            "The note is longer than {most} characters. Write it shorter."
        ),
        "measurement.too_many": sentence(
            "At most {most} lines are read at a time. Paste a part of them."
        ),
    }
)
