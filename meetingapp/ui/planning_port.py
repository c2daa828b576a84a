"""Planning and preparing meetings, as the screens see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Mapping, Sequence

    from meetingapp.domain.meeting import Meeting
    from meetingapp.domain.papers.talk_guide import TalkGuide
    from meetingapp.domain.people import ServiceCode
    from meetingapp.domain.preparation import StepKind
    from meetingapp.services.drafting import MeetingPlan
    from meetingapp.services.inviting import Made, Paper
    from meetingapp.services.issued import Issued
    from meetingapp.services.my_lines import MyLine
    from meetingapp.services.plan_check import AgreedMeeting, PlanCheck
    from meetingapp.services.preparing import Preparation
    from meetingapp.services.replanning import DropReason, Keep, MeetingChange
    from meetingapp.services.timeline.talk import ChildTalk


class Planner(Protocol):
    """Each is one transaction: run it in the background."""

    def check_plan(self, plan: MeetingPlan) -> PlanCheck:
        """Look at a plan without keeping any of it."""

    def agreed_meetings(self) -> Sequence[AgreedMeeting]:
        """The days agreed for meetings that nobody has planned yet."""

    def replan_meeting(self, meeting_id: str, change: MeetingChange) -> Meeting:
        """Change a meeting before it is held."""

    def drop_meeting(self, meeting_id: str, reason: DropReason, keep: Keep) -> Sequence[Paper]:
        """Take a planned meeting away once what calls it off is saved."""

    def prepare(self, meeting_id: str, discussion_id: str = "") -> Preparation:
        """What is in place for one case of a meeting, and what is not."""

    def arrange_talk(self, discussion_id: str, talk: ChildTalk) -> None:
        """Keep who talks with the child before the meeting."""

    def mark_child_asked(self, discussion_id: str, *, asked: bool) -> None:
        """Note that the child was asked beforehand."""

    def give_tasks(self, discussion_id: str, tasks: Mapping[str, str]) -> None:
        """Ask people by name to prepare something."""

    def take_without(self, discussion_id: str, service: ServiceCode) -> None:
        """Let a service stay out of one case."""

    def note_asked(self, discussion_id: str, kind: StepKind, key: str = "") -> None:
        """Note that somebody was asked today."""

    def my_lines(self) -> Sequence[MyLine]:
        """How far the meetings have come that the person at the desk holds the threads of."""

    def talk_guide(self, discussion_id: str) -> TalkGuide:
        """The guide for the talk with the child."""

    def tick_step(self, discussion_id: str, kind: StepKind, *, done: bool) -> None:
        """Tick what only a person knows, or take the tick away."""

    def make_invitations(self, meeting_id: str) -> Made:
        """Make the invitations. Long: run it as heavy work."""

    def note_made(self, meeting_id: str, issued: Issued) -> None:
        """Note that the files with the invitations were saved."""

    def mark_sent(self, meeting_id: str, *, sent: bool) -> Meeting:
        """Note that the invitations were sent today, or were not."""
