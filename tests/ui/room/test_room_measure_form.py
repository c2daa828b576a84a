"""Measures: vague words, numbers, and how one comes to be."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation, EvaluationDecision, SinceLast
from meetingapp.domain.measure import Agreement, RiskFactor
from meetingapp.ui.widgets.room.a10_measures import MeasuresForm
from tests.domain.jonas import jonas_case, jonas_discussion
from tests.ui.room.conftest import Show, opened
from tests.ui.room.hands import form, here, press, types

Key = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_vague_action_is_explained_and_a_sentence_offered(show: Show) -> None:
    screen = show(opened(), "A10")
    shown = form(screen, MeasuresForm)
    area = shown._editor._area
    area.setFocus()
    area.selectAll()
    area.insertPlainText("Følge opp Jonas tettere")
    screen.model.tell()
    assert shown._editor._coach.isVisible()
    press(Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert area.toPlainText().startswith("Ida …")
    assert area.textCursor().selectedText() == "…"
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert area.toPlainText() == "Følge opp Jonas tettere"


def test_what_a_whole_measure_says_is_asked_for_in_one_sentence(show: Show) -> None:
    screen = show(opened(), "A10")
    shown = form(screen, MeasuresForm)
    for field, value in (("action", "Følge opp Jonas"), ("frequency", ""), ("indicator", "")):
        screen.model.put(f"agreement.measures.0.{field}", value)
    screen.model.tell()
    assert shown._editor._coach._whole.text() == (
        "Hele tiltaket: Ida … Jonas hvor ofte, målt hvordan, fra 34 til 45"
    )


def test_the_coach_is_silent_when_the_action_says_what_is_done(show: Show) -> None:
    screen = show(opened(), "A10")
    assert not form(screen, MeasuresForm)._editor._coach.isVisible()


def test_ctrl_m_opens_an_empty_measure_that_exists_only_when_written_in(show: Show) -> None:
    screen = show(opened(), "A10")
    press(Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert len(screen.model.discussion.agreement.measures) == 2
    types("Tor")
    assert [m.action for m in screen.model.discussion.agreement.measures][-1] == "Tor"


def test_a_measure_can_be_removed(show: Show) -> None:
    screen = show(opened(), "A10")
    shown = form(screen, MeasuresForm)
    kept = screen.model.discussion.agreement.measures[1]
    shown._drop()
    assert screen.model.discussion.agreement.measures == (kept,)
    assert shown._editor._area.toPlainText() == kept.action


def test_a_requirement_of_another_measure_opens_that_measure(show: Show) -> None:
    screen = show(opened(), "A01")
    screen.model.put("agreement.measures.1.indicator", "")
    (missing,) = screen.model.missing()
    screen.model.follow(missing.result)
    assert form(screen, MeasuresForm)._editor.index == 1
    assert screen._path == "agreement.measures.1.indicator"


def test_how_often_is_asked_only_where_the_action_does_not_say(show: Show) -> None:
    screen = show(opened(), "A10")
    shown = form(screen, MeasuresForm)
    assert not shown._editor._frequency.isVisible()
    screen.model.put("agreement.measures.0.frequency", "")
    screen.model.put("agreement.measures.0.action", "Ida leser med tre elever på grupperom")
    screen.model.tell()
    assert shown._editor._frequency.isVisible()


def test_an_unreadable_number_stays_as_typed_and_is_said(show: Show) -> None:
    screen = show(opened(), "A10")
    form(screen, MeasuresForm).focus_path("agreement.measures.0.target.value")
    here().selectAll()  # type: ignore[attr-defined]  # a number field is a line edit
    types("ca 45")
    press(Key.Key_Tab)
    assert screen.model.raw("agreement.measures.0.target.value") == "ca 45"
    assert not screen.model.may_finalise


def test_no_measure_needs_its_reason(show: Show) -> None:
    screen = show(opened(replace(jonas_discussion(), agreement=Agreement())), "A10")
    shown = form(screen, MeasuresForm)
    assert shown._none_fields.focus("agreement.no_measure.reason")
    types("4")
    assert screen.model.discussion.agreement.no_measure is not None
    assert shown._until.isVisible()


def test_a_measure_that_is_adjusted_has_a_new_version_with_days_to_agree(show: Show) -> None:
    (first, *_rest) = jonas_discussion().agreement.measures
    earlier = EarlierDiscussion("RT", date(2026, 9, 15), measures=(first,))
    adjusted = Evaluation(first.id, decision=EvaluationDecision.ADJUST)
    fresh = replace(
        jonas_discussion(), agreement=Agreement(), since_last=SinceLast(evaluations=(adjusted,))
    )
    screen = show(opened(fresh, case=replace(jonas_case(), earlier=(earlier,))), "A10")
    shown = form(screen, MeasuresForm)
    (offered,) = shown._carry._buttons
    offered.click()
    (measure,) = screen.model.discussion.agreement.measures
    assert (measure.follows, measure.version) == (first.id, 2)
    assert measure.action == first.action
    assert measure.evaluation_date is None
    assert shown._editor._line.isVisible()
    assert screen._path == "agreement.measures.0.evaluation_date"
    assert not shown._carry.isVisible()


def test_an_empty_measure_shows_how_one_reads_that_can_be_measured(show: Show) -> None:
    screen = show(opened(replace(jonas_discussion(), agreement=Agreement())), "A10")
    area = form(screen, MeasuresForm)._editor._area
    assert area.placeholderText().startswith("Hvem gjør hva hvor ofte, målt hvordan, fra … til …")


def test_those_who_help_with_a_measure_are_found_by_initials(show: Show) -> None:
    screen = show(opened(), "A10")
    form(screen, MeasuresForm).focus_path("agreement.measures.0.contributors.0")
    types("LT")
    press(Key.Key_Tab)
    (helper,) = screen.model.discussion.agreement.measures[0].contributors
    assert helper.name == "Lars Testdahl"


def test_a_measure_may_answer_the_risks_that_were_named(show: Show) -> None:
    told = jonas_discussion()
    situation = replace(told.situation, risk_factors=(RiskFactor.R6, RiskFactor.R7))
    screen = show(opened(replace(told, situation=situation)), "A10")
    shown = form(screen, MeasuresForm)
    shown.focus_path("agreement.measures.0.plain_words")
    shown._editor._more._risks.setFocus()
    types("2")
    assert RiskFactor.R7 in screen.model.discussion.agreement.measures[0].links
