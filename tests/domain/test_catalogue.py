"""The catalogue of measures: what fits, what can be kept, what a measure begins with, and gaps."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingapp.domain.calendar import Calendar, SchoolHoliday
from meetingapp.domain.catalogue import (
    OLDEST,
    Ages,
    CatalogueEntry,
    CatalogueQuery,
    Implementation,
    found,
    what_is_wrong,
)
from meetingapp.domain.catalogue_effect import FEWEST, NOTHING_YET, EffectCount, effects_here
from meetingapp.domain.catalogue_gaps import BANDS, Coverage, GapCell, gap_report
from meetingapp.domain.catalogue_pick import USUAL_WEEKS, filled_in, picked
from meetingapp.domain.evaluation import Effect
from meetingapp.domain.measure import (
    Arena,
    Measure,
    PreventionLevel,
    RiskFactor,
    Target,
    TargetOp,
    Unit,
)
from meetingapp.domain.people import ServiceCode

MET_ON = date(2026, 11, 24)
READING = CatalogueEntry(
    "les",
    "Lesetrening",
    "Eleven leser høyt for en voksen fire dager i uka.",
    PreventionLevel.SELECTED,
    "Elever som strever med å lese",
    Ages(6, 12),
    (RiskFactor.R6,),
    (ServiceCode.SCHOOL, ServiceCode.PPT),
    implementation=Implementation.IN_USE,
    goal="Leser sikrere",
    indicator="Ord lest riktig per minutt",
    unit=Unit.WORDS_PER_MINUTE,
    op=TargetOp.AT_LEAST,
    looked_at_after_weeks=6,
    arena=Arena.SCHOOL,
)
FAMILY = CatalogueEntry(
    "fam",
    "Familieråd",
    level=PreventionLevel.INDICATED,
    risks=(RiskFactor.R1, RiskFactor.R3),
    services=(ServiceCode.CWS,),
)
EVERYBODY = CatalogueEntry("alle", "Ærlig talt", "Samtaler i klassen", ages=Ages(13, 15))
ALL = (FAMILY, READING, EVERYBODY)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (CatalogueQuery(), ["alle", "les", "fam"]),
        (CatalogueQuery(text="LESER  høyt"), ["les"]),
        (CatalogueQuery(text="høyt familie"), []),
        (CatalogueQuery(text="ærlig"), ["alle"]),
        (CatalogueQuery(levels=frozenset({PreventionLevel.INDICATED})), ["fam"]),
        (CatalogueQuery(ages=(Ages(12, 13),)), ["alle", "les", "fam"]),
        (CatalogueQuery(ages=(Ages(16, 18),)), ["fam"]),
        (CatalogueQuery(risks=frozenset({RiskFactor.R3})), ["fam"]),
        (CatalogueQuery(risks=frozenset({RiskFactor.R8})), []),
        (CatalogueQuery(services=frozenset({ServiceCode.PPT})), ["les"]),
        (CatalogueQuery(services=frozenset({ServiceCode.PPT}), ages=(Ages(0, 0),)), []),
        (CatalogueQuery(retired=True), []),
    ],
)
def test_what_fits_comes_by_level_and_name(query: CatalogueQuery, ids: list[str]) -> None:
    assert [each.id for each in found(ALL, query)] == ids


def test_what_is_retired_is_found_only_where_one_asks_for_it() -> None:
    gone = replace(READING, retired=True)
    assert found((gone, FAMILY), CatalogueQuery()) == (FAMILY,)
    assert found((gone, FAMILY), CatalogueQuery(retired=True)) == (gone,)


@pytest.mark.parametrize(
    ("implementation", "is_active", "can_be_picked"),
    [
        (Implementation.SUGGESTED, False, True),
        (Implementation.PLANNED, False, True),
        (Implementation.INTRODUCED, True, True),
        (Implementation.IN_USE, True, True),
        (Implementation.ENDED, False, False),
    ],
)
def test_only_what_has_begun_is_active_and_nothing_ended_is_picked(
    implementation: Implementation,
    is_active: bool,
    can_be_picked: bool,
) -> None:
    entry = replace(READING, implementation=implementation)
    assert (entry.is_active, entry.can_be_picked) == (is_active, can_be_picked)
    gone = replace(entry, retired=True)
    assert (gone.is_active, gone.can_be_picked) == (False, False)


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({}, ""),
        ({"name": " "}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"ages": Ages(7, 6)}, "ages"),
        ({"ages": Ages(0, OLDEST + 1)}, "ages"),
        ({"ages": Ages(-1, 6)}, "ages"),
        ({"description": "x" * 601}, "description"),
        ({"indicator": "x" * 601}, "indicator"),
        ({"evaluated_each_months": 0}, "evaluated_each_months"),
        ({"evaluated_each_months": 61}, "evaluated_each_months"),
        ({"looked_at_after_weeks": 53}, "looked_at_after_weeks"),
        ({"looked_at_after_weeks": 52, "evaluated_each_months": 60}, ""),
    ],
)
def test_the_first_field_that_cannot_be_kept_is_named(
    change: dict[str, object], wrong: str
) -> None:
    assert what_is_wrong(replace(READING, **change)) == wrong  # type: ignore[arg-type]  # a table


def test_a_measure_begins_with_goal_indicator_and_day_and_leaves_the_rest_to_the_meeting() -> None:
    measure = picked(READING, "m1", MET_ON, Calendar())
    assert measure == Measure(
        "m1",
        "Eleven leser høyt for en voksen fire dager i uka.",
        indicator="Ord lest riktig per minutt",
        unit=Unit.WORDS_PER_MINUTE,
        target=Target(op=TargetOp.AT_LEAST),
        evaluation_date=date(2027, 1, 5),
        title="Lesetrening",
        goal="Leser sikrere",
        arena=Arena.SCHOOL,
        prevention_level=PreventionLevel.SELECTED,
        catalogue_id="les",
    )


def test_an_entry_that_says_little_suggests_little() -> None:
    measure = picked(FAMILY, "m1", MET_ON, Calendar())
    assert (measure.title, measure.action) == ("Familieråd", "Familieråd")
    assert (measure.goal, measure.indicator, measure.unit, measure.target) == (
        "", "", None, Target())  # fmt: skip
    assert measure.evaluation_date == date(2027, 1, 19)
    assert (date(2027, 1, 19) - MET_ON).days // 7 == USUAL_WEEKS


def test_the_evaluation_is_moved_earlier_when_the_school_is_closed_and_never_to_the_meeting() -> (
    None
):
    away = SchoolHoliday("juleferie", date(2026, 12, 21), date(2027, 1, 8))
    measure = picked(READING, "m1", MET_ON, Calendar(school_holidays=(away,)))
    assert measure.evaluation_date == date(2026, 12, 18)
    always = SchoolHoliday("alltid", date(2026, 11, 1), date(2028, 1, 8))
    closed = Calendar(MappingProxyType({}), (always,))
    assert picked(READING, "m1", MET_ON, closed).evaluation_date == date(2027, 1, 5)


def test_what_somebody_wrote_in_a_measure_stays() -> None:
    written = Measure(
        "m1",
        "Kari leser med Jonas",
        indicator="Sider lest",
        target=Target(Decimal(45), TargetOp.AT_MOST),
        evaluation_date=date(2026, 12, 1),
        title="Les",
        goal="Mer lesing",
        arena=Arena.HOME,
        prevention_level=PreventionLevel.INDICATED,
    )
    filled = filled_in(written, READING, MET_ON, Calendar())
    assert filled == replace(written, catalogue_id="les")


def cell_of(entries: tuple[CatalogueEntry, ...], risk: RiskFactor, ages: Ages) -> GapCell:
    row = next(row for row in gap_report(entries) if row.risk is risk)
    return next(cell for cell in row.cells if cell.ages == ages)


def test_the_bands_hold_each_age_once() -> None:
    years = [year for band in BANDS for year in range(band.first, band.last + 1)]
    assert years == list(range(OLDEST + 1))


@pytest.mark.parametrize(
    ("entries", "ages", "coverage"),
    [
        ((), Ages(6, 9), Coverage.NONE),
        ((READING,), Ages(6, 9), Coverage.COVERED),
        ((READING,), Ages(13, 15), Coverage.NONE),
        ((replace(READING, ages=Ages(7, 12)),), Ages(6, 9), Coverage.SOME_AGES),
        ((replace(READING, implementation=Implementation.SUGGESTED),), Ages(6, 9),
         Coverage.NOT_BEGUN),
        ((replace(READING, implementation=Implementation.ENDED),), Ages(6, 9), Coverage.NONE),
        ((replace(READING, retired=True),), Ages(6, 9), Coverage.NONE),
        ((replace(READING, ages=Ages(6, 7)), replace(READING, id="2", ages=Ages(8, 9))),
         Ages(6, 9), Coverage.COVERED),
        ((replace(READING, risks=()),), Ages(6, 9), Coverage.NONE),
    ],
)  # fmt: skip
def test_each_cell_tells_what_there_is(
    entries: tuple[CatalogueEntry, ...], ages: Ages, coverage: Coverage
) -> None:
    cell = cell_of(entries, RiskFactor.R6, ages)
    assert cell.coverage is coverage
    assert cell.is_gap is (coverage is not Coverage.COVERED)


def test_a_cell_names_what_is_in_use_and_what_waits() -> None:
    planned = replace(READING, id="plan", implementation=Implementation.PLANNED)
    cell = cell_of((READING, planned, FAMILY), RiskFactor.R6, Ages(6, 9))
    assert (cell.active, cell.waiting) == (("les",), ("plan",))


entries = st.builds(
    CatalogueEntry,
    id=st.uuids().map(str),
    name=st.just("x"),
    ages=st.tuples(st.integers(0, OLDEST), st.integers(0, OLDEST)).map(
        lambda two: Ages(min(two), max(two))
    ),
    risks=st.lists(st.sampled_from(RiskFactor), unique=True).map(tuple),
    implementation=st.sampled_from(Implementation),
    retired=st.booleans(),
)


@settings(max_examples=40)
@given(st.lists(entries, max_size=6))
def test_covered_means_that_no_child_of_the_age_is_without(
    offered: list[CatalogueEntry],
) -> None:
    for row in gap_report(offered):
        for cell in row.cells:
            without = [
                year
                for year in range(cell.ages.first, cell.ages.last + 1)
                if not any(
                    each.is_active and row.risk in each.risks and each.ages.holds(year)
                    for each in offered
                )
            ]
            assert cell.is_gap is bool(without)


def test_too_few_evaluations_tell_only_that_there_are_some() -> None:
    assert effects_here({}) == NOTHING_YET
    few = effects_here({Effect.SOME: 3, Effect.NONE: 1})
    assert (few.any, few.counts) == (True, ())


def test_each_effect_is_counted_and_small_counts_are_hidden() -> None:
    told = effects_here({Effect.SOME: 12, Effect.NONE: 4, Effect.MARKED: 5})
    assert told.counts == (
        EffectCount(Effect.WORSE, 0),
        EffectCount(Effect.NONE, None),
        EffectCount(Effect.SOME, 12),
        EffectCount(Effect.MARKED, 5),
        EffectCount(Effect.GOAL_REACHED, 0),
    )


@given(st.dictionaries(st.sampled_from(Effect), st.integers(0, 20)))
def test_no_small_count_is_ever_told(counted: dict[Effect, int]) -> None:
    told = effects_here(counted)
    assert all(each.count is None or each.count == 0 or each.count >= FEWEST
               for each in told.counts)  # fmt: skip
    assert told.any is (sum(counted.values()) > 0)
