"""A discussion that was stopped: why, when it goes on, and what is therefore missing."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Facts, Heading
from meetingapp.document.record import Record, fact
from meetingapp.document.wording import capital, ended, joined, sentence_of
from meetingapp.domain.stopped import Stopped, StopReason


def stopped(record: Record) -> Iterator[Block]:
    """Say it right under the title, where otherwise the answer stands."""
    told = record.discussion.stopped
    if told is None:
        return
    words = record.words
    question = record.discussion.purpose_and_concern.purpose_question
    yield Heading(2, words("The discussion was stopped"))
    yield Facts(
        (
            *fact(words("Question"), sentence_of(question)),
            *fact(words("Reason"), _reason(record, told)),
            *fact(words("Goes on"), _goes_on(record, told)),
            *fact(words("Not treated"), _missing(record, told)),
        )
    )


def _reason(record: Record, told: Stopped) -> str:
    explained = sentence_of(told.explanation)
    if told.reason is None or (told.reason is StopReason.OTHER and explained):
        return explained
    return joined((sentence_of(record.words.code(told.reason)), explained))


def _goes_on(record: Record, told: Stopped) -> str:
    day = told.next_date
    return ended(capital(record.words.weekday_and_day(day))) if day else ""


def _missing(record: Record, told: Stopped) -> str:
    words = record.words
    if told.reason is StopReason.NO_CONSENT:
        return words("Nothing of the case was discussed, and nothing of it is written here.")
    return words(
        "The alternatives, the best interests of the child and the measures wait for then. "
        "No measure was agreed."
    )
