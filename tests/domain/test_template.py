import contextlib
import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.template import Pillar, Severity, Stage, Template
from meetingapp.domain.template_error import TemplateError
from meetingapp.domain.template_reading import parse_template

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
        "G-STOP": (1,),
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


def added(id_: str, **changes: object) -> Tree:
    """Give an item a type adds after the first."""
    texts = dict.fromkeys(("nb", "nn", "en"), "tekst")
    return {"id": id_, "after": "A00", "heading": texts, "guidance": texts} | changes


def test_a_type_may_replace_items_and_ask_their_gates_elsewhere(core: Tree, team: Tree) -> None:
    team["items_off"] = ["A05", "A07"]
    team["item"] = [added("S01", gates=["G-SYS-1"])]
    template = parse_template(core, team)
    assert [item.id for item in template.items][:6] == ["A00", "S01", "A01", "A02", "A03", "A04"]
    assert template.rule("G-SYS-1").item == "S01"
    assert {"G-VOICE-1", "G-SIT-1"}.isdisjoint(rule.id for rule in template.rules)
    with pytest.raises(KeyError):
        template.rule("G-VOICE-1")


Spoil = Callable[[Tree, Tree], object]


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (lambda c, _: c.update(extra=1), "^extra: extra is not a key"),
        (lambda c, _: c.pop("item"), "^item: A list"),
        (lambda c, _: c.update(item={}), "^item: A list"),
        (lambda c, _: c.update(item=["A01"]), "^item: A list"),
        (lambda c, _: c.pop("gate"), "^gate: A list"),
        (lambda c, _: c.update(version="1"), "^version: Write a whole number"),
        (lambda c, _: c.update(version=0), "^version: Write a whole number"),
        (lambda c, _: c.update(version=True), "^version: Write a whole number"),
        (lambda c, _: c["item"].append(c["item"][0]), r"item\[15\].id: A00 is used twice"),
        (lambda c, _: c["item"][0].pop("id"), r"item\[0\].id"),
        (lambda c, _: c["item"][0].update(id=""), r"item\[0\].id"),
        (lambda c, _: c["item"][0].update(colour="red"), r"item\[0\].colour"),
        (lambda c, _: c["item"][0].update(heading={"nb": "Bare norsk"}), r"item\[0\].heading"),
        (lambda c, _: c["item"][0]["guidance"].update(nn=""), r"item\[0\].guidance"),
        (lambda c, _: c["item"][0]["guidance"].update(nn=3), r"item\[0\].guidance"),
        (lambda c, _: c["item"][0].update(heading="Opning"), r"item\[0\].heading"),
        (lambda c, _: c["gate"].append(c["gate"][0]), r"gate\[\d+\].id: G-PREP-1 is used twice"),
        (
            lambda c, _: c["gate"][0].update(item="A99"),
            r"gate\[0\].item: There is no agenda item called A99",
        ),
        (lambda c, _: c["gate"][0].update(stage="LATER"), r"gate\[0\].stage: .*LATER"),
        (lambda c, _: c["gate"][0].update(severity="e"), r"gate\[0\].severity: “e”"),
        (lambda c, _: c["gate"][0].update(pillar="MONEY"), r"gate\[0\].pillar: .*MONEY"),
        (lambda c, _: c["gate"][0].update(options=3), r"gate\[0\].options"),
        (lambda c, _: c["gate"][0].update(lock=True), r"gate\[0\].lock: "),
        (lambda c, _: c["gate"][0].update(locked="yes"), r"gate\[0\].locked"),
        (lambda c, _: c["gate"][0].pop("kind"), r"gate\[0\].kind"),
        (lambda _, t: t.update(extra=1), "^extra: extra is not a key"),
        (lambda _, t: t.pop("anonymous_allowed"), "^anonymous_allowed: Write true"),
        (lambda _, t: t.update(anonymous_allowed="no"), "^anonymous_allowed: Write true"),
        (lambda _, t: t.pop("name"), "^name.nb: A text"),
        (lambda _, t: t.update(code=""), "^code: A text"),
        (lambda _, t: t.update(severity={"G-NONE-1": "E"}), "no requirement called G-NONE-1"),
        (lambda _, t: t.update(options={"G-NONE-1": {}}), "no requirement called G-NONE-1"),
        (lambda _, t: t.update(severity={"G-PURP-1": "maybe"}), "severity.G-PURP-1: “maybe”"),
        (lambda _, t: t.update(severity=[]), "^severity: A table"),
        (lambda _, t: t.update(options={"G-OPEN-2": 3}), "^options.G-OPEN-2: A table"),
        (lambda _, t: t["name"].pop("nn"), "^name.nn: A text is missing"),
        (lambda _, t: t["name"].update(se="x"), "^name.se: se is not a key"),
        (lambda _, t: t.update(consent="maybe"), "^consent: “maybe” is not one of named"),
        (lambda _, t: t.update(services=["SCHOOL", "SCHOOL"]), "^services: SCHOOL is used twice"),
        (lambda _, t: t.update(services=["MARS"]), "^services: “MARS”"),
        (lambda _, t: t.update(services="SCHOOL"), "^services: A list of names"),
        (lambda _, t: t.update(legal=[1]), "^legal: A list of names"),
        (lambda _, t: t.update(collab_levels=[4]), "^collab_levels: Levels from 0 to 3"),
        (lambda _, t: t.update(collab_levels=[True]), "^collab_levels: Levels"),
        (lambda _, t: t.update(retention_draft_days=0), "^retention_draft_days: Write a whole"),
        (
            lambda _, t: t.update(items_off=["A99"]),
            "^items_off: There is no agenda item called A99",
        ),
        (lambda _, t: t.update(item=[added("A05")]), r"^item\[0\].id: A05 is used twice"),
        (lambda _, t: t.update(item=[added("S01"), added("S01")]), r"^item\[1\].id: S01 is used"),
        (lambda _, t: t.update(item=[added("S01", after="A99")]), r"^item\[0\].after: There is no"),
        (lambda _, t: t.update(item=[added("S01", gates=["G-NO"])]), r"^item\[0\].gates: There is"),
        (lambda _, t: t.update(item=[added("S01", heading={})]), r"^item\[0\].heading.nb"),
        (lambda _, t: t.update(variant=[{"id": "X"}]), r"^variant\[0\].name.nb"),
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
