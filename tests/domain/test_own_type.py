"""What a municipality may change of a meeting type, and what it may not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.case import CaseMode
from meetingapp.domain.gates.engine import check_rules
from meetingapp.domain.own_type import OwnAgendaItem, OwnLimit, OwnSeverity, OwnTexts, OwnType
from meetingapp.domain.own_type_reading import own_type_toml, parse_own_type
from meetingapp.domain.own_type_rules import apply, is_locked
from meetingapp.domain.template import Deviation, Severity, Template
from meetingapp.domain.template_error import TemplateError
from meetingapp.domain.type_limits import limits_of
from meetingapp.services import shelf
from meetingapp.services.type_files import parse_file

SHIPPED = shelf.load_template("IT")
TURN = OwnAgendaItem("E01", "A07", OwnTexts("Overgang mellom trinn", "Overgang mellom steg"))
SAME = OwnType("IT", "IT")
COPY = OwnType("FAGTEAM", "IT", name=OwnTexts("fagteam", "fagteam"))


def applied(own: OwnType) -> Template:
    return apply(own, SHIPPED)


def test_a_variant_without_changes_is_the_shipped_type_with_a_number() -> None:
    template = applied(SAME)
    assert template.type == replace(SHIPPED.type, variant=1)
    assert template.deviations == ()
    assert template.items == SHIPPED.items
    for mine, theirs in zip(template.rules, SHIPPED.rules, strict=True):
        assert all(mine.severity_for(m) is theirs.severity_for(m) for m in CaseMode)


def test_a_copy_has_a_code_and_a_name_of_its_own_and_remembers_where_it_came_from() -> None:
    kind = applied(COPY).type
    assert (kind.code, kind.based_on, kind.name["en"]) == ("FAGTEAM", "IT", "fagteam")
    assert kind.purpose == SHIPPED.type.purpose


def test_unlocked_requirements_go_both_ways_and_every_change_is_a_deviation() -> None:
    own = replace(
        SAME,
        severities=(
            OwnSeverity("G-COORD-1", Severity.WARNING),
            OwnSeverity("G-PURP-2", Severity.ERROR),
            OwnSeverity("G-PURP-1", Severity.ERROR),
            OwnSeverity("G-VOICE-1", Severity.ERROR),
        ),
        limits=(OwnLimit("G-MEAS-3", "max_days", 28),),
    )
    template = applied(own)
    assert template.rule("G-COORD-1").severity is Severity.WARNING
    assert template.rule("G-PURP-2").severity is Severity.ERROR
    assert set(template.deviations) == {
        Deviation("G-COORD-1", "", Severity.ERROR, Severity.WARNING),
        Deviation("G-PURP-2", "", Severity.WARNING, Severity.ERROR),
        Deviation("G-MEAS-3", "max_days", 56, 28),
        Deviation("G-MEAS-7", "warn_days", 42, 28),
    }


def test_the_columns_for_anonymous_and_system_stay_locked() -> None:
    gates = [r.id for r in SHIPPED.rules if not r.locked and r.severity is Severity.ERROR]
    template = applied(
        replace(SAME, severities=tuple(OwnSeverity(g, Severity.WARNING) for g in gates))
    )
    for mode in (CaseMode.ANONYMOUS, CaseMode.SYSTEM):
        for mine, theirs in zip(template.rules, SHIPPED.rules, strict=True):
            if mode in theirs.by_mode:
                assert mine.severity_for(mode) is theirs.severity_for(mode)
    assert template.rule("G-PURP-1").severity_for(CaseMode.ANONYMOUS) is Severity.ERROR


def test_in_a_system_meeting_what_its_column_names_is_locked_and_the_rest_is_not() -> None:
    system = shelf.load_template("SYS")
    change = OwnSeverity("G-PURP-1", Severity.WARNING)
    with pytest.raises(TemplateError, match="In system meetings"):
        apply(OwnType("SYS", "SYS", severities=(change,)), system)
    change = OwnSeverity("G-OPEN-5", Severity.ERROR)
    template = apply(OwnType("SYS", "SYS", severities=(change,)), system)
    assert template.rule("G-OPEN-5").severity_for(CaseMode.SYSTEM) is Severity.ERROR


def test_own_items_stand_where_they_were_put_and_in_their_order() -> None:
    second = replace(TURN, id="E02")
    third = replace(TURN, id="E03", after="E01", guidance=OwnTexts("Spør.", "Spør."))
    template = applied(replace(SAME, items=(TURN, second, third)))
    ids = [item.id for item in template.items]
    assert ids[ids.index("A07") :][:5] == ["A07", "E01", "E02", "E03", "A08"]
    assert [item.id for item in template.own_items] == ["E01", "E02", "E03"]
    assert template.item("E01").heading["en"] == "Overgang mellom trinn"


@pytest.mark.parametrize("rule", [r for r in SHIPPED.rules if r.locked], ids=lambda r: r.id)
def test_no_locked_requirement_can_be_weakened(rule: object) -> None:
    gate = getattr(rule, "id", "")
    with pytest.raises(TemplateError, match="always stops"):
        applied(replace(SAME, severities=(OwnSeverity(gate, Severity.WARNING),)))


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (replace(SAME, severities=(OwnSeverity("G-PURP-1", Severity.OFF),)), "severity.G-PURP-1"),
        (replace(SAME, severities=(OwnSeverity("G-PURP-1", Severity.HINT),)), "severity.G-PURP-1"),
        (replace(SAME, severities=(OwnSeverity("G-CONS-6", Severity.ERROR),)), "off or on"),
        (replace(SAME, severities=(OwnSeverity("G-NO", Severity.ERROR),)), "called G-NO"),
        (replace(SAME, severities=(OwnSeverity("L1", Severity.WARNING),) * 2), "L1 is used twice"),
        (replace(SAME, limits=(OwnLimit("G-MEAS-3", "max_days", 57),)), "from 7 to 56 days"),
        (replace(SAME, limits=(OwnLimit("G-MEAS-3", "max_days", 6),)), "from 7 to 56 days"),
        (replace(SAME, limits=(OwnLimit("G-MEAS-7", "warn_days", 57),)), "from 7 to 56 days"),
        (replace(SAME, limits=(OwnLimit("G-MEAS-3", "max_days", 30),) * 2), "used twice"),
        (replace(SAME, limits=(OwnLimit("G-OPEN-2", "services_min", 9),)), "cannot set this"),
        (replace(SAME, limits=(OwnLimit("G-VOICE-6", "acute_days", 9),)), "cannot set this"),
        (replace(SAME, limits=(OwnLimit("G-NO", "max_days", 9),)), "cannot set this"),
        (replace(SAME, based_on="NO"), "called NO"),
        (replace(SAME, code="it"), "capital letters"),
        (replace(SAME, code="../RT"), "capital letters"),
        (replace(SAME, code=""), "capital letters"),
        (replace(SAME, code="ÆØÅ"), "capital letters"),
        (replace(SAME, version=0), "1 or more"),
        (replace(COPY, name=OwnTexts()), "name.nb"),
        (replace(COPY, name=OwnTexts("fagteam")), "name.nn"),
        (replace(SAME, name=OwnTexts(nn="fagteam")), "name.nb"),
        (replace(COPY, name=OwnTexts("x" * 81, "y")), "at most 80"),
        (replace(COPY, name=OwnTexts("to\nlinjer", "y")), "on one line"),
        (replace(COPY, purpose=OwnTexts("x\x07", "y")), "on one line"),
        (replace(SAME, items=(TURN, TURN)), "E01 is used twice"),
        (replace(SAME, items=(replace(TURN, id="A05"),)), "E and two digits"),
        (replace(SAME, items=(replace(TURN, after="A99"),)), "called A99"),
        (replace(SAME, items=(replace(TURN, after="E01"),)), "called E01"),
        (replace(SAME, items=(replace(TURN, heading=OwnTexts("Bare bokmål")),)), "heading.nn"),
        (replace(SAME, items=(replace(TURN, heading=OwnTexts()),)), "heading.nb"),
        (replace(SAME, items=(replace(TURN, guidance=OwnTexts("x" * 301, "y")),)), "at most 300"),
        (
            replace(SAME, items=tuple(replace(TURN, id=f"E{n:02}") for n in range(21))),
            "At most 20",
        ),
    ],
)
def test_what_a_municipality_may_not_do_is_refused_at_its_place(own: OwnType, said: str) -> None:
    with pytest.raises(TemplateError, match=said):
        applied(own)


def test_every_limit_can_be_set_to_both_its_ends_and_not_beyond() -> None:
    limits = limits_of(SHIPPED)
    assert {("G-MEAS-3", "max_days"), ("G-MEAS-7", "warn_days"), ("G-VOICE-2", "max_days")} <= {
        (limit.gate, limit.option) for limit in limits
    }
    for limit in limits:
        for days in (limit.low, limit.high):
            applied(replace(SAME, limits=(OwnLimit(limit.gate, limit.option, days),)))
        for days in (limit.low - 1, limit.high + 1):
            with pytest.raises(TemplateError):
                applied(replace(SAME, limits=(OwnLimit(limit.gate, limit.option, days),)))


_PRINTED = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)
_TEXTS = st.builds(OwnTexts, _PRINTED, _PRINTED, st.just("") | _PRINTED)


@given(
    name=_TEXTS,
    heading=_TEXTS,
    guidance=_TEXTS | st.just(OwnTexts()),
    days=st.integers(7, 56),
)
def test_a_type_written_as_toml_or_json_is_read_as_the_same(
    name: OwnTexts, heading: OwnTexts, guidance: OwnTexts, days: int
) -> None:
    own = OwnType(
        "FAGTEAM",
        "IT",
        version=3,
        name=name,
        items=(OwnAgendaItem("E01", "A04", heading, guidance),),
        severities=(OwnSeverity("G-COORD-1", Severity.WARNING),),
        limits=(OwnLimit("G-MEAS-3", "max_days", days), OwnLimit("G-MEAS-7", "warn_days", 7)),
    )
    assert parse_own_type(parse_file("x.toml", own_type_toml(own).encode()).tree) == own
    assert from_json(OwnType, to_json(own)) == own
    assert applied(own).type.variant == 3


@pytest.mark.parametrize("shipped", shelf.all_templates(), ids=lambda t: t.type.code)
def test_every_shipped_type_can_be_adjusted_within_its_bounds(shipped: Template) -> None:
    code = shipped.type.code
    limits = tuple(OwnLimit(li.gate, li.option, li.low) for li in limits_of(shipped))
    flipped = tuple(
        OwnSeverity(r.id, Severity.WARNING if r.severity is Severity.ERROR else Severity.ERROR)
        for r in shipped.rules
        if not is_locked(r, shipped) and r.severity in {Severity.ERROR, Severity.WARNING}
    )
    item = OwnAgendaItem("E01", shipped.items[-1].id, OwnTexts("Eget punkt", "Eige punkt"))
    template = apply(
        OwnType(code, code, 1, items=(item,), severities=flipped, limits=limits), shipped
    )
    check_rules(template)
    assert len(template.deviations) == len(flipped) + len(limits)
    assert [r.severity for r in template.rules if r.locked] == [
        r.severity for r in shipped.rules if r.locked
    ]
