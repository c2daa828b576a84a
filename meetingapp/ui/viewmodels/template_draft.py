"""A variant of a meeting type as it is being made: nothing changes until it is taken into use."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from meetingapp.domain.own_type import OwnAgendaItem, OwnLimit, OwnSeverity, OwnTexts, OwnType
from meetingapp.domain.own_type_rules import apply, is_locked
from meetingapp.domain.template import Deviation, Rule, Severity, Template
from meetingapp.domain.template_error import TemplateError
from meetingapp.domain.type_limits import EVALUATION, EVALUATION_WARNING, DayLimit, limits_of
from meetingapp.services.own_types import TypeList

SETTABLE = (Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is chosen, beside what is in use and what the type came with."""

    shipped: Template
    saved: OwnType
    own: OwnType

    @property
    def next_variant(self) -> int:
        """The number the variant gets when it is taken into use."""
        return self.saved.version + 1

    @property
    def pending(self) -> int:
        """How many things are changed and not in use yet."""
        own, saved = self.own, self.saved
        names = (own.name, own.purpose) != (saved.name, saved.purpose)
        return (
            names
            + _changed(own.severities, saved.severities)
            + _changed(own.limits, saved.limits)
            + _changed(own.items, saved.items)
        )

    @property
    def template(self) -> Template:
        """The type as it will be when the draft is taken into use."""
        try:
            return apply(replace(self.own, version=self.next_variant), self.shipped)
        except TemplateError:  # a name is half written: the rest of the draft is not shown as lost
            return self.shipped

    @property
    def deviations(self) -> tuple[Deviation, ...]:
        """Where the draft differs from the type as it came."""
        return self.template.deviations

    def severity(self, gate: str) -> Severity:
        """Return whether a requirement stops or warns in the draft."""
        found = next((s.severity for s in self.own.severities if s.gate == gate), None)
        return found or self.shipped.rule(gate).severity

    def limit(self, limit: DayLimit) -> int:
        """Return how many days a limit is in the draft."""
        key = (limit.gate, limit.option)
        found = next((li.days for li in self.own.limits if (li.gate, li.option) == key), limit.days)
        return min(found, self.limit(_evaluation(self))) if key == EVALUATION_WARNING else found

    def highest(self, limit: DayLimit) -> int:
        """Return how far a limit may go: a warning comes no later than what it warns of."""
        if (limit.gate, limit.option) == EVALUATION_WARNING:
            return self.limit(_evaluation(self))
        return limit.high

    def can_undo(self, change: Deviation) -> bool:
        """Tell whether a change was made by itself, or only follows from another."""
        return not change.option or any(
            (li.gate, li.option) == (change.gate, change.option) for li in self.own.limits
        )

    def with_severity(self, gate: str, severity: Severity) -> "Draft":
        """Let a requirement stop or warn; what the type came with is no change."""
        others = tuple(s for s in self.own.severities if s.gate != gate)
        same = severity is self.shipped.rule(gate).severity
        mine = () if same else (OwnSeverity(gate, severity),)
        return replace(self, own=replace(self.own, severities=(*others, *mine)))

    def with_limit(self, limit: DayLimit, days: int) -> "Draft":
        """Set a limit; what the type came with is no change."""
        key = (limit.gate, limit.option)
        others = tuple(li for li in self.own.limits if (li.gate, li.option) != key)
        mine = () if days == limit.days else (OwnLimit(limit.gate, limit.option, days),)
        return replace(self, own=replace(self.own, limits=(*others, *mine)))

    def without(self, change: Deviation) -> "Draft":
        """Go back to what the type came with in one place."""
        if not change.option:
            return self.with_severity(change.gate, self.shipped.rule(change.gate).severity)
        kept = tuple(
            li for li in self.own.limits if (li.gate, li.option) != (change.gate, change.option)
        )
        return replace(self, own=replace(self.own, limits=kept))

    def with_item(self, after: str, heading: OwnTexts, guidance: OwnTexts) -> "Draft":
        """Add an agenda item of the municipality's own, with the next free id."""
        taken = {item.id for item in self.own.items}
        free = next(name for n in range(1, 100) if (name := f"E{n:02}") not in taken)
        added = OwnAgendaItem(free, after, heading, guidance)
        return replace(self, own=replace(self.own, items=(*self.own.items, added)))

    def without_item(self, item_id: str) -> "Draft":
        """Take an own item away; one that followed it takes its place."""
        gone = next(item for item in self.own.items if item.id == item_id)
        kept = tuple(
            replace(item, after=gone.after) if item.after == item_id else item
            for item in self.own.items
            if item.id != item_id
        )
        return replace(self, own=replace(self.own, items=kept))


def draft_of(types: TypeList, code: str) -> Draft:
    """Begin a draft of a type from what is in use."""
    template = next(t for t in types.templates if t.type.code == code)
    saved = types.own_of(code) or OwnType(code, template.type.based_on, version=0)
    return Draft(types.shipped_of(template), saved, saved)


def adjustable(shipped: Template) -> tuple[tuple[str, tuple[Rule, ...]], ...]:
    """Return the requirements that can stop or warn, under the agenda item each belongs to."""
    rules = [r for r in shipped.rules if not is_locked(r, shipped) and r.severity in SETTABLE]
    found = ((item.id, tuple(r for r in rules if r.item == item.id)) for item in shipped.items)
    return tuple((item, group) for item, group in found if group)


def day_limits(shipped: Template) -> tuple[DayLimit, ...]:
    """Return the limits that can be set."""
    return limits_of(shipped)


def _evaluation(draft: Draft) -> DayLimit:
    return next(li for li in limits_of(draft.shipped) if (li.gate, li.option) == EVALUATION)


def _key(value: OwnSeverity | OwnLimit | OwnAgendaItem) -> object:
    match value:
        case OwnSeverity():
            return value.gate
        case OwnLimit():
            return value.gate, value.option
    return value.id


def _changed(
    now: Sequence[OwnSeverity | OwnLimit | OwnAgendaItem],
    before: Sequence[OwnSeverity | OwnLimit | OwnAgendaItem],
) -> int:
    return len({_key(value) for value in set(now) ^ set(before)})
