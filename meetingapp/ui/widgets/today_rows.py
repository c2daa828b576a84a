"""The rows of I dag: a meeting, minutes to finish, an evaluation."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from meetingapp.clock import norwegian_day
from meetingapp.ui.viewmodels.naming import (
    TypeNames,
    distance,
    meeting_title,
    short_month,
    type_name,
    when_and_where,
)
from meetingapp.ui.viewmodels.today import evaluated_on
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.tile import Tile
from meetingapp.ui.wording import plain, wording
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.lists_port import ListedConsent, ListedMeasure, Promised
    from meetingapp.services.summaries import MeetingSummary
    from meetingapp.services.today import Draft
    from meetingapp.services.trail_port import NotJournaled

_SOON_DAYS: Final = 7
_FILED_WITHIN: Final = 14


def meeting_row(meeting: "MeetingSummary", names: TypeNames, today: date) -> ListRow:
    """Show a meeting with its date, and how far away it is."""
    now = meeting.date == today
    tile = Tile(
        top=str(meeting.date.day),
        below=short_month(wording.words, meeting.date),
        kind="accent" if now else "neutral",
    )
    line = ListRow(meeting_title(names, meeting), when_and_where(meeting), tile)
    line.add_right(Pill(distance(meeting.date, today), "ok" if now else "neutral"))
    return line


def draft_row(draft: "Draft", names: TypeNames, today: date) -> ListRow:
    """Show a case whose minutes are not finished, and for how long."""
    kind, title = draft.meeting.type, draft.discussion.case_title
    held = draft.meeting.date
    line = ListRow(
        lambda words: f"{type_name(words, names, kind)} · {title}",
        lambda words: words("Meeting on {day}", day=words.day_month(held)),
        Tile("file-text", kind="neutral", size=38),
    )
    days = (today - held).days
    late = days > _SOON_DAYS
    line.add_right(
        Pill(lambda words: words.plural("one day", "{n} days", days), "warn" if late else "neutral")
    )
    return line


def due_row(due: "ListedMeasure", today: date) -> ListRow:
    """Show a measure that is to be evaluated, by whom, and when."""
    day = evaluated_on(due)
    late = day < today
    line = ListRow(
        plain(f"{due.measure.title or due.measure.action} · {due.case_title}"),
        lambda words: _when_and_who(words, due),
        Tile("target", kind="danger" if late else "accent", size=38),
    )
    line.add_right(Pill(distance(day, today), "danger" if late else "neutral"))
    return line


def late_row(late: "ListedMeasure", today: date) -> ListRow:
    """Show a measure that should have been carried out by now, by whom, and by when."""
    day = late.measure.deadline or today
    who = late.measure.responsible.name if late.measure.responsible is not None else ""
    line = ListRow(
        plain(f"{late.measure.title or late.measure.action} · {late.case_title}"),
        lambda words: " · ".join(
            part for part in (who, words("deadline {day}", day=words.day_month(day))) if part
        ),
        Tile("clock", kind="danger", size=38),
    )
    days = (today - day).days
    line.add_right(Pill(lambda words: words.plural("one day", "{n} days", days), "danger"))
    return line


def unfiled_row(minutes: "NotJournaled", names: TypeNames, today: date) -> ListRow:
    """Show minutes the archive does not have, and for how long they have waited."""
    kind, title, held = minutes.meeting_type, minutes.case_title, minutes.held_on
    line = ListRow(
        lambda words: f"{type_name(words, names, kind)} · {title}",
        lambda words: words("Minutes of {day}", day=words.day_month(held)),
        Tile("archive", kind="neutral", size=38),
    )
    days = max((today - norwegian_day(minutes.finalised_at)).days, 0)
    late = days > _FILED_WITHIN
    line.add_right(
        Pill(lambda words: words.plural("one day", "{n} days", days), "warn" if late else "neutral")
    )
    return line


def promise_row(promise: "Promised", today: date) -> ListRow:
    """Show what a child was promised, who does it, and by when."""
    say, name, who, by = _PROMISES[promise.what], promise.case_title, promise.who, promise.by
    line = ListRow(
        lambda words: say(words, name),
        lambda words: " · ".join(
            part for part in (who, words("by {day}", day=words.day_month(by))) if part
        ),
        Tile("ear", kind="voice", size=38),
    )
    line.add_right(Pill(distance(by, today), "voice" if by >= today else "warn"))
    return line


_PROMISES: Final[Mapping[str, Callable[[Words, str], str]]] = MappingProxyType(
    {
        "TELL": lambda words, name: words("Tell {child} what you agreed", child=name),
        "HEAR": lambda words, name: words("Hear what {child} thinks", child=name),
        "TALK": lambda words, name: words("Talk with {child} before the next meeting", child=name),
    }
)


def consent_row(consent: "ListedConsent", today: date) -> ListRow:
    """Show a case whose consent ends, or has ended lately."""
    last = consent.valid_to
    gone = last < today
    line = ListRow(
        plain(consent.case_title),
        (lambda words: words("Ran out on {day}", day=words.day_month(last)))
        if gone
        else lambda words: words("Runs out on {day}", day=words.day_month(last)),
        Tile("shield-check", kind="warn", size=38),
    )
    line.add_right(Pill(distance(last, today), "danger" if gone else "warn"))
    return line


def _when_and_who(words: Words, due: "ListedMeasure") -> str:
    who = due.measure.responsible
    day = words.day_month(evaluated_on(due))
    return f"{day} · {who.name}" if who is not None else day
