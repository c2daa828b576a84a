"""What every kind of gate promises, and what it answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import ClassVar, Protocol

from meetingapp.domain.context import GateContext
from meetingapp.domain.template import Pillar, Severity, Stage

Params = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Finding:
    """One faulty path: where, and the English sentence with its placeholders' values.

    ``severity`` is set only where a finding weighs less than its rule (a warning in an error
    rule), ``pillar`` only where it belongs to another pillar than its rule (a missing evaluation
    date among a measure's cells).
    """

    path: str
    message: str
    params: Params = field(default_factory=lambda: MappingProxyType({}))
    severity: Severity | None = None
    pillar: Pillar | None = None


def finding(path: str, message: str, /, **params: object) -> Finding:
    """Make a finding as severe as its rule."""
    return Finding(path, message, MappingProxyType(params))


def hint(path: str, message: str, /, **params: object) -> Finding:
    """Make a finding that only warns, whatever its rule says."""
    return Finding(path, message, MappingProxyType(params), Severity.WARNING)


@dataclass(frozen=True, slots=True)
class GateResult:
    """The answer of one gate about one path; ``path`` is where the caret should go.

    ``message_key`` is the English source sentence (the word catalogue's key), empty when passed.
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

    @property
    def closes(self) -> bool:
        """Tell whether this result keeps the minutes from being finalised."""
        return not self.passed and self.severity is Severity.ERROR


class Gate(Protocol):
    """One kind of rule. Options are the dataclass fields of the class, bounded by itself."""

    kind: ClassVar[str]

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per faulty path; nothing when all is well."""
        ...


class OptionError(ValueError):
    """An option of a gate is outside its bounds."""


def bounded(name: str, value: int, low: int, high: int) -> None:
    """Refuse an option outside its bounds.

    Raises:
        OptionError: ``value`` is not a whole number from ``low`` to ``high``.
    """
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise OptionError(f"{name} must be from {low} to {high}")
