"""Complete discussions stay complete or are seen not to be, whatever is changed in them."""

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetingapp.domain.context import GateContext
from meetingapp.domain.edit import value_at, with_value
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.engine import evaluate
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.domain.situation import ProtectiveFactor
from tests.services.complete import (
    FILES,
    checked,
    closing,
    monotone,
    required,
    spoilt,
    told,
    with_discussion,
)

_FILLERS = ("", " ", "…", "-", "x", "se forrige", "sjå førre", "lorem ipsum")
_DISCUSSIONS = tuple((name, n) for name in FILES for n in range(len(told(name).discussions)))
_THOROUGH = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
_HARMLESS: dict[str, st.SearchStrategy[Any]] = {
    "concern_degree": st.integers(1, 10),
    "themes": st.just(("skole", "venner")),
    "strengths": st.just(("hjelper gjerne andre", "er tålmodig")),
    "maintaining_factors": st.just(("mange bytter av voksne",)),
    "protective_factors": st.lists(st.sampled_from(ProtectiveFactor), unique=True).map(tuple),
    "least_intrusive_considered": st.booleans(),
}
_SENTENCES = st.sampled_from(
    ("Dette er avtalt med alle som var der.", "Vi ser på det sammen neste gang.", "Det går bra.")
)


def _filled_in(discussion: CaseDiscussion, path: str, value: Any) -> CaseDiscussion:
    return with_value(discussion, path, value)


@st.composite
def _complete(draw: st.DrawFn) -> tuple[Sitting, int]:
    """Draw a shipped discussion, some of its optional fields filled in, changed or emptied."""
    name, position = draw(st.sampled_from(_DISCUSSIONS))
    sitting = told(name)
    discussion = sitting.discussions[position]
    for path in _optional(discussion):
        if draw(st.booleans()):
            value = draw(_HARMLESS.get(path.rpartition(".")[2], _SENTENCES))
            discussion = _filled_in(discussion, path, value)
    return with_discussion(sitting, position, discussion), position


def _optional(discussion: CaseDiscussion) -> tuple[str, ...]:
    """Give the optional fields there is a place for in this discussion."""
    paths = []
    for pattern in monotone():
        path = pattern.replace("*", "0")
        rows, star, _ = pattern.partition(".*")
        if not star or value_at(discussion, rows):
            paths.append(path)
    return tuple(paths)


@pytest.mark.parametrize(("name", "position"), _DISCUSSIONS)
def test_every_shipped_discussion_is_complete(name: str, position: int) -> None:
    assert closing(told(name))[position] == set()


@pytest.mark.parametrize(("name", "position"), _DISCUSSIONS)
def test_no_required_field_can_be_taken_away(name: str, position: int) -> None:
    sitting = told(name)
    discussion = sitting.discussions[position]
    paths = required(sitting, position)
    assert paths
    for path in paths:
        without = with_discussion(sitting, position, spoilt(discussion, path, ""))
        assert closing(without)[position], path


@_THOROUGH
@given(_complete(), st.data())
def test_spoiling_one_required_field_never_leaves_minutes_that_can_be_finalised(
    complete: tuple[Sitting, int], data: st.DataObject
) -> None:
    sitting, position = complete
    discussion = sitting.discussions[position]
    path = data.draw(st.sampled_from(required(sitting, position)))
    filler = data.draw(st.sampled_from(_FILLERS))
    without = with_discussion(sitting, position, spoilt(discussion, path, filler))
    assert not checked(without)[position].finalisable


@_THOROUGH
@given(_complete())
def test_filling_in_optional_fields_never_closes_a_gate(complete: tuple[Sitting, int]) -> None:
    sitting, position = complete
    assert closing(sitting)[position] == set()


@_THOROUGH
@given(_complete(), st.data())
def test_filling_an_empty_optional_field_of_an_unfinished_discussion_closes_nothing_more(
    complete: tuple[Sitting, int], data: st.DataObject
) -> None:
    sitting, position = complete
    discussion = sitting.discussions[position]
    path = data.draw(st.sampled_from(required(sitting, position)))
    unfinished = spoilt(discussion, path, "")
    before = closing(with_discussion(sitting, position, unfinished))[position]
    for optional in _optional(unfinished):
        value = data.draw(_HARMLESS.get(optional.rpartition(".")[2], _SENTENCES))
        more = _filled_in(unfinished, optional, value)
        after = closing(with_discussion(sitting, position, more))[position]
        assert after <= before, optional


@_THOROUGH
@given(_complete(), st.randoms(use_true_random=False), st.data())
def test_the_order_of_the_rules_changes_no_answer(
    complete: tuple[Sitting, int], shuffled: random.Random, data: st.DataObject
) -> None:
    sitting, position = complete
    discussion = sitting.discussions[position]
    path = data.draw(st.sampled_from(required(sitting, position)))
    context = checked(with_discussion(sitting, position, spoilt(discussion, path, "")))[
        position
    ].context
    rules = list(context.template.rules)
    shuffled.shuffle(rules)
    other = replace(context, template=replace(context.template, rules=tuple(rules)))
    assert _answers(context) == _answers(other)


def _answers(context: GateContext) -> list[tuple[str, str, str, bool]]:
    return sorted(_short(result) for result in evaluate(context))


def _short(result: GateResult) -> tuple[str, str, str, bool]:
    return (result.id, result.path, result.message_key, result.closes)


@pytest.mark.parametrize(("name", "position"), _DISCUSSIONS)
def test_both_written_languages_and_english_answer_with_the_same_gates(
    name: str, position: int
) -> None:
    sitting = told(name)
    discussion = sitting.discussions[position]
    answers = []
    for language in ("nb", "nn", "en"):
        spoken = replace(discussion, minutes_language=language)
        results = checked(with_discussion(sitting, position, spoken))[position].results
        answers.append([(r.id, r.path, r.passed) for r in results])
    assert answers[0] == answers[1] == answers[2]
