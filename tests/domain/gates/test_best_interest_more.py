"""The short form of an anonymous discussion, and what is said about any child."""

import pytest

from meetingapp.domain.best_interest import BestInterest, ElementAssessment, FactSource
from meetingapp.domain.best_interest import BestInterestElement as Element
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measure import RiskFactor
from meetingapp.domain.template import Severity
from meetingapp.domain.voice import ChildVoice
from tests.domain.example import Example
from tests.domain.gates.cases.changes import LAST_TIME

CONCLUSION = "best_interest.conclusion"


def _counts(element: Element, facts: str) -> ElementAssessment:
    return ElementAssessment(element, True, facts, FactSource.PROFESSIONAL, 2)


HEALTH = _counts(Element.HEALTH, "Hodepine to ganger i uka.")
SCHOOL = _counts(Element.EDUCATION_DEVELOPMENT, "Leser under bekymringsgrensen nå.")
IDENTITY = ElementAssessment(Element.IDENTITY, relevant=False)


def _short(example: Example, *elements: ElementAssessment) -> Example:
    bare = example.as_anonymous().with_discussion(voice=ChildVoice())
    return bare.with_discussion(best_interest=BestInterest(elements, chosen_alternative="A"))


def test_three_elements_are_enough_where_nobody_is_named(example: Example) -> None:
    enough = _short(example, HEALTH, SCHOOL, IDENTITY)
    assert enough.failed("G-BEST-1") == ()
    assert enough.failed("G-BEST-2") == ()
    assert len(_short(example, HEALTH, SCHOOL).failed("G-BEST-1")) == 5


def test_two_of_them_count_and_the_childs_view_may_be_one(example: Example) -> None:
    view = _counts(Element.CHILD_VIEW, "Barnet vil lese i lite rom.")
    assert _short(example, HEALTH, IDENTITY).paths("G-BEST-2") != []
    assert _short(example, HEALTH, view, IDENTITY).failed("G-BEST-2") == ()


def test_what_is_missing_in_an_anonymous_discussion_asks_for_a_reason(example: Example) -> None:
    assert {r.severity for r in _short(example, HEALTH).failed("G-BEST-1")} == {Severity.WARNING}


@pytest.mark.parametrize(
    "conclusion", ["Vi gjør det som er rett.", "Dette er til beste etter en samlet avveining"]
)
def test_what_fits_any_child_is_pointed_out(example: Example, conclusion: str) -> None:
    changed = example.with_part("best_interest", conclusion=conclusion)
    assert [(r.path, r.severity) for r in changed.failed("G-BEST-7")] == [
        (CONCLUSION, Severity.HINT)
    ]


def test_a_conclusion_used_before_is_pointed_out(example: Example) -> None:
    text = example.discussion.best_interest.conclusion
    held = EarlierDiscussion("RT", LAST_TIME, conclusion=f"{text} ")
    changed = example.with_case(earlier=(held,))
    assert [r.path for r in changed.failed("G-BEST-7")] == [CONCLUSION]
    other = EarlierDiscussion("RT", LAST_TIME, conclusion="Jonas skal få være med på turen.")
    assert example.with_case(earlier=(other,)).failed("G-BEST-7") == ()


def test_without_a_conclusion_there_is_nothing_to_compare(example: Example) -> None:
    assert example.with_part("best_interest", conclusion="").failed("G-BEST-7") == ()


def test_one_measure_answers_an_interest_of_the_child(example: Example) -> None:
    changed = example.with_measure(0, need_ref=RiskFactor.R6)
    assert changed.failed("G-BEST-8") == ()
    both = changed.with_measure(1, need_ref=RiskFactor.R6)
    assert both.paths("G-BEST-8") == ["agreement.measures.0.need_ref"]
    assert both.as_system().failed("G-BEST-8") == ()
