"""Every text field there is comes through, also those that the examples leave empty."""

from dataclasses import replace
from typing import Any

import pytest

from meetingapp.document.plain import plain_text
from meetingapp.domain.measure import Unit
from meetingapp.domain.voice import Sharing, VoiceStatus
from tests.document.conftest import Told
from tests.document.filled import filled

KEYS = ("id", "case_id", "person_id", "measure_id", "kind", "meeting_type", "role")
NOT_PRINTED = {
    "Meeting.type": "printed by its name",
    "Unread.path": "empty in anything finalised",
    "Unread.raw": "empty in anything finalised",
    "ElementAssessment.not_relevant_reason": "this element is relevant",
    "BestInterest.chosen_alternative": "an id, printed as the alternative",
    "Case.concern": "stands where no concern was written at the meeting",
    "Guardianship.name": "printed where a guardian acts: views, consent, presence",
    "Guardianship.relation": "printed beside the name",
    "NotObtained.asked_by.name": "the voice was obtained",
    "ChildVoice.neutral_summary": "stands instead of the own words",
    "NotObtained.explanation": "the voice was obtained",
    "NotObtained.safety_contact": "the voice was obtained",
    "Measure.unit_label": "the unit has a name of its own",
    "Measure.follows": "an id; the earlier measure is named by its title",
    "Measure.group": "an id; said in words, and never of whom else",
    "ReadPoint.key": "kept while the meeting lasts, dropped when it is finalised",
    "ReadPoint.stood_as": "a checksum, dropped with its key",
    "Measure.catalogue_id": "a key of the municipality's catalogue",
    "CaseAttendance.task": "preparation is no part of what the meeting said",
    "Carried.item": "an id; the day stands beside the heading of the item",
    "Acknowledgement.gates": "ids; the requirement is named",
    "Acknowledgement.text": "beside the requirement left open (test_deviations)",
    "KeptBack.path": "a place; what is kept back stands in the complete minutes",
    "KeptBack.guardians": "who is kept from a paragraph stands on no paper",
    "Override.gate": "an id; the requirement is named",
    "Override.by.name": "beside the requirement set aside (test_deviations)",
    "Override.reason": "beside the requirement set aside (test_deviations)",
}


def _lost(told: Told, made: dict[str, str], allowed: set[str]) -> list[str]:
    shown = plain_text(told.document())
    return sorted(
        at
        for text, at in made.items()
        if text.partition(" ")[0] not in shown
        and at.rpartition(".")[2] not in KEYS
        and at not in allowed
    )


def test_every_text_of_a_heard_child_is_printed(jonas: Told) -> None:
    told, made = filled(jonas, VoiceStatus.OBTAINED)
    assert len(made) > 90
    assert _lost(told, made, set(NOT_PRINTED)) == []


def test_every_text_of_a_child_not_heard_is_printed(jonas: Told) -> None:
    told, made = filled(jonas, VoiceStatus.NOT_OBTAINED)
    own = {
        "ChildVoice.obtained_by.name",
        "ChildVoice.themes",
        "ChildVoice.setting",
        "ChildVoice.relation",
    }
    reasons = {at for at in NOT_PRINTED if at.startswith("NotObtained.")}
    assert _lost(told, made, set(NOT_PRINTED) - reasons | own) == []


def test_the_summary_is_printed_where_own_words_are_held_back(jonas: Told) -> None:
    chosen: dict[str, Any] = {"ChildVoice.child_accepts_sharing": Sharing.NO}
    told, made = filled(jonas, VoiceStatus.OBTAINED, **chosen)
    held = {"ChildVoice.own_words", "Evaluation.child_words"}
    lost = _lost(told, made, set(NOT_PRINTED) - {"ChildVoice.neutral_summary"} | held)
    assert lost == []
    shown = plain_text(told.document())
    assert not any(text in shown for text, at in made.items() if at in held)


@pytest.mark.parametrize("unit", Unit)
def test_every_unit_is_named(jonas: Told, unit: Unit) -> None:
    first = replace(jonas.discussion.agreement.measures[0], unit=unit, unit_label="bøker")
    text = plain_text(jonas.with_part("agreement", measures=(first,)).document())
    assert ("minst 45 bøker." in text) == (unit is Unit.OTHER)
