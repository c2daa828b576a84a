"""The child’s page: what you said, what we agreed, who does what, when we talk again."""

from dataclasses import replace

from meetingapp.domain.case import NamedChild
from meetingapp.domain.child_page import is_hard_to_read, without_plain_words
from meetingapp.domain.editions.marks import places_kept_from, without
from meetingapp.domain.editions.request import Request
from meetingapp.domain.gates.listener import is_too_young
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import Party
from meetingapp.domain.voice import Sharing, is_unsafe_to_tell


def refused(request: Request) -> str | None:  # noqa: PLR0911 - one return per reason
    """Return why there is no page to the child; ``None`` where there is one."""
    discussion = request.discussion
    if not isinstance(request.case.subject, NamedChild):
        return "copy.no_child"
    if is_too_young(request.case, request.sitting.meeting.date):
        return "copy.child_too_young"
    if is_unsafe_to_tell(discussion.voice):
        return "copy.unsafe"
    if discussion.restrict_guardian_copy:
        return "copy.tell_in_person"
    if discussion.stopped is not None:
        return "copy.was_stopped"
    told = without(
        discussion, places_kept_from(request.case, discussion, request.audience, request.case_today)
    )
    if without_plain_words(told):
        return "copy.no_plain_words"
    return "copy.hard_to_read" if is_hard_to_read(told) else None


def chosen(request: Request) -> Sitting:
    """Keep those who were there, and the child’s words where the child said yes to it."""
    discussion, meeting = request.discussion, request.sitting.meeting
    voice = discussion.voice
    out = {note.name for note in discussion.attendance if note.stays_out}
    there = tuple(
        p for p in meeting.attended if p.party is not Party.CHILD and p.person.name not in out
    )
    if voice.child_accepts_sharing is not Sharing.YES:
        discussion = replace(discussion, voice=replace(voice, own_words=""))
    sitting = request.with_discussion(discussion)
    return replace(sitting, meeting=replace(meeting, participants=there))
