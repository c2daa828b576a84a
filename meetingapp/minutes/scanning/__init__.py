"""Looks through a finished PDF for what must not be in it, seen or unseen.

Nothing of what wrote the file is believed: every object is read, every stream unpacked, every
string decoded, and what the text operators show is read by the fonts’ own tables. What cannot be
read counts as found, for then nobody knows what it holds.
"""

from collections.abc import Iterable

from meetingapp.domain.leaks import Found, LeakPlace, Needles
from meetingapp.minutes.scanning.places import Places, sorted_texts
from meetingapp.minutes.scanning.syntax import NotSyntaxError
from meetingapp.minutes.text import escape


def scan_pdf(pdf: bytes, needles: Iterable[str], file_name: str = "") -> tuple[Found, ...]:
    """Give where in a PDF any of ``needles`` is, and what of it could not be read."""
    wanted = Needles(needles, escape)
    found = [Found(LeakPlace.FILE_NAME, needle) for needle in wanted.in_text(file_name)]
    try:
        places = sorted_texts(pdf)
    except NotSyntaxError:
        return (*found, Found(LeakPlace.UNREADABLE))
    return tuple(dict.fromkeys([*found, *_in_places(places, wanted)]))


def _in_places(places: Places, wanted: Needles) -> Iterable[Found]:
    if not places.is_open:
        yield Found(LeakPlace.UNREADABLE)
    for place, texts in (*places.texts.items(), (LeakPlace.TEXT, places.decoration)):
        for needle in wanted.in_text("\n".join(texts)):
            yield Found(place, needle)
    for raw in places.raw:
        for needle in wanted.in_bytes(raw):
            yield Found(LeakPlace.STREAM, needle)
    # A letter that only what was left out is written with tells that it was there.
    for needle in wanted.with_letters(places.unused_letters):
        yield Found(LeakPlace.FONT, needle)
