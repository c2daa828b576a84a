"""The story of a case, told whenever it is asked for, and kept nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from meetingapp.clock import local_day
from meetingapp.domain.case import Case
from meetingapp.domain.lineage import held_by
from meetingapp.domain.story import MeetingToCome, Story, Telling, story_of
from meetingapp.domain.voice import ChildVoice
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.same_people import sitting_told
from meetingapp.services.timeline.names import TOLD
from meetingapp.services.timeline.notes import notes_of

_TELLINGS: Final = 3
"""So many times back the child's words are read: each time is a whole document."""


@dataclass(frozen=True, slots=True)
class CaseStory:
    """The story, what the child told last, newest first, and the minutes of each discussion."""

    story: Story
    tellings: tuple[Telling, ...] = ()
    minutes: Mapping[str, str] = field(default_factory=dict)


@policy(Permission.SEE_CASES)
def tell_story(desk: Desk, case_id: str) -> CaseStory:
    """Tell what has happened with a case and what is to come.

    Raises:
        AppError: ``access.not_yours``, ``case.missing``.
    """
    today = local_day(desk.clock)
    with desk.begin() as work:
        case = work.cases.get(case_id)
        ids = [each.discussion_id for each in held_by(case, today) if each.discussion_id]
        minutes = {id_: newest.id for id_ in ids if (newest := work.minutes.latest_of(id_))}
        tellings = _tellings(work, case, today, minutes)
        story = story_of(
            case,
            today,
            ahead=_ahead(work, case),
            told_on=_told_on(work, ids),
            heard_on={each.discussion_id: each.on for each in tellings},
        )
        work.audit("case.story", case_id)
        work.commit()
    return CaseStory(story, tuple(each for each in tellings if each.words), minutes)


def _ahead(work: UnitOfWork, case: Case) -> tuple[MeetingToCome, ...]:
    """Give the meetings about a case that have no minutes yet."""
    finalised = {each.discussion_id for each in case.earlier}
    coming = []
    for id_ in work.meetings.discussions_of(case.id):
        if id_ not in finalised:
            meeting = work.meetings.meeting_of(id_)
            coming.append(MeetingToCome(meeting.id, id_, meeting.type, meeting.date))
    return tuple(coming)


def _told_on(work: UnitOfWork, ids: list[str]) -> dict[str, date]:
    noted = ((id_, notes_of(work, id_).of(TOLD)) for id_ in ids)
    return {id_: note.on for id_, note in noted if note is not None}


def _tellings(
    work: UnitOfWork, case: Case, today: date, minutes: Mapping[str, str]
) -> tuple[Telling, ...]:
    """Read what the child told the last times somebody listened, newest first."""
    heard = [
        each
        for each in reversed(held_by(case, today))
        if each.discussion_id in minutes and each.voice_reason is None and not each.stopped
    ]
    found = []
    for each in heard[:_TELLINGS]:
        told = sitting_told(work, work.minutes.get(minutes[each.discussion_id]))
        [discussion] = told.discussions
        if discussion.voice.is_heard:
            found.append(_telling(each.discussion_id, each.held_on, discussion.voice))
    return tuple(found)


def _telling(discussion_id: str, held_on: date, voice: ChildVoice) -> Telling:
    return Telling(
        discussion_id,
        voice.obtained_on or held_on,
        voice.quotable_words,
        verbatim=voice.verbatim and voice.words_may_be_shown,
        kept_back=not voice.words_may_be_shown,
        led_to=voice.effect_on_decision or voice.no_effect_reason,
    )
