import contextlib
import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.template import (
    Pillar,
    Severity,
    Stage,
    Template,
    TemplateError,
    parse_template,
)

Tree = dict[str, Any]
"""A parsed TOML tree: anything at all, which is why it is checked."""


@pytest.fixture
def core(core_tree: Tree) -> Tree:
    return copy.deepcopy(core_tree)


@pytest.fixture
def team(type_tree: Tree) -> Tree:
    return copy.deepcopy(type_tree)


def test_the_shipped_rules_hold_the_four_pillars_locked(core: Tree, team: Tree) -> None:
    template = parse_template(core, team)
    locked = {rule.pillar for rule in template.rules if rule.locked}
    assert locked == {*Pillar, None}
    assert all(r.severity is Severity.ERROR for r in template.rules if r.locked)


def test_the_locked_gates_are_those_no_municipality_may_change(core: Tree, team: Tree) -> None:
    locked = {rule.id for rule in parse_template(core, team).rules if rule.locked}
    numbers = {
        "G-VOICE": (1, 3, 4, 5, 6),
        "G-BEST": (1, 2, 3, 4, 6),
        "G-MEAS": (1, 2, 3, 4),
        "G-CONS": (1, 2, 3, 4),
        "G-COORD": (3,),
        "G-FINAL": (1,),
    }
    assert locked == {f"{name}-{n}" for name, all_n in numbers.items() for n in all_n}


def test_a_template_gives_its_items_in_order_and_by_id(core: Tree, team: Tree) -> None:
    template = parse_template(core, team)
    assert [item.id for item in template.items] == sorted(item.id for item in template.items)
    assert template.item("A05").heading["nb"]
    with pytest.raises(KeyError):
        template.item("A99")


def test_a_type_lays_its_severities_and_limits_over_the_core(core: Tree, team: Tree) -> None:
    team["severity"] = {"G-PURP-1": "W", "G-OPEN-1": "-", "G-VOICE-1": "E"}
    team["options"] = {"G-OPEN-2": {"services_min": 3}, "G-VOICE-2": {"max_days": 60}}
    rules = {rule.id: rule for rule in parse_template(core, team).rules}
    assert rules["G-PURP-1"].severity is Severity.WARNING
    assert rules["G-OPEN-1"].severity is Severity.OFF
    assert rules["G-OPEN-2"].options == {"services_min": 3}
    assert rules["G-VOICE-2"].options == {"warn_days": 45, "max_days": 60}
    assert rules["G-VOICE-2"].stage is Stage.CLOSE


@pytest.mark.parametrize("severity", ["W", "-", "X", "", 1, ["E"]])
def test_a_locked_gate_keeps_its_severity(core: Tree, team: Tree, severity: object) -> None:
    team["severity"] = {"G-VOICE-1": severity}
    with pytest.raises(TemplateError, match="G-VOICE-1"):
        parse_template(core, team)


def test_what_is_parsed_cannot_be_changed(template: Template) -> None:
    rule = next(r for r in template.rules if r.options)
    with pytest.raises(TypeError):
        rule.options["max_days"] = 999  # type: ignore[index]  # that it is refused is the test
    with pytest.raises(TypeError):
        template.items[0].heading["nb"] = ""  # type: ignore[index]  # as above


Spoil = Callable[[Tree, Tree], object]


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (lambda c, _: c.update(extra=1), "core: unknown key extra"),
        (lambda c, _: c.pop("item"), "core.item"),
        (lambda c, _: c.update(item={}), "core.item"),
        (lambda c, _: c.update(item=["A01"]), "core.item"),
        (lambda c, _: c.pop("gate"), "core.gate"),
        (lambda c, _: c.update(version="1"), "core.version"),
        (lambda c, _: c.update(version=0), "core.version"),
        (lambda c, _: c.update(version=True), "core.version"),
        (lambda c, _: c["item"].append(c["item"][0]), "two items"),
        (lambda c, _: c["item"][0].pop("id"), r"item\[0\].id"),
        (lambda c, _: c["item"][0].update(id=""), r"item\[0\].id"),
        (lambda c, _: c["item"][0].update(colour="red"), r"item\[0\]: unknown key colour"),
        (lambda c, _: c["item"][0].update(heading={"nb": "Bare norsk"}), r"item\[0\].heading"),
        (lambda c, _: c["item"][0]["guidance"].update(nn=""), r"item\[0\].guidance"),
        (lambda c, _: c["item"][0]["guidance"].update(nn=3), r"item\[0\].guidance"),
        (lambda c, _: c["item"][0].update(heading="Opning"), r"item\[0\].heading"),
        (lambda c, _: c["gate"].append(c["gate"][0]), "two gates"),
        (lambda c, _: c["gate"][0].update(item="A99"), r"gate\[0\]: there is no item A99"),
        (lambda c, _: c["gate"][0].update(stage="LATER"), r"gate\[0\]: .*LATER"),
        (lambda c, _: c["gate"][0].update(severity="e"), r"gate\[0\]: 'e'"),
        (lambda c, _: c["gate"][0].update(pillar="MONEY"), r"gate\[0\]: .*MONEY"),
        (lambda c, _: c["gate"][0].update(options=3), r"gate\[0\].options"),
        (lambda c, _: c["gate"][0].update(lock=True), r"gate\[0\]: unknown key lock"),
        (lambda c, _: c["gate"][0].update(locked="yes"), r"gate\[0\].locked"),
        (lambda c, _: c["gate"][0].pop("kind"), r"gate\[0\].kind"),
        (lambda _, t: t.update(extra=1), "type: unknown key extra"),
        (lambda _, t: t.pop("anonymous_allowed"), "type.anonymous_allowed"),
        (lambda _, t: t.update(anonymous_allowed="no"), "type.anonymous_allowed"),
        (lambda _, t: t.pop("name"), "type.name"),
        (lambda _, t: t.update(code=""), "type.code"),
        (lambda _, t: t.update(severity={"G-NONE-1": "E"}), "there is no gate G-NONE-1"),
        (lambda _, t: t.update(options={"G-NONE-1": {}}), "there is no gate G-NONE-1"),
        (lambda _, t: t.update(severity={"G-PURP-1": "maybe"}), "type.G-PURP-1"),
        (lambda _, t: t.update(severity=[]), "type.severity"),
        (lambda _, t: t.update(options={"G-OPEN-2": 3}), "type.G-OPEN-2"),
    ],
)
def test_a_faulty_template_is_refused_at_its_place(
    core: Tree, team: Tree, spoil: Spoil, place: str
) -> None:
    spoil(core, team)
    with pytest.raises(TemplateError, match=place):
        parse_template(core, team)


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(data=st.data())
def test_any_tree_is_read_or_refused_with_a_place(
    core_tree: Tree, type_tree: Tree, data: st.DataObject
) -> None:
    core, team = copy.deepcopy(core_tree), copy.deepcopy(type_tree)
    target = data.draw(st.sampled_from([core, team, core["item"][0], core["gate"][0]]))
    target[data.draw(st.sampled_from(sorted(target)) | st.text(max_size=5))] = data.draw(_ANYTHING)
    with contextlib.suppress(TemplateError):
        parse_template(core, team)
