"""The last gate of all: nothing is open when the minutes are locked."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from meetingapp.domain.deviation import Acknowledgement, Override, WarningReason
from meetingapp.domain.meeting import Unread
from tests.domain.gates.cases.changes import discussion, meeting, then, voice
from tests.domain.gates.cases.row import Row, as_it_is
from tests.domain.jonas_people import BERIT, IDA, MET_ON

_ASKED: Final = meeting(impartiality_asked=False)
_REASON: Final = Acknowledgement(("G-OPEN-5",), WarningReason.DONE_ELSEWHERE)
_NO_REASON: Final = Acknowledgement(("G-OPEN-5",), WarningReason.OTHER)
_OLD: Final = voice(obtained_on=MET_ON - timedelta(days=91))
_BY_CHAIR: Final = Override("G-VOICE-2", "Jonas er på reise.", BERIT, MET_ON)
_BY_ANOTHER: Final = Override("G-VOICE-2", "Jonas er på reise.", IDA, MET_ON)

ROWS: Final = (
    Row("G-FINAL-1", "no open E", as_it_is, meeting(chair=None), "A14"),
    *(Row("G-FINAL-1", f"W acknowledged {reason}",
          then(_ASKED, discussion(acknowledged=(replace(_REASON, reason=reason, text="avtalt"),))),
          _ASKED, "A14")
      for reason in WarningReason),
    Row("G-FINAL-1", "OTHER has a text", then(_ASKED, discussion(acknowledged=(_REASON,))),
        then(_ASKED, discussion(acknowledged=(_NO_REASON,))), "A14"),
    Row("G-FINAL-1", "override by the chair", then(_OLD, discussion(overrides=(_BY_CHAIR,))),
        then(_OLD, discussion(overrides=(_BY_ANOTHER,))), "A14"),
    Row("G-FINAL-1", "all is read", as_it_is,
        discussion(unread=(Unread("next_meeting.on", "til våren"),)), "A14"),
)  # fmt: skip
