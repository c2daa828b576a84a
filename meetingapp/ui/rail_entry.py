"""One place one can go to from everywhere."""

from dataclasses import dataclass

from meetingapp.ui.places import Place
from meetingapp.ui.wording import Say


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One place on the rail; ``is_last`` stands at its foot, apart from the others."""

    key: str
    icon_name: str
    say: Say
    place: Place
    is_last: bool = False
