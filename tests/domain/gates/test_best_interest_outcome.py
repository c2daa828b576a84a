import pytest

from meetingapp.domain.best_interest import BestInterestElement as Element
from meetingapp.domain.best_interest import Dissent, RelationToChildView
from meetingapp.domain.measure import Agreement, NoMeasure, NoMeasureReason
from meetingapp.domain.situation import Alternative
from tests.domain.example import Example

NOTHING = ("", "   ", "…", "ok", "se forrige", "sjå førre", "som sist", "to ord")
SET_ASIDE = (RelationToChildView.DIFFERS, RelationToChildView.PARTLY)


def _with_a_third(example: Example) -> Example:
    third = Alternative("C", "Hjemmelesing med far", "trygt", "far er lite hjemme")
    return example.with_discussion(alternatives=(*example.discussion.alternatives, third))


@pytest.mark.parametrize("text", NOTHING)
def test_a_conclusion_says_something(example: Example, text: str) -> None:
    changed = example.with_part("best_interest", conclusion=text)
    assert changed.paths("G-BEST-3") == ["best_interest.conclusion"]


def test_a_conclusion_is_not_one_element_repeated(example: Example) -> None:
    health = example.discussion.best_interest.element(Element.HEALTH)
    assert health is not None
    changed = example.with_part("best_interest", conclusion=health.facts)
    (result,) = changed.failed("G-BEST-3")
    assert result.params["element"] is Element.HEALTH


@pytest.mark.parametrize("chosen", ["A", "B"])
def test_one_of_the_alternatives_is_chosen(example: Example, chosen: str) -> None:
    changed = example.with_part("best_interest", chosen_alternative=chosen)
    assert "G-BEST-3" not in changed.closing()


def test_an_alternative_nobody_has_described_cannot_be_chosen(example: Example) -> None:
    changed = example.with_part("best_interest", chosen_alternative="Z")
    assert changed.paths("G-BEST-3") == ["best_interest.chosen_alternative"]


def test_the_choice_is_asked_only_with_a_third_alternative(example: Example) -> None:
    unasked = example.with_part("best_interest", chosen_alternative="")
    assert unasked.paths("G-BEST-3") == []
    assert _with_a_third(unasked).paths("G-BEST-3") == ["best_interest.chosen_alternative"]
    assert _with_a_third(example).paths("G-BEST-3") == []


def test_without_a_measure_there_is_nothing_to_choose_between(example: Example) -> None:
    waiting = Agreement(no_measure=NoMeasure(NoMeasureReason.REPORTED_TO_CWS))
    changed = example.with_discussion(alternatives=(), agreement=waiting).with_part(
        "best_interest", chosen_alternative=""
    )
    assert "G-BEST-3" not in changed.closing()


def test_the_relation_to_the_childs_view_is_said(example: Example) -> None:
    changed = example.with_part("best_interest", relation_to_child_view=None)
    assert changed.paths("G-BEST-4") == ["best_interest.relation_to_child_view"]


@pytest.mark.parametrize(
    "relation", [RelationToChildView.FOLLOWS, RelationToChildView.CHILD_NO_VIEW]
)
def test_no_reason_is_asked_where_nothing_is_set_aside(
    example: Example, relation: RelationToChildView
) -> None:
    changed = example.with_part("best_interest", relation_to_child_view=relation)
    assert "G-BEST-4" not in changed.closing()


@pytest.mark.parametrize("relation", SET_ASIDE)
@pytest.mark.parametrize("reason", NOTHING)
def test_a_view_is_not_set_aside_without_a_reason(
    example: Example, relation: RelationToChildView, reason: str
) -> None:
    changed = example.with_part(
        "best_interest", relation_to_child_view=relation, differs_reason=reason
    )
    assert changed.paths("G-BEST-4") == ["best_interest.differs_reason"]


@pytest.mark.parametrize("relation", SET_ASIDE)
def test_a_view_is_set_aside_with_a_reason_of_its_own(
    example: Example, relation: RelationToChildView
) -> None:
    partly = example.with_part("best_interest", relation_to_child_view=relation)
    said = partly.with_part("best_interest", differs_reason="Klassen trenger ham to dager i uka.")
    assert "G-BEST-4" not in said.closing()
    repeated = partly.with_part(
        "best_interest", differs_reason=example.discussion.best_interest.conclusion
    )
    assert repeated.paths("G-BEST-4") == ["best_interest.differs_reason"]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_outweighed_is_not_passed_over(example: Example, text: str) -> None:
    changed = example.with_element(Element.HEALTH, favours="B").with_part(
        "best_interest", competing_interests=text
    )
    assert changed.paths("G-BEST-5") == ["best_interest.competing_interests"]


def test_what_is_outweighed_is_answered_by_a_reason_of_its_own(example: Example) -> None:
    outweighed = example.with_element(Element.HEALTH, favours="B")
    said = outweighed.with_part(
        "best_interest", competing_interests="Hodepinen er sjelden; lesingen haster mer."
    )
    assert "G-BEST-5" not in said.closing()
    repeated = outweighed.with_part(
        "best_interest", competing_interests=example.discussion.best_interest.conclusion
    )
    assert repeated.paths("G-BEST-5") == ["best_interest.competing_interests"]


def test_with_two_alternatives_nobody_asks_what_each_element_speaks_for(example: Example) -> None:
    assert "G-BEST-5" not in example.with_element(Element.HEALTH, favours="").closing()


def test_with_a_third_alternative_each_element_speaks_for_one(example: Example) -> None:
    changed = _with_a_third(example).with_element(Element.HEALTH, favours="")
    assert changed.paths("G-BEST-5") == ["best_interest.elements.HEALTH.favours"]


def test_an_element_cannot_speak_for_an_alternative_that_is_not_there(example: Example) -> None:
    changed = example.with_element(Element.HEALTH, favours="Z")
    assert "best_interest.elements.HEALTH.favours" in changed.paths("G-BEST-5")


def test_everybody_is_asked_whether_they_differ(example: Example) -> None:
    changed = example.with_part("best_interest", dissent_asked=False)
    assert changed.paths("G-BEST-6") == ["best_interest.dissent_asked"]


def test_a_dissent_says_who_and_what(example: Example) -> None:
    dissents = (Dissent("far", "Vil ha hjemmelesing."), Dissent(" ", "-"))
    changed = example.with_part("best_interest", dissents=dissents)
    assert changed.paths("G-BEST-6") == [
        "best_interest.dissents.1.who_role",
        "best_interest.dissents.1.view",
    ]
