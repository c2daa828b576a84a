"""The lint of measures L6–L12, late evaluations, and who has left."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation, EvaluationDecision
from meetingapp.domain.gates.base import OptionError
from meetingapp.domain.gates.measure_count import MeasureCount
from meetingapp.domain.gates.measure_late_evaluation import MeasureLateEvaluation
from meetingapp.domain.gates.measure_length import MeasureLength
from meetingapp.domain.measure import Measure, MeasureStatus, PreventionLevel, RiskFactor
from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.domain.template import Severity
from tests.domain.example import Example
from tests.domain.gates.cases.changes import LAST_TIME
from tests.domain.jonas_people import IDA, MET_ON

EVALUATED = "agreement.measures.0.evaluation_date"


def _first(example: Example) -> Measure:
    return example.discussion.agreement.measures[0]


def _running(example: Example, *measures: Measure) -> Example:
    return example.with_case(earlier=(EarlierDiscussion("RT", LAST_TIME, measures=measures),))


def _judged(example: Example, decision: EvaluationDecision) -> Example:
    given = (Evaluation("M0", decision=decision),)
    return example.with_part("since_last", evaluations=given)


@pytest.mark.parametrize(("days", "late"), [(56, False), (57, True), (84, True)])
def test_a_late_evaluation_asks_for_a_reason(example: Example, days: int, late: bool) -> None:
    changed = example.with_measure(evaluation_date=MET_ON + timedelta(days=days), deadline=None)
    found = [(r.path, r.severity) for r in changed.failed("G-MEAS-7")]
    assert found == ([(EVALUATED, Severity.WARNING)] if late else [])


def test_an_evaluation_outside_the_limit_is_said_once(example: Example) -> None:
    changed = example.with_measure(evaluation_date=MET_ON + timedelta(days=85), deadline=None)
    assert changed.paths("G-MEAS-3") == [EVALUATED]
    assert changed.failed("G-MEAS-7") == ()


def test_an_evaluation_before_the_start_is_told_apart(example: Example) -> None:
    changed = example.with_measure(start=date(2027, 1, 25), deadline=date(2027, 2, 1))
    (found,) = changed.failed("G-MEAS-3")
    assert (found.path, found.params["start"]) == (EVALUATED, date(2027, 1, 25))
    assert "before the measure starts" in found.message_key


def _register(example: Example, *engagements: Engagement) -> Example:
    return replace(example, register=(Person("p-ida", IDA.name, engagements),))


def test_a_responsible_who_has_left_cannot_be_held_to_it(example: Example) -> None:
    left = Engagement(ServiceCode.SCHOOL, "kontaktlærer", until=date(2026, 10, 31))
    (found,) = _register(example, left).failed("G-MEAS-4")
    assert found.path == "agreement.measures.0.responsible"
    assert found.params == {"name": IDA.name, "day": date(2026, 10, 31)}


def test_who_still_works_somewhere_has_not_left(example: Example) -> None:
    old = Engagement(ServiceCode.KG, "pedagog", until=date(2025, 7, 31))
    last_day = Engagement(ServiceCode.SCHOOL, "kontaktlærer", until=MET_ON)
    assert _register(example, old, last_day).failed("G-MEAS-4") == ()
    assert _register(example).failed("G-MEAS-4") == ()
    later = Engagement(ServiceCode.SCHOOL, "kontaktlærer", since=MET_ON + timedelta(days=1))
    assert _register(example, later).failed("G-MEAS-4") == ()


def test_more_than_five_measures_are_many(example: Example) -> None:
    others = tuple(replace(_first(example), id=f"E{n}") for n in range(4))
    assert [r.path for r in _running(example, *others).failed("L6")] == ["agreement.measures"]
    assert _running(example, *others[:3]).failed("L6") == ()
    closed = replace(others[3], status=MeasureStatus.CLOSED)
    assert _running(example, *others[:3], closed).failed("L6") == ()


def test_adults_change_something_too(example: Example) -> None:
    alone = example.with_measure(0, changes_adult_practice=False)
    assert alone.failed("L7") == ()
    none = alone.with_measure(1, changes_adult_practice=None)
    assert [r.path for r in none.failed("L7")] == ["agreement.measures.0.changes_adult_practice"]


def test_a_measure_is_linked_to_what_was_weighed(example: Example) -> None:
    loose = example.with_measure(need_ref=RiskFactor.R6, links=(RiskFactor.R6,))
    assert [r.path for r in loose.failed("L8")] == ["agreement.measures.0.links"]
    assert loose.with_measure(links=(BestInterestElement.HEALTH,)).failed("L8") == ()
    assert loose.as_system().failed("L8") == ()


def test_what_is_running_is_not_agreed_once_more(example: Example) -> None:
    running = replace(_first(example), id="M0")
    (found,) = _running(example, running).failed("L9")
    assert found.path == "agreement.measures.0.action"
    assert (found.severity, found.params["title"]) == (Severity.ERROR, "Lesegruppe")


@pytest.mark.parametrize("decision", [EvaluationDecision.CLOSE, EvaluationDecision.ESCALATE])
def test_what_ends_today_may_be_agreed_anew(example: Example, decision: EvaluationDecision) -> None:
    changed = _running(example, replace(_first(example), id="M0"))
    assert _judged(changed, decision).failed("L9") == ()


def test_a_new_version_is_no_copy(example: Example) -> None:
    changed = _running(example, replace(_first(example), id="M0"))
    assert changed.with_measure(follows="M0").failed("L9") == ()
    assert changed.with_measure(id="M0").failed("L9") == ()


def test_the_same_action_counted_in_another_way_is_another_measure(example: Example) -> None:
    running = replace(_first(example), id="M0", indicator="trivsel fra 0 til 10 hver fredag")
    assert _running(example, running).failed("L9") == ()


def test_the_same_measure_twice_is_one_too_many(example: Example) -> None:
    twin = replace(_first(example), id="M9")
    measures = (*example.discussion.agreement.measures, twin)
    (found,) = example.with_part("agreement", measures=measures).failed("L9")
    assert (found.path, found.params["number"]) == ("agreement.measures.2.action", 1)


def test_two_measures_nobody_has_written_yet_are_no_copies(example: Example) -> None:
    assert example.with_part("agreement", measures=(Measure("a"), Measure("b"))).failed("L9") == ()


def test_a_lower_level_comes_first(example: Example) -> None:
    indicated = example.with_measure(prevention_level=PreventionLevel.INDICATED)
    assert [r.path for r in indicated.failed("L10")] == ["agreement.measures.0.prevention_level"]
    selected = replace(_first(example), id="M0", status=MeasureStatus.CLOSED)
    assert _running(indicated, selected).failed("L10") == ()
    universal = replace(selected, prevention_level=PreventionLevel.UNIVERSAL)
    assert _running(indicated, universal).failed("L10") != ()


@pytest.mark.parametrize(
    ("field", "text", "name"),
    [
        ("action", "Ida leser med Ola Prøveson 4 dager i uka", "Ola Prøveson"),
        ("goal", "Jonas leker med Emma Testdotter hver dag", "Emma Testdotter"),
        ("indicator", "økter med Ola Åsen Prøveson", "Ola Åsen Prøveson"),
    ],
)
def test_a_name_from_outside_is_pointed_out(
    example: Example, field: str, text: str, name: str
) -> None:
    (found,) = example.with_measure(0, **{field: text}).failed("L11")
    assert (found.path, found.params["name"]) == (f"agreement.measures.0.{field}", name)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Prøvestad leser med Jonas Fiktivsen 4 dager i uka",
        "Berit Eksempelrud ringer Kari Fiktivsen hver fredag",
        "Møtes på Prøveåsen Skole hver mandag",
        "Ida leser 4 dager i uka. Tor noterer hver fredag",
    ],
)
def test_who_belongs_to_the_case_may_be_named(example: Example, text: str) -> None:
    assert example.with_measure(action=text).failed("L11") == ()


@pytest.mark.parametrize(("days", "long"), [(90, False), (91, True)])
def test_a_deadline_far_off_is_pointed_out(example: Example, days: int, long: bool) -> None:
    changed = example.with_measure(deadline=MET_ON + timedelta(days=days))
    assert [r.path for r in changed.failed("L12")] == (
        ["agreement.measures.0.deadline"] if long else []
    )


def test_limits_have_bounds() -> None:
    for build in (
        lambda: MeasureCount(0),
        lambda: MeasureCount(21),
        lambda: MeasureLength(6),
        lambda: MeasureLength(366),
        lambda: MeasureLateEvaluation(6),
        lambda: MeasureLateEvaluation(366),
    ):
        with pytest.raises(OptionError):
            build()
