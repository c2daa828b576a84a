from dataclasses import replace

import pytest

from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.domain.edit import with_value
from meetingapp.domain.measure import Agreement
from meetingapp.domain.voice import Sharing, VoiceWeight
from tests.domain.example import Example

SUMMARY = "Jonas har fortalt hva som gjør det lettere å lese."


def _kept_back(example: Example, **changes: object) -> Example:
    view = "Jonas foretrekker skjermede omgivelser."
    return example.with_element(BestInterestElement.CHILD_VIEW, facts=view).with_part(
        "voice",
        **{"child_accepts_sharing": Sharing.NO, "neutral_summary": SUMMARY, **changes},
    )


def test_words_kept_back_are_replaced_by_a_summary(example: Example) -> None:
    assert _kept_back(example).closing() == set()


@pytest.mark.parametrize("nothing", ["", "  ", "ok", "-", "se forrige"])
def test_the_summary_is_asked_for(example: Example, nothing: str) -> None:
    bare = _kept_back(example, neutral_summary=nothing)
    assert bare.paths("G-VOICE-5") == ["voice.neutral_summary"]


@pytest.mark.parametrize("answer", [Sharing.YES, Sharing.PARTLY, Sharing.NOT_ASKED])
def test_no_summary_is_asked_for_elsewhere(example: Example, answer: Sharing) -> None:
    shared = example.with_part("voice", child_accepts_sharing=answer, neutral_summary="")
    assert shared.failed("G-VOICE-5") == ()


@pytest.mark.parametrize(
    "field", ["neutral_summary", "adult_interpretation", "weight_reason", "effect_on_decision"]
)
def test_words_kept_back_are_not_quoted_in_the_next_field(example: Example, field: str) -> None:
    leak = "Han sa: jeg liker når vi leser i lite rom, og det følger vi."
    assert _kept_back(example, **{field: leak}).paths("G-VOICE-5") == [f"voice.{field}"]


def test_words_kept_back_are_not_quoted_among_the_best_interests(example: Example) -> None:
    leak = "«Jeg blir varm i hodet når alle hører på»"
    told = _kept_back(example)
    view = told.with_element(BestInterestElement.CHILD_VIEW, facts=leak)
    assert view.paths("G-VOICE-5") == ["best_interest.elements.CHILD_VIEW.facts"]
    health = told.with_element(BestInterestElement.HEALTH, facts=leak)
    assert health.paths("G-VOICE-5") == ["best_interest.elements.HEALTH.facts"]
    concluded = told.with_part("best_interest", conclusion=leak)
    assert concluded.paths("G-VOICE-5") == ["best_interest.conclusion"]


@pytest.mark.parametrize(
    "path",
    [
        "best_interest.differs_reason",
        "best_interest.competing_interests",
        "agreement.measures.1.action",
        "agreement.measures.0.child_view_of_measure",
        "situation.strengths.0",
        "guardian_views.0.view",
        "closing.corrections",
        "purpose_and_concern.purpose_question",
        "feedback.how",
    ],
)
def test_words_kept_back_are_not_quoted_anywhere_in_the_minutes(
    example: Example, path: str
) -> None:
    told = _kept_back(example)
    leak = "Jonas: «Jeg blir varm i hodet når alle hører på» ved 2 økter i uka"
    leaking = replace(told, discussion=with_value(told.discussion, path, leak))
    assert leaking.paths("G-VOICE-5") == [path]


def test_short_words_kept_back_may_occur_by_chance(example: Example) -> None:
    assert _kept_back(example, own_words="Lese.").closing() == set()


def test_words_kept_back_do_not_reach_the_assessment_by_derivation(example: Example) -> None:
    untouched = _kept_back(example).with_element(BestInterestElement.CHILD_VIEW, facts="")
    view = untouched.context().discussion.best_interest.element(BestInterestElement.CHILD_VIEW)
    assert view is not None
    assert view.facts == SUMMARY


EFFECT = "voice.effect_on_decision"


@pytest.mark.parametrize("nothing", ["", "ok", "se forrige", "ingen", "Liten gruppe"])
def test_what_the_view_changed_takes_three_words(example: Example, nothing: str) -> None:
    assert example.with_part("voice", effect_on_decision=nothing).paths("G-VOICE-8") == [EFFECT]


@pytest.mark.parametrize("field", ["own_words", "adult_interpretation", "weight_reason"])
def test_what_it_changed_is_not_another_text_again(example: Example, field: str) -> None:
    text = "Han vil lese i liten gruppe uten tilhørere."
    copied = example.with_part("voice", effect_on_decision=text, **{field: text.upper()})
    assert copied.paths("G-VOICE-8") == [EFFECT]


@pytest.mark.parametrize("weight", VoiceWeight)
def test_little_weight_needs_a_reason(example: Example, weight: VoiceWeight) -> None:
    weighed = example.with_part("voice", weight=weight, weight_reason="tja")
    little = weight in (VoiceWeight.SOME, VoiceWeight.LIMITED)
    assert (weighed.paths("G-VOICE-8") == ["voice.weight_reason"]) is little
    said = weighed.with_part("voice", weight_reason="Ønsket lar seg ikke oppfylle nå.")
    assert said.failed("G-VOICE-8") == ()


def _unlinked(example: Example) -> Example:
    for position in (0, 1):
        example = example.with_measure(
            position, links=(), need_ref=BestInterestElement.EDUCATION_DEVELOPMENT
        )
    return example


def test_a_measure_follows_from_the_view_or_the_minutes_say_why_none_does(
    example: Example,
) -> None:
    unlinked = _unlinked(example)
    assert unlinked.paths("G-VOICE-8") == ["voice.no_effect_reason"]
    linked = unlinked.with_measure(1, links=(BestInterestElement.CHILD_VIEW,))
    assert linked.failed("G-VOICE-8") == ()
    needed = unlinked.with_measure(0, need_ref=BestInterestElement.CHILD_VIEW)
    assert needed.failed("G-VOICE-8") == ()
    told = unlinked.with_part("voice", no_effect_reason="Skolen har ikke et slikt rom.")
    assert told.failed("G-VOICE-8") == ()
    assert unlinked.with_part("voice", no_effect_reason="ingen").failed("G-VOICE-8")


def test_where_nothing_is_agreed_no_measure_is_missed(example: Example) -> None:
    assert example.with_discussion(agreement=Agreement()).failed("G-VOICE-8") == ()
