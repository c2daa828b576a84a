"""A consent form as it is handed out: what is known is filled in, what is asked is left open.

Nothing is ticked beforehand. A consent somebody else has ticked is none.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from meetingapp.domain.consent import InfoCategory
from meetingapp.domain.letterhead import Letterhead
from meetingapp.domain.meeting import MinutesLanguage
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.template import Texts

FORM_VERSION: Final = "S-1, 1"
"""What a consent that was given on this form says it was given on."""
SPECIAL: Final = (InfoCategory.HEALTH, InfoCategory.CHILD_WELFARE)


class FormLanguage(StrEnum):
    """The languages the form is written in. The last five are translations to be checked."""

    NB = "nb"
    NN = "nn"
    EN = "en"
    SE = "se"
    PL = "pl"
    UK = "uk"
    AR = "ar"
    SO = "so"

    @property
    def is_translation(self) -> bool:
        """Tell whether a municipality must have the text checked before it is used."""
        return self not in {FormLanguage.NB, FormLanguage.NN, FormLanguage.EN}

    @property
    def is_set_on_paper_here(self) -> bool:
        """Tell whether our PDF can set it: letters that join, from right to left, it cannot."""
        return self is not FormLanguage.AR


class Reader(StrEnum):
    """Whom the form speaks to."""

    GUARDIANS = "guardians"
    YOUTH = "youth"
    EXPECTING = "expecting"


class SignerRole(StrEnum):
    """Why somebody signs."""

    HOLDER = "HOLDER"
    YOUTH = "YOUTH"
    CWS = "CWS"
    EXPECTING = "EXPECTING"


class WhoMustSign(StrEnum):
    """What is said above the lines for signatures."""

    ALL = "all"
    ONE = "one"
    YOUTH = "youth"
    BOTH = "both"
    NOBODY = "nobody"


class ChildPart(StrEnum):
    """What the child is asked for, by its age."""

    NONE = "NONE"
    TOLD = "TOLD"
    ASKED = "ASKED"
    MAY_SIGN = "MAY_SIGN"
    SIGNS = "SIGNS"


@dataclass(frozen=True, slots=True)
class FormSigner:
    """One line to sign on; ``relation`` is the family’s own word, if it is known."""

    name: str
    role: SignerRole
    relation: str = ""


@dataclass(frozen=True, slots=True)
class AskedType:
    """A type of meeting that is asked for: its code among the shipped types, and its name."""

    code: str
    name: Texts


@dataclass(frozen=True, slots=True)
class FormWish:
    """What somebody wants on the form; what is left empty is proposed."""

    services: tuple[ServiceCode, ...] = ()
    meeting_types: tuple[str, ...] = ()
    purpose: str = ""
    one_signs_because: str = ""


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """Everything that is filled in. ``ends_with_school`` is ``None`` where no day is known.

    ``unit`` is empty where it would tell where a protected child is. ``written_in`` is the
    language of the office: in Norwegian it stands beside every other language.
    """

    made_at: datetime
    made_on: date
    reader: Reader
    municipality: str = ""
    unit: str = ""
    letterhead: Letterhead = Letterhead()
    written_in: MinutesLanguage = "nb"
    reference: str = ""
    child: str = ""
    born: date | None = None
    services: tuple[ServiceCode, ...] = ()
    categories: tuple[InfoCategory, ...] = ()
    meeting_types: tuple[AskedType, ...] = ()
    purpose: str = ""
    one_signs_because: str = ""
    signers: tuple[FormSigner, ...] = ()
    must_sign: WhoMustSign = WhoMustSign.ALL
    child_part: ChildPart = ChildPart.NONE
    ends_with_school: date | None = None
    latest: date | None = None
