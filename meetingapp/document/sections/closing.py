"""The end: consent and closing."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Facts, Heading, Keep
from meetingapp.document.record import Record, fact
from meetingapp.document.sections import anonymity, consents
from meetingapp.document.wording import joined, sentence_of
from meetingapp.domain.approval import earliest_deadline
from meetingapp.domain.case import CaseMode


def closing(record: Record) -> Iterator[Block]:
    """Say what the consent covers, that the summary was read, and where the minutes go."""
    words, told = record.words, record.discussion.closing
    summary = words("Read out at the meeting.") if told.summary_read else ""
    last_day = earliest_deadline(record.meeting.date)
    rows = (
        *anonymity.checks(record),
        *consents.in_full(record),
        *fact(words("Invitation"), _invitation(record)),
        *fact(words("Summary"), joined((summary, sentence_of(told.corrections)))),
        *fact(words("Sent to"), _receivers(record)),
        *fact(
            words("Remarks"),
            words(
                "Tell the chair by {day}. Without remarks the minutes count as approved.",
                day=last_day,
            ),
        ),
    )
    yield Keep((Heading(2, _title(record)), Facts(rows)))


def _title(record: Record) -> str:
    """Name what stands here: a consent, the check that took its place, or neither."""
    words = record.words
    if record.case.consents or record.discussion.consent_exception:
        return words("Consent and closing")
    if record.case.mode is CaseMode.ANONYMOUS:
        return words("Anonymity and closing")
    return words("Closing")


def _invitation(record: Record) -> str:
    day = record.meeting.invitation_sent_on
    return record.words.in_context("invitation", "Sent on {day}.", day=day) if day else ""


def _receivers(record: Record) -> str:
    words, told = record.words, record.discussion.closing
    codes = (*told.distribution_parties, *told.distribution_services)
    held = words("Not the guardians: their copy is held back.")
    receivers = sentence_of(words.listing([words.code(code) for code in codes]))
    return joined((receivers, held if record.discussion.restrict_guardian_copy else ""))
