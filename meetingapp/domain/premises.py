"""Where children go and where meetings are held: units, and the rooms in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class UnitKind(StrEnum):
    """What a unit is."""

    SCHOOL = "SCHOOL"
    KINDERGARTEN = "KINDERGARTEN"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class Unit:
    """A school, a kindergarten or another house of the municipality."""

    id: str
    name: str
    kind: UnitKind = UnitKind.SCHOOL


@dataclass(frozen=True, slots=True)
class Room:
    """A room meetings are held in."""

    id: str
    unit_id: str
    name: str


def place_of(room: Room, units: Iterable[Unit]) -> str:
    """Say where a room is, as the place of a meeting: ``Møterom 2, Prøveåsen skole``."""
    house = next((unit.name for unit in units if unit.id == room.unit_id), "")
    return ", ".join(part for part in (room.name, house) if part)


def places(units: Iterable[Unit], rooms: Iterable[Room]) -> tuple[str, ...]:
    """Return the places meetings can be held, as they are written: rooms first, then houses."""
    houses = tuple(units)
    named = (*(place_of(room, houses) for room in rooms), *(unit.name for unit in houses))
    return tuple(dict.fromkeys(place for place in named if place))


def unit_called(name: str, units: Iterable[Unit]) -> Unit | None:
    """Return the unit of a name, however it is spaced or cased."""
    wanted = _folded(name)
    return next((unit for unit in units if wanted and _folded(unit.name) == wanted), None)


def _folded(name: str) -> tuple[str, ...]:
    return tuple(name.casefold().split())
