"""Page 1: what happens now."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Facts, Heading
from meetingapp.document.record import Record, fact
from meetingapp.document.sections import consents
from meetingapp.document.wording import capital, ended, joined, sentence_of
from meetingapp.domain.closing import FeedbackToOther
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.stopped import Parked


def onward(record: Record) -> Iterator[Block]:
    """Say who tells the child, who talks with the child next, and when we meet again."""
    words, discussion = record.words, record.discussion
    rows = (
        *fact(_told_label(record), _told(record)),
        *fact(words("Before the next meeting"), _talk(record)),
        *fact(words("Next meeting"), _next_meeting(record)),
        *fact(_closing_label(record), sentence_of(discussion.next_meeting.closing_reason)),
        *fact(words("For next time"), *(_parked(record, one) for one in discussion.parked)),
        *fact(
            words("Told to others"),
            *(_told_to_other(record, other) for other in discussion.feedback.others),
        ),
        *fact(_coordinator_label(record), _coordinator(record)),
        *fact(words("Consent"), *consents.in_one_line(record)),
    )
    if rows:
        since = record.since("A12") or record.since("A13")
        yield Heading(2, words("The way on"), since)
        yield Facts(rows)


def _told_label(record: Record) -> str:
    words = record.words
    if record.guardians_listen:
        return words("The guardians are told")
    return capital(words("{child} is told", child=record.child))


def _told(record: Record) -> str:
    words, feedback = record.words, record.discussion.feedback
    if feedback.teller is None:
        return ""
    who, day = feedback.teller.name, record.day(feedback.by_date)
    if not feedback.how:
        return words("{who} tells what was agreed by {day}.", who=who, day=day)
    how = feedback.how.rstrip(".")
    return words("{who} tells what was agreed ({how}) by {day}.", who=who, how=how, day=day)


def _told_to_other(record: Record, other: FeedbackToOther) -> str:
    """Say who tells somebody that was not there; the reader of a copy may be either."""
    words = record.words
    if record.is_reader(other.whom):
        return words("{who} tells you.", who=record.who_named(other.who))
    if record.is_reader(other.who):
        return words("You tell {whom}.", whom=record.who_named(other.whom))
    return words("{who} tells {whom}.", who=other.who, whom=record.who_named(other.whom))


def _talk(record: Record) -> str:
    words, planned = record.words, record.discussion.next_meeting
    if planned.child_talk_by is None:
        return ""
    who, child = planned.child_talk_by.name, record.listener
    if planned.child_talk_before is None:
        return words("{who} talks with {child}.", who=who, child=child)
    return words(
        "{who} talks with {child} by {day}.", who=who, child=child, day=planned.child_talk_before
    )


def _next_meeting(record: Record) -> str:
    words, planned = record.words, record.discussion.next_meeting
    return joined(
        (
            ended(capital(words.weekday_and_day(planned.on))) if planned.on else "",
            words("{who} convenes.", who=planned.convener.name) if planned.convener else "",
        )
    )


def _closing_label(record: Record) -> str:
    """Name the reason for meeting no more: the case is closed, or there is no new meeting."""
    words = record.words
    if record.discussion.purpose is DiscussionPurpose.CLOSING:
        return words("The case is closed")
    return words("No new meeting")


def _parked(record: Record, one: Parked) -> str:
    """Write what waits, and from when it has waited."""
    if one.since is None or not one.text.strip() or one.since >= record.meeting.date:
        return sentence_of(one.text)
    return sentence_of(
        f"{one.text.strip().rstrip('.')} ({record.words('from {day}', day=one.since)})"
    )


def _coordinator_label(record: Record) -> str:
    role = record.discussion.coordination.coordinator_role
    return capital(record.words.code(role)) if role else record.words("Coordinator")


def _coordinator(record: Record) -> str:
    words, coordination = record.words, record.discussion.coordination
    if coordination.coordinator is None:
        return ""
    who = coordination.coordinator.name
    if coordination.coordinator_accepted:
        return words("{who} has taken on the task.", who=who)
    return words("{who} is asked.", who=who)
