"""The only place that asks what time it is."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]
"""Gives the time now, aware, in UTC."""


def utc_now() -> datetime:
    """Return the time now, aware, in UTC."""
    return datetime.now(UTC)


def local_day(clock: Clock) -> date:
    """Return the calendar day that a person in this time zone sees on the wall."""
    return clock().astimezone().date()
