"""Whether the computer's clock can be right, judged by what was done before.

Nothing waits for the clock: what is done keeps its order by number. But minutes carry a date, and a
consent runs out on one, so a person is told.
"""

from datetime import timedelta
from typing import Final

from meetingapp.errors import AppError
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission

_FIRST_YEAR: Final = 2026  # there was no Samråd before
_SET_BACK: Final = timedelta(minutes=5)  # clocks that are set by the network go back by seconds
_LONG_AWAY: Final = timedelta(days=366)


@policy(Permission.OWN_MATTERS)
def clock_trouble(desk: Desk) -> AppError | None:
    """Tell what is odd about the clock, if anything is. Ask before anything else is entered."""
    with desk.begin() as work:
        last = work.log.last_at()
    now = desk.clock()
    day = now.astimezone().date()
    if now.year < _FIRST_YEAR:
        return AppError("clock.impossible", day=day)
    if last is not None and last - now > _SET_BACK:
        return AppError("clock.behind", day=day, last=last.astimezone().date())
    if last is not None and now - last > _LONG_AWAY:
        return AppError("clock.ahead", day=day, last=last.astimezone().date())
    return None
