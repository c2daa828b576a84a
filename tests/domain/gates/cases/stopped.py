"""A discussion that is stopped: why, until when, with nothing agreed, and never twice in a row."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.stopping import stop
from tests.domain.example import Example
from tests.domain.gates.cases.changes import LAST_TIME, after, discussion, then
from tests.domain.gates.cases.row import Change, Row, as_it_is
from tests.domain.jonas_people import MET_ON

_GOOD: Final = Stopped(StopReason.OUT_OF_TIME, "brannalarm", MET_ON + timedelta(days=14))


def stopped(**changes: object) -> Change:
    """Stop the discussion; what was weighed and agreed waits."""
    how = replace(_GOOD, **changes)  # type: ignore[arg-type]  # rows name the fields

    def held(example: Example) -> Example:
        return replace(example, discussion=stop(example.discussion, how))

    return held


def _last_time(*, was_stopped: bool) -> Change:
    return after(EarlierDiscussion("RT", LAST_TIME, stopped=was_stopped))


ROWS: Final = (
    Row("G-STOP-1", "next date", stopped(), stopped(next_date=None), "stopped.next_date"),
    Row("G-STOP-1", "reason", as_it_is, stopped(reason=None), "stopped.reason"),
    *(Row("G-STOP-1", f"reason {reason}", stopped(reason=reason),
          stopped(reason=reason, next_date=None), "stopped.next_date")
      for reason in StopReason),
    Row("G-STOP-1", "OTHER explained", stopped(reason=StopReason.OTHER),
        stopped(reason=StopReason.OTHER, explanation="-"), "stopped.explanation"),
    Row("G-STOP-1", "28 days", stopped(next_date=MET_ON + timedelta(days=28)),
        stopped(next_date=MET_ON + timedelta(days=29)), "stopped.next_date"),
    Row("G-STOP-1", "after the meeting", stopped(next_date=MET_ON + timedelta(days=1)),
        stopped(next_date=MET_ON), "stopped.next_date"),
    Row("G-STOP-1", "no measure", stopped(), discussion(stopped=_GOOD), "agreement.measures"),
    Row("G-STOP-1", "not twice", then(_last_time(was_stopped=False), stopped()),
        then(_last_time(was_stopped=True), stopped()), "stopped"),
)  # fmt: skip
