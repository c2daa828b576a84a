"""A municipality's own meeting type: a shipped type, renamed, tightened or added to."""

from dataclasses import dataclass
from types import MappingProxyType

from meetingapp.domain.template import Severity, Texts


@dataclass(frozen=True, slots=True)
class OwnTexts:
    """One text in bokmål and nynorsk; English falls back to bokmål."""

    nb: str = ""
    nn: str = ""
    en: str = ""

    def in_all(self) -> Texts:
        """Return the text in every language."""
        return MappingProxyType({"nb": self.nb, "nn": self.nn, "en": self.en or self.nb})


@dataclass(frozen=True, slots=True)
class OwnAgendaItem:
    """An agenda item of the municipality's own, and the item it follows."""

    id: str
    after: str
    heading: OwnTexts
    guidance: OwnTexts = OwnTexts()


@dataclass(frozen=True, slots=True)
class OwnSeverity:
    """A requirement set to stop or to warn."""

    gate: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class OwnLimit:
    """A day limit of the municipality's own."""

    gate: str
    option: str
    days: int


@dataclass(frozen=True, slots=True)
class OwnType:
    """One variant of a meeting type; ``version`` counts the variants and never goes back.

    With the code of the type it is based on, it adjusts that type; with another, it is a copy.
    An empty name or purpose is that of the type it is based on.
    """

    code: str
    based_on: str
    version: int = 1
    name: OwnTexts = OwnTexts()
    purpose: OwnTexts = OwnTexts()
    items: tuple[OwnAgendaItem, ...] = ()
    severities: tuple[OwnSeverity, ...] = ()
    limits: tuple[OwnLimit, ...] = ()
