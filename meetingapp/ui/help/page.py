"""The help of one kind of place, and the keys of a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from meetingapp.ui.help.keys import EVERYWHERE, FIELDS, KeyGroup
from meetingapp.ui.wording import Say


@dataclass(frozen=True, slots=True)
class HelpPage:
    """Its keys first, then a few sentences."""

    title: Say
    about: Say
    keys: Sequence[KeyGroup] = ()


FORM: Final = (FIELDS, EVERYWHERE)
LIST: Final = (
    KeyGroup(
        lambda words: words("In the list"),
        (
            ("↑ ↓", lambda words: words("Another row")),
            ("Enter", lambda words: words("Open the row, or go on")),
            ("Tab / Shift+Tab", lambda words: words("Next or previous field")),
        ),
    ),
    EVERYWHERE,
)
