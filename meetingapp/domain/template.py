"""The shared agenda template and one meeting type laid over it. Rules are data.

A template arrives as two parsed TOML trees: ``core`` (items A00–A14 and the gates) and a type.
What is wrong in it is refused when it is read, never met in a meeting.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from meetingapp.domain.case import CaseMode

Tree = Mapping[str, object]
Texts = Mapping[str, str]
"""One text in nb, nn and en."""


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


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One agenda item: heading and guidance (never printed) in nb, nn and en."""

    id: str
    heading: Texts
    guidance: Texts


@dataclass(frozen=True, slots=True)
class Rule:
    """One gate as data: which kind of rule, on which item, at which stage, how severe.

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
    by_mode: Mapping[CaseMode, Severity] = field(default_factory=lambda: MappingProxyType({}))
    when_stopped: bool = False

    def severity_for(self, mode: CaseMode) -> Severity:
        """Return how severe the gate is for a case spoken of in this way."""
        return self.by_mode.get(mode, self.severity)


@dataclass(frozen=True, slots=True)
class MeetingType:
    """What one meeting type adds: names, who convenes, and whether anonymous talk is allowed."""

    code: str
    version: int
    name: Texts
    purpose: Texts
    convener: Texts
    anonymous_allowed: bool


@dataclass(frozen=True, slots=True)
class Template:
    """The core template with one type's severities and limits applied."""

    core_version: int
    type: MeetingType
    items: tuple[AgendaItem, ...]
    rules: tuple[Rule, ...]

    def item(self, item_id: str) -> AgendaItem:
        """Return the item with this id.

        Raises:
            KeyError: the template has no such item.
        """
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)


class TemplateError(ValueError):
    """A template file is wrong; the message names the place. A fault of ours, not of a person."""


_LANGUAGES = frozenset({"nb", "nn", "en"})
_MODES: Final = {"anonymous": CaseMode.ANONYMOUS, "system": CaseMode.SYSTEM}
_GATE_KEYS: Final = {
    "id", "kind", "item", "stage", "severity", "locked", "pillar", "options", "anonymous",
    "system", "stopped",
}  # fmt: skip


def parse_template(core: Tree, type_tree: Tree) -> Template:
    """Build the template of one meeting type.

    Args:
        core: the parsed ``core.vN.toml``.
        type_tree: the parsed ``types/<code>.vN.toml``.

    Raises:
        TemplateError: a key is missing, unknown or of the wrong kind; a gate names an item that
            does not exist; a locked gate's severity is changed; a type names an unknown gate.
    """
    _only(core, {"id", "version", "item", "gate"}, "core")
    items = tuple(_item(t, f"item[{n}]") for n, t in enumerate(_trees(core, "item", "core")))
    known = {item.id for item in items}
    if len(known) != len(items):
        raise TemplateError("core: two items have the same id")
    rules = tuple(_rule(t, known, f"gate[{n}]") for n, t in enumerate(_trees(core, "gate", "core")))
    if len({rule.id for rule in rules}) != len(rules):
        raise TemplateError("core: two gates have the same id")
    return Template(
        core_version=_int(core, "version", "core"),
        type=_type(type_tree),
        items=items,
        rules=_laid_over(rules, type_tree),
    )


def _item(tree: Tree, at: str) -> AgendaItem:
    _only(tree, {"id", "heading", "guidance"}, at)
    return AgendaItem(
        _str(tree, "id", at), _texts(tree, "heading", at), _texts(tree, "guidance", at)
    )


def _rule(tree: Tree, items: set[str], at: str) -> Rule:
    _only(tree, _GATE_KEYS, at)
    item = _str(tree, "item", at)
    if item not in items:
        raise TemplateError(f"{at}: there is no item {item}")
    try:
        return Rule(
            id=_str(tree, "id", at),
            kind=_str(tree, "kind", at),
            item=item,
            stage=Stage(_str(tree, "stage", at)),
            severity=Severity(_str(tree, "severity", at)),
            locked="locked" in tree and _flag(tree, "locked", at),
            pillar=Pillar(_str(tree, "pillar", at)) if "pillar" in tree else None,
            options=MappingProxyType(dict(_tree(tree, "options", at))),
            by_mode=MappingProxyType(
                {m: Severity(_str(tree, key, at)) for key, m in _MODES.items() if key in tree}
            ),
            when_stopped="stopped" in tree and _flag(tree, "stopped", at),
        )
    except ValueError as wrong:
        raise TemplateError(f"{at}: {wrong}") from None


def _type(tree: Tree) -> MeetingType:
    at = "type"
    _only(
        tree,
        {
            "code", "version", "name", "purpose", "convener", "anonymous_allowed",
            "severity", "options",
        },
        at,
    )  # fmt: skip
    return MeetingType(
        code=_str(tree, "code", at),
        version=_int(tree, "version", at),
        name=_texts(tree, "name", at),
        purpose=_texts(tree, "purpose", at),
        convener=_texts(tree, "convener", at),
        anonymous_allowed=_flag(tree, "anonymous_allowed", at),
    )


def _laid_over(rules: tuple[Rule, ...], type_tree: Tree) -> tuple[Rule, ...]:
    severities = dict(_tree(type_tree, "severity", "type"))
    options = dict(_tree(type_tree, "options", "type"))
    unknown = (severities.keys() | options.keys()) - {rule.id for rule in rules}
    if unknown:
        raise TemplateError(f"type: there is no gate {', '.join(sorted(unknown))}")
    return tuple(_with_type(rule, severities.get(rule.id), options.get(rule.id)) for rule in rules)


def _with_type(rule: Rule, severity: object, options: object) -> Rule:
    at = f"type.{rule.id}"
    if severity is not None and rule.locked and severity != rule.severity:
        raise TemplateError(f"{at}: the severity of a locked gate cannot be changed")
    if options is not None and not isinstance(options, Mapping):
        raise TemplateError(f"{at}: expected a table")
    try:
        chosen = rule.severity if severity is None else Severity(str(severity))
    except ValueError as wrong:
        raise TemplateError(f"{at}: {wrong}") from None
    merged = {**rule.options, **(options or {})}
    return replace(rule, severity=chosen, options=MappingProxyType(merged))


def _only(tree: Tree, keys: set[str], at: str) -> None:
    unknown = tree.keys() - keys
    if unknown:
        raise TemplateError(f"{at}: unknown key {', '.join(sorted(unknown))}")


def _str(tree: Tree, key: str, at: str) -> str:
    value = tree.get(key)
    if not isinstance(value, str) or not value:
        raise TemplateError(f"{at}.{key}: expected text")
    return value


def _flag(tree: Tree, key: str, at: str) -> bool:
    value = tree.get(key)
    if not isinstance(value, bool):
        raise TemplateError(f"{at}.{key}: expected true or false")
    return value


def _int(tree: Tree, key: str, at: str) -> int:
    value = tree.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise TemplateError(f"{at}.{key}: expected a number from 1")
    return value


def _tree(tree: Tree, key: str, at: str) -> Tree:
    value = tree.get(key, {})
    if not isinstance(value, Mapping):
        raise TemplateError(f"{at}.{key}: expected a table")
    return value


def _trees(tree: Tree, key: str, at: str) -> tuple[Tree, ...]:
    value = tree.get(key)
    if not isinstance(value, list) or not all(isinstance(v, Mapping) for v in value):
        raise TemplateError(f"{at}.{key}: expected tables")
    return tuple(value)


def _texts(tree: Tree, key: str, at: str) -> Texts:
    value = _tree(tree, key, at)
    if value.keys() != _LANGUAGES or not all(isinstance(v, str) and v for v in value.values()):
        raise TemplateError(f"{at}.{key}: expected nb, nn and en")
    return MappingProxyType({language: str(text) for language, text in value.items()})
