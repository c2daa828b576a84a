"""The shared agenda template and one meeting type laid over it. Rules are data.

What is wrong in a template is refused when it is read (``template_reading``), never met in a
meeting.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from meetingapp.domain.case import CaseMode
from meetingapp.domain.measure import PreventionLevel
from meetingapp.domain.people import ServiceCode

Texts = Mapping[str, str]
"""One text in nb, nn and en."""

_NOTHING: Texts = MappingProxyType({"nb": "", "nn": "", "en": ""})


class Stage(StrEnum):
    """When a gate matters."""

    PREP = "PREP"
    START = "START"
    CLOSE = "CLOSE"
    FINAL = "FINAL"


class Severity(StrEnum):
    """How much a finding weighs.

    ERROR keeps the minutes open, WARNING does until a reason is given, HINT never does; OFF does
    not run.
    """

    ERROR = "E"
    WARNING = "W"
    HINT = "H"
    OFF = "-"


class Pillar(StrEnum):
    """The four pillars of a meeting."""

    VOICE = "VOICE"
    BEST_INTEREST = "BEST_INTEREST"
    MEASURES = "MEASURES"
    EVALUATION_DATE = "EVALUATION_DATE"


class ConsentNeed(StrEnum):
    """When a type asks for consent: always, only where the child is named, or never."""

    NAMED = "named"
    IF_NAMED = "if_named"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One agenda item: heading and guidance (never printed) in nb, nn and en.

    ``own`` marks an item of the municipality's own, answered in free text. ``monotone`` names the
    optional fields, by path, that may be filled in without closing any gate. ``minutes`` is what
    it usually takes; where a child's words or a hard talk are, ``timed`` is false and nobody sees
    how long it takes.
    """

    id: str
    heading: Texts
    guidance: Texts
    own: bool = False
    monotone: tuple[str, ...] = ()
    minutes: int = 0
    timed: bool = True

    @property
    def is_timed(self) -> bool:
        """Tell whether time is planned for it, counted and shown."""
        return self.timed and self.minutes > 0


@dataclass(frozen=True, slots=True)
class Rule:
    """One gate as data: what it asks, which kind of rule, on which item and stage, how severe.

    ``name`` is what must be so, ``why`` the reason in one sentence, for whoever is asked for it.
    ``by_mode`` holds the severity for anonymous and system discussions where it differs.
    ``when_stopped`` marks the few that hold for a discussion that was stopped.
    """

    id: str
    kind: str
    item: str
    stage: Stage
    severity: Severity
    locked: bool
    pillar: Pillar | None
    options: Mapping[str, object]
    name: Texts = field(default_factory=lambda: _NOTHING)
    why: Texts = field(default_factory=lambda: _NOTHING)
    by_mode: Mapping[CaseMode, Severity] = field(default_factory=lambda: MappingProxyType({}))
    when_stopped: bool = False

    def severity_for(self, mode: CaseMode) -> Severity:
        """Return how severe the gate is for a case spoken of in this way."""
        return self.by_mode.get(mode, self.severity)


@dataclass(frozen=True, slots=True)
class Variant:
    """A name a team of this type may go by, such as SLT among the system meetings."""

    id: str
    name: Texts
    purpose: Texts


@dataclass(frozen=True, slots=True)
class MeetingType:
    """What one meeting type adds: names, who convenes, and whether anonymous talk is allowed.

    ``services`` are those usually invited, ``legal`` the keys of the provisions it leans on.
    ``based_on`` is the code of the shipped type: the type's own, unless a municipality copied it.
    ``variant`` counts the municipality's variants and is 0 in a shipped type.
    """

    code: str
    version: int
    name: Texts
    purpose: Texts
    convener: Texts
    anonymous_allowed: bool
    participants: Texts = field(default_factory=lambda: _NOTHING)
    cadence: Texts = field(default_factory=lambda: _NOTHING)
    consent: ConsentNeed = ConsentNeed.IF_NAMED
    services: tuple[ServiceCode, ...] = ()
    prevention_levels: tuple[PreventionLevel, ...] = ()
    collab_levels: tuple[int, ...] = ()
    legal: tuple[str, ...] = ()
    retention_draft_days: int = 30
    variants: tuple[Variant, ...] = ()
    based_on: str = ""
    variant: int = 0


@dataclass(frozen=True, slots=True)
class Deviation:
    """One place where a municipality's variant differs from the shipped type.

    ``option`` is the limit that differs, or empty where the severity does.
    """

    gate: str
    option: str
    shipped: Severity | int
    own: Severity | int


@dataclass(frozen=True, slots=True)
class Template:
    """The core template with one type's severities and limits applied."""

    core_version: int
    type: MeetingType
    items: tuple[AgendaItem, ...]
    rules: tuple[Rule, ...]
    deviations: tuple[Deviation, ...] = ()

    def item(self, item_id: str) -> AgendaItem:
        """Return the item with this id.

        Raises:
            KeyError: the template has no such item.
        """
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)

    def rule(self, gate: str) -> Rule:
        """Return the rule of a gate.

        Raises:
            KeyError: the template has no such gate.
        """
        for rule in self.rules:
            if rule.id == gate:
                return rule
        raise KeyError(gate)

    @property
    def own_items(self) -> tuple[AgendaItem, ...]:
        """The municipality's own items, in the order of the agenda."""
        return tuple(item for item in self.items if item.own)
