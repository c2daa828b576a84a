"""Meetings nobody has thought of: a shipped one whose every value may be another."""

from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from random import Random
from typing import Any, Final

from meetingapp.domain.people import PersonRef
from meetingapp.words import Language
from tests.document.conftest import Told
from tests.document.copied import Finalised, finalised, in_plain_words
from tests.document.finished import all_told_in, finalisable_examples
from tests.faults.hostile_text import FIXED, generated

_KEPT: Final = frozenset(
    {"id", "case_id", "person_id", "measure_id", "follows", "group", "catalogue_id", "kind",
     "minutes_language", "gates", "gate", "item", "path", "name", "type", "template",
     "guardians", "key", "who", "whom", "stood_as", "unread", "kept_back", "stopped"}
)  # fmt: skip
"""Ids and names tie records together; whoever has none is refused before it comes to printing."""
_MOST_ROWS: Final = 6
_WORDS: Final = (
    "Vi ble enige om å møtes igjen.", "Ho vil lese i eit lite rom", "§ 5-4, jf. § 11-1 første ledd",
    "3 av 5 dager", "ŋuorra ja čáhci", "«Jeg vil heller gå.»", "https://www.udir.no/laring",
    "Klassen er 24 elever – 2 voksne; 1–2 timer i uka", "skolefritidsordningsmedarbeiderne",
)  # fmt: skip


@cache
def _shipped() -> tuple[Told, ...]:
    return tuple(told for name in finalisable_examples() for told in all_told_in(name))


def any_meeting(random: Random) -> Finalised:
    """Give a finalised discussion with more or fewer rows, other texts, numbers, days and codes."""
    told = in_plain_words(random.choice(_shipped()))
    return finalised(
        replace(
            told,
            discussion=_other(told.discussion, random),
            language=random.choice(list(Language)),
        )
    )


def text(random: Random) -> str:
    """Write what somebody could: a word, some paragraphs, a list, or what wants to be more."""
    kind = random.random()
    if kind < 0.1:
        return random.choice(FIXED)
    if kind < 0.2:
        return generated(random) or "–"
    lines = [
        " ".join(random.choices(_WORDS, k=random.choice((1, 1, 2, 6))))
        for _ in range(random.choice((1, 1, 1, 3)))
    ]
    return random.choice(("\n", "\n\n", "\n- ")).join(lines)


def _other(value: Any, random: Random) -> Any:  # noqa: PLR0911 - one return per kind of value
    if isinstance(value, Enum):
        return random.choice(list(type(value))) if random.random() < 0.15 else value
    if isinstance(value, bool):
        return value is not (random.random() < 0.15)
    if isinstance(value, str):
        return text(random) if random.random() < 0.2 else value
    if isinstance(value, int | Decimal):
        return type(value)(value + random.choice((0, 0, 1, 7, 400)))
    if isinstance(value, date):
        return value + timedelta(random.choice((0, 0, 1, 30, 366)))
    if isinstance(value, tuple):
        return tuple(_rows(value, random))
    if is_dataclass(value) and not isinstance(value, PersonRef | type):
        return replace(value, **dict(_fields(value, random)))
    return value


def _rows(rows: tuple[Any, ...], random: Random) -> list[Any]:
    """Leave rows out, or tell them again: one with an id of its own gets another."""
    if not rows:
        return []
    if random.random() < 0.5:
        return [_other(row, random) for row in rows]
    chosen = random.choices(rows, k=random.randint(0, _MOST_ROWS))
    if isinstance(rows[0], Enum):
        return list(dict.fromkeys(chosen))
    many = [_other(row, random) for row in chosen]
    if not hasattr(rows[0], "id"):
        return many
    return [replace(row, id=f"{row.id}-{at}" if at else row.id) for at, row in enumerate(many)]


def _fields(value: Any, random: Random) -> list[tuple[str, Any]]:
    """Give the fields that are other, each by chance empty where it may be."""
    changed = []
    for field in fields(value):
        if field.name in _KEPT:
            continue
        empty = field.default
        if empty is not MISSING and random.random() < 0.1:
            changed.append((field.name, empty))
        else:
            changed.append((field.name, _other(getattr(value, field.name), random)))
    return changed
