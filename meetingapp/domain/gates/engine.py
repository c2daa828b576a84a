"""Evaluates every gate of a template on one discussion. The same for screens, files and tests."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from inspect import signature
from types import MappingProxyType
from typing import Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates import KINDS
from meetingapp.domain.gates.base import Finding, Gate, GateResult, OptionError
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.stopping import waits
from meetingapp.domain.template import Pillar, Rule, Severity, Stage, Template
from meetingapp.domain.template_error import TemplateError
from meetingapp.errors import sentence

_PARTICIPANT: Final = "meeting.participants."

_CONSENT_ITEM: Final = "A02"

FINAL_KIND: Final = "no_open_errors"
"""The one rule that looks at the other rules' results instead of at the discussion."""


def evaluate(context: GateContext) -> tuple[GateResult, ...]:
    """Run all gates. One failed result per faulty path, or exactly one passed result per gate.

    Raises:
        TemplateError: a rule names a kind that does not exist or an option out of bounds.
    """
    rules = tuple(rules_for(context))
    unread = {u.path: u.raw for u in context.discussion.unread}
    results = [
        result
        for rule in rules
        if rule.kind != FINAL_KIND
        for result in _results(rule, gate_of(rule), context, unread)
    ]
    for rule in rules:
        if rule.kind == FINAL_KIND:
            results.extend(_final(rule, tuple(results), context))
    return tuple(results)


def rules_for(context: GateContext) -> Iterator[Rule]:
    """Give the rules that hold here, each with the severity it has for this way of speaking."""
    mode, stopped = context.case.mode, context.discussion.stopped
    for rule in context.template.rules:
        if stopped is not None and not _holds_when_stopped(rule, stopped):
            continue
        severity = rule.severity_for(mode)
        if severity is not Severity.OFF:
            yield rule if severity is rule.severity else replace(rule, severity=severity)


def _holds_when_stopped(rule: Rule, stopped: Stopped) -> bool:
    """Where the consent is what was missing, its own gates cannot be asked to stand."""
    if rule.item == _CONSENT_ITEM and stopped.reason is StopReason.NO_CONSENT:
        return False
    return rule.when_stopped


def may_be_finalised(results: tuple[GateResult, ...]) -> bool:
    """Tell whether no error is open and every warning has its reason."""
    return not any(result.closes for result in results)


def check_rules(template: Template) -> None:
    """Build every gate once, so that a faulty template is refused when it is read.

    Raises:
        TemplateError: as for ``evaluate``.
    """
    for rule in template.rules:
        if rule.kind != FINAL_KIND:
            gate_of(rule)


def gate_of(rule: Rule) -> Gate:
    """Build the gate of one rule.

    Raises:
        TemplateError: the kind is unknown, or an option is unknown or out of bounds.
    """
    kind = KINDS.get(rule.kind)
    if kind is None:
        unknown = sentence("There is no kind of requirement called {name}.")
        raise TemplateError(unknown, "gate", rule.id, name=rule.kind)
    try:
        return kind(**rule.options) if rule.options else _without_options(kind)
    except OptionError as wrong:
        raise TemplateError(
            wrong.problem.text, "options", rule.id, wrong.option, **wrong.problem.params
        ) from None
    except TypeError:
        option = min(rule.options.keys() - signature(kind).parameters.keys(), default="")
        unknown = sentence("The requirement {gate} has no limit called {name}.")
        raise TemplateError(
            unknown, "options", rule.id, option, gate=rule.id, name=option
        ) from None


@lru_cache(256)
def _without_options(kind: type[Gate]) -> Gate:
    """Build most gates once: they hold nothing, and all run at every key stroke."""
    return kind()


def _results(
    rule: Rule, gate: Gate, context: GateContext, unread: Mapping[str, str]
) -> Iterator[GateResult]:
    found = False
    for each in gate.check(context):
        found = True
        failed = _failed(rule, replace(each, path=_stored_path(each.path, context)), unread)
        yield replace(failed, settled=_is_settled(failed, context))
    if not found:
        yield _passed(rule.id, rule.item, rule.stage, rule.severity, rule.pillar)


def _is_settled(failed: GateResult, context: GateContext) -> bool:
    discussion = context.discussion
    if failed.overridable and any(
        o.gate == failed.id and o.holds_for(context.meeting.chair) for o in discussion.overrides
    ):
        return True
    return failed.severity is Severity.WARNING and any(
        failed.id in a.gates and a.is_complete for a in discussion.acknowledged
    )


def _stored_path(path: str, context: GateContext) -> str:
    """Turn a path among all participants into the list it is stored in: team or parties."""
    if not path.startswith(_PARTICIPANT):
        return path
    number, dot, rest = path.removeprefix(_PARTICIPANT).partition(".")
    in_parties = int(number) - context.team_size
    return path if in_parties < 0 else f"parties.{in_parties}{dot}{rest}"


def _failed(rule: Rule, found: Finding, unread: Mapping[str, str]) -> GateResult:
    params = found.params
    if found.path in unread:
        params = MappingProxyType({**params, "raw": unread[found.path]})
    return GateResult(
        rule.id, rule.item, rule.stage, found.severity or rule.severity, passed=False,
        path=found.path, message_key=found.message, params=params,
        pillar=found.pillar or rule.pillar, overridable=found.overridable,
    )  # fmt: skip


@lru_cache(1024)
def _passed(
    gate: str, item: str, stage: Stage, severity: Severity, pillar: Pillar | None
) -> GateResult:
    return GateResult(gate, item, stage, severity, passed=True, path=item, pillar=pillar)


def _final(
    rule: Rule, results: tuple[GateResult, ...], context: GateContext
) -> Iterator[GateResult]:
    """Say how much is open. What was typed and not read is open too, whoever else asks for it."""
    asked = {result.path for result in results if result.closes}
    told = (u for u in context.discussion.unread if not waits(context.discussion, u.path))
    unread = {u.path: u.raw for u in told}
    left = sorted(unread.keys() - asked)
    open_errors = sum(1 for result in results if result.closes) + len(left)
    again = sentence("Write it once more, or empty the field.")
    for path in left:
        yield _failed(rule, Finding(path, again), unread)
    if not open_errors:
        yield _passed(rule.id, rule.item, rule.stage, rule.severity, rule.pillar)
        return
    message = sentence("The minutes cannot be finalised yet: {count} requirements are open.")
    yield _failed(rule, Finding(rule.item, message, MappingProxyType({"count": open_errors})), {})
