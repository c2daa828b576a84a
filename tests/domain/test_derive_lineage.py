"""Which earlier measure a new one goes on from, where that is clear."""

from dataclasses import replace

from meetingapp.domain.derive_lineage import with_lines
from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.domain.measure import Measure, Unit
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.stopping import stop
from tests.domain.example import Example
from tests.domain.followed_up import DUE, FIRST, REACHED, evaluated, second_meeting
from tests.domain.jonas import jonas_case
from tests.domain.jonas_people import MET_ON

CASE = replace(jonas_case(), earlier=(FIRST,))
ADJUST = (replace(REACHED, decision=EvaluationDecision.ADJUST),)
NEW = Measure("new", indicator="Riktige lyder på ett minutt.", unit=Unit.COUNT)


def _lines(*measures: Measure) -> list[tuple[str, int]]:
    found = with_lines(measures, ADJUST, CASE, MET_ON)
    return [(m.follows, m.version) for m in found]


def test_a_measure_that_counts_the_same_follows_the_adjusted_one() -> None:
    assert _lines(NEW) == [("m-due", 2)]


def test_what_counts_something_else_follows_nothing() -> None:
    assert _lines(replace(NEW, indicator="sider lest")) == [("", 1)]
    assert _lines(replace(NEW, unit=Unit.PERCENT)) == [("", 1)]
    assert _lines(replace(NEW, indicator="")) == [("", 1)]


def test_nobody_guesses_between_two() -> None:
    assert _lines(NEW, replace(NEW, id="other")) == [("", 1), ("", 1)]


def test_what_a_person_has_linked_stays_and_is_counted() -> None:
    linked = replace(NEW, indicator="sider lest", follows="m-due")
    assert _lines(linked, replace(NEW, id="other")) == [("m-due", 2), ("", 1)]


def test_the_same_measure_agreed_anew_is_counted() -> None:
    assert _lines(replace(DUE, title="Lydering på nytt")) == [("", 2)]


def test_nothing_is_linked_where_nothing_is_adjusted() -> None:
    assert with_lines((NEW,), (REACHED,), CASE, MET_ON) == (NEW,)
    assert with_lines((NEW,), ADJUST, jonas_case(), MET_ON) == (NEW,)


def test_the_link_counts_for_the_gates_at_once(example: Example) -> None:
    told = evaluated(example, decision=EvaluationDecision.ADJUST)
    assert "G-EVAL-5" in told.closing()
    linked = told.with_measure(0, indicator=DUE.indicator, unit=DUE.unit)
    assert "G-EVAL-5" not in linked.closing()
    assert linked.context().discussion.agreement.measures[0].version == 2


def test_nothing_is_derived_of_a_stopped_discussion(example: Example) -> None:
    stopped = replace(
        example, discussion=stop(second_meeting(example).discussion, Stopped(StopReason.TOO_FEW))
    ).context()
    assert stopped.discussion.alternatives == ()
    assert stopped.discussion.best_interest.elements == ()
    assert stopped.discussion.purpose_and_concern.concern_text == example.case.concern
