"""The templates that ship with the program can be read, and nothing else can be asked for."""

import pytest

from meetingapp.domain.template import Pillar, Severity
from meetingapp.errors import AppError
from meetingapp.services import shelf


def test_the_resource_team_holds_every_item_of_the_agenda_in_three_languages() -> None:
    template = shelf.load_template("RT")
    assert [item.id for item in template.items] == [f"A{n:02}" for n in range(15)]
    assert template.item("A05").heading["nn"] == "Barnet si røyst"
    assert template.type.name["nb"] == "ressursteam"


def test_every_pillar_is_guarded_by_a_gate_that_closes() -> None:
    rules = shelf.load_template("RT").rules
    guarded = {rule.pillar for rule in rules if rule.severity is Severity.ERROR}
    assert guarded >= set(Pillar)


def test_guidance_is_short_enough_to_be_read_in_a_meeting() -> None:
    for item in shelf.load_template("RT").items:
        assert all(len(text) <= 170 for text in item.guidance.values()), item.id


@pytest.mark.parametrize("code", ["XX", "../RT", "", "core", "RT.v1"])
def test_an_unknown_type_is_refused_and_the_known_ones_are_named(code: str) -> None:
    with pytest.raises(AppError) as refused:
        shelf.load_template(code)
    assert refused.value.code == "template.unknown_type"
    assert "RT" in str(refused.value)


def test_rules_of_a_version_we_do_not_have_are_never_replaced_by_others() -> None:
    with pytest.raises(AppError) as refused:
        shelf.load_template("RT", type_version=99)
    assert refused.value.code == "template.unknown_version"


def test_both_norwegians_have_word_lists() -> None:
    assert set(shelf.load_lexicon()) == {"nb", "nn"}
