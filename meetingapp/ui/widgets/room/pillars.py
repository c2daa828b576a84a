"""The four pillars: their icons, their names, and the word for how each stands."""

from datetime import date
from typing import Final

from meetingapp.domain.template import Pillar
from meetingapp.ui.viewmodels.room.items import PillarView
from meetingapp.ui.wording import Say
from meetingapp.words import Words

PILLAR_ICONS: Final = {
    Pillar.VOICE: "message-square-quote",
    Pillar.BEST_INTEREST: "scale",
    Pillar.MEASURES: "target",
    Pillar.EVALUATION_DATE: "calendar-check",
}


def pillar_say(pillar: Pillar) -> Say:
    """Name a pillar."""
    said: dict[Pillar, Say] = {
        Pillar.VOICE: lambda words: words("The child’s voice"),
        Pillar.BEST_INTEREST: lambda words: words("The child’s best interests"),
        Pillar.MEASURES: lambda words: words("Measurable measures"),
        Pillar.EVALUATION_DATE: lambda words: words("Evaluation date"),
    }
    return said[pillar]


def pillar_note(view: PillarView) -> Say:
    """Say how a pillar stands: empty, so many left, ready, or planned."""
    left, planned = view.total - view.done, view.planned
    if view.empty:
        return lambda words: words.in_context("pillar", "empty")
    if left:
        return lambda words: words.plural("1 left", "{n} left", left)
    if planned is not None:
        return lambda words: words.in_context(
            "pillar", "plan {day}", day=short_date(words, planned)
        )
    return lambda words: words("ready")


def short_date(words: Words, day: date) -> str:
    """Write ``4. des``, where there is room for little."""
    number, _, month = words.day_month(day).partition("\N{NO-BREAK SPACE}")
    return f"{number} {month[:3]}"
