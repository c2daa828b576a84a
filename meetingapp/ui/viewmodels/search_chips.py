"""The conditions of a search, as they are shown and typed in each language."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.domain.query import ME, About, Chip, Period, State, chip_text
from meetingapp.ui.wording import Say, plain

_SAID: Final[Mapping[Chip, Say]] = MappingProxyType(
    {
        Chip(About.STATE, State.OPEN.value): lambda words: words("is:open"),
        Chip(About.STATE, State.CLOSED.value): lambda words: words("is:closed"),
        Chip(About.STATE, State.LATE.value): lambda words: words("is:overdue"),
        Chip(About.PERSON, ME): lambda words: words("@me"),
        Chip(About.EVALUATED, Period.TODAY.value): lambda words: words("evaluated:today"),
        Chip(About.EVALUATED, Period.THIS_WEEK.value): lambda words: words("evaluated:this week"),
        Chip(About.EVALUATED, Period.NEXT_WEEK.value): lambda words: words("evaluated:next week"),
        Chip(About.EVALUATED, Period.THIS_MONTH.value): lambda words: words("evaluated:this month"),
    }
)
OFFERED: Final = tuple(_SAID)
"""The conditions that can be chosen without writing them."""


def said_chip(chip: Chip) -> Say:
    """Say a condition as it can be typed."""
    return _SAID.get(chip) or plain(chip_text(chip))
