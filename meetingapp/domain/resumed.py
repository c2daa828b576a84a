"""A meeting that was left open and is taken up on another day than it was dated."""

from datetime import date

from meetingapp.domain.pace import Pace


def is_another_day(held_on: date, today: date, pace: Pace) -> bool:
    """Tell whether to ask which day the meeting is of.

    Only where people have sat with it before, it is later than its day, and nobody has said that
    the day stays.
    """
    return pace.has_begun and today > held_on and pace.day_kept != held_on
