"""Planning and preparing meetings, bound to the person at the desk."""

from collections.abc import Mapping

from meetingapp.domain.meeting import Meeting
from meetingapp.domain.papers.talk_guide import TalkGuide
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.preparation import StepKind
from meetingapp.services import inviting, plan_check, preparing, replanning
from meetingapp.services.drafting import MeetingPlan
from meetingapp.services.inviting import Made, Paper
from meetingapp.services.issued import Issued
from meetingapp.services.my_lines import MyLine, my_lines
from meetingapp.services.plan_check import AgreedMeeting, PlanCheck
from meetingapp.services.policy import Desk
from meetingapp.services.preparing import Preparation
from meetingapp.services.replanning import DropReason, Keep, MeetingChange
from meetingapp.services.talk_guide import gather_talk_guide
from meetingapp.services.timeline.talk import ChildTalk
from meetingapp.wiring.inviting import InvitationPress


class Planner:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._press = InvitationPress()

    def check_plan(self, plan: MeetingPlan) -> PlanCheck:
        """Look at a plan without keeping any of it."""
        return plan_check.check_plan(self._desk, plan)

    def agreed_meetings(self) -> tuple[AgreedMeeting, ...]:
        """The days agreed for meetings that nobody has planned yet."""
        return plan_check.agreed_meetings(self._desk)

    def replan_meeting(self, meeting_id: str, change: MeetingChange) -> Meeting:
        """Change a meeting before it is held."""
        return replanning.replan_meeting(self._desk, meeting_id, change)

    def drop_meeting(self, meeting_id: str, reason: DropReason, keep: Keep) -> tuple[Paper, ...]:
        """Take a planned meeting away once what calls it off is saved."""
        return replanning.drop_meeting(self._desk, self._press, meeting_id, reason, keep)

    def prepare(self, meeting_id: str, discussion_id: str = "") -> Preparation:
        """What is in place for one case of a meeting, and what is not."""
        return preparing.prepare(self._desk, meeting_id, discussion_id)

    def arrange_talk(self, discussion_id: str, talk: ChildTalk) -> None:
        """Keep who talks with the child before the meeting."""
        preparing.arrange_talk(self._desk, discussion_id, talk)

    def mark_child_asked(self, discussion_id: str, *, asked: bool) -> None:
        """Note that the child was asked beforehand."""
        preparing.mark_child_asked(self._desk, discussion_id, asked=asked)

    def give_tasks(self, discussion_id: str, tasks: Mapping[str, str]) -> None:
        """Ask people by name to prepare something."""
        preparing.give_tasks(self._desk, discussion_id, tasks)

    def take_without(self, discussion_id: str, service: ServiceCode) -> None:
        """Let a service stay out of one case."""
        preparing.take_without(self._desk, discussion_id, service)

    def note_asked(self, discussion_id: str, kind: StepKind, key: str = "") -> None:
        """Note that somebody was asked today."""
        preparing.note_asked(self._desk, discussion_id, kind, key)

    def my_lines(self) -> tuple[MyLine, ...]:
        """How far the meetings have come that the person at the desk holds the threads of."""
        return my_lines(self._desk)

    def talk_guide(self, discussion_id: str) -> TalkGuide:
        """The guide for the talk with the child."""
        return gather_talk_guide(self._desk, discussion_id)

    def tick_step(self, discussion_id: str, kind: StepKind, *, done: bool) -> None:
        """Tick what only a person knows, or take the tick away."""
        preparing.tick_step(self._desk, discussion_id, kind, done=done)

    def make_invitations(self, meeting_id: str) -> Made:
        """Make the invitations. Long: run it as heavy work."""
        return inviting.make_invitations(self._desk, self._press, meeting_id)

    def note_made(self, meeting_id: str, issued: Issued) -> None:
        """Note that the files with the invitations were saved."""
        inviting.note_made(self._desk, meeting_id, issued)

    def mark_sent(self, meeting_id: str, *, sent: bool) -> Meeting:
        """Note that the invitations were sent today, or were not."""
        return inviting.mark_sent(self._desk, meeting_id, sent=sent)
