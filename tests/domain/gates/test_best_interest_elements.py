from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.best_interest import BestInterestElement as Element
from meetingapp.domain.best_interest import ElementAssessment, FactSource
from meetingapp.domain.text import is_copy
from meetingapp.domain.voice import Sharing, VoiceMethod, VoiceStatus
from tests.domain.example import Example

WITH_FACTS = (Element.EDUCATION_DEVELOPMENT, Element.HEALTH, Element.VULNERABILITY)
SET_ASIDE = (Element.IDENTITY, Element.FAMILY_RELATIONS)


def _cell(element: Element, field: str) -> str:
    return f"best_interest.elements.{element}.{field}"


def _without(example: Example, *gone: Element) -> Example:
    kept = tuple(e for e in example.discussion.best_interest.elements if e.element not in gone)
    return example.with_part("best_interest", elements=kept)


@pytest.mark.parametrize("element", [e for e in Element if e is not Element.LEISURE_FRIENDSHIP])
def test_each_of_the_seven_elements_must_be_answered(example: Example, element: Element) -> None:
    unheard = example.with_part("voice", status=VoiceStatus.NOT_OBTAINED)
    assert _without(unheard, element).paths("G-BEST-1") == [_cell(element, "relevant")]


def test_the_eighth_element_need_not_be_answered(example: Example) -> None:
    assert example.discussion.best_interest.element(Element.LEISURE_FRIENDSHIP) is None
    assert example.paths("G-BEST-1") == []


@pytest.mark.parametrize("element", SET_ASIDE)
def test_one_key_is_enough_for_an_element_that_does_not_count(
    example: Example, element: Element
) -> None:
    changed = example.with_element(element, relevant=False, not_relevant_reason="")
    assert "G-BEST-1" not in changed.closing()


@pytest.mark.parametrize(
    "reason", ["", "   ", "ok", "se forrige", "sjå førre", "ikke relevant", "x"]
)
def test_care_and_safety_are_not_set_aside_without_a_reason(example: Example, reason: str) -> None:
    changed = example.with_element(
        Element.CARE_PROTECTION_SAFETY, relevant=False, not_relevant_reason=reason
    )
    assert changed.paths("G-BEST-1") == [
        _cell(Element.CARE_PROTECTION_SAFETY, "not_relevant_reason")
    ]


def test_care_and_safety_are_set_aside_with_a_reason(example: Example) -> None:
    changed = example.with_element(
        Element.CARE_PROTECTION_SAFETY,
        relevant=False,
        not_relevant_reason="Gjennomgått, ingen bekymring for omsorgen.",
    )
    assert "G-BEST-1" not in changed.closing()


def test_a_heard_childs_view_counts_without_a_key(example: Example) -> None:
    assert "G-BEST-1" not in _without(example, Element.CHILD_VIEW).closing()


def test_a_heard_childs_view_cannot_be_set_aside(example: Example) -> None:
    changed = example.with_element(Element.CHILD_VIEW, relevant=False)
    assert changed.paths("G-BEST-1") == [_cell(Element.CHILD_VIEW, "relevant")]


def test_the_view_of_a_child_who_was_not_heard_can_be_set_aside(example: Example) -> None:
    changed = example.with_part("voice", status=VoiceStatus.NOT_OBTAINED).with_element(
        Element.CHILD_VIEW, relevant=False, facts=""
    )
    assert not {"G-BEST-1", "G-BEST-2"} & changed.closing()


@pytest.mark.parametrize("element", WITH_FACTS)
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("facts", ""),
        ("facts", "   "),
        ("facts", "se forrige"),
        ("facts", "to ord"),
        ("source", None),
        ("weight", None),
        ("weight", -1),
        ("weight", 4),
        ("weight", 10**30),
    ],
)
def test_each_missing_cell_is_named_at_its_own_path(
    example: Example, element: Element, field: str, value: object
) -> None:
    changed = example.with_element(element, **{field: value})
    assert changed.paths("G-BEST-2") == [_cell(element, field)]


@pytest.mark.parametrize("weight", [0, 1, 2, 3])
def test_weights_go_from_nothing_to_three(example: Example, weight: int) -> None:
    assert "G-BEST-2" not in example.with_element(Element.HEALTH, weight=weight).closing()


def test_all_missing_cells_are_named_at_once(example: Example) -> None:
    changed = example.with_element(Element.HEALTH, facts="", source=None, weight=None)
    wanted = [_cell(Element.HEALTH, field) for field in ("facts", "source", "weight")]
    assert changed.paths("G-BEST-2") == wanted


def test_facts_copied_from_a_neighbour_are_no_facts(example: Example) -> None:
    copied = example.discussion.best_interest.element(Element.HEALTH)
    assert copied is not None
    changed = example.with_element(Element.EDUCATION_DEVELOPMENT, facts=copied.facts + " Ja.")
    (path,) = changed.paths("G-BEST-2")
    assert path in {_cell(e, "facts") for e in (Element.HEALTH, Element.EDUCATION_DEVELOPMENT)}


@pytest.mark.parametrize("words", ["Vet ikke.", "ok", "Nei", "Jeg vil hjem."])
def test_the_childs_quoted_words_have_no_minimum(example: Example, words: str) -> None:
    changed = _without(example.with_part("voice", own_words=words), Element.CHILD_VIEW)
    assert changed.paths("G-BEST-2") == [_cell(Element.CHILD_VIEW, "weight")]


def test_what_adults_write_about_the_childs_view_has_a_minimum(example: Example) -> None:
    changed = example.with_element(Element.CHILD_VIEW, facts="Enig")
    assert changed.paths("G-BEST-2") == [_cell(Element.CHILD_VIEW, "facts")]


def test_words_a_child_keeps_back_are_not_quoted(example: Example) -> None:
    changed = example.with_part("voice", child_accepts_sharing=Sharing.NO).with_element(
        Element.CHILD_VIEW, facts=""
    )
    assert changed.paths("G-BEST-2") == [_cell(Element.CHILD_VIEW, "facts")]
    with_summary = changed.with_part("voice", neutral_summary="Barnet har sagt hva det ønsker.")
    assert with_summary.paths("G-BEST-2") == []


@pytest.mark.parametrize("left", WITH_FACTS)
def test_one_element_besides_the_childs_view_is_too_little(example: Example, left: Element) -> None:
    changed = example
    for element in WITH_FACTS:
        if element is not left:
            changed = changed.with_element(element, relevant=False)
    (path,) = changed.paths("G-BEST-2")
    assert path.endswith(".relevant")
    assert path not in {_cell(left, "relevant"), _cell(Element.CHILD_VIEW, "relevant")}


def test_the_caret_goes_to_an_element_nobody_has_answered(example: Example) -> None:
    changed = _without(example, Element.HEALTH)
    for element in (Element.EDUCATION_DEVELOPMENT, Element.VULNERABILITY):
        changed = changed.with_element(element, relevant=False)
    assert changed.paths("G-BEST-2") == [_cell(Element.HEALTH, "relevant")]


def test_two_elements_besides_the_childs_view_are_enough(example: Example) -> None:
    changed = example.with_element(Element.HEALTH, relevant=False)
    assert "G-BEST-2" not in changed.closing()


def test_the_eighth_element_counts_when_it_has_facts(example: Example) -> None:
    leisure = ElementAssessment(
        Element.LEISURE_FRIENDSHIP,
        relevant=True,
        facts="Jonas tegner med to venner etter skoletid.",
        source=FactSource.GUARDIAN,
        weight=1,
    )
    elements = (*example.discussion.best_interest.elements, leisure)
    changed = example.with_part("best_interest", elements=elements)
    for element in (Element.HEALTH, Element.VULNERABILITY):
        changed = changed.with_element(element, relevant=False)
    assert "G-BEST-2" not in changed.closing()


def test_a_child_seen_but_not_heard_in_words_is_quoted_as_observed(example: Example) -> None:
    changed = _without(
        example.with_part(
            "voice", status=VoiceStatus.PARTLY, methods=(VoiceMethod.OBSERVATION,), verbatim=False
        ),
        Element.CHILD_VIEW,
    )
    view = changed.context().discussion.best_interest.element(Element.CHILD_VIEW)
    assert view is not None
    assert view.source is FactSource.OBSERVATION


def test_an_element_answered_twice_is_judged_once(example: Example) -> None:
    first = example.discussion.best_interest.element(Element.HEALTH)
    assert first is not None
    twice = (*example.discussion.best_interest.elements, replace(first, facts=""))
    assert example.with_part("best_interest", elements=twice).paths("G-BEST-2") == []


@pytest.mark.parametrize("change", [str.upper, lambda t: f"  {t}  ", lambda t: t.rstrip(".")])
def test_small_changes_do_not_hide_a_copy(change: Callable[[str], str]) -> None:
    text = "Mor forteller om hodepine to ganger i uka."
    assert is_copy(change(text), text)


def test_a_long_note_is_compared_in_the_blink_of_an_eye() -> None:
    note = "Jonas leser i liten gruppe og trives der. " * 2_500
    assert is_copy(note, note + "Ja.")
    assert not is_copy(note, note[::-1])
    assert not is_copy(note, "Mor forteller om hodepine.")


@given(st.text(max_size=400))
def test_any_text_is_a_copy_of_itself_or_says_nothing(text: str) -> None:
    assert is_copy(text, text) or not is_copy(text, "noe annet")
