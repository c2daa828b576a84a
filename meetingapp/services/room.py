"""The meeting room: open one discussion, and save what is typed as it is typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from meetingapp.clock import local_day
from meetingapp.domain.calendar import Calendar
from meetingapp.domain.case import Case
from meetingapp.domain.lexicon import Lexicon
from meetingapp.domain.measurement import Measurement
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.pace import Pace
from meetingapp.domain.people import Person
from meetingapp.domain.signers import SignerRules
from meetingapp.domain.template import Template
from meetingapp.errors import AppError
from meetingapp.services.calendar import calendar_for
from meetingapp.services.hidden_place import as_kept, as_seen
from meetingapp.services.known_names import names_for
from meetingapp.services.pace import pace_of
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.shelf import load_lexicon, template_of
from meetingapp.services.signers import signers_for


@dataclass(frozen=True, slots=True)
class OpenRoom:
    """Everything the room needs about one case, and of its neighbours only their ids and order."""

    meeting: Meeting
    case: Case
    discussion: CaseDiscussion
    template: Template
    lexicon: Mapping[str, Lexicon]
    people: tuple[Person, ...]
    discussion_ids: tuple[str, ...]
    minutes_id: str
    today: date
    calendar: Calendar
    signers: SignerRules
    register_names: frozenset[str]
    pace: Pace = field(default_factory=Pace)
    day_is_fixed: bool = False
    """Whether a case of the sitting has finalised minutes, which tell its day."""
    hides_whereabouts: bool = False
    """Whether a child of the sitting is protected: its place and unit are in no room."""
    corrects: str = ""
    """The finalised minutes that are being corrected here, by id."""
    measured: tuple[Measurement, ...] = ()
    """What was measured of the case's measures between the meetings."""


@policy(Permission.RUN_MEETINGS)
def open_room(desk: Desk, discussion_id: str) -> OpenRoom:
    """Open one discussion. Only this case's content is read.

    Raises:
        AppError: ``discussion.missing``.
    """
    with desk.begin() as work:
        room = gathered(desk, work, discussion_id)
        work.audit("discussion.read", discussion_id)
        work.commit()
    return room


def gathered(desk: Desk, work: UnitOfWork, discussion_id: str) -> OpenRoom:
    """Gather what a room needs about one discussion; whoever asks enters it in the log."""
    discussion = work.meetings.discussion(discussion_id)
    meeting = work.meetings.meeting_of(discussion_id)
    case = work.cases.get(discussion.case_id, before=meeting.date)
    order = work.meetings.discussion_ids(meeting.id)
    minutes = work.minutes.latest_of(discussion_id)
    office = work.people.office()
    return OpenRoom(
        meeting=as_seen(work, meeting),
        case=case,
        discussion=discussion,
        template=template_of(meeting),
        lexicon=load_lexicon(),
        people=work.people.all(),
        discussion_ids=order,
        minutes_id=minutes.id if minutes else "",
        today=local_day(desk.clock),
        calendar=calendar_for(office, meeting.date),
        signers=signers_for(office),
        register_names=names_for(work, case),
        pace=pace_of(work, discussion_id),
        day_is_fixed=any(work.minutes.latest_of(each) is not None for each in order),
        hides_whereabouts=work.meetings.hides_whereabouts(meeting.id),
        measured=work.measurements.of_case(case.id),
    )


@policy(Permission.RUN_MEETINGS)
def save_discussion(desk: Desk, meeting_id: str, discussion: CaseDiscussion) -> datetime:
    """Keep what was typed, valid or not, and return when it was made durable.

    Raises:
        AppError: ``discussion.finalised`` when its minutes are locked.
    """
    with desk.begin() as work:
        work.meetings.save_discussion(meeting_id, discussion)
        work.audit("discussion.save", discussion.id)
        work.commit()
    return desk.clock()


@policy(Permission.RUN_MEETINGS)
def save_meeting(desk: Desk, meeting: Meeting) -> datetime:
    """Keep time, place, roles and attendance, and return when it was made durable.

    Raises:
        AppError: ``meeting.has_minutes``: minutes tell of this day and type of meeting, and it has
            another now.
    """
    with desk.begin() as work:
        _must_be_the_same_sitting(work, meeting)
        work.meetings.save(as_kept(work, meeting))
        work.audit("meeting.save", meeting.id)
        work.commit()
    return desk.clock()


def _must_be_the_same_sitting(work: UnitOfWork, meeting: Meeting) -> None:
    """Refuse another day, type or set of rules once minutes tell of them."""
    ids = work.meetings.discussion_ids(meeting.id)
    if any(work.minutes.latest_of(each) is not None for each in ids):
        before = work.meetings.get(meeting.id)
        if _what_minutes_rest_on(before) != _what_minutes_rest_on(meeting):
            raise AppError("meeting.has_minutes")


def _what_minutes_rest_on(meeting: Meeting) -> tuple[object, ...]:
    return meeting.date, meeting.type, meeting.template
