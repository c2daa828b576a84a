"""The only place that asks what time it is."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

Clock: TypeAlias = Callable[[], datetime]
"""Gives the time now, aware, in UTC."""


def utc_now() -> datetime:
    """Return the time now, aware, in UTC."""
    return datetime.now(UTC)


def local_day(clock: Clock) -> date:
    """Return the calendar day that a person in this time zone sees on the wall."""
    return clock().astimezone().date()


def norwegian_day(moment: datetime) -> date:
    """Return the day it was in Norway, wherever the machine stands.

    A day that is printed in minutes, or told to the archive, must be the same when the same record
    is printed anew on another machine (target T47).

    Args:
        moment: aware.
    """
    return moment.astimezone(_norway()).date()


@cache
def _norway() -> "ZoneInfo":
    """Read the zone once, when it is first needed: starting the program needs none."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - starting the program needs none

    return ZoneInfo("Europe/Oslo")
