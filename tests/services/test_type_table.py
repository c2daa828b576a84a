"""Every meeting type has the severities and day limits of the table, gate by gate.

The letter in a row is the severity of what closes in the shared template; what only warns there
(``WARNS``) or hints warns everywhere, unless the row turns it off. The last two columns are
what holds for a system meeting and for an anonymous discussion, whatever the type.
"""

from collections.abc import Iterator

import pytest

from meetingapp.domain.case import CaseMode
from meetingapp.domain.template import Rule, Severity, Template
from meetingapp.services import shelf

TYPES = ("RT", "URT", "IT", "DM", "SM", "AG", "ST", "TO", "HT", "FT", "SKT")
TABLE = """\
gate,RT,URT,IT,DM,SM,AG,ST,TO,HT,FT,SKT,SYS,ANON
services_min,1,2,2,2,2,2,2,2,2,1,2,1,same
G-CONS-1 G-CONS-2 G-CONS-3 G-CONS-4 G-CONS-5,E,E,E,E,E,E,E,E,E,E,E,-,-
anonymous,yes,yes,no,no,no,no,no,no,yes,no,yes,-,yes
G-CONS-6,-,-,-,-,-,-,-,-,-,-,-,E,E
G-PREV-1 G-PREV-2,W,E,E,E,E,E,E,E,W,E,W,W,W
G-PURP-1,E,E,E,E,E,E,E,E,E,E,E,W,E
G-PURP-2,W,W,W,W,W,W,W,W,W,W,W,-,W
G-VOICE-1 G-VOICE-2 G-VOICE-3 G-VOICE-4,E,E,E,E,E,E,E,E,E,E,E,-,W
G-VOICE-5 G-VOICE-6 G-VOICE-8,E,E,E,E,E,E,E,E,E,E,E,-,W
G-VOICE-10,W,W,E,E,E,E,E,E,W,E,W,-,-
G-PAR-1,E,E,E,E,E,E,E,E,E,E,E,-,-
G-SIT-1,E,E,E,E,E,E,E,E,E,E,E,W,W
G-SIT-2,W,W,E,W,W,E,E,E,W,W,W,-,-
G-ALT-1,W,W,E,W,W,E,W,E,W,W,W,-,W
G-BEST-1 G-BEST-2 G-BEST-3 G-BEST-4 G-BEST-5 G-BEST-6,E,E,E,E,E,E,E,E,E,E,E,-,W
G-MEAS-1 G-MEAS-2 G-MEAS-3 G-MEAS-4 G-MEAS-5 L1 L9,E,E,E,E,E,E,E,E,E,E,E,W,W
eval_warn_days,56,56,42,28,56,120,56,120,56,21,56,180,56
eval_max_days,84,84,56,56,84,180,84,180,84,28,84,365,84
G-COORD-1,W,W,E,E,E,E,E,E,W,W,W,-,-
G-COORD-3,E,E,E,E,E,E,E,E,E,E,E,-,E
G-COORD-4,-,W,W,W,W,E,E,E,W,-,W,-,-
G-NEXT-1 G-NEXT-2,E,E,E,E,E,E,E,E,E,E,E,W,-
G-FB-1,E,E,E,E,E,E,E,E,E,E,E,-,-
retention_draft_days,30,30,30,30,30,30,30,30,30,30,30,30,30
"""
WARNS = frozenset({"G-PURP-2"})
ITEMS_WITHOUT_A_PLACE = frozenset({"A05", "A06", "A07", "A08", "A09"})
"""What a system meeting replaces: a gate there could never be answered, so it does not run."""


def rows() -> dict[str, dict[str, str]]:
    head, *lines = (line.split(",") for line in TABLE.splitlines())
    return {line[0]: dict(zip(head[1:], line[1:], strict=True)) for line in lines}


def gate_rows() -> Iterator[tuple[str, dict[str, str]]]:
    for gates, row in rows().items():
        for gate in gates.split():
            if gate.startswith(("G-", "L")):
                yield gate, row


def rule_of(template: Template, gate: str) -> Rule:
    return next(rule for rule in template.rules if rule.id == gate)


def of(code: str) -> Template:
    return shelf.load_template(code)


@pytest.mark.parametrize("code", TYPES)
def test_a_named_case_is_weighed_as_the_table_says(code: str) -> None:
    template = of(code)
    found = {g: rule_of(template, g).severity_for(CaseMode.NAMED).value for g, _ in gate_rows()}
    assert found == {gate: row[code] for gate, row in gate_rows()}


@pytest.mark.parametrize("code", TYPES)
def test_an_anonymous_case_is_weighed_by_its_own_column(code: str) -> None:
    template = of(code)
    found = {g: rule_of(template, g).severity_for(CaseMode.ANONYMOUS).value for g, _ in gate_rows()}
    assert found == {gate: row["ANON"] for gate, row in gate_rows()}


def test_a_system_meeting_is_weighed_by_its_own_column() -> None:
    template, plain = of("SYS"), of("RT")
    assert {i.id for i in template.items}.isdisjoint(ITEMS_WITHOUT_A_PLACE)
    for gate, row in gate_rows():
        asked = rule_of(plain, gate)
        assert asked.severity_for(CaseMode.SYSTEM).value == row["SYS"], gate
        if asked.item not in ITEMS_WITHOUT_A_PLACE:
            assert rule_of(template, gate).severity_for(CaseMode.SYSTEM).value == row["SYS"], gate
    for gate, item in (("G-SYS-1", "S01"), ("G-SYS-2", "S02")):
        rule = rule_of(template, gate)
        assert (rule.item, rule.severity_for(CaseMode.SYSTEM)) == (item, Severity.WARNING)


@pytest.mark.parametrize("code", [*TYPES, "SYS"])
def test_the_limits_are_those_of_the_table(code: str) -> None:
    table, template = rows(), of(code)
    assert rule_of(template, "G-OPEN-2").options["services_min"] == int(table["services_min"][code])
    assert rule_of(template, "G-MEAS-3").options["max_days"] == int(table["eval_max_days"][code])
    assert rule_of(template, "G-MEAS-7").options["warn_days"] == int(table["eval_warn_days"][code])
    assert template.type.retention_draft_days == int(table["retention_draft_days"][code])
    assert template.type.anonymous_allowed is (table["anonymous"][code] == "yes")


@pytest.mark.parametrize("code", TYPES)
def test_an_anonymous_talk_has_the_limits_of_the_type_it_is_held_in(code: str) -> None:
    """The column for anonymous names the same days as the types that allow it."""
    if of(code).type.anonymous_allowed:
        table = rows()
        for limit in ("eval_warn_days", "eval_max_days"):
            assert table[limit][code] == table[limit]["ANON"]


@pytest.mark.parametrize("code", TYPES)
def test_nobody_is_given_tasks_beforehand_in_the_small_standing_teams(code: str) -> None:
    off = code in {"RT", "HT", "FT", "SKT"}
    expected = Severity.OFF if off else Severity.WARNING
    assert rule_of(of(code), "G-PREP-4").severity is expected


@pytest.mark.parametrize("code", TYPES)
def test_what_warns_in_the_shared_template_warns_in_every_type(code: str) -> None:
    core = of("RT")
    turned_off = {"G-PREP-4", "G-COORD-4"}
    for rule in of(code).rules:
        if rule_of(core, rule.id).severity is Severity.WARNING and rule.id in WARNS:
            assert rule.severity is Severity.WARNING
        if rule.severity is Severity.OFF:
            assert rule.id in {*turned_off, "G-CONS-6", "G-SYS-1", "G-SYS-2"}


def test_each_type_says_who_it_is_for_in_three_languages() -> None:
    for code in (*TYPES, "SYS"):
        type_ = of(code).type
        for texts in (type_.name, type_.purpose, type_.convener, type_.participants, type_.cadence):
            assert set(texts) == {"nb", "nn", "en"}
            assert all(text and text == text.strip() for text in texts.values()), code
        assert type_.services
        assert type_.based_on == code
        assert type_.variant == 0


def test_the_teams_the_plans_name_have_a_name_to_go_by() -> None:
    names = {each.name["nb"] for each in of("SYS").type.variants}
    assert {"SLT-møte", "BTI-team", "flyktninggruppe", "beredskapsteam mot mobbing"} <= names
    assert len(names) == 9
    assert {each.name["nn"] for each in of("SKT").type.variants} == {"skuleteam", "førskuleteam"}


def test_there_is_a_file_for_every_type_of_the_table() -> None:
    assert set(shelf.type_codes()) == {*TYPES, "SYS"}
