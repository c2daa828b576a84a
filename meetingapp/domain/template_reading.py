"""Reads the shared template and the meeting types from parsed TOML trees.

``core`` holds the items A00–A14 and the gates; a type names what differs from it. An error's path
is that of the tree it was found in.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from meetingapp.domain.case import CaseMode
from meetingapp.domain.measure import PreventionLevel
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.template import (
    AgendaItem,
    ConsentNeed,
    MeetingType,
    Pillar,
    Rule,
    Severity,
    Stage,
    Template,
    Variant,
)
from meetingapp.domain.template_error import LOCKED, NO_GATE, NO_ITEM, TWICE, TemplateError
from meetingapp.domain.template_tree import (
    Tree,
    code,
    codes,
    flag,
    names,
    number,
    only,
    table,
    tables,
    text,
    texts,
)
from meetingapp.errors import sentence

_MODES: Final = {"anonymous": CaseMode.ANONYMOUS, "system": CaseMode.SYSTEM}
_GATE_KEYS: Final = (
    "id", "name", "why", "kind", "item", "stage", "severity", "locked", "pillar", "options",
    "anonymous", "system", "stopped",
)  # fmt: skip
_TYPE_KEYS: Final = (
    "code", "version", "name", "purpose", "convener", "participants", "cadence",
    "anonymous_allowed", "consent", "services", "prevention_levels", "collab_levels", "legal",
    "retention_draft_days", "items_off", "item", "variant", "severity", "options",
)  # fmt: skip
_MOST_COLLAB: Final = 3


@dataclass(frozen=True, slots=True)
class Core:
    """The shared template before a type is laid over it."""

    version: int
    items: tuple[AgendaItem, ...]
    rules: tuple[Rule, ...]


def parse_template(core: Tree, type_tree: Tree) -> Template:
    """Build the template of one meeting type from both trees.

    Raises:
        TemplateError: as ``parse_core`` and ``parse_type``.
    """
    return parse_type(parse_core(core), type_tree)


def parse_core(tree: Tree) -> Core:
    """Read the items and gates of the parsed ``core.vN.toml``.

    Raises:
        TemplateError: a key is missing, unknown or of the wrong kind, an id is used twice, or a
            gate names an item that does not exist.
    """
    only(tree, ("id", "version", "item", "gate"))
    for key in ("item", "gate"):
        if not tables(tree, key):
            raise TemplateError(sentence("A list of tables is wanted here."), key)
    items = tuple(_item(t, n) for n, t in enumerate(tables(tree, "item")))
    _all_different([item.id for item in items], "item")
    known = {item.id for item in items}
    rules = tuple(_rule(t, known, n) for n, t in enumerate(tables(tree, "gate")))
    _all_different([rule.id for rule in rules], "gate")
    return Core(number(tree, "version"), items, rules)


def parse_type(core: Core, tree: Tree) -> Template:
    """Lay the parsed ``types/<code>.vN.toml`` over the core.

    Raises:
        TemplateError: a key is missing, unknown or of the wrong kind, an id is used twice, an item
            or gate does not exist, or a locked gate's severity is changed.
    """
    only(tree, _TYPE_KEYS)
    items, moved = _items(core, tree)
    kept = {item.id for item in items}
    rules = (
        replace(rule, item=moved.get(rule.id, rule.item)) for rule in _laid_over(core.rules, tree)
    )
    return Template(
        core_version=core.version,
        type=_type(tree),
        items=items,
        rules=tuple(rule for rule in rules if rule.item in kept),
    )


def _all_different(ids: list[str], kind: str) -> None:
    for at, each in enumerate(ids):
        if each in ids[:at]:
            raise TemplateError(TWICE, kind, at, "id", name=each)


def _item(tree: Tree, at: int) -> AgendaItem:
    only(tree, ("id", "heading", "guidance", "monotone", "minutes", "timed"), "item", at)
    return AgendaItem(
        text(tree, "id", "item", at),
        texts(tree, "heading", "item", at),
        texts(tree, "guidance", "item", at),
        monotone=names(tree, "monotone", "item", at),
        minutes=number(tree, "minutes", "item", at) if "minutes" in tree else 0,
        timed="timed" not in tree or flag(tree, "timed", "item", at),
    )


def _rule(tree: Tree, items: set[str], at: int) -> Rule:
    only(tree, _GATE_KEYS, "gate", at)
    item = text(tree, "item", "gate", at)
    if item not in items:
        raise TemplateError(NO_ITEM, "gate", at, "item", name=item)
    return Rule(
        id=text(tree, "id", "gate", at),
        name=texts(tree, "name", "gate", at),
        why=texts(tree, "why", "gate", at, optional=True),
        kind=text(tree, "kind", "gate", at),
        item=item,
        stage=code(Stage, tree, "stage", "gate", at),
        severity=code(Severity, tree, "severity", "gate", at),
        locked="locked" in tree and flag(tree, "locked", "gate", at),
        pillar=code(Pillar, tree, "pillar", "gate", at) if "pillar" in tree else None,
        options=MappingProxyType(dict(table(tree, "options", "gate", at))),
        by_mode=MappingProxyType(
            {mode: code(Severity, tree, k, "gate", at) for k, mode in _MODES.items() if k in tree}
        ),
        when_stopped="stopped" in tree and flag(tree, "stopped", "gate", at),
    )


def _items(core: Core, tree: Tree) -> tuple[tuple[AgendaItem, ...], dict[str, str]]:
    """Return the items of the type, and which gates are asked under an item the type adds."""
    items, moved = list(core.items), dict[str, str]()
    gates = {rule.id for rule in core.rules}
    for at, each in enumerate(tables(tree, "item")):
        only(each, ("id", "after", "heading", "guidance", "gates", "minutes", "timed"), "item", at)
        added = _item({k: v for k, v in each.items() if k not in {"after", "gates"}}, at)
        ids = [item.id for item in items]
        if added.id in ids:
            raise TemplateError(TWICE, "item", at, "id", name=added.id)
        after = text(each, "after", "item", at)
        if after not in ids:
            raise TemplateError(NO_ITEM, "item", at, "after", name=after)
        items.insert(ids.index(after) + 1, added)
        for gate in names(each, "gates", "item", at):
            if gate not in gates:
                raise TemplateError(NO_GATE, "item", at, "gates", name=gate)
            moved[gate] = added.id
    off = names(tree, "items_off")
    for each_off in off:
        if each_off not in {item.id for item in items}:
            raise TemplateError(NO_ITEM, "items_off", name=each_off)
    return tuple(item for item in items if item.id not in off), moved


def _type(tree: Tree) -> MeetingType:
    own_code = text(tree, "code")
    return MeetingType(
        code=own_code,
        version=number(tree, "version"),
        name=texts(tree, "name"),
        purpose=texts(tree, "purpose"),
        convener=texts(tree, "convener"),
        participants=texts(tree, "participants", optional=True),
        cadence=texts(tree, "cadence", optional=True),
        anonymous_allowed=flag(tree, "anonymous_allowed"),
        consent=code(ConsentNeed, tree, "consent") if "consent" in tree else ConsentNeed.IF_NAMED,
        services=codes(ServiceCode, tree, "services"),
        prevention_levels=codes(PreventionLevel, tree, "prevention_levels"),
        collab_levels=_collab_levels(tree),
        legal=names(tree, "legal"),
        retention_draft_days=(
            number(tree, "retention_draft_days") if "retention_draft_days" in tree else 30
        ),
        variants=_variants(tree),
        based_on=own_code,
    )


def _collab_levels(tree: Tree) -> tuple[int, ...]:
    value = tree.get("collab_levels", [])
    levels = value if isinstance(value, list) else [None]
    if not all(type(level) is int and 0 <= level <= _MOST_COLLAB for level in levels):
        raise TemplateError(sentence("Levels from 0 to 3 are wanted here."), "collab_levels")
    return tuple(levels)


def _variants(tree: Tree) -> tuple[Variant, ...]:
    found = tuple(_variant(each, at) for at, each in enumerate(tables(tree, "variant")))
    _all_different([each.id for each in found], "variant")
    return found


def _variant(tree: Tree, at: int) -> Variant:
    only(tree, ("id", "name", "purpose"), "variant", at)
    return Variant(
        text(tree, "id", "variant", at),
        texts(tree, "name", "variant", at),
        texts(tree, "purpose", "variant", at),
    )


def _laid_over(rules: tuple[Rule, ...], tree: Tree) -> tuple[Rule, ...]:
    severities, options = table(tree, "severity"), table(tree, "options")
    known = {rule.id for rule in rules}
    for key, named in (("severity", severities), ("options", options)):
        for gate in named:
            if gate not in known:
                raise TemplateError(NO_GATE, key, gate, name=gate)
    return tuple(_with_type(rule, severities, options) for rule in rules)


def _with_type(rule: Rule, severities: Tree, options: Tree) -> Rule:
    severity = rule.severity
    if rule.id in severities:
        severity = code(Severity, severities, rule.id, "severity")
        if rule.locked and severity is not rule.severity:
            raise TemplateError(LOCKED, "severity", rule.id)
    merged = {**rule.options, **table(options, rule.id, "options")}
    return replace(rule, severity=severity, options=MappingProxyType(merged))
