"""Where a person was when the program locked, so that they come back to it."""

import json
from dataclasses import asdict, dataclass

from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission


@dataclass(frozen=True, slots=True)
class LastPlace:
    """A screen, what it showed, and where the caret stood in it.

    ``typed`` is what stood in the fields of a form that is kept only by its button, by the name
    of each field. It lies in the store like everything people write, until it is read once.
    """

    screen: str
    subject: str = ""
    item: str = ""
    path: str = ""
    caret: int = 0
    typed: tuple[tuple[str, str], ...] = ()


@policy(Permission.OWN_MATTERS)
def keep_place(desk: Desk, place: LastPlace) -> None:
    """Remember where the person at the desk is."""
    with desk.begin() as work:
        work.people.keep_setting(place_of(desk.account().person), json.dumps(asdict(place)))
        work.commit()


@policy(Permission.OWN_MATTERS)
def last_place(desk: Desk) -> LastPlace | None:
    """Tell where the person at the desk was, once; then it is forgotten.

    A case that is out of reach by now is not told of, and what was typed in it neither.
    """
    name = place_of(desk.account().person)
    with desk.begin() as work:
        written = work.people.setting(name)
        if not written:
            return None
        place = _read(written)
        is_hidden = place is not None and work.access.hides(place.subject)
        work.people.keep_setting(name, "")
        work.commit()
    return None if is_hidden else place


def place_of(person: str) -> str:
    """Give the name under which a person's place is kept."""
    return f"place/{person}"


def _read(written: str) -> LastPlace | None:
    match json.loads(written):
        case {
            "screen": str(screen),
            "subject": str(subject),
            "item": str(item),
            "path": str(path),
            "caret": int(caret),
            "typed": list(typed),
        }:
            return LastPlace(screen, subject, item, path, caret, tuple(map(_pair, typed)))
    return None


def _pair(entry: list[str]) -> tuple[str, str]:
    key, text = entry
    return key, text
