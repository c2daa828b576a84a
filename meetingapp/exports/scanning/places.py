"""What stands where in a file."""

from collections import defaultdict
from dataclasses import dataclass, field

from meetingapp.domain.leaks import LeakPlace


class NotReadableError(ValueError):
    """A part of the file cannot be read."""


@dataclass(slots=True)
class Places:
    """Texts by their place; ``raw`` is what is no text, or may be none."""

    texts: defaultdict[LeakPlace, list[str]] = field(default_factory=lambda: defaultdict(list))
    raw: list[bytes] = field(default_factory=list)
