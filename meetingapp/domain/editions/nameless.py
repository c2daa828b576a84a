"""Takes names, places and numbers of people out of every text, each for a fixed word in brackets.

The word says what stood there, never how long it was: ``[barnet]``, ``[kontaktlærer]``.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from meetingapp.domain.case import NamedChild
from meetingapp.domain.editions.request import Request
from meetingapp.domain.editions.texts import texts_of, with_texts
from meetingapp.domain.identity_names import NameIndex, index_of
from meetingapp.domain.identity_scan import IdentityHit, identities_in
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import PersonRef

_CUT: Final = "[…]"
_TOKENS: Final[Mapping[str, tuple[str, str, str, str]]] = MappingProxyType(
    {
        "nb": ("barnet", "foresatt", "ansatt", "sted"),
        "nn": ("barnet", "føresett", "tilsett", "stad"),
        "en": ("the child", "guardian", "staff", "place"),
    }
)
"""For the child, a guardian, somebody who works there and a place, by the language of the text."""
_PEOPLE: Final = frozenset({"who", "whom", "by", "objection_by", "decided_by", "name"})
_SHORTEST_PLACE: Final = 4
_SHORTEST_NAME: Final = 2
_KINDS_OF_HOUSES: Final = frozenset(
    {"skole", "skolen", "skule", "skulen", "barnehage", "barnehagen", "barneskole", "barneskule",
     "helsestasjon", "helsestasjonen", "kommunehuset", "rådhuset", "familiesenteret", "møterom",
     "grupperom", "klasserom", "rom"}
)  # fmt: skip
"""Words that alone tell of no place."""
_PARTS: Final = re.compile(r"\s*[,;/()]\s*")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CLASS: Final = re.compile(r"(?<![\w.,])(?:[1-9]|10)(?:\.?[A-Fa-f]|\.? [A-F])(?!\w)")
"""A class of a school, as ``3B``: with the year and the place it points to twenty children."""


@dataclass(frozen=True, slots=True)
class Names:
    """What to look for, and the word to write instead."""

    pattern: re.Pattern[str] | None
    tokens: Mapping[str, str]
    index: NameIndex
    day: date

    def taken_from(self, text: str) -> str:
        """Return a text without names, places, and numbers and addresses of people."""
        plain = unicodedata.normalize("NFC", text)
        for kind, found in tuple(identities_in(plain, self.index, frozenset(), self.day)):
            if kind is not IdentityHit.NAME:
                plain = plain.replace(found, _CUT)
        plain = _CLASS.sub(_CUT, plain)
        return self.pattern.sub(self._token, plain) if self.pattern else plain

    def _token(self, found: re.Match[str]) -> str:
        known = self.tokens.get(found["name"].casefold())
        return f"{known}s" if known and found["of"] else known or _CUT


def names_of(request: Request) -> Names:
    """Gather everybody and every place a sitting names."""
    child, guardian, staff, place = _TOKENS[request.discussion.minutes_language or "nb"]
    tokens: dict[str, str] = {}
    for case in (request.case, request.case_today):
        if isinstance(case.subject, NamedChild):
            _add(tokens, case.subject.name, child)
        for each in case.guardians:
            _add(tokens, each.name, guardian)
    for who in _people(request.sitting):
        _add(tokens, who.name, who.role.strip() or staff)
    for _, name, text in texts_of(request.sitting):
        if name in _PEOPLE and _looks_like_a_name(text):
            _add(tokens, text, staff)
    for text in places_of(request):
        tokens.setdefault(text.casefold(), f"[{place}]")
    names = frozenset(n for n in tokens if " " in n)
    return Names(_pattern(tokens), tokens, index_of(names), request.sitting.meeting.date)


def places_of(request: Request) -> tuple[str, ...]:
    """Return what a text may call the places of a sitting: houses, rooms, classes."""
    meeting = request.sitting.meeting
    subjects = (request.case.subject, request.case_today.subject)
    told = (
        meeting.place,
        meeting.unit,
        *(each.school_class for each in subjects if isinstance(each, NamedChild)),
        *(request.standing.places if request.standing else ()),
    )
    parts = [
        part
        for text in told
        for whole in (text, *_PARTS.split(text))
        for part in (whole, whole.split(" ", 1)[0])
    ]
    found = (unicodedata.normalize("NFC", part.strip()) for part in parts)
    longest = sorted({each for each in found if _is_a_place(each)}, key=len, reverse=True)
    return tuple(longest)


def without_names(sitting: Sitting, names: Names) -> Sitting:
    """Return a sitting in which no text names anybody the sitting knows."""
    return _of_the_municipality(sitting, lambda _, text: names.taken_from(text))


def without_places(sitting: Sitting, places: tuple[str, ...]) -> Sitting:
    """Return a sitting in which no text tells one of these places or a class, however cased."""
    whole = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in places)
    pattern = re.compile(rf"(?<!\w)(?:{whole})(?:s|['’])?(?!\w)", re.IGNORECASE)

    def cleaned(_: str, text: str) -> str:
        plain = _CLASS.sub(_CUT, unicodedata.normalize("NFC", text))
        return pattern.sub(_CUT, plain) if places else plain

    return _of_the_municipality(sitting, cleaned)


def _of_the_municipality(sitting: Sitting, change: Callable[[str, str], str]) -> Sitting:
    """Change every text but whose minutes these are: a house is often named like its town."""
    changed = with_texts(sitting, change)
    owner = sitting.meeting.municipality
    return replace(changed, meeting=replace(changed.meeting, municipality=owner))


def _is_a_place(text: str) -> bool:
    """Take houses and classes; «rom 2» or «skolen» could be anywhere."""
    if _CLASS.fullmatch(text):
        return True
    begins = text[:1].isupper() or text[:1].isdecimal()
    return len(text) >= _SHORTEST_PLACE and begins and text.casefold() not in _KINDS_OF_HOUSES


def _add(tokens: dict[str, str], name: str, token: str) -> None:
    """Look for the whole name and for each word of it; the first who bears it gives the word."""
    plain = unicodedata.normalize("NFC", name)
    words = _WORD.findall(plain)
    for form in (" ".join(plain.split()), *words):
        if len(form) >= _SHORTEST_NAME and form[:1].isupper():
            tokens.setdefault(form.casefold(), f"[{token}]")


def _looks_like_a_name(text: str) -> bool:
    words = text.split()
    return bool(words) and all(word[:1].isupper() for word in words)


def _people(value: Any) -> Iterator[PersonRef]:
    if isinstance(value, PersonRef):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _people(part)
    elif hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        for name in value.__dataclass_fields__:
            yield from _people(getattr(value, name))


def _pattern(known: Iterable[str]) -> re.Pattern[str] | None:
    """Find any of them, the longest first: a word alone only as a name is written."""
    forms = sorted(known, key=len, reverse=True)
    if not forms:
        return None
    found = "|".join(map(_form, forms))
    return re.compile(rf"(?<!\w)(?P<name>{found})(?P<of>s|['’])?(?!\w)")


def _form(plain: str) -> str:
    """Match a name of several words however it is cased; one word only with a capital letter."""
    escaped = re.escape(plain).replace(r"\ ", r"\s+")
    if any(not c.isalpha() for c in plain):
        return f"(?i:{escaped})"
    return f"{re.escape(plain[:1].upper())}(?i:{re.escape(plain[1:])})"
