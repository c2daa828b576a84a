"""A sitting of a team (A00, A01) and the discussions of its cases (A02–A14)."""

from dataclasses import dataclass, replace
from datetime import date, time
from typing import Literal

from meetingapp.domain.anonymity import AnonymityCheck
from meetingapp.domain.best_interest import BestInterest
from meetingapp.domain.case import Case
from meetingapp.domain.closing import Closing, Coordination, Feedback, NextMeeting
from meetingapp.domain.consent import ConsentException
from meetingapp.domain.deviation import Acknowledgement, Override
from meetingapp.domain.evaluation import SinceLast
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.measure import Agreement
from meetingapp.domain.own_type import OwnType
from meetingapp.domain.people import Party, Person, PersonRef, ServiceCode
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.situation import Alternative, GuardianView, PurposeAndConcern, Situation
from meetingapp.domain.stopped import Carried, Parked, Stopped
from meetingapp.domain.system import SystemAction, SystemVoice
from meetingapp.domain.voice import ChildVoice

Day = date
"""The type of a day, where a field is called ``date`` itself."""


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody invited; ``attended`` is ``None`` until attendance was taken."""

    person: PersonRef
    party: Party = Party.SERVICE
    attended: bool | None = None
    is_substitute: bool = False


@dataclass(frozen=True, slots=True)
class TemplateRef:
    """Which template a meeting follows: old minutes keep the rules of their day.

    ``own`` is the municipality's variant as it was when the meeting was made.
    """

    core_version: int = 1
    type_version: int = 1
    own: OwnType | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One sitting: type, time, place, roles and attendance."""

    id: str
    type: str
    date: date
    template: TemplateRef = TemplateRef()
    municipality: str = ""
    unit: str = ""
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    chair: PersonRef | None = None
    note_taker: PersonRef | None = None
    participants: tuple[Participant, ...] = ()
    invited_services: tuple[ServiceCode, ...] = ()
    invitation_sent_on: Day | None = None
    impartiality_asked: bool = False

    @property
    def attended(self) -> tuple[Participant, ...]:
        """Those who were there."""
        return tuple(p for p in self.participants if p.attended)


@dataclass(frozen=True, slots=True)
class Absence:
    """A while somebody was out of the room before they came back to the same case."""

    left_at: time
    came_back_at: time


@dataclass(frozen=True, slots=True)
class CaseAttendance:
    """Who was in the room for this case and why; ``left_at`` when they had to leave.

    Who left and came back has an ``Absence`` in ``away`` for each time; ``left_at`` is only of
    somebody who did not come back.
    ``stays_out`` is for somebody of the sitting who takes no part in this case. ``task`` is what
    they were asked to prepare for it: it belongs to the case, for it may tell about the child.
    """

    name: str
    need_to_know: str = ""
    task: str = ""
    came_at: time | None = None
    left_at: time | None = None
    stays_out: bool = False
    away: tuple[Absence, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnItem:
    """What was said under an agenda item of the municipality's own."""

    id: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """What a person typed in a field that could not be read, kept raw."""

    path: str
    raw: str


MinutesLanguage = Literal["nb", "nn", "en"]


@dataclass(frozen=True, slots=True)
class CaseDiscussion:
    """One case in one sitting: items A02–A14, each a value of its own.

    ``parties`` are those who take part for this case alone (guardians, the child, representatives):
    they never stand in the sitting's own list, where another case's minutes would name them.
    ``restrict_guardian_copy`` keeps the minutes from the guardians, as on suspicion of violence;
    ``kept_back`` keeps single paragraphs from some of them, or from a service.
    ``unread`` holds raw text of fields whose value could not be read; it is empty in a meeting
    file and in anything finalised.
    """

    id: str
    case_id: str
    purpose: DiscussionPurpose = DiscussionPurpose.INITIAL
    minutes_language: MinutesLanguage | None = None
    starts_at: time | None = None
    ends_at: time | None = None
    parties: tuple[Participant, ...] = ()
    attendance: tuple[CaseAttendance, ...] = ()
    interpreter: str = ""
    aac_provider: str = ""
    child_asked_beforehand: bool | None = None
    anonymity: AnonymityCheck = AnonymityCheck()
    consent_exception: ConsentException | None = None
    restrict_guardian_copy: bool = False
    since_last: SinceLast = SinceLast()
    purpose_and_concern: PurposeAndConcern = PurposeAndConcern()
    voice: ChildVoice = ChildVoice()
    guardian_views: tuple[GuardianView, ...] = ()
    situation: Situation = Situation()
    alternatives: tuple[Alternative, ...] = ()
    best_interest: BestInterest = BestInterest()
    agreement: Agreement = Agreement()
    coordination: Coordination = Coordination()
    next_meeting: NextMeeting = NextMeeting()
    feedback: Feedback = Feedback()
    closing: Closing = Closing()
    system_voice: SystemVoice = SystemVoice()
    actions: tuple[SystemAction, ...] = ()
    own_items: tuple[OwnItem, ...] = ()
    parked: tuple[Parked, ...] = ()
    carried: tuple[Carried, ...] = ()
    stopped: Stopped | None = None
    acknowledged: tuple[Acknowledgement, ...] = ()
    overrides: tuple[Override, ...] = ()
    kept_back: tuple[KeptBack, ...] = ()
    unread: tuple[Unread, ...] = ()


def of_case(meeting: Meeting, discussion: CaseDiscussion) -> Meeting:
    """Return the sitting as one case sees it: the team, then the parties of this case.

    Whoever came while this case was discussed was there for it, though not for the others.
    """
    came = {note.name for note in discussion.attendance if note.came_at is not None}
    everybody = (*meeting.participants, *discussion.parties)
    seen = (replace(p, attended=True) if p.person.name in came else p for p in everybody)
    return replace(meeting, participants=tuple(seen))


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting with its cases and discussions: all that ``check`` and ``minutes`` need.

    ``people`` is as much of the register as the sitting needs: who has left since.
    """

    meeting: Meeting
    cases: tuple[Case, ...] = ()
    discussions: tuple[CaseDiscussion, ...] = ()
    people: tuple[Person, ...] = ()

    def case_of(self, discussion: CaseDiscussion) -> Case:
        """Return the case a discussion is about.

        Raises:
            KeyError: the sitting holds no such case.
        """
        for case in self.cases:
            if case.id == discussion.case_id:
                return case
        raise KeyError(discussion.case_id)
