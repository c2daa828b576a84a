"""No value is without effect: change one, and the minutes read differently."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.document.plain import plain_text
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.voice import VoiceStatus
from tests.document.changing import changed
from tests.document.conftest import Told
from tests.document.filled import filled

WITHOUT_EFFECT = {
    "KeptBack.path": "what is kept back stands in the complete minutes",
    "KeptBack.guardians": "what is kept back stands in the complete minutes",
    "KeptBack.services": "what is kept back stands in the complete minutes",
    "Meeting.type": "chooses the template, which is given",
    "TemplateRef.core_version": "chooses the template, which is given",
    "TemplateRef.type_version": "chooses the template, which is given",
    "CaseDiscussion.minutes_language": "chooses the words, which are given",
    "Meeting.starts_at": "the discussion has its own",
    "Meeting.ends_at": "the discussion has its own",
    "Meeting.invited_services": "told where nobody came from it (test_present)",
    "Participant.party": "stands where no role does",
    "CaseAttendance.task": "preparation is no part of what the meeting said",
    "NamedChild.born": "printed as the age",
    "NamedChild.aac_need": "who helped is printed",
    "NamedChild.interpreter_need": "who helped is printed",
    "NamedChild.unit_id": "of the case; minutes name the unit of the meeting",
    "NamedChild.school_class": "of the case; no document names it",
    "Case.concern": "the meeting wrote its own",
    "Guardianship.kind": "of the case; decides who signs",
    "Guardianship.lives_with": "of the case; decides who signs",
    "Guardianship.may_receive": "of the case; decides who may be sent the minutes",
    "Guardianship.parental_responsibility": "of the case; decides who signs",
    "Guardianship.name": "printed where a guardian acts",
    "Guardianship.relation": "printed where a guardian acts",
    "ChildVoice.neutral_summary": "stands where own words are held back (test_every_field)",
    "Alternative.no_change": "named where nobody wrote a label",
    "ElementAssessment.not_relevant_reason": "this element is relevant",
    "BestInterest.dissent_asked": "somebody disagreed",
    "Baseline.unknown": "the baseline is known",
    "Baseline.baseline_by": "the baseline is known",
    "Measure.unit_label": "the unit has a name of its own",
    "Measure.requires_formal_decision": "the decision wanted is printed",
    "Measure.catalogue_id": "a key of the municipality's catalogue",
    "Measure.follows": "an id; the earlier measure is named (test_since_last)",
    "Measure.group": "an id; never says of whom else",
    "ReadPoint.key": "kept while the meeting lasts, dropped when it is finalised",
    "ReadPoint.stood_as": "a checksum, dropped with its key",
    "Evaluation.measure_id": "an id; the measure is named (test_since_last)",
    "StatusLine.measure_id": "an id; the measure is named (test_since_last)",
    "Evaluation.close_reason": "this measure is not closed (test_since_last)",
    "Acknowledgement.gates": "beside the requirement left open (test_deviations)",
    "Acknowledgement.reason": "beside the requirement left open (test_deviations)",
    "Acknowledgement.text": "beside the requirement left open (test_deviations)",
    "Override.gate": "beside the requirement set aside (test_deviations)",
    "Override.reason": "beside the requirement set aside (test_deviations)",
    "Override.at": "beside the requirement set aside (test_deviations)",
    "Override.by.name": "beside the requirement set aside (test_deviations)",
    "NumberMeasured.value": "drawn where three numbers are known (test_measured)",
    "NumberMeasured.on": "drawn where three numbers are known (test_measured)",
    "Unread.path": "empty in anything finalised",
    "Unread.raw": "empty in anything finalised",
}


def _silent(told: Told, part: str, only: tuple[str, ...] = ("",)) -> set[str]:
    before = plain_text(told.document())
    return {
        at
        for at, other in changed(getattr(told, part), part)
        if at.startswith(only)
        and at not in WITHOUT_EFFECT
        and not at.endswith((".role", ".service"))  # told in the table of those present
        and plain_text(replace(told, **{part: other}).document()) == before
    }


@pytest.mark.parametrize("part", ["meeting", "case", "discussion"])
def test_every_value_shows(jonas: Told, part: str) -> None:
    told, _ = filled(jonas, VoiceStatus.OBTAINED)
    silent = _silent(told, part)
    assert {at for at in silent if not at.startswith("NotObtained.")} == set()


def test_every_value_of_a_voice_not_obtained_shows(jonas: Told) -> None:
    told, _ = filled(jonas, VoiceStatus.NOT_OBTAINED)
    assert _silent(told, "discussion", ("NotObtained.", "VoicePlan.")) == set()


def test_every_value_of_a_stopped_discussion_shows(jonas: Told) -> None:
    stopped = Stopped(StopReason.OUT_OF_TIME, "vi kom sent i gang", date(2026, 12, 1))
    told = replace(jonas, discussion=replace(jonas.discussion, stopped=stopped))
    assert _silent(told, "discussion", ("Stopped.",)) == set()
