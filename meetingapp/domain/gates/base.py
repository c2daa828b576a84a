"""What every kind of gate promises, and what it answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import ClassVar, Protocol

from meetingapp.domain.context import GateContext
from meetingapp.domain.template import Pillar, Severity, Stage
from meetingapp.errors import Clause, sentence

Params = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Finding:
    """One faulty path: where, and the English sentence with its placeholders' values.

    ``severity`` is set only where a finding weighs something else than its rule, ``pillar`` only
    where it belongs to another pillar than its rule (a missing evaluation date among a measure's
    cells). ``overridable`` marks the few the chair may set aside.
    """

    path: str
    message: str
    params: Params = field(default_factory=lambda: MappingProxyType({}))
    severity: Severity | None = None
    pillar: Pillar | None = None
    overridable: bool = False


def finding(path: str, message: str, /, **params: object) -> Finding:
    """Make a finding as severe as its rule."""
    return Finding(path, message, MappingProxyType(params))


def error(path: str, message: str, /, **params: object) -> Finding:
    """Make a finding that closes, also where its rule only warns."""
    return Finding(path, message, MappingProxyType(params), Severity.ERROR)


def warning(path: str, message: str, /, **params: object) -> Finding:
    """Make a finding that asks for a reason, whatever its rule says."""
    return Finding(path, message, MappingProxyType(params), Severity.WARNING)


def hint(path: str, message: str, /, **params: object) -> Finding:
    """Make a finding that only advises: it never closes and asks for no reason."""
    return Finding(path, message, MappingProxyType(params), Severity.HINT)


def overridable(found: Finding) -> Finding:
    """Let the chair set this finding aside with a reason (marked ° in the rules)."""
    return replace(found, overridable=True)


@dataclass(frozen=True, slots=True)
class GateResult:
    """The answer of one gate about one path; ``path`` is where the caret should go.

    ``message_key`` is the English source sentence (the word catalogue's key), empty when passed.
    ``settled`` tells that a failed result was answered: a warning by a reason, an overridable one
    by the chair.
    """

    id: str
    item: str
    stage: Stage
    severity: Severity
    passed: bool
    path: str
    message_key: str = ""
    params: Params = field(default_factory=lambda: MappingProxyType({}))
    pillar: Pillar | None = None
    overridable: bool = False
    settled: bool = False

    @property
    def closes(self) -> bool:
        """Tell whether this result keeps the minutes from being finalised."""
        heavy = self.severity in (Severity.ERROR, Severity.WARNING)
        return heavy and not self.passed and not self.settled

    @property
    def asks_reason(self) -> bool:
        """Tell whether a reason is all that is missing."""
        return self.closes and self.severity is Severity.WARNING


class Gate(Protocol):
    """One kind of rule. Options are the dataclass fields of the class, bounded by itself."""

    kind: ClassVar[str]

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per faulty path; nothing when all is well."""
        ...


class OptionError(ValueError):
    """An option of a gate is outside its bounds; ``problem`` says so to a person."""

    def __init__(self, option: str, what: str, /, **params: object) -> None:
        self.option = option
        self.problem = Clause(what, MappingProxyType({"option": option, **params}))
        super().__init__(str(self.problem))


def bounded(name: str, value: int, low: int, high: int) -> None:
    """Refuse an option outside its bounds.

    Raises:
        OptionError: ``value`` is not a whole number from ``low`` to ``high``.
    """
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise OptionError(
            name, sentence("{option} must be from {low} to {high}."), low=low, high=high
        )


def yes_or_no(name: str, value: object) -> None:
    """Refuse an option that is neither true nor false.

    Raises:
        OptionError: ``value`` is something else.
    """
    if not isinstance(value, bool):
        raise OptionError(name, sentence("{option} must be true or false."))
