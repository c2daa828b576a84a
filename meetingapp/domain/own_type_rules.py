"""Lays a municipality's own type over the shipped one, and refuses what it may not change."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from meetingapp.domain.case import CaseMode
from meetingapp.domain.own_type import OwnTexts, OwnType
from meetingapp.domain.template import AgendaItem, ConsentNeed, Deviation, Rule, Severity, Template
from meetingapp.domain.template_error import LOCKED, NO_GATE, NO_ITEM, TWICE, TemplateError
from meetingapp.domain.type_limits import EVALUATION, EVALUATION_WARNING, DayLimit, limits_of
from meetingapp.errors import sentence

CODE: Final = re.compile(r"(?!(?:CON|PRN|AUX|NUL)$)[A-Z]{2,12}")
"""It names a file too, and Windows keeps four such names for itself."""
ITEM_ID: Final = re.compile(r"E[0-9]{2}")
_LOCKED_HERE: Final = sentence("In system meetings this requirement cannot be changed.")
LONGEST_HEADING: Final = 80
LONGEST_TEXT: Final = 300
MOST_ITEMS: Final = 20
_SETTABLE: Final = {Severity.ERROR, Severity.WARNING}


def apply(own: OwnType, shipped: Template) -> Template:
    """Return the shipped template with the municipality's changes laid over it.

    Raises:
        TemplateError: something is changed that a municipality may not change, or a text or an
            id does not do; the path is that of the type's file.
    """
    _check_head(own, shipped)
    rules, deviations = _rules(own, shipped)
    kind = replace(
        shipped.type,
        code=own.code,
        name=own.name.in_all() if own.name.nb else shipped.type.name,
        purpose=own.purpose.in_all() if own.purpose.nb else shipped.type.purpose,
        variant=own.version,
    )
    return replace(
        shipped, type=kind, items=_items(own, shipped), rules=rules, deviations=deviations
    )


def _check_head(own: OwnType, shipped: Template) -> None:
    if own.based_on != shipped.type.code:
        raise TemplateError(
            sentence("There is no meeting type called {name}."), "based_on", name=own.based_on[:20]
        )
    if not CODE.fullmatch(own.code):
        raise TemplateError(
            sentence("A code is two to twelve capital letters from A to Z."), "code"
        )
    if own.version < 1:
        raise TemplateError(sentence("The number must be 1 or more."), "version")
    _check_texts(own.name, LONGEST_HEADING, "name", needed=own.code != own.based_on)
    _check_texts(own.purpose, LONGEST_TEXT, "purpose", needed=False)


def _check_texts(texts: OwnTexts, longest: int, *path: str | int, needed: bool) -> None:
    for language, text in (("nb", texts.nb), ("nn", texts.nn), ("en", texts.en)):
        if language != "en" and not text.strip() and (needed or texts != OwnTexts()):
            raise TemplateError(sentence("Write this in both bokmål and nynorsk."), *path, language)
        if len(text) > longest or not text.isprintable():
            raise TemplateError(
                sentence("Write this on one line of at most {count} characters."),
                *path, language, count=longest,
            )  # fmt: skip


def _items(own: OwnType, shipped: Template) -> tuple[AgendaItem, ...]:
    if len(own.items) > MOST_ITEMS:
        raise TemplateError(
            sentence("At most {count} agenda items of your own."), "item", count=MOST_ITEMS
        )
    items = list(shipped.items)
    for number, each in enumerate(own.items):
        ids = [item.id for item in items]
        if not ITEM_ID.fullmatch(each.id):
            raise TemplateError(
                sentence("An agenda item of your own is called E and two digits, such as E01."),
                "item",
                number,
                "id",
            )
        if each.id in ids:
            raise TemplateError(TWICE, "item", number, "id", name=each.id)
        if each.after not in ids:
            raise TemplateError(NO_ITEM, "item", number, "after", name=each.after[:20])
        _check_texts(each.heading, LONGEST_HEADING, "item", number, "heading", needed=True)
        _check_texts(each.guidance, LONGEST_TEXT, "item", number, "guidance", needed=False)
        made = AgendaItem(each.id, each.heading.in_all(), each.guidance.in_all(), own=True)
        items.insert(_end_of(items, ids.index(each.after)), made)
    return tuple(items)


def _end_of(items: list[AgendaItem], at: int) -> int:
    """Several own items after one item stand in the order they were added."""
    at += 1
    while at < len(items) and items[at].own:
        at += 1
    return at


def _rules(own: OwnType, shipped: Template) -> tuple[tuple[Rule, ...], tuple[Deviation, ...]]:
    severities, limits = _severities(own, shipped), _limits(own, shipped)
    rules, deviations = [], []
    for rule in shipped.rules:
        options = dict(rule.options)
        severity = severities.get(rule.id, rule.severity)
        if severity is not rule.severity:
            deviations.append(Deviation(rule.id, "", rule.severity, severity))
        for (gate, option), days in limits.items():
            before = rule.options.get(option)
            if gate == rule.id and isinstance(before, int) and days != before:
                options[option] = days
                deviations.append(Deviation(gate, option, before, days))
        rules.append(replace(rule, severity=severity, options=MappingProxyType(options)))
    return tuple(rules), tuple(deviations)


def is_locked(rule: Rule, shipped: Template) -> bool:
    """Tell whether a gate stays as it is; in a system meeting, all that its column names does."""
    for_system = shipped.type.consent is ConsentNeed.NONE
    return rule.locked or (for_system and CaseMode.SYSTEM in rule.by_mode)


def _severities(own: OwnType, shipped: Template) -> Mapping[str, Severity]:
    known = {rule.id: rule for rule in shipped.rules}
    chosen: dict[str, Severity] = {}
    for each in own.severities:
        at = ("severity", each.gate)
        rule = known.get(each.gate)
        if rule is None:
            raise TemplateError(NO_GATE, *at, name=each.gate[:20])
        if each.gate in chosen:
            raise TemplateError(TWICE, *at, name=each.gate)
        if is_locked(rule, shipped) and each.severity is not rule.severity:
            raise TemplateError(LOCKED if rule.locked else _LOCKED_HERE, *at)
        if each.severity is not rule.severity and not {each.severity, rule.severity} <= _SETTABLE:
            raise TemplateError(
                sentence("A requirement can stop (E) or warn (W), and cannot be turned off or on."),
                *at,
            )
        chosen[each.gate] = each.severity
    return chosen


def _limits(own: OwnType, shipped: Template) -> Mapping[tuple[str, str], int]:
    bounds = {(limit.gate, limit.option): limit for limit in limits_of(shipped)}
    chosen: dict[tuple[str, str], int] = {}
    for each in own.limits:
        key, at = (each.gate, each.option), ("options", each.gate, each.option)
        limit = bounds.get(key)
        if limit is None:
            raise TemplateError(
                sentence("A municipality cannot set this limit."), *at, name=each.gate[:20]
            )
        if key in chosen:
            raise TemplateError(TWICE, *at, name=each.option)
        if not limit.low <= each.days <= limit.high:
            raise TemplateError(
                sentence("The limit must be from {low} to {high} days."),
                *at, low=limit.low, high=limit.high,
            )  # fmt: skip
        chosen[key] = each.days
    return _warned_in_time(chosen, bounds)


def _warned_in_time(
    chosen: dict[tuple[str, str], int], bounds: Mapping[tuple[str, str], DayLimit]
) -> Mapping[tuple[str, str], int]:
    """Warn no later than the requirement itself closes."""
    if EVALUATION in chosen and EVALUATION_WARNING in bounds:
        warn = chosen.get(EVALUATION_WARNING, bounds[EVALUATION_WARNING].days)
        chosen[EVALUATION_WARNING] = min(warn, chosen[EVALUATION])
    return chosen
