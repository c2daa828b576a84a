"""A time of day, as people here write it."""

import re
from datetime import time
from typing import Final

from typing_extensions import override

from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, wording

_TIME: Final = re.compile(r"([01]?\d|2[0-3])(?:[.:]?([0-5]\d))?", re.ASCII)


def parse_time(text: str) -> time | None:
    """Read ``14.15``, ``14:15``, ``1415``, ``9`` or ``kl. 9``; None when it is no time."""
    said = "".join(text.split()).lower().removeprefix("kl.").removeprefix("kl")
    found = _TIME.fullmatch(said)
    return time(int(found[1]), int(found[2] or 0)) if found else None


class TimeField(TextField):
    """Keeps what was written, and reads it as a time."""

    @property
    def at(self) -> time | None:
        """Return the time, or None when nothing readable stands there."""
        return parse_time(self.raw)

    def set_time(self, at: time) -> None:
        """Write a time in the form of the language in use."""
        self.set_raw(wording.words.clock(at))

    @override
    def problem(self) -> Say | None:
        if not self.raw.strip() or self.at is not None:
            return None
        return lambda words: words("Write a time, for example 14.15.")

    @override
    def left(self) -> None:
        at = self.at
        if at is not None:
            self.set_time(at)
