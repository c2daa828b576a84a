"""The ages for signing are data, and data that cannot be is refused."""

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from meetingapp import paths
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.signers import SignerRules, SignerScope, WhoSigns, parse_signers
from meetingapp.domain.template_error import TemplateError
from meetingapp.services.signers import load_signers

Spoil = Callable[[dict[str, Any]], object]


def _tree() -> dict[str, Any]:
    file = paths.resources() / "agenda" / "signers.v1.toml"
    return tomllib.loads(file.read_text("utf-8"))


@pytest.mark.parametrize(
    ("service", "signs"),
    [
        (ServiceCode.SCHOOL, {14: WhoSigns.HOLDERS, 15: WhoSigns.YOUTH, 17: WhoSigns.YOUTH}),
        (ServiceCode.KG, {0: WhoSigns.HOLDERS, 6: WhoSigns.HOLDERS}),
        (
            ServiceCode.BUP,
            {14: WhoSigns.HOLDERS, 15: WhoSigns.YOUTH_AND_HOLDERS, 16: WhoSigns.YOUTH},
        ),
        (ServiceCode.CWS, {14: WhoSigns.HOLDERS, 15: WhoSigns.YOUTH, 16: WhoSigns.YOUTH}),
    ],
)
def test_the_shipped_ages_are_those_of_the_law(
    service: ServiceCode, signs: dict[int, WhoSigns]
) -> None:
    rules = load_signers()
    assert {age: rules.who_signs(service, age) for age in signs} == signs
    assert rules.who_signs(service, 18) is WhoSigns.YOUTH


def test_every_service_belongs_to_one_scope() -> None:
    rules = load_signers()
    assert {rules.scope_of(service).scope for service in ServiceCode} == set(SignerScope)
    assert rules.birthdays == (0, 15, 16, 18)


def _bands(tree: dict[str, Any], bands: list[dict[str, Any]]) -> None:
    tree["scope"][0]["signs"] = bands


HOLDERS_FROM_0 = {"from": 0, "who": "HOLDERS"}
WRONG: dict[str, tuple[Spoil, str]] = {
    "an unknown key": (lambda t: t.update(extra=1), "extra"),
    "no version": (lambda t: t.pop("version"), "version"),
    "a text for an age": (lambda t: t.update(adult_from="18"), "adult_from"),
    "adult too early": (lambda t: t.update(adult_from=15), "adult_from"),
    "adult too late": (lambda t: t.update(adult_from=22), "adult_from"),
    "told after growing up": (lambda t: t.update(informed_from=18), "informed_from"),
    "asked after growing up": (lambda t: t.update(opinion_from=30), "opinion_from"),
    "signing beside ends before it begins": (lambda t: t.update(cosign_until=11), "cosign_from"),
    "a service twice": (lambda t: t["scope"][1]["services"].append("SCHOOL"), "scope"),
    "a service in no scope": (lambda t: t["scope"][0]["services"].remove("SFO"), "scope"),
    "an unknown service": (lambda t: t["scope"][0]["services"].append("NAV"), "scope[0].services"),
    "a scope twice": (lambda t: t["scope"][2].update(id="HEALTH"), "scope"),
    "a scope too few": (lambda t: t["scope"].pop(), "scope"),
    "an unknown scope": (lambda t: t["scope"][0].update(id="DENTAL"), "scope[0].id"),
    "no ages": (lambda t: _bands(t, []), "scope[0].signs"),
    "nobody signs for the youngest": (
        lambda t: _bands(t, [{"from": 3, "who": "HOLDERS"}]), "scope[0].signs"),
    "ages out of order": (
        lambda t: _bands(t, [HOLDERS_FROM_0, {"from": 16, "who": "YOUTH"},
                             {"from": 15, "who": "YOUTH"}]), "scope[0].signs[2].from"),
    "an age twice": (
        lambda t: _bands(t, [HOLDERS_FROM_0, HOLDERS_FROM_0]), "scope[0].signs[1].from"),
    "a child signs alone at three": (
        lambda t: _bands(t, [HOLDERS_FROM_0, {"from": 3, "who": "YOUTH"}]),
        "scope[0].signs[1].from"),
    "a new-born signs": (lambda t: _bands(t, [{"from": 0, "who": "YOUTH"}]),
                         "scope[0].signs[0].from"),
    "holders sign for an adult": (
        lambda t: _bands(t, [HOLDERS_FROM_0, {"from": 18, "who": "HOLDERS"}]),
        "scope[0].signs[1].from"),
    "an age that is true": (lambda t: _bands(t, [{"from": True, "who": "HOLDERS"}]),
                            "scope[0].signs[0].from"),
    "nobody known": (lambda t: _bands(t, [{"from": 0, "who": "TEACHER"}]),
                     "scope[0].signs[0].who"),
}  # fmt: skip


@pytest.mark.parametrize("fault", WRONG)
def test_ages_that_cannot_be_are_refused_by_place(fault: str) -> None:
    spoil, where = WRONG[fault]
    tree = _tree()
    spoil(tree)
    with pytest.raises(TemplateError) as refused:
        parse_signers(tree)
    assert str(refused.value).startswith(f"{where}: ")
    assert str(refused.value).endswith(".")


def test_a_municipality_may_set_other_ages() -> None:
    tree = _tree()
    tree["scope"][0]["signs"][1]["from"] = 16
    rules: SignerRules = parse_signers(tree)
    assert rules.who_signs(ServiceCode.SCHOOL, 15) is WhoSigns.HOLDERS
