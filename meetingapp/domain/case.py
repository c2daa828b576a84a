"""A case: the child (or group) it is about, the guardians, and the consents given."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from meetingapp.domain.consent import Consent
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.people import PersonRef


class Protection(StrEnum):
    """How well an address is protected: kode 7, fortrolig, and kode 6, strengt fortrolig."""

    CONFIDENTIAL = "CONFIDENTIAL"
    STRICT = "STRICT"


class CaseMode(StrEnum):
    """Follows from the subject."""

    NAMED = "NAMED"
    ANONYMOUS = "ANONYMOUS"
    SYSTEM = "SYSTEM"


@dataclass(frozen=True, slots=True)
class NamedChild:
    """A child or youth discussed by name.

    A protected child has neither ``unit_id`` nor ``school_class``: what is not kept, cannot tell.
    """

    name: str
    born: date
    aac_need: bool = False
    interpreter_need: bool = False
    protection: Protection | None = None
    unit_id: str = ""
    school_class: str = ""
    kind: Literal["NAMED_CHILD"] = "NAMED_CHILD"


@dataclass(frozen=True, slots=True)
class Unborn:
    """A child not yet born; on birth the same case goes on."""

    due: date | None = None
    kind: Literal["UNBORN"] = "UNBORN"


@dataclass(frozen=True, slots=True)
class Anonymous:
    """A child nobody in the room can identify; no identity field exists."""

    age_band: str = ""
    kind: Literal["ANONYMOUS"] = "ANONYMOUS"


@dataclass(frozen=True, slots=True)
class Group:
    """A class or another group, discussed without names."""

    label: str = ""
    kind: Literal["GROUP"] = "GROUP"


@dataclass(frozen=True, slots=True)
class System:
    """No child: the meeting is about how services work together."""

    label: str = ""
    kind: Literal["SYSTEM"] = "SYSTEM"


Subject = NamedChild | Unborn | Anonymous | Group | System


class GuardianshipKind(StrEnum):
    """Why a person stands beside the child."""

    PARENT = "PARENT"
    FOSTER = "FOSTER"
    CWS_CUSTODY = "CWS_CUSTODY"
    REPRESENTATIVE = "REPRESENTATIVE"


@dataclass(frozen=True, slots=True)
class Guardianship:
    """A guardian of the child. ``relation`` is the family's word: mor, far, fostermor.

    ``address_barred`` says that the guardian's own address is protected, and so the child's.
    """

    name: str
    relation: str = ""
    kind: GuardianshipKind = GuardianshipKind.PARENT
    parental_responsibility: bool = False
    lives_with: bool = True
    may_receive: bool = True
    address_barred: bool = False
    person_id: str = ""

    def ref(self) -> PersonRef:
        """Name the guardian as a person in a record."""
        return PersonRef(self.name, self.relation, person_id=self.person_id)


def birthday(born: date, age: int) -> date:
    """Return the day a person born on ``born`` turns ``age``; 1 March for a leap-day child."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


@dataclass(frozen=True, slots=True)
class Case:
    """One case. ``reference`` is the neutral number people may write on an envelope."""

    id: str
    subject: Subject
    reference: str = ""
    concern: str = ""
    guardians: tuple[Guardianship, ...] = ()
    consents: tuple[Consent, ...] = ()
    earlier: tuple[EarlierDiscussion, ...] = ()

    @property
    def mode(self) -> CaseMode:
        """How the case may be spoken of."""
        match self.subject:
            case NamedChild() | Unborn():
                return CaseMode.NAMED
            case Anonymous():
                return CaseMode.ANONYMOUS
            case Group() | System():
                return CaseMode.SYSTEM

    def age_on(self, day: date) -> int | None:
        """Return the child's age in whole years on ``day``; ``None`` when it has no birth date."""
        if not isinstance(self.subject, NamedChild):
            return None
        born = self.subject.born
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
