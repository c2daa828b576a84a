"""Three words are enough where three are asked, and two are not."""

from dataclasses import replace

import pytest

from meetingapp.domain.best_interest import BestInterestElement, RelationToChildView
from meetingapp.domain.edit import with_value
from meetingapp.domain.voice import VoiceWeight
from tests.domain.example import Example

THREE, TWO = "Morgener blir roligere.", "Roligere morgener."
ASKED = {
    "purpose_and_concern.purpose_question": "G-PURP-1",
    "purpose_and_concern.concern_text": "G-PURP-1",
    "voice.adult_interpretation": "G-VOICE-1",
    "voice.weight_reason": "G-VOICE-8",
    "voice.effect_on_decision": "G-VOICE-8",
    "best_interest.elements.HEALTH.facts": "G-BEST-2",
    "best_interest.elements.CARE_PROTECTION_SAFETY.not_relevant_reason": "G-BEST-1",
    "best_interest.conclusion": "G-BEST-3",
    "best_interest.differs_reason": "G-BEST-4",
    "best_interest.competing_interests": "G-BEST-5",
    "agreement.measures.0.action": "G-MEAS-2",
}


@pytest.fixture
def asked(example: Example) -> Example:
    """Give the example in the branches that ask for every one of these texts."""
    return (
        example.with_part("voice", verbatim=False, weight=VoiceWeight.SOME)
        .with_part("best_interest", relation_to_child_view=RelationToChildView.PARTLY)
        .with_element(BestInterestElement.HEALTH, favours="B")
        .with_measure(0, frequency="2 ganger i uka")
    )


def _closing(asked: Example, path: str, text: str) -> list[str]:
    written = replace(asked, discussion=with_value(asked.discussion, path, text))
    return written.paths(ASKED[path])


@pytest.mark.parametrize("path", ASKED)
def test_three_words_are_enough_and_two_are_not(asked: Example, path: str) -> None:
    assert path not in _closing(asked, path, THREE)
    assert path in _closing(asked, path, TWO)
