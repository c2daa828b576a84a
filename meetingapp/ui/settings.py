"""How a person likes the window: a small file beside the vault, with no case data in it."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

from meetingapp.durable import read_json, replace_file
from meetingapp.ui.tokens import Look
from meetingapp.words import Language

FILE_NAME: Final = "window.json"
LEAST_WIDTH: Final = 1100
LEAST_HEIGHT: Final = 700
_MOST_AWAY: Final = 15
_MOST_AWAY_IN_MEETING: Final = 60
_ABSURD: Final = 100

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Settings:
    """Window, language, theme and text size; ``user`` is an id in the register, never a name.

    ``idle_minutes`` is how long nobody may be away before the window locks, ``meeting_minutes``
    the same while a meeting is under way in the room, where people talk more than they type.
    ``item_times`` is whether the room shows planned and used time.
    """

    width: int = 1440
    height: int = 900
    language: Language = Language.NB
    look: Look = Look.SYSTEM
    text_scale: float = 1.0
    user: str = ""
    idle_minutes: int = 5
    meeting_minutes: int = 5
    item_times: bool = True


def read_settings(folder: Path) -> Settings:
    """Read the settings; whatever cannot be read or makes no sense is as it was from the start."""
    try:
        found = read_json(folder / FILE_NAME)
    except (OSError, ValueError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    start = Settings()
    return Settings(
        width=_number(found.get("width"), start.width, LEAST_WIDTH, 10_000),
        height=_number(found.get("height"), start.height, LEAST_HEIGHT, 10_000),
        language=_one_of(Language, found.get("language"), start.language),
        look=_one_of(Look, found.get("look", found.get("mode")), start.look),
        text_scale=_number(round(_float(found.get("text_scale")) * 100), 100, 100, 200) / 100,
        user=str(found.get("user", ""))[:64],
        idle_minutes=_number(found.get("idle_minutes"), start.idle_minutes, 1, _MOST_AWAY),
        meeting_minutes=_number(
            found.get("meeting_minutes"), start.meeting_minutes, 1, _MOST_AWAY_IN_MEETING
        ),
        item_times=found.get("item_times") is not False,
    )


def write_settings(folder: Path, settings: Settings) -> None:
    """Write the settings if the folder lets us; they are never worth stopping for."""
    with suppress(OSError):
        replace_file(folder / FILE_NAME, json.dumps(asdict(settings)).encode())


def _float(value: object) -> float:
    return float(value) if isinstance(value, int | float) and abs(value) < _ABSURD else 1.0


def _number(value: object, start: int, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        return start
    return min(max(value, least), most)


def _one_of(kind: type[E], value: object, start: E) -> E:
    return kind(value) if isinstance(value, str) and value in list(kind) else start
