from dataclasses import replace
from datetime import date, timedelta

import pytest

from meetingapp.domain.best_interest import BestInterest, FactSource
from meetingapp.domain.best_interest import BestInterestElement as Element
from meetingapp.domain.best_interest import ElementAssessment as Assessed
from meetingapp.domain.derive import complete
from meetingapp.domain.measure import Agreement
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.situation import Alternative
from meetingapp.domain.voice import Sharing, VoiceStatus
from tests.domain.example import Example
from tests.domain.jonas_people import EVALUATED_ON


def _complete(example: Example) -> CaseDiscussion:
    return complete(example.meeting, example.case, example.discussion, example.lexicon)


def test_deriving_twice_changes_nothing_more(example: Example) -> None:
    once = _complete(example)
    assert complete(example.meeting, example.case, once, example.lexicon) == once


def test_nothing_a_person_wrote_is_changed(example: Example) -> None:
    given_measure = example.discussion.agreement.measures[0]
    derived = _complete(example).agreement.measures[0]
    for field in ("title", "start", "deadline", "evaluator", "arena", "frequency", "need_ref"):
        written = getattr(given_measure, field)
        assert not written or getattr(derived, field) == written
    assert derived.target.op is given_measure.target.op
    assert derived.baseline == given_measure.baseline


def test_the_concern_comes_from_the_case(example: Example) -> None:
    assert _complete(example).purpose_and_concern.concern_text == example.case.concern
    own = example.with_part("purpose_and_concern", concern_text="Han går ut av timen.")
    assert _complete(own).purpose_and_concern.concern_text == "Han går ut av timen."


def test_the_childs_view_is_relevant_and_quoted_but_never_weighed(example: Example) -> None:
    best = _complete(example.with_discussion(best_interest=BestInterest())).best_interest
    view = best.element(Element.CHILD_VIEW)
    assert view is not None
    assert view.relevant
    assert view.facts == example.discussion.voice.own_words
    assert view.source is FactSource.CHILD
    assert view.weight is None


def test_words_that_may_not_be_shared_are_never_quoted(example: Example) -> None:
    kept = example.with_part(
        "voice", child_accepts_sharing=Sharing.NO, neutral_summary="Barnet har et ønske."
    ).with_discussion(best_interest=BestInterest())
    view = _complete(kept).best_interest.element(Element.CHILD_VIEW)
    assert view is not None
    assert view.facts == "Barnet har et ønske."


def test_what_a_person_wrote_about_the_childs_view_stays(example: Example) -> None:
    own = Assessed(Element.CHILD_VIEW, relevant=False, facts="Vi leste brevet.", weight=1)
    changed = example.with_part("best_interest", elements=(own,))
    view = _complete(changed).best_interest.element(Element.CHILD_VIEW)
    assert view == replace(own, source=FactSource.CHILD)


def test_a_child_who_was_not_heard_is_not_quoted(example: Example) -> None:
    unheard = example.with_part("voice", status=VoiceStatus.NOT_OBTAINED).with_discussion(
        best_interest=BestInterest()
    )
    assert _complete(unheard).best_interest.elements == ()


def test_the_measures_are_alternative_a_and_no_change_is_the_last(example: Example) -> None:
    first, second = _complete(example.with_discussion(alternatives=())).alternatives
    titles = [measure.title for measure in example.discussion.agreement.measures]
    assert first == Alternative("A", "; ".join(titles))
    assert second.no_change


def test_without_measures_there_are_no_alternatives(example: Example) -> None:
    bare = _complete(
        example.with_part("best_interest", review_date=None).with_discussion(
            alternatives=(), agreement=Agreement()
        )
    )
    assert bare.alternatives == ()
    assert bare.best_interest.review_date is None


def test_the_choice_is_known_until_there_is_a_third_alternative(example: Example) -> None:
    ways = (Alternative("1", no_change=True), Alternative("2", "Lesegruppe"), Alternative("3"))
    for alternatives, chosen in ((ways[:2], "2"), (ways, ""), (ways[:1], "A"), ((), "A")):
        changed = example.with_discussion(alternatives=alternatives).with_part(
            "best_interest", chosen_alternative=""
        )
        assert _complete(changed).best_interest.chosen_alternative == chosen


def test_the_assessment_is_reviewed_at_the_first_evaluation(example: Example) -> None:
    sooner = EVALUATED_ON - timedelta(days=14)
    changed = example.with_part("best_interest", review_date=None).with_measure(
        1, evaluation_date=sooner
    )
    assert _complete(changed).best_interest.review_date == sooner
    own = changed.with_part("best_interest", review_date=date(2027, 5, 1))
    assert _complete(own).best_interest.review_date == date(2027, 5, 1)


@pytest.mark.parametrize("field", ["title", "start", "deadline", "evaluator", "arena"])
def test_an_example_with_holes_is_filled(example: Example, field: str) -> None:
    empty = "" if field == "title" else None
    assert getattr(
        _complete(example.with_measure(0, **{field: empty})).agreement.measures[0], field
    )
