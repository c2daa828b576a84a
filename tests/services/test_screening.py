from datetime import date
from pathlib import Path

import pytest

from meetingapp.domain.archive import AccessCode
from meetingapp.services.screening import ScreeningRule, read_rules, screening_on, screening_rules
from meetingapp.words import Language
from tests.services.later import refused

DATED = date(2026, 11, 24)
GOOD = """
[[screening]]
references = ["offl13"]
years = 60
basis = { nb = "Offl. § 13", nn = "Offl. § 13", en = "Offl. § 13" }
"""


@pytest.mark.parametrize("language", Language)
def test_a_child_is_screened_by_the_law_of_the_day(language: Language) -> None:
    found = screening_on(DATED, language)
    assert found.basis == "Offl. § 13 jf. fvl. § 13"
    assert found.access is AccessCode.EXEMPT
    assert (found.years, found.until) == (60, date(2086, 11, 24))


def test_an_act_that_is_not_in_force_yet_screens_nothing() -> None:
    [_, coming] = screening_rules()
    assert "2025" in coming.basis["nb"]
    assert not coming.holds_on(DATED)


def test_when_a_provision_has_ended_the_next_basis_counts() -> None:
    ended, holds = (
        ScreeningRule(("offl13", "fvl2025"), {"nb": "før"}, 60),
        ScreeningRule(("offl13",), {"nb": "nå"}, 60),
    )
    assert screening_on(DATED, Language.NB, (ended, holds)).basis == "nå"


def test_without_any_basis_nothing_leaves() -> None:
    assert refused(lambda: screening_on(date(1969, 1, 1), Language.NB)) == "archive.no_basis"
    assert refused(lambda: screening_on(DATED, Language.NB, ())) == "archive.no_basis"


def test_every_basis_rests_on_provisions_there_are() -> None:
    assert screening_rules()
    for rule in screening_rules():
        rule.holds_on(DATED)  # a name that is not in the table raises


@pytest.mark.parametrize(
    "fault",
    [
        GOOD.replace("60", "0"),
        GOOD.replace("60", '"60"'),
        GOOD.replace('["offl13"]', "[]"),
        GOOD.replace("nn = ", "sv = "),
        GOOD.replace("years = 60", "years = 60\nmore = 1"),
        GOOD.replace("references", "laws"),
    ],
)
def test_a_table_with_a_fault_is_refused_by_its_number(fault: str, tmp_path: Path) -> None:
    file = tmp_path / "screening.v1.toml"
    file.write_text(GOOD, "utf-8")
    assert len(read_rules(file)) == 1
    file.write_text(GOOD + fault, "utf-8")
    with pytest.raises(ValueError, match="screening 2"):
        read_rules(file)
