"""The guardians' views."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Fact, Facts, Heading
from meetingapp.document.record import Record, fact
from meetingapp.document.wording import ended, first_name, joined, sentence_of
from meetingapp.domain.situation import GuardianView


def guardians(record: Record) -> Iterator[Block]:
    """Print each view, or why there is none."""
    rows = tuple(row for view in record.discussion.guardian_views for row in _view(record, view))
    if rows:
        yield Heading(2, record.words("The guardians’ views"), record.since("A06"))
        yield Facts(rows)


def _view(record: Record, view: GuardianView) -> Iterator[Fact]:
    words = record.words
    role = record.role_of(view.who)
    label = f"{first_name(view.who)}, {role}" if role else view.who
    wish = words("Wishes: {wish}", wish=ended(view.wish)) if view.wish else ""
    obtained = ""
    if view.obtained_on and view.obtained_on != record.meeting.date:
        obtained = words("Obtained on {day}.", day=view.obtained_on)
    missing = view.not_obtained_reason
    yield from fact(
        label,
        joined((sentence_of(view.view), wish, obtained)),
        words("Not obtained: {reason}", reason=ended(words.code(missing))) if missing else "",
    )
