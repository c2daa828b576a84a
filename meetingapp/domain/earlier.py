"""What an earlier meeting left behind: all a later meeting about the same child needs of it."""

from dataclasses import dataclass
from datetime import date

from meetingapp.domain.closing import Coordination, Feedback, NextMeeting
from meetingapp.domain.evaluation import Evaluation
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.measure import Measure
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.stopped import Parked
from meetingapp.domain.system import SystemAction
from meetingapp.domain.voice import NotObtainedReason


@dataclass(frozen=True, slots=True)
class EarlierDiscussion:
    """One earlier discussion, as its finalised minutes tell it.

    ``measures`` are those agreed or adjusted there; ``evaluations`` what was decided there about
    measures of still earlier meetings. ``voice_reason`` is why the child was not heard then.
    ``feedback_given`` is known when somebody has noted that the child was told. ``kept_back`` says
    of which measures somebody may not read: they may not read how those are evaluated, either. It
    also names numbers and parts of measures that are told again later.
    """

    meeting_type: str
    held_on: date
    discussion_id: str = ""
    purpose: DiscussionPurpose | None = None
    stopped: bool = False
    voice_reason: NotObtainedReason | None = None
    conclusion: str = ""
    feedback: Feedback = Feedback()
    feedback_given: bool | None = None
    next_meeting: NextMeeting = NextMeeting()
    coordination: Coordination = Coordination()
    evaluations: tuple[Evaluation, ...] = ()
    measures: tuple[Measure, ...] = ()
    parked: tuple[Parked, ...] = ()
    actions: tuple[SystemAction, ...] = ()
    kept_back: tuple[KeptBack, ...] = ()
