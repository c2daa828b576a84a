"""People and services: who sits at the table, and on whose behalf."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache


class ServiceCode(StrEnum):
    """The services that meet about children."""

    SCHOOL = "SCHOOL"
    KG = "KG"
    SFO = "SFO"
    PPT = "PPT"
    HC = "HC"
    CWS = "CWS"
    COORD = "COORD"
    FAMILY = "FAMILY"
    PSYCH = "PSYCH"
    BUP = "BUP"
    PHYS = "PHYS"
    SPEECH = "SPEECH"
    SPED = "SPED"
    GP = "GP"
    OTHER = "OTHER"


class Party(StrEnum):
    """On whose behalf a person takes part. Only SERVICE counts as a service."""

    SERVICE = "SERVICE"
    GUARDIAN = "GUARDIAN"
    CHILD = "CHILD"
    REPRESENTATIVE = "REPRESENTATIVE"


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two names are one, however spaced, cased or composed; no name is nobody's."""
    first = _folded(one)
    return bool(first) and first == _folded(other)


@lru_cache(1024)
def _folded(name: str) -> tuple[str, ...]:
    return tuple(unicodedata.normalize("NFC", name).casefold().split())


@dataclass(frozen=True, slots=True)
class PersonRef:
    """A person as named in one record: a snapshot, so that old minutes keep old roles.

    ``person_id`` is empty for somebody who is not in the register.
    """

    name: str
    role: str = ""
    service: ServiceCode | None = None
    person_id: str = ""

    def is_same_as(self, other: "PersonRef") -> bool:
        """Tell whether both name one person: by id when both have one, else by name."""
        if self.person_id and other.person_id:
            return self.person_id == other.person_id
        return is_same_name(self.name, other.name)


@dataclass(frozen=True, slots=True)
class Engagement:
    """A role in a service over time; ``until`` is the last day, ``None`` while it lasts."""

    service: ServiceCode
    role: str
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether the role was held on ``day``."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True)
class Person:
    """A person in the register: staff of a service."""

    id: str
    name: str
    engagements: tuple[Engagement, ...] = ()

    def ref(self, on: date) -> PersonRef:
        """Name the person with the role held on ``on``; without a role if none is held."""
        held = next((e for e in self.engagements if e.holds_on(on)), None)
        if held is None:
            return PersonRef(self.name, person_id=self.id)
        return PersonRef(self.name, held.role, held.service, self.id)
