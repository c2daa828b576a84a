from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.best_interest import BestInterest
from meetingapp.domain.best_interest import BestInterestElement as Element
from meetingapp.domain.best_interest import ElementAssessment as Assessed
from meetingapp.domain.derive_measure import (
    Around,
    completed,
    frequency_in,
    next_monday,
    title_of,
    weightiest,
)
from meetingapp.domain.lexicon import Lexicon
from meetingapp.domain.measure import (
    Arena,
    Baseline,
    Measure,
    PreventionLevel,
    RiskFactor,
    Target,
    TargetOp,
)
from meetingapp.domain.people import PersonRef, ServiceCode
from tests.domain.jonas_people import EVALUATED_ON, IDA, KARI, MET_ON, TOR

MONDAY = date(2026, 11, 30)


@pytest.fixture
def around(lexicon: Mapping[str, Lexicon]) -> Around:
    return Around(
        met_on=MET_ON,
        level=PreventionLevel.SELECTED,
        need=Element.HEALTH,
        guardians=(KARI,),
        lexicon=lexicon,
    )


@pytest.mark.parametrize(
    ("action", "title"),
    [
        ("", ""),
        ("   ", ""),
        ("Lesegruppe", "Lesegruppe"),
        ("Ida leser med tre elever", "Ida leser med tre elever"),
        ("Ida  leser\nmed tre elever.", "Ida leser med tre elever"),
        ("Ida leser med tre elever, hver fredag", "Ida leser med tre elever …"),
    ],
)
def test_a_measure_is_named_by_the_first_words_of_its_action(action: str, title: str) -> None:
    assert title_of(action) == title


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_the_next_monday_is_a_monday_within_a_week(day: date) -> None:
    monday = next_monday(day)
    assert monday.isoweekday() == 1
    assert 1 <= (monday - day).days <= 7


@pytest.mark.parametrize(
    ("evaluated", "start"),
    [
        (None, MONDAY),
        (EVALUATED_ON, MONDAY),
        (MONDAY + timedelta(days=7), MONDAY),
        (MONDAY + timedelta(days=6), MET_ON),
        (MET_ON, MET_ON),
    ],
)
def test_a_measure_starts_next_monday_unless_it_is_evaluated_too_soon_for_that(
    around: Around, evaluated: date | None, start: date
) -> None:
    assert completed(Measure("m", evaluation_date=evaluated), around).start == start


def test_the_deadline_is_the_day_of_the_evaluation(around: Around) -> None:
    assert completed(Measure("m", evaluation_date=EVALUATED_ON), around).deadline == EVALUATED_ON
    assert completed(Measure("m"), around).deadline is None


def test_what_a_person_wrote_stays(around: Around) -> None:
    written = Measure(
        "m",
        action="Ida leser hver fredag",
        title="Fredagslesing",
        responsible=IDA,
        evaluator=TOR,
        frequency="ukentlig",
        start=MET_ON,
        deadline=MONDAY,
        evaluation_date=EVALUATED_ON,
        baseline=Baseline(Decimal(1), date(2026, 11, 20)),
        target=Target(Decimal(4), TargetOp.AT_LEAST),
        arena=Arena.LEISURE,
        prevention_level=PreventionLevel.INDICATED,
        need_ref=RiskFactor.R6,
    )
    assert completed(written, around) == written


@pytest.mark.parametrize("field", ["start", "deadline"])
def test_nothing_takes_the_place_of_a_day_that_was_not_read(around: Around, field: str) -> None:
    unread = Around(around.met_on, around.level, None, (), around.lexicon, frozenset({field}))
    assert getattr(completed(Measure("m", evaluation_date=EVALUATED_ON), unread), field) is None


def test_a_number_with_no_day_was_measured_on_the_day_of_the_meeting(around: Around) -> None:
    counted = completed(Measure("m", baseline=Baseline(Decimal(34))), around)
    assert counted.baseline.measured_on == MET_ON
    assert completed(Measure("m"), around).baseline.measured_on is None
    unread = Around(
        MET_ON, around.level, None, (), around.lexicon, frozenset({"baseline.measured_on"})
    )
    assert completed(counted, unread).baseline == counted.baseline
    bare = completed(Measure("m", baseline=Baseline(Decimal(34))), unread)
    assert bare.baseline.measured_on is None


@pytest.mark.parametrize(
    ("baseline", "target", "op"),
    [
        ("34", "45", TargetOp.AT_LEAST),
        ("4", "1", TargetOp.AT_MOST),
        ("4", "4", TargetOp.AT_LEAST),
        (None, "4", TargetOp.AT_LEAST),
        ("NaN", "4", TargetOp.AT_LEAST),
        ("4", "NaN", TargetOp.AT_LEAST),
        ("4", None, None),
    ],
)
def test_success_lies_where_the_target_lies(
    around: Around, baseline: str | None, target: str | None, op: TargetOp | None
) -> None:
    measure = Measure(
        "m",
        baseline=Baseline(Decimal(baseline) if baseline else None),
        target=Target(Decimal(target) if target else None),
    )
    assert completed(measure, around).target.op is op


def test_what_is_to_be_kept_is_where_it_is_now(around: Around) -> None:
    kept = Measure("m", baseline=Baseline(Decimal(92)), target=Target(op=TargetOp.MAINTAIN))
    assert completed(kept, around).target.value == Decimal(92)
    unread = Around(MET_ON, around.level, None, (), around.lexicon, frozenset({"target.value"}))
    assert completed(kept, unread).target.value is None


@pytest.mark.parametrize(
    ("service", "arena"),
    [
        (ServiceCode.SCHOOL, Arena.SCHOOL),
        (ServiceCode.PPT, Arena.SCHOOL),
        (ServiceCode.SFO, Arena.SFO),
        (ServiceCode.KG, Arena.KINDERGARTEN),
        (ServiceCode.HC, Arena.HEALTH),
        (ServiceCode.PHYS, Arena.HEALTH),
        (ServiceCode.CWS, Arena.OTHER),
        (None, Arena.OTHER),
    ],
)
def test_a_measure_happens_where_its_responsible_works(
    around: Around, service: ServiceCode | None, arena: Arena
) -> None:
    responsible = PersonRef("Siri Oppdiktet", service=service)
    measure = completed(Measure("m", responsible=responsible), around)
    assert (measure.arena, measure.evaluator) == (arena, responsible)


def test_a_guardians_measure_happens_at_home(around: Around) -> None:
    assert completed(Measure("m", responsible=KARI), around).arena is Arena.HOME
    assert completed(Measure("m"), around).arena is None


def test_level_and_need_follow_from_the_discussion(around: Around) -> None:
    measure = completed(Measure("m"), around)
    assert (measure.prevention_level, measure.need_ref) == (
        PreventionLevel.SELECTED,
        Element.HEALTH,
    )


def test_how_often_is_read_in_either_norwegian(lexicon: Mapping[str, Lexicon]) -> None:
    assert frequency_in("Ida leser hver fredag", lexicon) == "hver fredag"
    assert frequency_in("Ane les kvar fredag", lexicon) == "kvar fredag"
    assert frequency_in("Ane les", lexicon) == ""
    assert frequency_in("Ane les kvar fredag", {}) == ""


def _weighed(element: Element, weight: int | None, *, relevant: bool = True) -> Assessed:
    return Assessed(element, relevant=relevant, weight=weight)


def test_a_measure_answers_the_element_that_weighs_most() -> None:
    best = BestInterest(
        elements=(
            _weighed(Element.IDENTITY, 3, relevant=False),
            _weighed(Element.HEALTH, 2),
            _weighed(Element.CHILD_VIEW, 2),
            _weighed(Element.VULNERABILITY, 0),
            _weighed(Element.FAMILY_RELATIONS, None),
        )
    )
    assert weightiest(best) is Element.CHILD_VIEW
    assert weightiest(BestInterest(elements=(_weighed(Element.HEALTH, 0),))) is None
    heavier = BestInterest(elements=(*best.elements, _weighed(Element.EDUCATION_DEVELOPMENT, 3)))
    assert weightiest(heavier) is Element.EDUCATION_DEVELOPMENT
