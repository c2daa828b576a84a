"""The queues in words: what each is called, what is said when it is empty, and its rows."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from meetingapp.domain.queues import Queue
from meetingapp.ui.wording import Say
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.queues import Waiting

TITLES: Final[Mapping[Queue, Say]] = MappingProxyType(
    {
        Queue.OVERDUE: lambda words: words("Overdue"),
        Queue.DUE: lambda words: words("Within two weeks"),
        Queue.NO_DATE: lambda words: words("Without a day"),
        Queue.NO_PROGRESS: lambda words: words("Twice without progress"),
        Queue.FEEDBACK: lambda words: words("Children who are to hear what you agreed"),
        Queue.VOICE_PLAN: lambda words: words("Children who are to be heard"),
        Queue.CONSENT: lambda words: words("Consents that run out"),
        Queue.TURNING: lambda words: words("Birthdays that change something"),
        Queue.LEFT: lambda words: words("Whoever was responsible has left"),
    }
)
EMPTY: Final[Mapping[Queue, Say]] = MappingProxyType(
    {
        Queue.OVERDUE: lambda words: words("No evaluation is late."),
        Queue.DUE: lambda words: words("No measure is to be evaluated the next two weeks."),
        Queue.NO_DATE: lambda words: words("Every measure has a day for its evaluation."),
        Queue.NO_PROGRESS: lambda words: words("No measure has gone twice without progress."),
        Queue.FEEDBACK: lambda words: words("Every child has heard what was agreed."),
        Queue.VOICE_PLAN: lambda words: words("No child waits to be heard."),
        Queue.CONSENT: lambda words: words("No consent runs out the next month."),
        Queue.TURNING: lambda words: words("No child reaches an age that changes anything."),
        Queue.LEFT: lambda words: words("Everybody who is responsible still works here."),
    }
)
ICONS: Final[Mapping[Queue, str]] = MappingProxyType(
    {
        Queue.OVERDUE: "target",
        Queue.DUE: "target",
        Queue.NO_DATE: "calendar-plus",
        Queue.NO_PROGRESS: "target",
        Queue.FEEDBACK: "ear",
        Queue.VOICE_PLAN: "ear",
        Queue.CONSENT: "shield-check",
        Queue.TURNING: "user",
        Queue.LEFT: "users",
    }
)
_PROMISES: Final[Mapping[str, Callable[[Words, str], str]]] = MappingProxyType(
    {
        "TELL": lambda words, name: words("Tell {child} what you agreed", child=name),
        "HEAR": lambda words, name: words("Hear what {child} thinks", child=name),
        "TALK": lambda words, name: words("Talk with {child} before the next meeting", child=name),
    }
)
_CHANGES: Final[Mapping[int, Say]] = MappingProxyType(
    {
        7: lambda words: words("Is to be heard in everything that concerns the child"),
        12: lambda words: words("What the child thinks counts much from now on"),
        15: lambda words: words("Look through who signs for what"),
        16: lambda words: words("Says yes alone to more from now on"),
        18: lambda words: words("Decides alone, and signs for everything"),
    }
)


def row_title(words: Words, waiting: "Waiting") -> str:
    """Name a row: the measure and the case, the promise, or the birthday."""
    if waiting.measure is not None:
        return f"{waiting.measure.title or waiting.measure.action} · {waiting.case_title}"
    if waiting.what is not None:
        return _PROMISES[waiting.what](words, waiting.case_title)
    if waiting.age and waiting.on is not None:
        day = words.day_month(waiting.on)
        name, age = waiting.case_title, waiting.age
        return words("{child} turns {age} on {day}", child=name, age=age, day=day)
    return waiting.case_title


def row_sub(words: Words, waiting: "Waiting", today: date) -> str:
    """Say the rest in one line: when, and who."""
    if waiting.measure is not None:
        who = waiting.measure.responsible
        parts = [words.day_month(waiting.on)] if waiting.on else [words("no day is set")]
        return " · ".join([*parts, *([who.name] if who is not None else ())])
    if waiting.age:
        return _CHANGES[waiting.age](words)
    if waiting.on is None:
        return words("{who} coordinated the case", who=waiting.who) if waiting.who else ""
    day = words.day_month(waiting.on)
    if waiting.what is not None:
        return " · ".join(part for part in (waiting.who, words("by {day}", day=day)) if part)
    if waiting.on < today:
        return words("Ran out on {day}", day=day)
    return words("Runs out on {day}", day=day)
